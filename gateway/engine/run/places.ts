import type { PlannedFetch } from '../plan/fetch-plan.js';
import { type EntityData, isEntityData, sent } from './entity-data.js';

/** Finds the objects at the places of the data. Where the plan allows it, those that are the same in all become one. */
export class Places {
  private readonly united = new Map<string, readonly EntityData[]>();

  constructor(private readonly data: EntityData) {}

  /** The objects at the path of a fetch; where the path ends at a null, there is none. */
  objectsAt(fetch: PlannedFetch): readonly EntityData[] {
    const place = fetch.places.at(-1);
    if (place === undefined) return [this.data];
    const known = this.united.get(place);
    if (known !== undefined) return known;
    const objects: EntityData[] = [];
    const unites = fetch.entities !== null && fetch.unites;
    const take = unites ? uniting(objects) : gathering(objects);
    this.walk(fetch, take);
    if (unites) this.united.set(place, objects);
    return objects;
  }

  /** Below objects that have become one, nothing is looked for twice. */
  private walk({ path, places }: PlannedFetch, take: Take): void {
    for (let length = path.length - 1; length > 0; length--) {
      const known = this.united.get(places[length - 1] as string);
      if (known === undefined) continue;
      for (const object of known) replaceBelow(object, path, length, take);
      return;
    }
    replaceBelow(this.data, path, 0, take);
  }
}

/** Is given each object, and gives what shall stand in its place. */
type Take = (object: EntityData) => EntityData;

const gathering =
  (objects: EntityData[]): Take =>
  (object) => {
    objects.push(object);
    return object;
  };

function uniting(objects: EntityData[]): Take {
  const start = new KnownObjects();
  return (object) => {
    const end = endOf(object, start);
    if (end?.object != null) return end.object;
    if (end !== null) end.object = object;
    objects.push(object);
    return object;
  };
}

/** Objects by all that they hold, name by name and value by value: those that come to the same end cannot be told apart. */
class KnownObjects {
  object: EntityData | null = null;
  private readonly next = new Map<unknown, KnownObjects>();

  after(step: unknown): KnownObjects {
    const known = this.next.get(step);
    if (known !== undefined) return known;
    const next = new KnownObjects();
    this.next.set(step, next);
    return next;
  }
}

/** Null for an object that holds others: what they hold is not looked at. */
function endOf(object: EntityData, start: KnownObjects): KnownObjects | null {
  let end = start;
  for (const name in object) {
    const value = object[name];
    if (typeof value === 'object' && value !== null) return null;
    end = end.after(name).after(value);
  }
  return end;
}

function replaceBelow(value: unknown, path: readonly string[], from: number, take: Take): unknown {
  if (from === path.length) return isEntityData(value) ? take(value) : value;
  const name = path[from] as string;
  if (name === '@') {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        const item: unknown = value[index];
        const next = replaceBelow(item, path, from + 1, take);
        if (next !== item) value[index] = next;
      }
    }
  } else if (isEntityData(value)) {
    const inside = sent(value, name);
    const next = replaceBelow(inside, path, from + 1, take);
    if (next !== inside) value[name] = next;
  }
  return value;
}
