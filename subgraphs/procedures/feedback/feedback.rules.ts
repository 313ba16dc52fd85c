import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { RecordChange } from '../../../shared/records/record-kind.js';
import { localDateOf, type LocalDate } from '../../../shared/time/local-date.js';
import { futureFaults, orderFaults } from '../day-faults.rules.js';
import type { Feedback } from './feedback.entity.js';
import type { FeedbackStep } from './feedback.enums.js';

type Life = Pick<
  Feedback,
  'classifyDueOn' | 'assignDueOn' | 'dueOn' | 'classifiedOn' | 'assignedOn' | 'answeredOn' | 'rejectedOn'
>;

/** The steps that were late at the end of a day: done after their limit, or past it and not done. */
export function overdueSteps(row: Life, day: LocalDate): FeedbackStep[] {
  const steps: readonly [FeedbackStep, LocalDate, LocalDate | null][] = [
    ['CLASSIFY', row.classifyDueOn, row.classifiedOn],
    ['ASSIGN', row.assignDueOn, row.assignedOn],
    ['ANSWER', row.dueOn, row.answeredOn],
  ];
  return steps.flatMap(([step, due, done]) => (isLate(due, done ?? row.rejectedOn, day) ? [step] : []));
}

const isLate = (due: LocalDate, done: LocalDate | null, day: LocalDate): boolean =>
  due < day && (done === null || done > due);

/** What speaks against feedback as it would stand. */
export function feedbackFaults({ after, reason }: RecordChange<Feedback>, today: LocalDate): readonly Bilingual[] {
  if (after === null) return [];
  const received = { vi: 'Ngày tiếp nhận', en: 'day of reception', day: localDateOf(new Date(after.receivedAt)) };
  const classified = { vi: 'Ngày phân loại', en: 'day of classification', day: after.classifiedOn };
  const assigned = { vi: 'Ngày chuyển xử lý', en: 'day of assignment', day: after.assignedOn };
  const answered = { vi: 'Ngày trả lời', en: 'day of the answer', day: after.answeredOn };
  const published = { vi: 'Ngày công khai', en: 'day of publication', day: after.publishedOn };
  const rejected = { vi: 'Ngày từ chối', en: 'day of rejection', day: after.rejectedOn };
  return [
    ...orderFaults(received, classified, assigned, answered, published),
    ...orderFaults(received, rejected),
    ...futureFaults(today, received),
    ...stateFaults(after, reason),
  ];
}

const afterAssignment: readonly string[] = ['ASSIGNED', 'PROCESSING', 'ANSWERED', 'PUBLISHED'];

function stateFaults({ state, agencyId, answer, rating }: Feedback, reason: string | null): Bilingual[] {
  const faults: Bilingual[] = [];
  const hasAnswer = state === 'ANSWERED' || state === 'PUBLISHED';
  if (afterAssignment.includes(state) && agencyId === null)
    faults.push({
      vi: 'Chọn cơ quan xử lý (agencyId) trước khi chuyển.',
      en: 'Name the agency (agencyId) before it is assigned.',
    });
  if (hasAnswer && answer === null)
    faults.push({ vi: 'Ghi nội dung trả lời (answer) trước.', en: 'Write the answer (answer) first.' });
  if (!hasAnswer && rating !== null)
    faults.push({ vi: 'Chưa trả lời thì chưa có đánh giá (rating).', en: 'What is not answered has no rating.' });
  if (state === 'REJECTED' && (reason ?? '').trim() === '')
    faults.push({
      vi: 'Ghi lý do (reason) không tiếp nhận, hoặc lý do sửa phản ánh đã từ chối.',
      en: 'Say why (reason) it is not taken up, or why what was rejected is changed.',
    });
  return faults;
}
