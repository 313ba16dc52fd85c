import type { Queryable } from '../../outbox/outbox-event.js';
import type { PersonalVault } from '../../personal/personal-vault.js';

/** The bytes of a file while its run is not over. A file may be about persons, so it is sealed, part by part. */
const partBytes = 1024 * 1024;

const subjectOf = (runId: string): string => `${runId} file`;

export async function keepFile(
  transaction: Queryable,
  vault: PersonalVault,
  { runId, bytes }: { readonly runId: string; readonly bytes: Buffer },
): Promise<void> {
  for (let start = 0, part = 0; start < bytes.length; start += partBytes, part += 1) {
    const value = bytes.subarray(start, start + partBytes).toString('base64');
    const [sealed] = await vault.seal(transaction, [{ subject: subjectOf(runId), value }]);
    await transaction.query('INSERT INTO import_file (run_id, part, box) VALUES ($1, $2, $3)', [
      runId,
      part,
      sealed?.box,
    ]);
  }
}

/** The file again, as a stream. */
export async function* readFileParts(
  database: Queryable,
  vault: PersonalVault,
  runId: string,
): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part += 1) {
    const [kept] = await database.query<{ box: Buffer }>(
      'SELECT box FROM import_file WHERE (run_id, part) = ($1, $2)',
      [runId, part],
    );
    if (kept === undefined) return;
    const [value] = await vault.open(database, [{ subject: subjectOf(runId), box: kept.box }]);
    yield Buffer.from(String(value), 'base64');
  }
}

/** The run is over: neither the bytes nor a way to read what may be left of them stays. */
export async function dropFile(transaction: Queryable, vault: PersonalVault, runId: string): Promise<void> {
  await transaction.query('DELETE FROM import_file WHERE run_id = $1', [runId]);
  await vault.forget(transaction, [subjectOf(runId)]);
}
