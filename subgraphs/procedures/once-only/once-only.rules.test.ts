import { expect, it } from 'vitest';
import { heldOn, verdictOf } from './once-only.rules.js';

it.each([
  [{ isHeld: false, isReused: false, reason: null }, 'NOT_HELD'],
  [{ isHeld: false, isReused: false, reason: 'cần bản chính' }, 'NOT_HELD'],
  [{ isHeld: true, isReused: true, reason: null }, 'REUSED'],
  [{ isHeld: true, isReused: false, reason: 'cần bản chính' }, 'HELD_WITH_REASON'],
  [{ isHeld: true, isReused: false, reason: null }, 'HELD_WITHOUT_REASON'],
  [{ isHeld: true, isReused: false, reason: '  ' }, 'HELD_WITHOUT_REASON'],
] as const)('%o is %s', (demand, verdict) => expect(verdictOf(demand)).toBe(verdict));

it('reads the holdings of the day, first the oldest; the last day is not part of a span', () => {
  const late = { heldFrom: '2023-01-01', heldTo: null };
  const early = { heldFrom: '2021-07-01', heldTo: '2024-01-01' };
  expect(heldOn([late, early], '2023-12-31')).toEqual([early, late]);
  expect(heldOn([late, early], '2024-01-01')).toEqual([late]);
  expect(heldOn([late, early], '2021-06-30')).toEqual([]);
});
