import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { ReportingRule } from '../../plan/plan-rule.entity.js';
import type { ReportingPeriod } from '../reporting-period/reporting-period.entity.js';

type Rule = Pick<ReportingRule, 'code' | 'kind' | 'cadences' | 'year' | 'reporterIds' | 'recipientId' | 'throughId'>;
type Period = Pick<ReportingPeriod, 'id' | 'cadence' | 'lastDay'>;

/** That an agency owes a report: under which rule, for which period, to whom and through whom. */
export interface Duty {
  readonly ruleCode: string;
  readonly periodId: string;
  readonly reporterId: string;
  readonly recipientId: string | null;
  readonly throughId: string | null;
}

/** Who stands behind a reporter on a day: the members of a group, or the agency itself while it is in force. */
export type MembersOn = (reporterId: string, day: LocalDate) => readonly string[];

/** Guiding how others report (R2) hands nothing in; an obstacle (R6) is reported when there is one, and owed by nobody. */
const owedByNobody: readonly (string | null)[] = ['GUIDES_REPORTING', 'OBSTACLE'];

/** Whether a rule asks for a report of this period. The evaluation of 2025 (IV.2.k) is a rule of one year. */
export const asksFor = ({ kind, cadences, year }: Rule, { cadence, lastDay }: Period): boolean =>
  !owedByNobody.includes(kind) &&
  (year === null ? cadences.includes(cadence) : cadence === 'YEARLY' && lastDay.startsWith(`${year}-`));

/** Who owes which report of a period: groups resolve to those who belong to them on its last day. */
export function dutiesIn(period: Period, rules: readonly Rule[], membersOn: MembersOn): Duty[] {
  return rules
    .filter((rule) => asksFor(rule, period))
    .flatMap((rule) => {
      const reporters = new Set(rule.reporterIds.flatMap((id) => membersOn(id, period.lastDay)));
      return [...reporters].map((reporterId) => ({
        ruleCode: rule.code,
        periodId: period.id,
        reporterId,
        recipientId: rule.recipientId,
        // Nobody reports through itself: Sở Nội vụ is among those who report through Sở Nội vụ (IV.1.c).
        throughId: rule.throughId === reporterId ? null : rule.throughId,
      }));
    });
}

/** One name for a duty and for the report that meets it. */
export const dutyKey = ({
  ruleCode,
  periodId,
  reporterId,
}: {
  ruleCode: string;
  periodId: string | null;
  reporterId: string;
}): string => [ruleCode, periodId, reporterId].join(' ');
