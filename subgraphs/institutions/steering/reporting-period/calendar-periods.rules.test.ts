import { expect, test } from 'vitest';
import { addDays } from '../../../../shared/time/local-date.js';
import { calendarPeriods } from './calendar-periods.rules.js';

const periods = calendarPeriods(2021, 2025);
const of = (cadence: string) => periods.filter((period) => period.cadence === cadence);

test('five years have twenty quarters, ten half years, five years and one whole', () => {
  expect(['QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'FIVE_YEARLY'].map((cadence) => of(cadence).length)).toEqual([
    20, 10, 5, 1,
  ]);
});

test.each(['QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'FIVE_YEARLY'])(
  '%s periods follow one another without a gap',
  (cadence) => {
    const list = of(cadence);
    expect([list[0]?.firstDay, list.at(-1)?.lastDay]).toEqual(['2021-01-01', '2025-12-31']);
    list.slice(1).forEach(({ firstDay }, index) => expect(firstDay).toBe(addDays(list[index]?.lastDay ?? '', 1)));
  },
);

test('a quarter of a leap year has its day more', () => {
  expect(periods.find(({ code }) => code === '2024-Q1')).toMatchObject({
    firstDay: '2024-01-01',
    lastDay: '2024-03-31',
    dueOn: null,
  });
});
