import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../log/logger.js';

const relayLock = 7_312_710; // any number, the same in every process of one database
const batchSize = 500;
const pollMs = 1_000;
const retryMs = 500;
const answerWithinMs = 10_000;
const endWithinMs = 1_000;

/** What is committed and has no number yet, oldest first. */
const pendingStatement = `
  SELECT array_agg(id::text) AS ids, min(occurred_at)::text AS first, max(occurred_at)::text AS last
  FROM (SELECT id, occurred_at FROM outbox_event WHERE position IS NULL ORDER BY id LIMIT ${batchSize}) AS pending`;

/** Numbers just these: what was committed since may have to come before one of them. The span leaves out other months. */
const numberStatement = `
  WITH placed AS (
    UPDATE outbox_event AS event SET position = head.position + pending.n
    FROM unnest($1::bigint[]) WITH ORDINALITY AS pending (id, n), outbox_head AS head
    WHERE event.id = pending.id AND event.occurred_at BETWEEN $2::timestamptz AND $3::timestamptz
    RETURNING event.position
  )
  UPDATE outbox_head SET position = (SELECT max(position) FROM placed)
  WHERE EXISTS (SELECT 1 FROM placed) RETURNING position::float8 AS position`;

interface Pending {
  readonly ids: readonly string[] | null;
  readonly first: string;
  readonly last: string;
}

/**
 * One transaction: a kill leaves it whole or undone, and even two holders at once would number one after the other,
 * since the second sees what is pending only once `outbox_head` is its own.
 */
async function numberPending(client: Client): Promise<number | null> {
  await client.query('BEGIN; SELECT position FROM outbox_head FOR UPDATE');
  const pending = (await client.query<Pending>(pendingStatement)).rows[0];
  const position = pending?.ids == null ? null : await number(client, pending);
  await client.query('COMMIT');
  return position;
}

async function number(client: Client, { ids, first, last }: Pending): Promise<number | null> {
  const { rows } = await client.query<{ position: number }>(numberStatement, [ids, first, last]);
  return rows[0]?.position ?? null;
}

export interface Relay {
  /** Resolves when a position beyond `after` exists, or when `waitMs` passed. */
  waitBeyond(after: number, waitMs: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The one relay of a database: whoever holds the advisory lock relays, the others stand by.
 * Heals by itself when its connection is cut.
 */
export function startRelay({ url, log }: { url: string; log: Logger }): Relay {
  return new OutboxRelay(url, log);
}

class OutboxRelay implements Relay {
  private head = 0;
  private stopped = false;
  private readonly waiting = new Set<() => void>();
  private notified = false;
  private wake: () => void = () => undefined;
  private readonly running: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly log: Logger,
  ) {
    this.running = this.run();
  }

  waitBeyond(after: number, waitMs: number): Promise<void> {
    if (this.head > after || this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(check);
        resolve();
      };
      const check = (): void => {
        if (this.head > after || this.stopped) done();
      };
      const timer = setTimeout(done, waitMs);
      this.waiting.add(check);
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    for (const check of [...this.waiting]) check();
    await Promise.race([this.running, pause(endWithinMs, undefined, { ref: false })]);
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const client = new Client({
        connectionString: this.url,
        application_name: 'outbox relay',
        connectionTimeoutMillis: answerWithinMs,
        query_timeout: answerWithinMs, // a server that vanished says nothing
        keepAlive: true,
      });
      client.on('error', (error) => this.log.warn({ err: error }, 'outbox relay lost its connection'));
      client.on('notification', () => {
        this.notified = true; // it may come while a statement runs, before the next sleep
        this.wake();
      });
      try {
        await client.connect();
        await this.relayOn(client);
      } catch (error) {
        if (!this.stopped) this.log.warn({ err: error }, 'outbox relay starts again');
      }
      await client.end().catch(() => undefined);
      if (!this.stopped) await this.sleep(retryMs);
    }
  }

  private async relayOn(client: Client): Promise<void> {
    await client.query('LISTEN outbox');
    while (!this.stopped) {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [relayLock]);
      if (rows[0]?.mine === true) return this.relayAsHolder(client);
      await this.announceHead(client); // another process relays: waiting readers still learn of it here
      await this.sleep(pollMs);
    }
  }

  private async relayAsHolder(client: Client): Promise<void> {
    await this.announceHead(client);
    while (!this.stopped) {
      const position = await numberPending(client);
      if (position === null) await this.sleep(pollMs);
      else this.announce(position);
    }
  }

  private async announceHead(client: Client): Promise<void> {
    const { rows } = await client.query<{ position: number }>('SELECT position::float8 AS position FROM outbox_head');
    this.announce(rows[0]?.position ?? 0);
  }

  private announce(position: number): void {
    this.head = position;
    for (const check of [...this.waiting]) check();
  }

  /** Sleeps until something is written or the time is over. */
  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.notified ? 0 : ms);
      this.notified = false;
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
