import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { DossierStats } from './dossier-stats.type.js';

export interface StatsKey {
  readonly unitId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const dossierStatsLoaders = (db: ReadTransaction) => ({
  dossierStats: new DataLoader<StatsKey, DossierStats, string>((keys) => loadStats(db, keys), {
    cacheKeyFn: ({ unitId, from, to }) => `${unitId} ${from} ${to}`,
  }),
});

/** One statement per period asked about, however many places. */
async function loadStats(db: ReadTransaction, keys: readonly StatsKey[]): Promise<DossierStats[]> {
  const periods = new Map<string, StatsKey[]>();
  for (const key of keys) {
    const period = `${key.from} ${key.to}`;
    periods.set(period, [...(periods.get(period) ?? []), key]);
  }
  const found = await Promise.all([...periods.values()].map((ofPeriod) => loadPeriod(db, ofPeriod)));
  const stats = new Map(found.flatMap((ofPeriod) => [...ofPeriod]));
  return keys.map((key) => stats.get(key) as DossierStats); // every key is in one of the periods
}

const nothing = { received: 0, handled: 0, onTime: 0, overdue: 0 };

async function loadPeriod(db: ReadTransaction, keys: readonly StatsKey[]): Promise<Map<StatsKey, DossierStats>> {
  const unitIds = keys.map(({ unitId }) => unitId);
  const rows = await db.query<typeof nothing & { unitId: string }>(statsStatement, [
    unitIds,
    keys[0]?.from,
    keys[0]?.to,
  ]);
  const counts = new Map(rows.map(({ unitId, ...counted }) => [unitId, counted]));
  return new Map(keys.map((key) => [key, Object.assign(new DossierStats(), nothing, counts.get(key.unitId))]));
}

/** Each branch reads one index only; late dossiers have a small one of their own. */
const statsStatement = `
  WITH member AS MATERIALIZED (
    SELECT subject_id, unit_id FROM admin_unit_scopes($1, $3, false)
  ), counted AS (
    SELECT receiving_unit_id AS unit_id, 0 AS received, count(*) AS handled, count(*) FILTER (WHERE is_in_time) AS on_time,
           count(*) FILTER (WHERE NOT is_in_time) AS overdue
    FROM dossier
    WHERE receiving_unit_id = ANY (ARRAY (SELECT unit_id FROM member)) AND handled_on BETWEEN $2 AND $3 GROUP BY 1
    UNION ALL
    SELECT receiving_unit_id, count(*), 0, 0, 0 FROM dossier
    WHERE receiving_unit_id = ANY (ARRAY (SELECT unit_id FROM member)) AND received_on BETWEEN $2 AND $3 GROUP BY 1
    UNION ALL
    SELECT receiving_unit_id, 0, 0, 0, count(*) FROM dossier
    WHERE receiving_unit_id = ANY (ARRAY (SELECT unit_id FROM member)) AND due_on <= $3
      AND is_in_time IS NOT TRUE AND (handled_on IS NULL OR handled_on > $3) GROUP BY 1
  )
  SELECT member.subject_id AS "unitId", sum(received)::integer AS received, sum(handled)::integer AS handled,
         sum(on_time)::integer AS "onTime", sum(overdue)::integer AS overdue
  FROM member JOIN counted USING (unit_id) GROUP BY member.subject_id`;
