import { expect, test } from 'vitest';
import { countDuties, type DutyStanding } from './duty-summary.rules.js';

const counts = { onTime: 0, late: 0, withoutDueDay: 0, returned: 0, missing: 0, notYetHandedIn: 0 };
const due = '2025-01-15';
const status = (state: 'EXPECTED' | 'SUBMITTED' | 'ACCEPTED' | 'RETURNED', isLate: boolean | null = null) => ({
  state,
  isLate,
});

test.each<[string, DutyStanding, keyof typeof counts]>([
  ['handed in by its due day is on time', { dueOn: due, status: status('SUBMITTED', false) }, 'onTime'],
  ['accepted, but handed in later, is late', { dueOn: due, status: status('ACCEPTED', true) }, 'late'],
  ['handed in where nobody set a due day is neither', { dueOn: null, status: status('ACCEPTED') }, 'withoutDueDay'],
  ['that came back is with its reporter again', { dueOn: due, status: status('RETURNED', true) }, 'returned'],
  ['never begun is missing after its due day', { dueOn: due, status: null }, 'missing'],
  ['expected is missing after its due day', { dueOn: due, status: status('EXPECTED', true) }, 'missing'],
  ['is not missing on its due day', { dueOn: '2025-01-16', status: null }, 'notYetHandedIn'],
  ['is never missing without a due day', { dueOn: null, status: null }, 'notYetHandedIn'],
])('what was %s', (_, standing, stand) =>
  expect(countDuties([standing], '2025-01-16')).toEqual({ ...counts, [stand]: 1 }),
);

test('every duty is counted once', () => {
  const twice = { dueOn: null, status: null };
  expect(countDuties([twice, { dueOn: due, status: null }, twice], '2025-01-16')).toEqual({
    ...counts,
    missing: 1,
    notYetHandedIn: 2,
  });
});
