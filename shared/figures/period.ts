import { yearOf, type LocalDate } from '../time/local-date.js';
import type { TargetFlow } from './target-rule.js';
import { lastDayOf } from './threshold.js';

/** The days that a figure measures, both included. A stock measures the end of one day: `from` and `to` are that day. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A year's result of a survey or an index. A correction is another edition of the same year, published later. */
export interface Edition {
  readonly id: string;
  readonly year: number;
  readonly publishedOn: LocalDate;
}

const firstDayOf = (year: number): LocalDate => `${String(year).padStart(4, '0')}-01-01`;

/** The period of a figure on a day. Surveys and indices measure the year of their edition, which only the rows can tell. */
export function periodOn(flow: TargetFlow, asOf: LocalDate, edition: { readonly year: number } | null = null): Period {
  if (flow === 'FLOW' || flow === 'FLOW_DISTINCT') return { from: firstDayOf(yearOf(asOf)), to: asOf };
  if (edition !== null) return { from: firstDayOf(edition.year), to: lastDayOf(edition.year) };
  return { from: asOf, to: asOf };
}

/** The newest edition published by a day. The order is total: what ties is never left to chance (README.md, fault 3). */
export function newestEdition<E extends Edition>(editions: readonly E[], asOf: LocalDate): E | null {
  return editions
    .filter(({ publishedOn }) => publishedOn <= asOf)
    .reduce<E | null>((newest, edition) => (newest === null || isNewer(edition, newest) ? edition : newest), null);
}

function isNewer(a: Edition, b: Edition): boolean {
  if (a.year !== b.year) return a.year > b.year;
  return a.publishedOn === b.publishedOn ? a.id > b.id : a.publishedOn > b.publishedOn;
}
