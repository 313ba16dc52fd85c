import DataLoader from 'dataloader';
import type { LocalDate } from '../../../shared/time/local-date.js';

export interface OnDay {
  readonly id: string;
  readonly day: LocalDate;
}

/** Answers about things on a day: one statement for each day that a level of the answer asks for, which is one. */
export function loadOnDay<Answer>(
  read: (ids: readonly string[], day: LocalDate) => Promise<ReadonlyMap<string, Answer>>,
): DataLoader<OnDay, Answer | null, string> {
  return new DataLoader(
    async (keys: readonly OnDay[]) => {
      const days = [...new Set(keys.map(({ day }) => day))];
      const found = new Map<string, ReadonlyMap<string, Answer>>();
      for (const day of days)
        found.set(day, await read([...new Set(keys.filter((key) => key.day === day).map(({ id }) => id))], day));
      return keys.map(({ id, day }) => found.get(day)?.get(id) ?? null);
    },
    { cacheKeyFn: ({ id, day }) => `${id} ${day}` },
  );
}
