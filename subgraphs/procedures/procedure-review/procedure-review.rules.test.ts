import { expect, it } from 'vitest';
import { reviewFaults } from './procedure-review.rules.js';

const review = {
  reviewedOn: '2023-05-10',
  costBefore: '1000',
  costAfter: '700',
  outcome: 'ACCEPTED',
  decidedOn: '2023-06-01',
  decision: '12/QĐ-UBND',
} as const;
const undecided = { outcome: null, decidedOn: null, decision: null };

it.each([[{}], [undecided], [{ costBefore: null, costAfter: null }], [{ decidedOn: '2023-05-10' }]])(
  'takes a review with %o',
  (over) => expect(reviewFaults({ ...review, ...over }, '2024-01-01')).toEqual([]),
);

it.each([
  [{ decidedOn: '2023-05-09' }, 'before the review'],
  [{ decision: null }, 'names outcome'],
  [{ ...undecided, outcome: 'REJECTED' as const }, 'names outcome'],
  [{ costAfter: '-1' }, 'below zero'],
  [{ reviewedOn: '2024-01-02', ...undecided }, 'no later than today'],
  [{ reviewedOn: '0223-05-10' }, 'outside'],
])('refuses %o', (over, words) =>
  expect(reviewFaults({ ...review, ...over }, '2024-01-01').map(({ en }) => en)).toEqual([
    expect.stringContaining(words),
  ]),
);
