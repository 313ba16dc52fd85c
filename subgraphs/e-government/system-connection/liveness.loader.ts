import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { datedColumns, type DatedKey } from '../dated-key.js';
import type { ConnectionState } from './system-connection.enums.js';

/** What the spans of a connection say about the end of a day. */
export interface Liveness {
  /** null: no heartbeat was recorded over that moment, which is not "down". */
  readonly state: ConnectionState | null;
  readonly firstLiveOn: string | null;
  readonly lastSuccessAt: Date | null;
}

export function loadLiveness(db: ReadTransaction, keys: readonly DatedKey[]): Promise<Liveness[]> {
  return db.query<Liveness>(livenessSql, datedColumns(keys));
}

/** Spans do not overlap, so the newest before a moment decides; each answer is one step down the primary key. */
const livenessSql = `
  SELECT CASE WHEN latest.to_at IS NULL OR latest.to_at >= day_end(asked.day) THEN latest.state END AS state,
         (first_up.from_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "firstLiveOn",
         CASE WHEN last_up.from_at IS NOT NULL
           THEN least(last_up.to_at, now(), day_end(asked.day)) END AS "lastSuccessAt"
  FROM unnest($1::text[], $2::date[]) WITH ORDINALITY AS asked (id, day, n)
  LEFT JOIN LATERAL (
    SELECT state, to_at FROM connection_span
    WHERE connection_id = asked.id AND from_at < day_end(asked.day) ORDER BY from_at DESC LIMIT 1
  ) AS latest ON true
  LEFT JOIN LATERAL (
    SELECT from_at, to_at FROM connection_span
    WHERE connection_id = asked.id AND state = 'UP' AND from_at < day_end(asked.day) ORDER BY from_at DESC LIMIT 1
  ) AS last_up ON true
  LEFT JOIN LATERAL (
    SELECT from_at FROM connection_span
    WHERE connection_id = asked.id AND state = 'UP' ORDER BY from_at LIMIT 1
  ) AS first_up ON true
  ORDER BY asked.n`;
