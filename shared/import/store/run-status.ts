import type { RequestContext } from '../../service/request-context.js';
import type { ImportRegister } from './import-register.js';
import { countsOf, type ImportRun, progressOf } from './import-run.entity.js';
import { maySeeContent, readIgnored } from './import-run.reading.js';
import { partsOf } from './quarantine-parts.js';
import type { RowContent } from './quarantine.js';
import { type KeptRow, openRows, readWaiting } from './waiting-rows.reading.js';

const rowsShown = 20;

/** A run as plain JSON, with the first rows that wait: for scripts and for the command line. */
export async function runStatus(
  { db, viewer, vault }: RequestContext,
  run: ImportRun,
  register: ImportRegister | undefined,
): Promise<object> {
  const { id, fileName, isTrial, state, sentBy, receivedAt, startedAt, finishedAt, refusal, notRead } = run;
  const [waiting = []] = await readWaiting(db, [{ runId: id, after: 0, first: rowsShown }]);
  const contents = maySeeContent(run, register, viewer) ? await openRows(db, vault, waiting) : [];
  const ignored = await readIgnored({ db }, [id]);
  return {
    id,
    register: run.register,
    fileName,
    isTrial,
    state,
    counts: countsOf(run),
    progress: progressOf(run),
    refusedBecause: refusal,
    sentBy,
    receivedAt,
    startedAt,
    finishedAt,
    ignoredColumns: notRead?.columns ?? [],
    ignoredSheets: notRead?.sheets ?? [],
    ignored: ignored.get(id),
    quarantineParts: partsOf(run),
    quarantine: waiting.map((row, index) => shownRow(row, contents[index] ?? null)),
  };
}

const shownRow = ({ sheet, row, faults }: KeptRow, content: RowContent | null): object => ({
  sheet,
  row,
  faults: faults.map(({ address, reason, message }, index) => ({
    address,
    reason,
    message,
    ...content?.hints[index],
  })),
});
