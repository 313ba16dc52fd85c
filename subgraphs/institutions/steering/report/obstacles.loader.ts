import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../../shared/database/read-transaction.js';
import { asEntity, columnsOf } from '../../../../shared/database/select.js';
import { Report } from './report.entity.js';

/** What was reported as an obstacle (closing paragraph of the decision) within each period: such a report is of no period. */
export const obstaclesOfPeriodLoader = (db: ReadTransaction) =>
  new DataLoader<string, Report[]>(async (periodIds) => {
    const rows = await db.query<{ link_key: string }>(
      `SELECT ${columnsOf(db, Report, 'e')}, period.id AS link_key
       FROM report AS e JOIN reporting_rule AS rule ON rule.code = e.rule_code AND rule.kind = 'OBSTACLE'
         JOIN reporting_period AS period ON (e.moves->0->>'on')::date BETWEEN period.first_day AND period.last_day
       WHERE period.id = ANY ($1) ORDER BY e.moves->0->>'on', e.id`,
      [periodIds],
    );
    const groups = new Map<string, Report[]>(periodIds.map((id) => [id, []]));
    for (const { link_key, ...row } of rows) groups.get(link_key)?.push(asEntity(Report, row));
    return periodIds.map((id) => groups.get(id) ?? []);
  });
