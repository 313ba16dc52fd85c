import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { tallyBetweenSql } from '../../../shared/tally/tally-between.js';
import { DossierStats } from './dossier-stats.type.js';
import { dossierFlowTally } from './dossier.tallies.js';

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

const inMember = 'place_id = ANY (ARRAY (SELECT unit_id FROM member))';
const flow = tallyBetweenSql(dossierFlowTally, { from: '$2::date', to: '$3::date', where: inMember });
const untilThen = tallyBetweenSql(dossierFlowTally, { from: `'-infinity'::date`, to: '$3::date', where: inMember });

const statsStatement = `
  WITH member AS MATERIALIZED (
    SELECT subject_id, unit_id FROM admin_unit_scopes($1, $3, false)
  ), counted AS (
    SELECT place_id AS unit_id, received, handled, handled_in_time AS on_time, handled - handled_in_time AS late FROM ${flow} AS of_period
    UNION ALL
    SELECT place_id, 0, 0, 0, overdue FROM ${untilThen} AS until_then
  )
  SELECT member.subject_id AS "unitId", sum(received)::integer AS received, sum(handled)::integer AS handled,
         sum(on_time)::integer AS "onTime", sum(late)::integer AS overdue
  FROM member JOIN counted USING (unit_id) GROUP BY member.subject_id`;
