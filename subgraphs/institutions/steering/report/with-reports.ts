import type { Context } from '../../context.js';
import { dueDay } from './due-day.rules.js';
import { type Duty, dutyKey } from './duties.rules.js';
import type { Report } from './report.entity.js';
import { ReportingDuty } from './reporting-duty.type.js';

/** Duties with the reports that meet them, and with their due days, where anybody set one. */
export async function withReports(
  duties: readonly Duty[],
  reports: readonly Report[],
  { loaders }: Context,
): Promise<ReportingDuty[]> {
  const byDuty = new Map(reports.map((report) => [dutyKey(report), report]));
  const dueDays = await loaders.allDueDays.load('all');
  const periods = await loaders.reportingPeriod.loadMany([...new Set(duties.map(({ periodId }) => periodId))]);
  const periodById = new Map(periods.flatMap((one) => (one === null || one instanceof Error ? [] : [[one.id, one]])));
  return duties.map((duty) => {
    const reportFound = byDuty.get(dutyKey(duty)) ?? null;
    const period = periodById.get(duty.periodId);
    const rule = dueDays.find((one) => one.ruleCode === duty.ruleCode && one.cadence === period?.cadence);
    const dueOn =
      period === undefined
        ? null
        : dueDay(duty, { own: reportFound?.dueOn ?? null, ofPeriod: period.dueOn, days: rule?.days ?? null });
    return Object.assign(new ReportingDuty(), { ...duty, reportFound, dueOn });
  });
}
