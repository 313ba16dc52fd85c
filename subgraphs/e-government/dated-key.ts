import DataLoader from 'dataloader';
import type { LocalDate } from '../../shared/time/local-date.js';

/** A thing as it was at the end of a day. */
export interface DatedKey {
  readonly id: string;
  readonly day: LocalDate;
}

/** For `unnest($1::text[], $2::date[])`: what is asked, in order. */
export const datedColumns = (keys: readonly DatedKey[]): [string[], string[]] => [
  keys.map(({ id }) => id),
  keys.map(({ day }) => day),
];

/** A loader of facts that have a day: the same thing on the same day is asked once. */
export const datedLoader = <Value>(load: (keys: readonly DatedKey[]) => Promise<Value[]>) =>
  new DataLoader<DatedKey, Value, string>(load, { cacheKeyFn: ({ id, day }) => `${id} ${day}` });
