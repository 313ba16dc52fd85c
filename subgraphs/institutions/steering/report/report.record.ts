import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { withMove } from '../dated-moves.rules.js';
import { reporterSpans } from './duty-source.js';
import { Report } from './report.entity.js';
import { ReportState } from './report.enums.js';
import { ReportInput } from './report.inputs.js';
import { reportFaults, type ReportGround } from './report.rules.js';
import { reportMachine } from './report.states.js';
import { wayOf } from './report-way.js';

/** How reports are kept. Who receives it, and through whom, follows from its rule. */
export const reportRecord = recordKind({
  type: 'Report',
  title: { vi: 'báo cáo', en: 'report' },
  entity: Report,
  input: ReportInput,
  complete: async (row, writing) => {
    const moves = row.moves ?? [];
    const periodId = row.periodId ?? null;
    return {
      periodId,
      subject: row.subject ?? null,
      dueOn: row.dueOn ?? null,
      moves,
      returnReason: row.returnReason ?? null,
      content: row.content ?? null,
      contentVersion: row.contentVersion ?? 0,
      attachments: row.attachments ?? [],
      ...(await wayOf({ ...row, periodId, moves }, writing)),
    };
  },
  faults,
  states: {
    property: 'state',
    machine: reportMachine,
    type: ReportState,
    apply: ({ row, to, on }) => ({
      moves: withMove(row.moves, to, on),
      contentVersion: row.contentVersion + (to === 'SUBMITTED' ? 1 : 0),
    }),
  },
  refusals: {
    report_once: {
      vi: 'Cơ quan này đã có báo cáo theo quy định đó cho kỳ đó: sửa hoặc chuyển trạng thái dòng đã có.',
      en: 'This agency has a report of that rule for that period already: change or move that one.',
    },
  },
});

async function faults({ after }: RecordChange<Report>, { transaction }: Writing): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const [ground] = await transaction.query<ReportGround>(readGround, [
    after.ruleCode,
    after.periodId,
    after.reporterId,
  ]);
  return reportFaults(after, ground ?? null);
}

/** The rule, the period, and whether the reporter is one of those who report: on the day from which it is owed, or ever. */
const readGround = `
  SELECT jsonb_build_object('kind', rule.kind, 'cadences', rule.cadences, 'year', rule.year, 'recipientId', rule.recipient_id) AS rule,
         CASE WHEN period.id IS NOT NULL THEN jsonb_build_object('cadence', period.cadence, 'lastDay', period.last_day) END AS period,
         EXISTS (
           SELECT FROM ${reporterSpans} AS m WHERE m.group_id = ANY (rule.reporter_ids) AND m.member_id = $3
             AND (period.id IS NULL OR report_owed_from(rule.kind, period.first_day, period.last_day)
                                       <@ daterange(m.valid_from, m.valid_to))) AS "isReporter"
  FROM reporting_rule AS rule LEFT JOIN reporting_period AS period ON period.id = $2 WHERE rule.code = $1`;
