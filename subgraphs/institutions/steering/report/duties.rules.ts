import type { LocalDate } from '../../../../shared/time/local-date.js';
import { decisionDay } from '../../plan/plan.rules.js';
import type { ReportingRule } from '../../plan/plan-rule.entity.js';
import type { ReportingPeriod } from '../reporting-period/reporting-period.entity.js';
import type { InPlaceOf } from './in-place-of.js';

type Rule = Pick<ReportingRule, 'code' | 'kind' | 'cadences' | 'year' | 'reporterIds' | 'recipientId' | 'throughId'>;
type Period = Pick<ReportingPeriod, 'id' | 'cadence' | 'firstDay' | 'lastDay'>;

/** That an agency owes a report or a plan: under which rule, for which period, from which day on, to whom and through whom. */
export interface Duty {
  readonly ruleCode: string;
  readonly isPlan: boolean;
  readonly periodId: string;
  readonly owedFrom: LocalDate;
  readonly reporterId: string;
  readonly recipientId: string | null;
  readonly throughId: string | null;
}

/** Who stands behind a reporter on a day: the members of a group, or the agency itself while it is in force. */
export type MembersOn = (reporterId: string, day: LocalDate) => readonly string[];

/** Who there is on a day, to report and to be reported to. */
export interface AgenciesOn {
  readonly membersOn: MembersOn;
  readonly inPlaceOf: InPlaceOf;
}

/** Guiding how others report (R2) hands nothing in; an obstacle (R6) is reported when there is one, and owed by nobody. */
const owedByNobody: readonly (string | null)[] = ['GUIDES_REPORTING', 'OBSTACLE'];

/** A plan is made “để tổ chức thực hiện” (IV.1.a; IV.2.c), a report of what was done: the one comes first, the other last. */
const plans: readonly (string | null)[] = ['OWN_PLAN', 'PROVINCIAL_YEARLY_PLAN'];

export const isPlan = ({ kind }: Pick<Rule, 'kind'>): boolean => plans.includes(kind);

/**
 * Whether a rule asks for a report of this period: none that was over before the decision. The evaluation of 2025 (IV.2.k)
 * is a rule of one year.
 */
export const asksFor = (
  { kind, cadences, year }: Pick<Rule, 'kind' | 'cadences' | 'year'>,
  { cadence, lastDay }: Pick<Period, 'cadence' | 'lastDay'>,
): boolean =>
  lastDay >= decisionDay &&
  !owedByNobody.includes(kind) &&
  (year === null ? cadences.includes(cadence) : cadence === 'YEARLY' && lastDay.startsWith(`${year}-`));

/** From when a rule is owed, and by those who are there then: a report when its period ends, a plan when its period begins. */
export const owedFrom = (rule: Pick<Rule, 'kind'>, { firstDay, lastDay }: Omit<Period, 'id' | 'cadence'>): LocalDate =>
  isPlan(rule) ? (firstDay < decisionDay ? decisionDay : firstDay) : lastDay;

/** Who owes what for a period. What would go to an agency that has ended goes to its successor; without one it is not owed. */
export const dutiesIn = (period: Period, rules: readonly Rule[], agencies: AgenciesOn): Duty[] =>
  rules.filter((rule) => asksFor(rule, period)).flatMap((rule) => dutiesUnder(rule, period, agencies));

function dutiesUnder(rule: Rule, period: Period, { membersOn, inPlaceOf }: AgenciesOn): Duty[] {
  const day = owedFrom(rule, period);
  const recipientId = inPlaceOf(rule.recipientId, day);
  if (recipientId === null && rule.recipientId !== null) return [];
  const throughId = inPlaceOf(rule.throughId, day);
  const reporters = new Set(rule.reporterIds.flatMap((id) => membersOn(id, day)));
  return [...reporters].map((reporterId) => ({
    ruleCode: rule.code,
    isPlan: isPlan(rule),
    periodId: period.id,
    owedFrom: day,
    reporterId,
    recipientId,
    // Nobody reports through itself: Sở Nội vụ is among those who report through Sở Nội vụ (IV.1.c).
    throughId: throughId === reporterId ? null : throughId,
  }));
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
