import type { Queryable } from '../../../shared/outbox/outbox-event.js';

interface Fact {
  readonly id: string;
  readonly place: string | null;
  readonly exchangesDocuments: boolean;
  readonly routes: readonly string[];
}

export interface Recount {
  readonly counted: readonly string[];
  readonly connected: readonly string[];
}

export type Reading = (fact: Fact) => boolean;

const platform = ({ routes }: Fact): boolean => routes.includes('LGSP') || routes.includes('NGSP');
const axis = ({ routes }: Fact): boolean => routes.includes('DOC_AXIS');

export const readings = {
  default: (fact: Fact) => platform(fact) && (!fact.exchangesDocuments || axis(fact)),
  both: (fact: Fact) => platform(fact) && axis(fact),
  either: (fact: Fact) => platform(fact) || axis(fact),
} satisfies Record<string, Reading>;

/**
 * The same figure by another road: raw rows, every span looked at (none picked as the newest), places given as a list
 * and not from the register's functions, and the arithmetic in the test.
 */
export async function recount(
  database: Queryable,
  { day, places, reading = readings.default }: { day: string; places: readonly string[] | null; reading?: Reading },
): Promise<Recount> {
  const facts = await database.query<Fact>(
    `SELECT s.id, s.place_id AS place, o.exchanges_documents AS "exchangesDocuments",
            ARRAY(SELECT c.via FROM system_connection c, connection_span p
                  WHERE c.from_system_id = s.id AND p.connection_id = c.id AND p.state = 'UP'
                    AND p.from_at <= $1::timestamptz AND coalesce(p.to_at, 'infinity') > $1::timestamptz) AS routes
     FROM information_system s, system_operation o
     WHERE o.system_id = s.id AND o.citizen_related AND o.state = 'IN_OPERATION' AND s.is_national = false
       AND $2::date BETWEEN o.valid_from AND coalesce(o.valid_to - 1, 'infinity'::date)
     ORDER BY s.id`,
    [`${day}T23:59:59.999+07:00`, day],
  );
  const within = facts.filter(({ place }) => places === null || places.includes(place ?? ''));
  return { counted: within.map(({ id }) => id), connected: within.filter(reading).map(({ id }) => id) };
}
