import type { PositionedEvent, Queryable } from '../outbox/outbox-event.js';
import { registerColumns } from './register.migration.js';
import {
  registerEventKinds,
  type RegisterEntryPayload,
  type RegisterProposalPayload,
  type RegisterSuccession,
} from './register-event.js';

/** How far this database has read a source; 0 before the first event. */
export async function registerPosition(database: Queryable, source: string): Promise<number> {
  const rows = await database.query<{ position: string }>('SELECT position FROM register_cursor WHERE source = $1', [
    source,
  ]);
  return Number(rows[0]?.position ?? 0);
}

/**
 * Applies a page of events and moves the cursor, in the caller's transaction. Repeats are dropped;
 * a gap is refused, because positions have none: something was lost on the way.
 */
export async function applyEvents(
  transaction: Queryable,
  source: string,
  events: readonly PositionedEvent[],
): Promise<number> {
  let position = await lockedPosition(transaction, source);
  for (const event of events) {
    if (event.position <= position) continue;
    if (event.position !== position + 1)
      throw new Error(`Feed ${source} has a gap: ${position} is followed by ${event.position}`);
    await applyEvent(transaction, event);
    position = event.position;
  }
  await transaction.query('UPDATE register_cursor SET position = $2, applied_at = now() WHERE source = $1', [
    source,
    position,
  ]);
  return position;
}

async function lockedPosition(transaction: Queryable, source: string): Promise<number> {
  await transaction.query('INSERT INTO register_cursor (source, position) VALUES ($1, 0) ON CONFLICT DO NOTHING', [
    source,
  ]);
  const rows = await transaction.query<{ position: string }>(
    'SELECT position FROM register_cursor WHERE source = $1 FOR UPDATE',
    [source],
  );
  return Number(rows[0]?.position ?? 0);
}

async function applyEvent(transaction: Queryable, event: PositionedEvent): Promise<void> {
  if (event.kind === registerEventKinds.entry)
    await applyEntry(transaction, event.entityId, event.payload as RegisterEntryPayload);
  if (event.kind === registerEventKinds.succession)
    await applySuccession(transaction, event.payload as RegisterSuccession);
  if (event.kind === registerEventKinds.proposal)
    await applyProposal(transaction, event.entityId, event.payload as RegisterProposalPayload);
}

async function applyEntry(
  transaction: Queryable,
  entityId: string,
  { register, versions }: RegisterEntryPayload,
): Promise<void> {
  await transaction.query('DELETE FROM register_entry WHERE register = $1 AND entity_id = $2', [register, entityId]);
  await transaction.query(
    `INSERT INTO register_entry (${registerColumns})
     SELECT v->>'register', v->>'entityId', v->>'code', v->>'name', v->>'kind', v->>'level', v->>'parentId', v->>'placeId',
            (v->>'validFrom')::date, (v->>'validTo')::date, v->'data'
     FROM jsonb_array_elements($1::jsonb) AS v`,
    [JSON.stringify(versions)],
  );
}

async function applySuccession(transaction: Queryable, succession: RegisterSuccession): Promise<void> {
  const { id, register, fromId, toId, relation, effectiveFrom } = succession;
  await transaction.query(
    `INSERT INTO register_succession (id, register, from_id, to_id, relation, effective_from) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO UPDATE SET (register, from_id, to_id, relation, effective_from)
       = (excluded.register, excluded.from_id, excluded.to_id, excluded.relation, excluded.effective_from)`,
    [id, register, fromId, toId, relation, effectiveFrom],
  );
}

async function applyProposal(transaction: Queryable, id: string, { proposal }: RegisterProposalPayload): Promise<void> {
  await transaction.query('DELETE FROM register_proposal WHERE id = $1', [id]);
  if (proposal === null) return;
  await transaction.query('INSERT INTO register_proposal (id, proposal) VALUES ($1, $2)', [
    id,
    JSON.stringify(proposal),
  ]);
}
