import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { moveFaults } from '../dated-moves.rules.js';
import { missing } from '../row-faults.rules.js';
import { asksFor } from './duties.rules.js';
import type { DutyPeriod, DutyRule } from './duty-source.js';
import type { Report } from './report.entity.js';

/** What a report stands on, as far as it is known. */
export interface ReportGround {
  readonly rule: Pick<DutyRule, 'kind' | 'cadences' | 'year' | 'recipientId'>;
  readonly period: Pick<DutyPeriod, 'cadence' | 'lastDay'> | null;
  readonly isReporter: boolean;
}

/** What speaks against a report as it would stand. */
export function reportFaults(report: Report, ground: ReportGround | null): readonly Bilingual[] {
  if (ground === null)
    return [
      {
        vi: `Không có quy định báo cáo ${report.ruleCode}: xem plan.reportingRules.`,
        en: `There is no rule of reporting ${report.ruleCode}: see plan.reportingRules.`,
      },
    ];
  return [
    ...reporterFaults(report, ground),
    ...recipientFaults(report, ground),
    ...periodFaults(report, ground),
    ...moveFaults(report.moves),
    ...(report.state === 'RETURNED' && report.returnReason === null
      ? [missing('lý do trả lại (returnReason)', 'reason of the return (returnReason)')]
      : []),
  ];
}

const reporterFaults = ({ ruleCode }: Report, { isReporter }: ReportGround): Bilingual[] =>
  isReporter
    ? []
    : [
        {
          vi: `Cơ quan này không báo cáo theo ${ruleCode} vào ngày bắt đầu phải nộp (cuối kỳ; với kế hoạch là đầu kỳ).`,
          en: `This agency does not report under ${ruleCode} on the day from which it is owed (end of the period; of a plan, its beginning).`,
        },
      ];

/** Whom the rule names may have ended without a successor. */
const recipientFaults = ({ ruleCode, recipientId }: Report, { rule }: ReportGround): Bilingual[] =>
  rule.recipientId === null || recipientId !== null
    ? []
    : [
        {
          vi: `Cơ quan nhận báo cáo theo ${ruleCode} đã kết thúc và không rõ cơ quan kế thừa: không ai phải báo cáo.`,
          en: `The agency that receives reports under ${ruleCode} has ended and no successor is known: nobody has to report.`,
        },
      ];

function periodFaults({ ruleCode, periodId, subject }: Report, { rule, period }: ReportGround): Bilingual[] {
  if (periodId === null) {
    if (!rule.cadences.includes('AD_HOC'))
      return [
        {
          vi: `Quy định ${ruleCode} báo cáo theo kỳ: nêu periodId.`,
          en: `Rule ${ruleCode} reports by period: name periodId.`,
        },
      ];
    return subject === null ? [missing('chủ đề của báo cáo đột xuất (subject)', 'subject of an ad hoc report')] : [];
  }
  if (period === null) return [{ vi: 'periodId không chỉ kỳ báo cáo nào.', en: 'periodId names no reporting period.' }];
  // R6 is of no period, R2 hands nothing in.
  return asksFor(rule, period)
    ? []
    : [{ vi: `Quy định ${ruleCode} không báo cáo cho kỳ này.`, en: `Rule ${ruleCode} has no report of this period.` }];
}
