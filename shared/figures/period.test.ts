import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newestEdition, periodOn } from './period.js';

describe('the period of a figure', () => {
  test.each([
    ['STOCK', '2025-06-30', { from: '2025-06-30', to: '2025-06-30' }],
    ['STOCK_FROZEN', '2024-02-29', { from: '2024-02-29', to: '2024-02-29' }],
    ['FLOW', '2025-06-30', { from: '2025-01-01', to: '2025-06-30' }],
    ['FLOW', '2025-01-01', { from: '2025-01-01', to: '2025-01-01' }],
    ['FLOW_DISTINCT', '2024-12-31', { from: '2024-01-01', to: '2024-12-31' }],
    ['SURVEY', '2025-06-30', { from: '2025-06-30', to: '2025-06-30' }],
  ] as const)('of a %s on %s', (flow, asOf, period) => expect(periodOn(flow, asOf)).toEqual(period));

  test('of a survey or an index is the year of its edition', () => {
    expect(periodOn('SURVEY', '2025-06-30', { year: 2024 })).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    expect(periodOn('INDEX', '2025-06-30', { year: 2023 })).toEqual({ from: '2023-01-01', to: '2023-12-31' });
  });
});

describe('the newest edition', () => {
  const editions = [
    { id: 'a', year: 2022, publishedOn: '2023-04-19' },
    { id: 'b', year: 2023, publishedOn: '2024-04-17' },
    { id: 'c', year: 2022, publishedOn: '2024-09-01' },
    { id: 'd', year: 2023, publishedOn: '2024-11-01' },
  ];

  test.each([
    ['2023-04-18', undefined],
    ['2023-04-19', 'a'],
    ['2024-04-16', 'a'],
    ['2024-04-17', 'b'],
    ['2024-10-01', 'b'],
    ['2025-01-01', 'd'],
  ])('published by %s is %s', (asOf, id) => expect(newestEdition(editions, asOf)?.id).toBe(id));

  test('does not depend on the order of rows, also when all but the id ties', () => {
    const tied = [...editions, { id: 'e', year: 2023, publishedOn: '2024-11-01' }];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(tied, { minLength: 5, maxLength: 5 }),
        (rows) => void expect(newestEdition(rows, '2025-01-01')?.id).toBe('e'),
      ),
    );
  });
});
