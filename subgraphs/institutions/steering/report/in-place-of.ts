import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { inPlaceOfAmong, type KnownAgency, type KnownSuccession } from './in-place-of.rules.js';

/** Who is there for an agency on a day: itself, or after its end its successor; null: nobody, or nobody was named. */
export type InPlaceOf = (agencyId: string | null, day: LocalDate) => string | null;

/** A split hands nothing over: nobody could say to which of the parts. */
export async function readInPlaceOf(db: Queryable): Promise<InPlaceOf> {
  const agencies = await db.query<KnownAgency>(
    `SELECT id, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo" FROM agency`,
  );
  const successions = await db.query<KnownSuccession>(
    `SELECT from_id AS "fromId", to_id AS "toId" FROM agency_succession
     WHERE to_id IS NOT NULL AND relation <> 'SPLIT_INTO' ORDER BY effective_from, id`,
  );
  return inPlaceOfAmong(agencies, successions);
}
