import type { Path } from '../world/reference.js';

/** Errors as far as they are compared: never by their text. */
export interface PlacedError {
  readonly path?: Path | null;
}

/**
 * The place that an error nulled: the first null on the way to its path. Null propagates, so several errors may share
 * a place, and which of them is told is left open. An error beside no null keeps its own path.
 */
export function placeOf(data: unknown, { path }: PlacedError): Path | null {
  if (data == null) return [];
  if (path == null) return null;
  let value: unknown = data;
  for (const [index, step] of path.entries()) {
    value = Object.hasOwn(value as object, step) ? (value as Record<string | number, unknown>)[step] : null;
    if (value === null) return path.slice(0, index + 1);
    if (typeof value !== 'object') return path;
  }
  return path;
}

export const placesOf = (data: unknown, errors: readonly PlacedError[]): readonly string[] =>
  [...new Set(errors.map((error) => JSON.stringify(placeOf(data, error))))].sort();

export const startsWith = (path: Path, start: Path): boolean =>
  start.length <= path.length && start.every((step, index) => step === path[index]);

/** Whether an error explains the null at a path: it is told there, inside of what is gone, or for all around it. */
export const isCovered = (errors: readonly PlacedError[], place: Path): boolean =>
  errors.some(({ path }) => startsWith(path ?? [], place) || (path != null && startsWith(place, path)));
