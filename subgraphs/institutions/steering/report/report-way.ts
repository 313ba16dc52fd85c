import type { Writing } from '../../../../shared/records/record-kind.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { readInPlaceOf } from './in-place-of.js';
import type { Report } from './report.entity.js';

interface RuledWay extends Pick<Report, 'recipientId' | 'throughId'> {
  readonly owedFrom: LocalDate | null;
}

/**
 * Who receives a report, and through whom: as its rule says, or who came in their place by the day from which it is owed.
 * What belongs to no period goes to who is there when it is first handed in. Nobody reports through itself.
 */
export async function wayOf(
  { ruleCode, periodId, reporterId, moves }: Report,
  { transaction, today }: Writing,
): Promise<Pick<Report, 'recipientId' | 'throughId'>> {
  const [ruled] = await transaction.query<RuledWay>(readRuledWay, [ruleCode, periodId]);
  if (ruled === undefined) return { recipientId: null, throughId: null };
  const inPlaceOf = await readInPlaceOf(transaction);
  const day = ruled.owedFrom ?? moves[0]?.on ?? today;
  const throughId = inPlaceOf(ruled.throughId, day);
  return { recipientId: inPlaceOf(ruled.recipientId, day), throughId: throughId === reporterId ? null : throughId };
}

const readRuledWay = `
  SELECT rule.recipient_id AS "recipientId", rule.through_id AS "throughId",
         to_char(report_owed_from(rule.kind, period.first_day, period.last_day), 'YYYY-MM-DD') AS "owedFrom"
  FROM reporting_rule AS rule LEFT JOIN reporting_period AS period ON period.id = $2 WHERE rule.code = $1`;
