import type { OrderedFetch } from './compile-plan.js';
import { placesIn } from './field-tree.js';

/**
 * For each fetch, those it waits for. A plan says what runs before what, in steps; a step of it waits for all of the one
 * before. A fetch needs less: whoever brings the objects on its way, or something that it sends. What it does not need may
 * be as slow as it likes. Mutations keep the order of the plan.
 */
export function awaitedFetches(fetches: readonly OrderedFetch[]): readonly ReadonlySet<number>[] {
  const writes = fetches.map(placesWritten);
  return fetches.map((fetch) => {
    if (fetches.some(({ isMutation }) => isMutation)) return new Set(fetch.before);
    const needs = placesNeeded(fetch);
    return new Set(fetch.before.filter((other) => needs.some((place) => writes[other]?.has(place) === true)));
  });
}

/** For each place of the data, how many fetches bring it. None where the plan writes: there an order decides. */
export function bringersOf(fetches: readonly OrderedFetch[]): ReadonlyMap<string, number> {
  const bringers = new Map<string, number>();
  if (fetches.some(({ isMutation }) => isMutation)) return bringers;
  for (const place of fetches.flatMap((fetch) => [...placesWritten(fetch)])) {
    bringers.set(place, (bringers.get(place) ?? 0) + 1);
  }
  return bringers;
}

const root = '';

/** A path of the data as one name; the items of a list share it. */
export const placeOf = (path: readonly string[]): string =>
  path.filter((step) => step !== '@').reduce((place, step) => `${place}.${step}`, root);

const placesWritten = ({ brings, path }: OrderedFetch): ReadonlySet<string> =>
  new Set(placesIn(brings, placeOf(path), 'as'));

function placesNeeded({ path, entities }: OrderedFetch): readonly string[] {
  const way = path.map((_step, index) => placeOf(path.slice(0, index + 1)));
  if (entities === null) return way;
  return [...way, ...placesIn(entities.sends, placeOf(path), 'key'), `${placeOf(path)}.__typename`];
}
