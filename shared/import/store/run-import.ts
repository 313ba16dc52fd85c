import type { DataSource } from 'typeorm';
import { inWriteTransaction, type WriteTransaction } from '../../database/write-transaction.js';
import type { ViewerSettings } from '../../database/viewer-transaction.js';
import type { Queryable } from '../../outbox/outbox-event.js';
import type { PersonalVault } from '../../personal/personal-vault.js';
import { addDays, type Clock, localDateOf } from '../../time/local-date.js';
import { FileRefused } from '../file-refused.js';
import { defaultImportLimits } from '../import-limits.js';
import { judgeRegister, readRegister } from '../read-register.js';
import type { ReadingSummary } from '../reading-summary.js';
import type { RowOutcome } from '../rows/row-outcome.js';
import { dropFile, readFileParts } from './import-file.js';
import type { ImportRegister } from './import-register.js';
import { writeChunk } from './write-chunk.js';

/** What runs of all registers of one service share. */
export interface ImportParts {
  readonly dataSource: DataSource;
  readonly vault: PersonalVault;
  readonly clock: Clock;
  readonly registers: readonly ImportRegister[];
  /** Asked between rows and chunks: true stops the run where it is, to be taken up again from there. */
  readonly isStopping: () => boolean;
  readonly chunkRows?: number;
  /** Called before a run and after it. */
  readonly betweenRuns?: () => void;
}

/** A run as its worker needs it. */
export interface StandingRun {
  readonly id: string;
  readonly register: string;
  readonly fileName: string;
  readonly viewer: ViewerSettings;
  readonly rowsTotal: number | null;
  readonly rowsRead: number;
}

const chunkRowsByDefault = 1_000;
const quarantineDays = 30;

/**
 * Reads a file twice. The first time only for the verdict on the file as a whole, which may fall at its last byte; the
 * second time rows are written, chunk by chunk, each with its counts in one transaction. Killed anywhere, it goes on
 * after the last chunk that was committed.
 */
export async function runImport(parts: ImportParts, runId: string): Promise<void> {
  const run = await readRun(parts.dataSource, runId);
  const register = parts.registers.find(({ name }) => name === run.register);
  if (register === undefined) throw new Error(`No register is named ${run.register}`);
  const rowsTotal = run.rowsTotal ?? (await judgeFile(parts, run, register));
  if (rowsTotal !== null && (await writeFile(parts, { ...run, rowsTotal }, register))) await finish(parts, run);
}

async function readRun(dataSource: DataSource, id: string): Promise<StandingRun> {
  const [run] = await dataSource.query<StandingRun[]>(
    `SELECT id, register, file_name AS "fileName", viewer, rows_total AS "rowsTotal", rows_read AS "rowsRead" FROM import_run WHERE id = $1`,
    [id],
  );
  if (run === undefined) throw new Error(`There is no import run ${id}`);
  return run;
}

const bytesOf = ({ dataSource, vault }: ImportParts, { id }: StandingRun): AsyncIterable<Uint8Array> => {
  const database: Queryable = { query: (sql, parameters) => dataSource.query(sql, parameters as never) };
  return readFileParts(database, vault, id);
};

/** How many rows the file has, if it can be read to its end; if not (null), the run is over and nothing was written. */
async function judgeFile(parts: ImportParts, run: StandingRun, register: ImportRegister): Promise<number | null> {
  const reading = judgeRegister(bytesOf(parts, run), run.fileName, register.layout);
  try {
    for await (const _ of reading) if (parts.isStopping()) return null;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await refuse(parts, run, error);
    return null;
  }
  const summary = reading.summary();
  await parts.dataSource.query(
    `UPDATE import_run SET (rows_total, not_read, attempts) = ($2, $3, 0) WHERE id = $1 AND state = 'READING'`,
    [run.id, summary.tally.read, notRead(summary)],
  );
  return summary.tally.read;
}

const notRead = ({ ignoredColumns, sheets }: ReadingSummary): object => ({
  columns: ignoredColumns.map(({ sheet, address, header }) => `${sheet}!${address} ${header}`.trim()),
  sheets: sheets.filter(({ ignored }) => ignored !== null).map(({ name, ignored }) => `${name}: ${ignored}`),
});

const refuse = ({ dataSource, vault }: ImportParts, { id }: StandingRun, { reason, text, cells }: FileRefused) =>
  inWriteTransaction(dataSource, {}, async (transaction) => {
    await transaction.query(
      `UPDATE import_run SET (state, refusal, finished_at) = ('REFUSED', $2, clock_timestamp()) WHERE id = $1 AND state = 'READING'`,
      [id, { reason, ...text, cells }],
    );
    await dropFile(transaction, vault, id);
  });

/** Writes what is not written yet; false: stopped on the way. While the database writes a chunk, the next one is read. */
async function writeFile(parts: ImportParts, run: StandingRun, register: ImportRegister): Promise<boolean> {
  const { chunkRows = chunkRowsByDefault } = parts;
  let position = 0;
  let chunk: RowOutcome<unknown>[] = [];
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<boolean> => {
    await writing;
    if (parts.isStopping()) return false;
    writing = writeChunk(parts, run, { register, from: position - chunk.length, outcomes: chunk });
    writing.catch(() => undefined); // whoever awaits it next hears of it
    chunk = [];
    return true;
  };
  const expected = run.rowsTotal ?? undefined;
  const reading = readRegister(bytesOf(parts, run), run.fileName, register.layout, defaultImportLimits, expected);
  try {
    for await (const outcome of reading) {
      if (parts.isStopping()) return false;
      position += 1;
      if (position <= run.rowsRead) continue; // written before the run was stopped
      chunk.push(outcome);
      if (chunk.length === chunkRows && !(await write())) return false;
    }
    if (chunk.length > 0 && !(await write())) return false;
  } finally {
    await writing;
  }
  return true;
}

/** Rows that wait are kept for a time; where none wait, nothing is left that could be read. */
const finish = ({ dataSource, vault, clock }: ImportParts, { id }: StandingRun): Promise<void> =>
  inWriteTransaction(dataSource, {}, async (transaction: WriteTransaction) => {
    await transaction.query(
      `UPDATE import_run SET (state, finished_at, quarantine_expires_on) =
         ('FINISHED', clock_timestamp(), CASE WHEN quarantined > 0 THEN $2::date END)
       WHERE id = $1 AND state = 'READING'`,
      [id, addDays(localDateOf(clock()), quarantineDays)],
    );
    await dropFile(transaction, vault, id);
  });
