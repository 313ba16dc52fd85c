import type { Queryable } from '../outbox/outbox-event.js';
import type { FindUnit, UnitFacts } from '../figures/subject.js';

/** Finds a place in the register: its level and its life, from the first version to the last. */
export function findUnitInRegister(database: Queryable): FindUnit {
  return async (id) => {
    const rows = await database.query<UnitFacts>(
      `SELECT entity_id AS id, (array_agg(level ORDER BY valid_from DESC))[1] AS level, min(valid_from) AS "validFrom",
              CASE WHEN bool_or(valid_to IS NULL) THEN NULL ELSE max(valid_to) END AS "validTo"
       FROM register_entry WHERE register = 'adminUnit' AND entity_id = $1 GROUP BY entity_id`,
      [id],
    );
    return rows[0] ?? null;
  };
}
