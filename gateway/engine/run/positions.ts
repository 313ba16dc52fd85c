import { type EntityData, isEntityData, sent } from './entity-data.js';

/** The objects at a path of the data, each once; where the path ends at a null, there is none. */
export function objectsAt(data: unknown, path: readonly string[]): EntityData[] {
  const found: EntityData[] = [];
  collect(data, path, 0, found);
  return found;
}

function collect(value: unknown, path: readonly string[], from: number, found: EntityData[]): void {
  let at = value;
  for (let step = from; step < path.length; step++) {
    const name = path[step] as string;
    if (name === '@') {
      if (!Array.isArray(at)) return;
      for (const item of at) collect(item, path, step + 1, found);
      return;
    }
    if (!isEntityData(at)) return;
    at = sent(at, name);
  }
  if (isEntityData(at)) found.push(at);
}
