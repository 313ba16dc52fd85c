import { badInput } from '../../../shared/errors/hub-error.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { localDateOf } from '../../../shared/time/local-date.js';
import type { Feedback } from './feedback.entity.js';

export type FeedbackDueDays = Pick<Feedback, 'classifyDueOn' | 'assignDueOn' | 'dueOn'>;

/** SQL of the day by which a step is to be done, counted in working days after the day of reception. */
export const feedbackDueSql = (step: 'CLASSIFY' | 'ASSIGN' | 'ANSWER', received: string): string =>
  `working_days_after(${received}, procedure_setting_on('FEEDBACK_${step}_WORKING_DAYS', ${received}))`;

/** By when feedback received now is to be dealt with, by the calendar and the settings as they are known. */
export async function feedbackDueDays(db: Queryable, receivedAt: Date): Promise<FeedbackDueDays> {
  const [days] = await db.query<{ [Key in keyof FeedbackDueDays]: string | null }>(
    `SELECT ${feedbackDueSql('CLASSIFY', '$1::date')}::text AS "classifyDueOn", ${feedbackDueSql('ASSIGN', '$1::date')}::text AS "assignDueOn",
            ${feedbackDueSql('ANSWER', '$1::date')}::text AS "dueOn"`,
    [localDateOf(new Date(receivedAt))],
  );
  const { classifyDueOn = null, assignDueOn = null, dueOn = null } = days ?? {};
  if (classifyDueOn === null || assignDueOn === null || dueOn === null) throw noLimits();
  return { classifyDueOn, assignDueOn, dueOn };
}

const noLimits = () =>
  badInput({
    vi: 'Chưa có thời hạn xử lý phản ánh vào ngày tiếp nhận: thêm ProcedureSetting FEEDBACK_…_WORKING_DAYS trước.',
    en: 'There are no limits for feedback on the day of reception: add the ProcedureSettings FEEDBACK_…_WORKING_DAYS first.',
  });
