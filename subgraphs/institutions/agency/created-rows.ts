import { lastVersions } from '../../../shared/records/keep-revisions.js';
import type { RecordRow } from '../../../shared/records/record.entity.js';
import type { RecordChange } from '../../../shared/records/record-kind.js';
import type { RecordWriting } from '../../../shared/records/save-records.js';

/** New rows that follow from a change elsewhere: samples beside samples, numbered on from what their history knows. */
export async function createdRows<Row extends RecordRow>(
  writing: RecordWriting,
  rows: readonly Row[],
  reason: string | null,
): Promise<RecordChange<Row>[]> {
  const ids = rows.map(({ id }) => id);
  const known = await lastVersions(writing, ids);
  const [{ origin } = { origin: 'REAL' as const }] = await writing.transaction.query<Pick<RecordRow, 'origin'>>(
    'SELECT record_origin() AS origin',
  );
  return rows.map((row) => ({
    kind: 'CREATED' as const,
    before: null,
    after: { ...row, origin, version: 1 + (known.get(row.id) ?? 0) },
    reason,
  }));
}
