import { describe, expect, it } from 'vitest';
import { demandMove } from '../../../shared/records/state-machine.js';
import { FeedbackState } from './feedback.enums.js';
import { overdueSteps } from './feedback.rules.js';
import { feedbackMachine } from './feedback.states.js';

/** docs/plan/domain-model.md §6: NEW → CLASSIFIED → ASSIGNED → PROCESSING → ANSWERED → PUBLISHED | REJECTED | NEEDS_SUPPLEMENT. */
const allowed = [
  'NEW CLASSIFIED',
  'NEW REJECTED',
  'NEW NEEDS_SUPPLEMENT',
  'NEEDS_SUPPLEMENT CLASSIFIED',
  'NEEDS_SUPPLEMENT REJECTED',
  'CLASSIFIED ASSIGNED',
  'CLASSIFIED REJECTED',
  'CLASSIFIED NEEDS_SUPPLEMENT',
  'ASSIGNED PROCESSING',
  'ASSIGNED CLASSIFIED',
  'PROCESSING ANSWERED',
  'ANSWERED PUBLISHED',
];
const states = Object.values(FeedbackState);

describe('feedback', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    'moves %s → %s only where it may',
    (from, to) => {
      const attempt = () => demandMove(feedbackMachine, from, to);
      if (allowed.includes(`${from} ${to}`)) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(/Không chuyển được|cannot go/);
    },
  );

  const life = {
    classifyDueOn: '2024-03-05',
    assignDueOn: '2024-03-08',
    dueOn: '2024-03-22',
    classifiedOn: null,
    assignedOn: null,
    answeredOn: null,
    rejectedOn: null,
  };
  it.each([
    ['2024-03-05', {}, []],
    ['2024-03-06', {}, ['CLASSIFY']],
    ['2024-03-30', {}, ['CLASSIFY', 'ASSIGN', 'ANSWER']],
    ['2024-03-30', { classifiedOn: '2024-03-05', assignedOn: '2024-03-09', answeredOn: '2024-03-22' }, ['ASSIGN']],
    ['2024-03-08', { classifiedOn: '2024-03-05', assignedOn: '2024-03-09' }, []], // not late yet on that day
    ['2024-03-30', { rejectedOn: '2024-03-04' }, []],
    ['2024-03-30', { rejectedOn: '2024-03-06' }, ['CLASSIFY']],
  ])('is late by %s with %o in %o', (day, over, late) => {
    expect(overdueSteps({ ...life, ...over }, day)).toEqual(late);
  });
});
