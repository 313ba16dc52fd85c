import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import { recordKind } from '../../../../shared/records/record-kind.js';
import { orderFaults } from '../row-faults.rules.js';
import { ReportingDueDays, ReportingPeriod } from './reporting-period.entity.js';
import { ReportingDueDaysInput, ReportingPeriodInput } from './reporting-period.inputs.js';

/** How reporting periods are kept. */
export const reportingPeriodRecord = recordKind({
  type: 'ReportingPeriod',
  title: { vi: 'kỳ báo cáo', en: 'reporting period' },
  entity: ReportingPeriod,
  input: ReportingPeriodInput,
  faults: async ({ before, after }, { transaction }) => [
    ...(after === null
      ? []
      : orderFaults(
          { vi: 'Ngày đầu', en: 'first day', day: after.firstDay },
          { vi: 'Ngày cuối', en: 'last day', day: after.lastDay },
        )),
    ...(before !== null && (await hasPublishedReport(transaction, before.id)) ? [standsInReports] : []),
  ],
  refusals: {
    reporting_period_code: { vi: 'Mã kỳ này đã có.', en: 'There is a period with this code already.' },
    reporting_period_apart: {
      vi: 'Kỳ này chồng lên một kỳ cùng loại.',
      en: 'This period overlaps another one of its kind.',
    },
  },
});

const hasPublishedReport = async (transaction: Queryable, id: string): Promise<boolean> =>
  (await transaction.query('SELECT FROM published_report WHERE period_id = $1 LIMIT 1', [id])).length > 0;

const standsInReports = {
  vi: 'Kỳ này đã có báo cáo công bố; tên và ngày của kỳ nằm trong báo cáo nên không đổi được nữa.',
  en: 'A report on this period was published; its name and days stand in the report, so they change no more.',
};

/** How due days are kept: by one row for each rule and kind of period. */
export const reportingDueDaysRecord = recordKind({
  type: 'ReportingDueDays',
  title: { vi: 'thời hạn nộp báo cáo', en: 'rule of due days' },
  entity: ReportingDueDays,
  input: ReportingDueDaysInput,
  faults: ({ after }) =>
    after === null || Math.abs(after.days) <= 400
      ? []
      : [{ vi: `${after.days} ngày nằm ngoài ±400.`, en: `${after.days} days are outside ±400.` }],
  refusals: {
    reporting_due_days_once: {
      vi: 'Quy định này đã có thời hạn cho loại kỳ đó: sửa dòng đã có.',
      en: 'This rule has due days for that kind of period already: change that row.',
    },
  },
});
