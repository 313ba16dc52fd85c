import type { GraphQLFormattedError } from 'graphql';
import { type EntityData, isEntityData } from './entity-data.js';
import { Failure } from './failure.js';

type Path = readonly (string | number)[];

/** Puts an error where its value is missing. False where a value stands there: then the error explains no null. */
export function placeError(data: EntityData, path: Path, error: GraphQLFormattedError, subgraph: string): boolean {
  let at: unknown = data;
  for (const [depth, step] of path.entries()) {
    const holder = holderOf(at, step);
    if (holder === null) return false;
    const value = typeof holder[step] === 'function' ? undefined : holder[step];
    if (value === undefined || value === null || value instanceof Failure) {
      const earlier = value instanceof Failure ? value.errors : [];
      holder[step] = new Failure([...earlier, { error, subgraph, below: path.slice(depth + 1) }]);
      return true;
    }
    at = value;
  }
  return false;
}

function holderOf(value: unknown, step: string | number): Record<string | number, unknown> | null {
  if (step === '__proto__') return null;
  if (typeof step === 'number') return Array.isArray(value) && step < value.length ? (value as never) : null;
  return isEntityData(value) ? value : null;
}
