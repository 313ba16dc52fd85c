import DataLoader from 'dataloader';
import { loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { asEntity, columnsOf } from '../../../shared/database/select.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { AutonomyDecision } from './autonomy-decision.entity.js';
import { decisionsInEffect } from './decision-in-effect.sql.js';

export interface UnitOnDay {
  readonly unitId: string;
  readonly day: LocalDate;
}

const keyOf = ({ unitId, day }: UnitOnDay): string => `${day} ${unitId}`;

/** The one decision in effect for each unit on its day: one statement for a list, also when it asks for several days. */
export const autonomyOnDayLoader = (db: ReadTransaction) =>
  new DataLoader<UnitOnDay, AutonomyDecision | null, string>(
    async (asked) => {
      const rows = await db.query<{ asked_day: LocalDate; unitId: string }>(
        `SELECT asked.day::text AS asked_day, ${columnsOf(db, AutonomyDecision, 'e')}
         FROM unnest($1::text[], $2::date[]) AS asked (unit_id, day) CROSS JOIN ${decisionsInEffect('asked.day')}
         WHERE e.unit_id = asked.unit_id`,
        [asked.map(({ unitId }) => unitId), asked.map(({ day }) => day)],
      );
      const found = new Map(
        rows.map(({ asked_day: day, ...row }) => [keyOf({ unitId: row.unitId, day }), asEntity(AutonomyDecision, row)]),
      );
      return asked.map((key) => found.get(keyOf(key)) ?? null);
    },
    { cacheKeyFn: keyOf },
  );

/** Every decision on each unit, oldest first. */
export const autonomyHistoryLoader = (db: ReadTransaction) =>
  loadManyBy(db, AutonomyDecision, { property: 'unitId', column: 'unit_id', orderBy: 'e.unit_id, e.valid_from' });
