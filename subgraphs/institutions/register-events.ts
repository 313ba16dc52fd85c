import { appendEvents, type Queryable } from '../../shared/outbox/outbox-event.js';
import {
  registerEventKinds,
  type RegisterEntry,
  type RegisterSuccession,
} from '../../shared/registers/register-event.js';

const entryColumns = `register, entity_id AS "entityId", code, name, kind, level, parent_id AS "parentId", place_id AS "placeId",
  to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo", data`;

const successionColumns = `id, register, from_id AS "fromId", to_id AS "toId", relation, to_char(effective_from, 'YYYY-MM-DD') AS "effectiveFrom"`;

/**
 * Publishes things of a register as they now stand, in the transaction that changed them: those named, or all of them
 * where nobody else writes yet (a first load). A thing that was removed has no versions left: readers drop it.
 */
export async function publishRegister(
  transaction: Queryable,
  register: string,
  entityType: string,
  ids: readonly string[] | null = null,
): Promise<void> {
  if (ids !== null) await takeTurns(transaction, ids);
  const entities = await transaction.query<{ entityId: string; versions: readonly RegisterEntry[] }>(
    `SELECT "entityId", jsonb_agg(to_jsonb(entry) ORDER BY "validFrom") AS versions
     FROM (SELECT ${entryColumns} FROM register_entry WHERE register = $1 AND ($2::text[] IS NULL OR entity_id = ANY ($2))) AS entry
     GROUP BY "entityId" ORDER BY "entityId"`,
    [register, ids],
  );
  const standing = new Set(entities.map(({ entityId }) => entityId));
  const gone = (ids ?? []).filter((id) => !standing.has(id)).map((entityId) => ({ entityId, versions: [] }));
  await appendEvents(
    transaction,
    [...entities, ...gone].map(({ entityId, versions }) => ({
      entityType,
      entityId,
      kind: registerEventKinds.entry,
      payload: { register, versions },
    })),
  );
}

/** Publishes successions as they now stand: those named, or all of them. None is ever removed: readers know no such event. */
export async function publishSuccessions(transaction: Queryable, ids: readonly string[] | null = null): Promise<void> {
  if (ids !== null) await takeTurns(transaction, ids);
  const successions = await transaction.query<RegisterSuccession>(
    `SELECT ${successionColumns} FROM register_succession WHERE $1::text[] IS NULL OR id = ANY ($1) ORDER BY id`,
    [ids],
  );
  await appendEvents(
    transaction,
    successions.map((payload) => ({
      entityType: 'Succession',
      entityId: payload.id,
      kind: registerEventKinds.succession,
      payload,
    })),
  );
}

/**
 * An event carries all versions of a thing, so of two that change different versions the second must read what the first
 * committed: it waits for the lock, which is the one that `outbox_append` takes, before it reads.
 */
const takeTurns = (transaction: Queryable, ids: readonly string[]): Promise<unknown> =>
  transaction.query(
    `SELECT pg_advisory_xact_lock(hashtextextended(id, 0)) FROM (SELECT id FROM unnest($1::text[]) AS named (id) ORDER BY id) AS in_order`,
    [ids],
  );
