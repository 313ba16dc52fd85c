import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HubError } from '../errors/hub-error.js';
import { mostTrendPoints, trendDays } from './trend.js';

const closed = '2025-06-30';

describe('the days of a trend', () => {
  test.each([
    ['2021-01-01', '2023-12-31', 'YEAR', ['2021-12-31', '2022-12-31', '2023-12-31']],
    ['2024-03-15', '2025-06-30', 'HALF_YEAR', ['2024-06-30', '2024-12-31', '2025-06-30']],
    ['2024-01-01', '2024-12-31', 'QUARTER', ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']],
    ['2023-12-01', '2024-03-10', 'MONTH', ['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-10']],
    ['2024-05-05', '2024-05-05', 'YEAR', ['2024-05-05']],
  ] as const)('from %s to %s by %s are period ends', (from, to, by, days) =>
    expect(trendDays({ from, to, by }, closed)).toEqual(days),
  );

  test('stop at the last day that has an answer, once', () => {
    expect(trendDays({ from: '2024-01-01', to: '2025-12-31', by: 'YEAR' }, closed)).toEqual(['2024-12-31', closed]);
    expect(trendDays({ from: '2025-05-01', to: '2025-12-31', by: 'MONTH' }, closed)).toEqual(['2025-05-31', closed]);
    expect(trendDays({ from: '2025-07-01', to: '2025-12-31', by: 'MONTH' }, closed)).toEqual([]);
  });

  test('are at most sixty, and the refusal says so in both languages', () => {
    const sixty = { from: '2020-07-01', to: closed, by: 'MONTH' } as const;
    expect(trendDays(sixty, closed)).toHaveLength(mostTrendPoints);
    expect(() => trendDays({ ...sixty, from: '2020-06-30' }, closed)).toThrow(HubError);
    expect(() => trendDays({ from: '0001-01-01', to: '9999-12-31', by: 'MONTH' }, closed)).toThrow(/tối đa 60/);
  });

  test('are refused when they run backwards', () => {
    expect(() => trendDays({ from: '2024-01-02', to: '2024-01-01', by: 'YEAR' }, closed)).toThrow(HubError);
  });

  test('rise, stay inside the span and end on its last day', () => {
    const day = fc
      .date({ min: new Date('2021-01-01'), max: new Date('2025-06-30'), noInvalidDate: true })
      .map((instant) => instant.toISOString().slice(0, 10));
    const step = fc.constantFrom('YEAR' as const, 'HALF_YEAR' as const, 'QUARTER' as const, 'MONTH' as const);
    fc.assert(
      fc.property(day, day, step, (a, b, by) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const days = trendDays({ from, to, by }, closed);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.every((one) => from <= one && one <= to)).toBe(true);
        expect(days.at(-1)).toBe(to);
      }),
    );
  });
});
