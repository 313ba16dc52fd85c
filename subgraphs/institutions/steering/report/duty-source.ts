import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import { isInForce, type LocalDate } from '../../../../shared/time/local-date.js';
import type { ReportingRule } from '../../plan/plan-rule.entity.js';
import type { ReportCadence } from '../reporting-period/reporting-period.enums.js';
import { type AgenciesOn, type Duty, dutiesIn, type MembersOn } from './duties.rules.js';
import { readInPlaceOf } from './in-place-of.js';

export type DutyRule = Pick<
  ReportingRule,
  'code' | 'kind' | 'cadences' | 'year' | 'reporterIds' | 'recipientId' | 'throughId'
>;

export interface DutyPeriod {
  readonly id: string;
  readonly cadence: ReportCadence;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
}

/** All that duties follow from: some forty periods, eight rules, who belonged to their groups, and what became of whom. */
export interface DutySource extends AgenciesOn {
  readonly periods: readonly DutyPeriod[];
  readonly rules: readonly DutyRule[];
}

export async function readDutySource(db: Queryable): Promise<DutySource> {
  const periods = await db.query<DutyPeriod>(
    `SELECT id, cadence, to_char(first_day, 'YYYY-MM-DD') AS "firstDay", to_char(last_day, 'YYYY-MM-DD') AS "lastDay"
     FROM reporting_period ORDER BY last_day, code`,
  );
  const rules = await db.query<DutyRule>(
    `SELECT code, kind, cadences, year, reporter_ids AS "reporterIds", recipient_id AS "recipientId", through_id AS "throughId"
     FROM reporting_rule ORDER BY code`,
  );
  const membersOn = membersFrom(await db.query<Membership>(readReporters));
  return { periods, rules, membersOn, inPlaceOf: await readInPlaceOf(db) };
}

interface Membership {
  readonly groupId: string;
  readonly memberId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** Who stands behind which reporter, and from when to when. A single agency is its own and only member. */
export const reporterSpans = `(
  SELECT group_id, member_id, valid_from, valid_to FROM agency_membership
  UNION ALL
  SELECT id, id, valid_from, valid_to FROM agency WHERE type NOT IN ('GROUP', 'MEDIA_GROUP'))`;

const readReporters = `
  SELECT group_id AS "groupId", member_id AS "memberId", to_char(m.valid_from, 'YYYY-MM-DD') AS "validFrom",
         to_char(m.valid_to, 'YYYY-MM-DD') AS "validTo"
  FROM ${reporterSpans} AS m
    JOIN agency AS member ON member.id = m.member_id
  WHERE m.group_id IN (SELECT unnest(reporter_ids) FROM reporting_rule)
  ORDER BY member.code, member.valid_from`;

function membersFrom(memberships: readonly Membership[]): MembersOn {
  const byGroup = groupedBy(memberships, ({ groupId }) => groupId);
  return (reporterId, day) =>
    (byGroup.get(reporterId) ?? []).filter((one) => isInForce(one, day)).map(({ memberId }) => memberId);
}

/** What each agency owed by a day: reports of periods that had ended, plans of periods that had begun. */
export function dutiesUntil({ periods, rules, ...agencies }: DutySource, day: LocalDate): Map<string, Duty[]> {
  const duties = periods.flatMap((period) => dutiesIn(period, rules, agencies));
  return groupedBy(
    duties.filter(({ owedFrom }) => owedFrom <= day),
    ({ reporterId }) => reporterId,
  );
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
