import type { LocalDate } from '../../../../shared/time/local-date.js';
import { asEntity } from '../../../../shared/database/select.js';
import type { Context } from '../../context.js';
import { type Duty, dutiesIn } from './duties.rules.js';
import { countDuties, type DutyStanding } from './duty-summary.rules.js';
import { DutySummary } from './duty-summary.type.js';
import type { Report } from './report.entity.js';
import { withReports } from './with-reports.js';

/** What was owed for a period by a day, and what became of it: one row for each rule under which anything was owed. */
export async function summaryOfDuties(periodId: string, day: LocalDate, context: Context): Promise<DutySummary[]> {
  const { loaders } = context;
  const { periods, rules, ...agencies } = await loaders.dutySource.load('all');
  const period = periods.find(({ id }) => id === periodId);
  const duties = period === undefined ? [] : dutiesIn(period, rules, agencies);
  const owed = duties.filter(({ owedFrom }) => owedFrom <= day);
  const ruleCodes = [...new Set(owed.map(({ ruleCode }) => ruleCode))];
  const reports = await loaders.reportsOfPeriod.load(periodId);
  return Promise.all(
    ruleCodes.map((ruleCode) =>
      summaryUnder(ruleCode, { owed: owed.filter((duty) => duty.ruleCode === ruleCode), reports, day }, context),
    ),
  );
}

interface Owed {
  readonly owed: readonly Duty[];
  readonly reports: readonly Report[];
  readonly day: LocalDate;
}

async function summaryUnder(ruleCode: string, { owed, reports, day }: Owed, context: Context): Promise<DutySummary> {
  const duties = await withReports(owed, reports, context);
  const found = duties.flatMap(({ reportFound }) => (reportFound === null ? [] : [reportFound]));
  const standings = duties.map(async ({ dueOn, reportFound }): Promise<DutyStanding> => ({
    dueOn,
    status: reportFound === null ? null : await context.loaders.reportStatus.load({ id: reportFound.id, day }),
  }));
  return asEntity(DutySummary, {
    ruleCode,
    asOf: day,
    owed: owed.length,
    ...countDuties(await Promise.all(standings), day),
    origin: found.length === 0 ? null : found.some(({ origin }) => origin === 'SAMPLE') ? 'SAMPLE' : 'REAL',
  });
}
