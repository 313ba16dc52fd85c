/** What changed, as its owner says it. */
export interface OutboxEvent {
  readonly entityType: string;
  readonly entityId: string;
  readonly kind: string;
  readonly payload: unknown;
}

/** An event with its place in the order of this database: 1, 2, 3 … without a gap. */
export interface PositionedEvent extends OutboxEvent {
  readonly position: number;
  readonly occurredAt: string;
}

/** Anything that runs a statement: a transaction, a client, a pool. */
export interface Queryable {
  query<Row extends object = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Writes the event in the transaction of its change, so that neither can exist without the other. */
export async function appendEvent(transaction: Queryable, event: OutboxEvent): Promise<void> {
  await transaction.query('SELECT outbox_append($1, $2, $3, $4)', [
    event.entityType,
    event.entityId,
    event.kind,
    JSON.stringify(event.payload),
  ]);
}

/** Many events of a first load, where nothing else writes the same entities: one statement, no lock for each. */
export async function appendEvents(transaction: Queryable, events: readonly OutboxEvent[]): Promise<void> {
  await transaction.query(
    `INSERT INTO outbox_event (entity_type, entity_id, kind, payload)
     SELECT event->>'entityType', event->>'entityId', event->>'kind', event->'payload'
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS listed (event, n) ORDER BY n`,
    [JSON.stringify(events)],
  );
}

/** SQL: of how many rows an event tells. Of a batch there is one event, and its payload says `rows`. */
export const rowsOfEvent = (alias: string): string =>
  `CASE jsonb_typeof(${alias}.payload->'rows') WHEN 'number' THEN (${alias}.payload->>'rows')::integer ELSE 1 END`;

/** Events after a position, in order. */
export function readEvents(database: Queryable, after: number, limit: number): Promise<PositionedEvent[]> {
  return database.query<PositionedEvent>(
    `SELECT position::float8 AS "position", entity_type AS "entityType", entity_id AS "entityId", kind, payload,
            to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "occurredAt"
     FROM outbox_event WHERE position > $1 ORDER BY position LIMIT $2`,
    [after, limit],
  );
}

/** Whether anything committed comes after a position, numbered by now or not. */
export async function hasEventsBeyond(database: Queryable, position: number): Promise<boolean> {
  const rows = await database.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM outbox_event WHERE position IS NULL) OR EXISTS (SELECT 1 FROM outbox_event WHERE position > $1) AS found`,
    [position],
  );
  return rows[0]?.found === true;
}

/** The newest position that was given. */
export async function headPosition(database: Queryable): Promise<number> {
  const rows = await database.query<{ position: number }>('SELECT position::float8 AS position FROM outbox_head');
  return rows[0]?.position ?? 0;
}
