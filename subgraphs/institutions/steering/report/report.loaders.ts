import DataLoader from 'dataloader';
import { loadById, loadManyBy } from '../../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../../shared/database/read-transaction.js';
import { asEntity, selectEntities } from '../../../../shared/database/select.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { loadOnDay } from '../on-day.loader.js';
import { ReportingDueDays, ReportingPeriod } from '../reporting-period/reporting-period.entity.js';
import type { Duty } from './duties.rules.js';
import { type DutySource, dutiesUntil, readDutySource } from './duty-source.js';
import { obstaclesOfPeriodLoader } from './obstacles.loader.js';
import { Report } from './report.entity.js';
import { ReportStatus } from './report-status.type.js';

const statusColumns = `id, state, due_on AS "dueOn", submitted_on AS "submittedOn", returned_on AS "returnedOn",
  accepted_on AS "acceptedOn", late_days AS "lateDays", is_late AS "isLate", is_missing AS "isMissing"`;

export function reportLoaders(db: ReadTransaction) {
  const dutySource = new DataLoader<'all', DutySource>(async (keys) => {
    const source = await readDutySource(db);
    return keys.map(() => source);
  });
  return {
    report: loadById(db, Report),
    reportingPeriod: loadById(db, ReportingPeriod),
    reportingDueDaysRow: loadById(db, ReportingDueDays),
    reportsOfPeriod: loadManyBy(db, Report, {
      property: 'periodId',
      column: 'period_id',
      orderBy: 'e.rule_code, e.id',
    }),
    reportsOfReporter: loadManyBy(db, Report, { property: 'reporterId', column: 'reporter_id', orderBy: 'e.id' }),
    obstaclesOfPeriod: obstaclesOfPeriodLoader(db),
    reportStatus: loadOnDay(async (ids, day) => {
      const rows = await db.query<ReportStatus & { id: string }>(
        `SELECT ${statusColumns} FROM report_status_on($2) WHERE id = ANY ($1)`,
        [ids, day],
      );
      return new Map(rows.map(({ id, ...status }) => [id, asEntity(ReportStatus, status)]));
    }),
    allDueDays: new DataLoader<'all', ReportingDueDays[]>(async (keys) => {
      const rows = await selectEntities(db, ReportingDueDays, 'ORDER BY e.id');
      return keys.map(() => rows);
    }),
    dutySource,
    /** By reporter, for the periods that had ended by a day: worked out once for all agencies of an answer. */
    dutiesUntil: new DataLoader<LocalDate, Map<string, Duty[]>>(async (days) => {
      const source = await dutySource.load('all');
      return days.map((day) => dutiesUntil(source, day));
    }),
  };
}
