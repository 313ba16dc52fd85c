import type { Queryable } from './outbox-event.js';
import { rowsOfEvent } from './outbox-event.js';

/** What those who follow learn of an event: never its payload, which may be long or about a person. */
export interface FollowedEvent {
  readonly position: number;
  readonly entityType: string;
  readonly entityId: string;
  readonly kind: string;
  /** How many rows it tells of: more than one for a batch. */
  readonly rows: number;
  readonly occurredAt: Date;
}

/** Events that were read together, one after the other; the same object for all who follow. */
export interface EventPage {
  readonly events: readonly FollowedEvent[];
}

const pageSize = 500;

/**
 * The events after a position. Positions have no gap, so where the first is missing it was taken away, and where one in
 * between is, the page ends before it.
 */
export async function readFollowed(database: Queryable, after: number): Promise<EventPage | 'GONE'> {
  const events = await database.query<FollowedEvent>(
    `SELECT e.position::float8 AS position, e.entity_type AS "entityType", e.entity_id AS "entityId", e.kind,
            ${rowsOfEvent('e')} AS rows, e.occurred_at AS "occurredAt"
     FROM outbox_event AS e WHERE e.position > $1 ORDER BY e.position LIMIT ${pageSize}`,
    [after],
  );
  const whole = events.findIndex(({ position }, n) => position !== after + 1 + n);
  if (whole === 0) return 'GONE';
  return { events: whole === -1 ? events : events.slice(0, whole) };
}
