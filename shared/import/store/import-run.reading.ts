import { selectEntities } from '../../database/select.js';
import type { Bilingual } from '../../errors/hub-error.js';
import type { RequestContext } from '../../service/request-context.js';
import type { Viewer } from '../../trust/viewer.js';
import { ignoreReasons, type IgnoreReason } from '../import-reason.js';
import type { ImportRegister } from './import-register.js';
import type { IgnoredRows } from './import-run-parts.type.js';
import { ImportRun } from './import-run.entity.js';
import { importPersonalScope, importReadScope } from './import-scopes.js';

export async function findRun({ db }: Pick<RequestContext, 'db'>, id: string): Promise<ImportRun | null> {
  const [run] = await selectEntities(db, ImportRun, 'WHERE e.id = $1', [id]);
  return run ?? null;
}

const isSender = ({ sentBy }: ImportRun, { subject }: Viewer): boolean => subject !== null && subject === sentBy;

/** Whoever sent a file may follow it. */
export const mayFollow = (run: ImportRun, viewer: Viewer): boolean =>
  isSender(run, viewer) || viewer.scopes.includes(importReadScope);

/** What stands in the rows is seen by those who may write the register: the sender, or who may see all that waits. */
export const maySeeContent = (run: ImportRun, register: ImportRegister | undefined, viewer: Viewer): boolean =>
  (isSender(run, viewer) || viewer.scopes.includes(importPersonalScope)) &&
  register !== undefined &&
  register.scopes.every((scope) => viewer.scopes.includes(scope));

interface CountedReason {
  readonly runId: string;
  readonly reason: IgnoreReason;
  readonly count: number;
  readonly rows: readonly string[];
}

/** What was ignored in each run, the most frequent reason first. */
export async function readIgnored(
  { db }: Pick<RequestContext, 'db'>,
  runIds: readonly string[],
): Promise<Map<string, IgnoredRows[]>> {
  const counted = await db.query<CountedReason>(
    `SELECT run_id AS "runId", reason, count, first_rows AS rows FROM import_ignored WHERE run_id = ANY ($1) ORDER BY count DESC, reason`,
    [runIds],
  );
  const byRun = new Map<string, IgnoredRows[]>(runIds.map((id) => [id, []]));
  for (const { runId, reason, count, rows } of counted)
    byRun.get(runId)?.push({ reason, count, rows, ...ignoredText(reason) });
  return byRun;
}

/** In each row the text of a repeat names the earlier one; here many are counted together. */
const ignoredText = (reason: IgnoreReason): Bilingual =>
  reason === 'EXACT_REPEAT'
    ? { vi: 'Giống hệt một hàng trước đó.', en: 'The same as an earlier row.' }
    : ignoreReasons[reason]();
