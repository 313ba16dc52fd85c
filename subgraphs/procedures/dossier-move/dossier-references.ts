import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { isInForce, type LocalDate } from '../../../shared/time/local-date.js';

/** Days on which something that a dossier names is there. */
interface Span {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface KnownDesk extends Span {
  readonly id: string;
  readonly code: string;
  readonly level: string;
  readonly placeId: string;
  readonly agencyId: string | null;
}

/** Agencies that are in the register on given days: all that a batch names, in one statement. */
export async function findAgencies(
  transaction: Queryable,
  ids: readonly string[],
): Promise<(id: string, day: LocalDate) => boolean> {
  if (ids.length === 0) return () => false;
  const rows = await transaction.query<Span & { id: string }>(
    `SELECT entity_id AS id, valid_from::text AS "validFrom", valid_to::text AS "validTo" FROM register_entry
     WHERE register = 'agency' AND entity_id = ANY ($1)`,
    [[...new Set(ids)]],
  );
  return (id, day) => rows.some((row) => row.id === id && isInForce(row, day));
}

/** A procedure as it is named, on the day on which it must be published. */
export interface AskedProcedure {
  readonly key: string;
  readonly day: LocalDate;
}

/** Procedures by id or code that were published, in force and not suspended on their days, in one statement. */
export async function findProcedures(
  transaction: Queryable,
  asked: readonly AskedProcedure[],
): Promise<(key: string, day: LocalDate) => string | null> {
  if (asked.length === 0) return () => null;
  const rows = await transaction.query<AskedProcedure & { id: string }>(publishedProcedures, [
    asked.map(({ key }) => key),
    asked.map(({ day }) => day),
  ]);
  const ids = new Map(rows.map(({ key, day, id }) => [`${key} ${day}`, id]));
  return (key, day) => ids.get(`${key} ${day}`) ?? null;
}

const publishedProcedures = `
  WITH asked AS (SELECT DISTINCT key, day FROM unnest($1::text[], $2::date[]) AS one (key, day))
  SELECT asked.key, asked.day::text, p.id
  FROM asked CROSS JOIN LATERAL (SELECT * FROM procedure WHERE id = asked.key UNION SELECT * FROM procedure WHERE code = asked.key) AS p
  WHERE p.published_at <= asked.day AND p.valid_from <= asked.day AND (p.valid_to IS NULL OR asked.day < p.valid_to)
    AND NOT EXISTS (SELECT FROM procedure_states(asked.day, ARRAY[p.id]) AS s WHERE s.state IN ('SUSPENDED', 'REPEALED'))`;

/** One-stop desks by id or code, open on a day. */
export async function findDesks(
  transaction: Queryable,
  keys: readonly string[],
): Promise<(key: string, day: LocalDate) => KnownDesk | null> {
  if (keys.length === 0) return () => null;
  const rows = await transaction.query<KnownDesk>(
    `SELECT id, code, level, place_id AS "placeId", agency_id AS "agencyId", opened_on::text AS "validFrom", closed_on::text AS "validTo"
     FROM one_stop_desk WHERE id = ANY ($1) OR code = ANY ($1) ORDER BY code, opened_on`,
    [[...new Set(keys)]],
  );
  return (key, day) => rows.find((row) => (row.id === key || row.code === key) && isInForce(row, day)) ?? null;
}

/** Agencies by id or by code in the register; null for a name, which says too little. */
export async function findAgencyIds(
  transaction: Queryable,
  keys: readonly string[],
): Promise<(key: string, day: LocalDate) => string | null> {
  if (keys.length === 0) return () => null;
  const rows = await transaction.query<Span & { id: string; code: string }>(
    `SELECT entity_id AS id, code, valid_from::text AS "validFrom", valid_to::text AS "validTo" FROM register_entry
     WHERE register = 'agency' AND (entity_id = ANY ($1) OR code = ANY ($1)) ORDER BY code, valid_from`,
    [[...new Set(keys)]],
  );
  return (key, day) => rows.find((row) => (row.id === key || row.code === key) && isInForce(row, day))?.id ?? null;
}
