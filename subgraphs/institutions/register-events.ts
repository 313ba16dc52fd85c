import { appendEvents, type Queryable } from '../../shared/outbox/outbox-event.js';
import { registerEventKinds, type RegisterEntry, type RegisterSuccession } from '../../shared/registers/register-event.js';

const entryColumns = `register, entity_id AS "entityId", code, name, kind, level, parent_id AS "parentId", place_id AS "placeId",
  to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo", data`;

/** Publishes things of a register as they now stand: all of them, or those named. In the transaction that changed them. */
export async function publishRegister(transaction: Queryable, register: string, entityType: string, ids: readonly string[] | null = null): Promise<void> {
  const entries = await transaction.query<RegisterEntry>(
    `SELECT ${entryColumns} FROM register_entry WHERE register = $1 AND ($2::text[] IS NULL OR entity_id = ANY ($2)) ORDER BY entity_id, valid_from`,
    [register, ids],
  );
  const byEntity = groupByEntity(entries);
  const events = [...byEntity].map(([entityId, versions]) => ({
    entityType,
    entityId,
    kind: registerEventKinds.entry,
    payload: { register, versions },
  }));
  await appendEvents(transaction, events);
}

/** Publishes every succession. */
export async function publishSuccessions(transaction: Queryable): Promise<void> {
  const successions = await transaction.query<RegisterSuccession>(
    `SELECT id, register, from_id AS "fromId", to_id AS "toId", relation, to_char(effective_from, 'YYYY-MM-DD') AS "effectiveFrom"
     FROM register_succession ORDER BY id`,
  );
  await appendEvents(
    transaction,
    successions.map((payload) => ({ entityType: 'Succession', entityId: payload.id, kind: registerEventKinds.succession, payload })),
  );
}

function groupByEntity(entries: readonly RegisterEntry[]): Map<string, RegisterEntry[]> {
  const groups = new Map<string, RegisterEntry[]>();
  for (const entry of entries) groups.set(entry.entityId, [...(groups.get(entry.entityId) ?? []), entry]);
  return groups;
}
