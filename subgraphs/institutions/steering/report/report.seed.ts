import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { calendarPeriods } from '../reporting-period/calendar-periods.rules.js';
import { readDutySource } from './duty-source.js';
import { sampleReports } from './sample-reports.rules.js';

/** The periods of the plan: calendar time, so facts. Due days are not among them. */
export const reportingPeriodSeed: Seed = {
  name: 'reporting-periods@1',
  kind: 'FACT',
  needsRegisters: false,
  async run(transaction: Queryable) {
    await insertRows(transaction, 'reporting_period', calendarPeriods(2021, 2025));
  },
};

/** Reports of those who owe them, generated and marked SAMPLE. */
export const reportSeed: Seed = {
  name: 'reports-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    await insertRows(transaction, 'report', sampleReports(await readDutySource(transaction)));
  },
};
