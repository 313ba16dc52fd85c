import { expect, it } from 'vitest';
import { timingOn } from './duty-timing.rules.js';

const due = '2024-05-10';

it.each([
  [{ dueOn: due, doneOn: '2024-05-09' }, '2024-05-10', 'IN_TIME'],
  [{ dueOn: due, doneOn: due }, '2024-05-10', 'IN_TIME'],
  [{ dueOn: due, doneOn: '2024-05-11' }, '2024-05-11', 'LATE'],
  [{ dueOn: due, doneOn: '2024-05-11' }, '2024-05-10', 'NOT_YET_DUE'], // nobody knew on the 10th
  [{ dueOn: due, doneOn: '2024-06-01' }, '2024-05-20', 'OVERDUE'],
  [{ dueOn: due, doneOn: null }, '2024-05-10', 'NOT_YET_DUE'],
  [{ dueOn: due, doneOn: null }, '2024-05-11', 'OVERDUE'],
  [{ dueOn: null, doneOn: '2024-05-11' }, '2024-05-11', 'UNKNOWN'],
] as const)('%o on %s is %s', (duty, day, expected) => expect(timingOn(duty, day)).toBe(expected));
