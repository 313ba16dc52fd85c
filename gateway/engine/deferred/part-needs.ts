import type { AskedFragment, AskedSelection } from '../operation/planned-operation.js';
import { placeOf } from '../plan/fetch-order.js';
import type { FetchPlan, PlannedFetch } from '../plan/fetch-plan.js';
import type { FieldTree } from '../plan/field-tree.js';

/** A place of the data that a fetch brings, for objects of which all these conditions hold. */
interface Brought {
  readonly place: string;
  readonly conditions: readonly string[];
}

/** Which fetches must have ended before a part of the answer can be written: those that bring what it shows. */
export class PartNeeds {
  /** For each fetch, the places for which it is needed. */
  private readonly brought: readonly ReadonlySet<string>[];
  private readonly known = new Map<AskedFragment, readonly number[]>();

  constructor(plan: FetchPlan, isObjectType: (type: string) => boolean) {
    const all = plan.fetches.map(broughtBy);
    const before = earlierFetches(plan);
    this.brought = all.map((brought, index) => {
      const earlier = (before[index] ?? []).flatMap((other) => all[other] ?? []);
      // A key is often brought again on the way to another subgraph. Only the first of two that follow each other is needed.
      const isNew = (one: Brought): boolean => !earlier.some((other) => covers(other, one)) || isTypeOfInterface(one);
      return new Set(brought.filter(isNew).map(({ place }) => place));
    });

    // What an object is known by at first may be its interface; the type comes later.
    function isTypeOfInterface({ place, conditions }: Brought): boolean {
      return place.endsWith('.__typename') && !conditions.every((one) => isObjectType(one.slice(one.indexOf(' ') + 1)));
    }
  }

  /** For the first part: all that is not deferred. */
  ofFirst(selections: readonly AskedSelection[]): readonly number[] {
    return this.bringersOf(placesShown(selections, placeOf([])));
  }

  of(fragment: AskedFragment, place: string): readonly number[] {
    const known = this.known.get(fragment) ?? this.bringersOf(placesShown(fragment.selections, place));
    this.known.set(fragment, known);
    return known;
  }

  private bringersOf(places: readonly string[]): readonly number[] {
    return this.brought.flatMap((brought, index) => (places.some((place) => brought.has(place)) ? [index] : []));
  }
}

/** Each place that a part shows; what is deferred inside of it is another part. */
const placesShown = (selections: readonly AskedSelection[], place: string): string[] => [
  `${place}.__typename`,
  ...selections.flatMap((selection) => {
    if (selection.kind === 'fragment') {
      return selection.deferred === null ? placesShown(selection.selections, place) : [];
    }
    const inside = `${place}.${selection.dataKey}`;
    return [inside, ...(selection.selections === null ? [] : placesShown(selection.selections, inside))];
  }),
];

const broughtBy = ({ brings, path }: PlannedFetch): readonly Brought[] => treeBrings(brings, placeOf(path), []);

const treeBrings = (tree: FieldTree, prefix: string, around: readonly string[]): Brought[] =>
  tree.flatMap(({ as, types, fields }) => {
    const place = `${prefix}.${as}`;
    const conditions = [...around, ...types.map((type) => `${prefix} ${type}`)];
    return [{ place, conditions }, ...treeBrings(fields ?? [], place, conditions)];
  });

const covers = (one: Brought, other: Brought): boolean =>
  one.place === other.place && one.conditions.every((condition) => other.conditions.includes(condition));

/** For each fetch, those that have ended when it begins. */
function earlierFetches({ fetches }: FetchPlan): readonly (readonly number[])[] {
  const earlier = fetches.map(() => new Set<number>());
  for (const { index, awaitedBy } of fetches) {
    for (const next of awaitedBy) for (const one of [index, ...(earlier[index] ?? [])]) earlier[next]?.add(one);
  }
  return earlier.map((one) => [...one]);
}
