import { recordKind, type Writing } from '../../../shared/records/record-kind.js';
import { Feedback } from './feedback.entity.js';
import { FeedbackState } from './feedback.enums.js';
import { FeedbackInput } from './feedback.inputs.js';
import { type FeedbackDueDays, feedbackDueDays } from './feedback-limits.js';
import { feedbackFaults } from './feedback.rules.js';
import { dayOfMove, feedbackMachine } from './feedback.states.js';

/** How feedback is kept. */
export const feedbackRecord = recordKind({
  type: 'Feedback',
  title: { vi: 'phản ánh, kiến nghị', en: 'piece of feedback' },
  entity: Feedback,
  input: FeedbackInput,
  complete: async (row, writing) => ({
    ...(await promisedDays(row, writing)),
    procedureId: row.procedureId ?? null,
    placeId: row.placeId ?? null,
    agencyId: row.agencyId ?? null,
    classifiedOn: row.classifiedOn ?? null,
    assignedOn: row.assignedOn ?? null,
    answeredOn: row.answeredOn ?? null,
    publishedOn: row.publishedOn ?? null,
    rejectedOn: row.rejectedOn ?? null,
    answer: row.answer ?? null,
    rating: row.rating ?? null,
  }),
  faults: (change, { today }) => feedbackFaults(change, today),
  states: {
    property: 'state',
    machine: feedbackMachine,
    type: FeedbackState,
    apply: ({ row, to, on }) => dayOfMove(row, to, on),
  },
  refusals: {
    feedback_code_once: { vi: 'Mã này đã thuộc về phản ánh khác.', en: 'Another piece of feedback has this code.' },
  },
});

/** Limits are promised once, when it is received: a holiday declared later, or another limit, does not move them. */
const promisedDays = (row: Partial<Feedback>, { transaction }: Writing): FeedbackDueDays | Promise<FeedbackDueDays> =>
  row.classifyDueOn === undefined || row.assignDueOn === undefined || row.dueOn === undefined
    ? feedbackDueDays(transaction, row.receivedAt as Date)
    : { classifyDueOn: row.classifyDueOn, assignDueOn: row.assignDueOn, dueOn: row.dueOn };
