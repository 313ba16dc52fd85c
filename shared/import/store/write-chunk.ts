import { inWriteTransaction, type WriteTransaction } from '../../database/write-transaction.js';
import { localDateOf } from '../../time/local-date.js';
import type { RowOutcome } from '../rows/row-outcome.js';
import { countIgnored } from './ignored-rows.js';
import type { ImportRegister } from './import-register.js';
import { quarantine, waitingAsRead, waitingAsWritten, type WaitingRow } from './quarantine.js';
import type { ImportParts, StandingRun } from './run-import.js';

interface Chunk {
  readonly register: ImportRegister;
  /** How many rows of the file come before it. */
  readonly from: number;
  readonly outcomes: readonly RowOutcome<unknown>[];
}

/**
 * One chunk of rows and the run's counts, in one transaction under the sender's settings: all of it is there, or the
 * chunk comes again. A chunk that another process has written meanwhile is refused.
 */
export function writeChunk(
  { dataSource, vault, clock }: ImportParts,
  run: StandingRun,
  { register, from, outcomes }: Chunk,
): Promise<void> {
  return inWriteTransaction(dataSource, run.viewer, async (transaction) => {
    const earlier = await takeTurn(transaction, run.id, from);
    const ready = outcomes.filter((outcome) => outcome.outcome === 'READY');
    const writing = { transaction, vault, today: localDateOf(clock()) };
    const results = (await register.write(writing, ready, run.id)).values();

    const waiting: WaitingRow[] = [];
    const counts = { CREATED: 0, CHANGED: 0, UNCHANGED: 0 };
    for (const [index, outcome] of outcomes.entries()) {
      const position = from + index + 1;
      if (outcome.outcome === 'QUARANTINED') waiting.push(waitingAsRead(position, outcome));
      if (outcome.outcome !== 'READY') continue;
      const result = results.next().value;
      if (result === undefined) throw new Error(`${register.name} lost a row`);
      if (result.outcome === 'QUARANTINED') waiting.push(waitingAsWritten(position, outcome, result.faults));
      else counts[result.outcome] += 1;
    }
    const ignored = outcomes.filter((outcome) => outcome.outcome === 'IGNORED');
    await quarantine(transaction, vault, { runId: run.id, earlier, rows: waiting });
    await countIgnored(transaction, run.id, ignored);
    await transaction.query(addCounts, [
      run.id,
      outcomes.length,
      counts.CREATED,
      counts.CHANGED,
      counts.UNCHANGED,
      waiting.length,
      ignored.length,
    ]);
  });
}

/**
 * Holds the run until the chunk is committed; whoever else writes it waits here and finds that it has moved on. Answers
 * how many of its rows wait already.
 */
async function takeTurn(transaction: WriteTransaction, id: string, from: number): Promise<number> {
  const [run] = await transaction.query<{ rowsRead: number; quarantined: number }>(
    `SELECT rows_read AS "rowsRead", quarantined FROM import_run WHERE id = $1 AND state = 'READING' FOR UPDATE`,
    [id],
  );
  if (run?.rowsRead !== from) throw new Error(`Import run ${id}: row ${from} is not where it stands`);
  return run.quarantined;
}

const addCounts = `
  UPDATE import_run SET rows_read = rows_read + $2, created = created + $3, changed = changed + $4,
    unchanged = unchanged + $5, quarantined = quarantined + $6, ignored = ignored + $7, attempts = 0
  WHERE id = $1`;
