import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { inWriteTransaction } from '../../database/write-transaction.js';
import type { Logger } from '../../log/logger.js';
import { localDateOf } from '../../time/local-date.js';
import { keepHeapSmall, sweepHeap } from './frugal-heap.js';
import { dropFile } from './import-file.js';
import { expireQuarantine } from './quarantine.js';
import { type ImportParts, runImport } from './run-import.js';

export interface ImportWorker {
  stop(): Promise<void>;
}

interface WorkerOptions extends Omit<ImportParts, 'isStopping'> {
  readonly log: Logger;
  readonly pollMs?: number;
}

const importLock = 7_312_711; // any number, the same in every process of one database
const pollMsByDefault = 500;
const expiryEveryMs = 3_600_000;
/** Tries without one chunk of progress; then the fault is not going to mend itself. */
const mostAttempts = 5;

/** Does what was received, oldest first, one run at a time in the whole database; takes up what a killed process left. */
export function startImportWorker({ log, pollMs = pollMsByDefault, ...given }: WorkerOptions): ImportWorker {
  keepHeapSmall();
  const stopping = new AbortController();
  const parts: ImportParts = { ...given, isStopping: () => stopping.signal.aborted, betweenRuns: sweepHeap };
  const pause = (ms: number): Promise<unknown> =>
    sleep(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
  let expiresAt = 0;

  const work = async (): Promise<void> => {
    while (!parts.isStopping()) {
      try {
        if (Date.now() >= expiresAt) {
          await expire(parts, log);
          expiresAt = Date.now() + expiryEveryMs;
        }
        if (!(await workOff(parts, log))) await pause(pollMs);
      } catch (error) {
        if (!parts.isStopping()) log.warn({ err: error }, 'an import stopped, it will be taken up again');
        await pause(pollMs * 2);
      }
    }
  };
  const working = work();
  return {
    stop: async () => {
      stopping.abort();
      await working;
    },
  };
}

/** Does the oldest run that waits, if nobody else is at work; whether there was one. */
export async function workOff(parts: ImportParts, log: Logger): Promise<boolean> {
  const [waiting] = await parts.dataSource.query<unknown[]>(`SELECT FROM import_run WHERE ${isWaiting} LIMIT 1`);
  if (waiting === undefined) return false;
  return whileAlone(parts, async () => {
    const id = await takeOldest(parts);
    if (id === null) return false;
    parts.betweenRuns?.();
    await runImport(parts, id);
    parts.betweenRuns?.();
    if (parts.isStopping()) await forgetAttempt(parts, id);
    log.info({ import: id }, 'an import was worked off');
    return true;
  });
}

const isWaiting = `state IN ('RECEIVED', 'READING')`;

/** The lock lives as long as its connection: a process that dies lets go of it. */
async function whileAlone({ dataSource }: ImportParts, work: () => Promise<boolean>): Promise<boolean> {
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [importLock]);
    if (rows[0]?.got !== true) return false;
    try {
      return await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [importLock]);
    }
  } finally {
    await runner.release();
  }
}

/** Null: none waits, or the oldest has failed once too often and is over now. */
async function takeOldest({ dataSource, vault }: ImportParts): Promise<string | null> {
  const [rows] = await dataSource.query<[{ id: string; attempts: number }[], number]>(
    `UPDATE import_run SET state = 'READING', attempts = attempts + 1, started_at = coalesce(started_at, clock_timestamp())
     WHERE id = (SELECT id FROM import_run WHERE ${isWaiting} ORDER BY arrival LIMIT 1) RETURNING id, attempts`,
  );
  const [run] = rows;
  if (run === undefined) return null;
  if (run.attempts <= mostAttempts) return run.id;
  await inWriteTransaction(dataSource, {}, async (transaction) => {
    await transaction.query(
      `UPDATE import_run SET (state, finished_at) = ('FAILED', clock_timestamp()),
         quarantine_expires_on = CASE WHEN quarantined > 0 THEN current_date + 30 END WHERE id = $1`,
      [run.id],
    );
    await dropFile(transaction, vault, run.id);
  });
  return null;
}

/** A stop that was asked for is no failure. */
const forgetAttempt = ({ dataSource }: ImportParts, id: string): Promise<unknown> =>
  dataSource.query(`UPDATE import_run SET attempts = greatest(attempts - 1, 0) WHERE id = $1 AND ${isWaiting}`, [id]);

async function expire({ dataSource, vault, clock }: ImportParts, log: Logger): Promise<void> {
  const runs = await inWriteTransaction(dataSource, {}, (transaction) =>
    expireQuarantine(transaction, vault, localDateOf(clock())),
  );
  if (runs > 0) log.info({ runs }, 'rows that waited too long were destroyed');
}
