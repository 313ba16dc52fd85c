import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { withMove } from '../dated-moves.rules.js';
import { Report } from './report.entity.js';
import { ReportState } from './report.enums.js';
import { ReportInput } from './report.inputs.js';
import { reportFaults, type ReportGround } from './report.rules.js';
import { reportMachine } from './report.states.js';

/** How reports are kept. Who receives it, and through whom, follows from its rule. */
export const reportRecord = recordKind({
  type: 'Report',
  title: { vi: 'báo cáo', en: 'report' },
  entity: Report,
  input: ReportInput,
  complete: async (row, { transaction }) => ({
    periodId: row.periodId ?? null,
    subject: row.subject ?? null,
    dueOn: row.dueOn ?? null,
    moves: row.moves ?? [],
    returnReason: row.returnReason ?? null,
    content: row.content ?? null,
    contentVersion: row.contentVersion ?? 0,
    attachments: row.attachments ?? [],
    ...(await way(row, transaction)),
  }),
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

/** Nobody reports through itself. */
async function way(
  { ruleCode, reporterId }: Report,
  transaction: Writing['transaction'],
): Promise<Pick<Report, 'recipientId' | 'throughId'>> {
  const [found] = await transaction.query<Pick<Report, 'recipientId' | 'throughId'>>(
    `SELECT recipient_id AS "recipientId", nullif(through_id, $2) AS "throughId" FROM reporting_rule WHERE code = $1`,
    [ruleCode, reporterId],
  );
  return found ?? { recipientId: null, throughId: null };
}

async function faults({ after }: RecordChange<Report>, { transaction }: Writing): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const [ground] = await transaction.query<ReportGround>(readGround, [
    after.ruleCode,
    after.periodId,
    after.reporterId,
  ]);
  return reportFaults(after, ground ?? null);
}

/** The rule, the period, and whether the reporter is one of those who report: on the last day of the period, or ever. */
const readGround = `
  SELECT jsonb_build_object('kind', rule.kind, 'cadences', rule.cadences, 'year', rule.year) AS rule,
         CASE WHEN period.id IS NOT NULL THEN jsonb_build_object('cadence', period.cadence, 'lastDay', period.last_day) END AS period,
         ($3 = ANY (rule.reporter_ids) OR EXISTS (
           SELECT FROM agency_membership AS m WHERE m.group_id = ANY (rule.reporter_ids) AND m.member_id = $3
             AND (period.id IS NULL OR period.last_day <@ daterange(m.valid_from, m.valid_to)))) AS "isReporter"
  FROM reporting_rule AS rule LEFT JOIN reporting_period AS period ON period.id = $2 WHERE rule.code = $1`;
