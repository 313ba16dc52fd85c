import { appendEvent } from '../../outbox/outbox-event.js';
import type { RecordRow } from '../../records/record.entity.js';
import type { RecordStore, Writing } from '../../records/record-kind.js';
import type { RowResult } from './write-ready-rows.js';

interface WrittenChunk {
  readonly run: string;
  readonly results: readonly RowResult[];
}

/**
 * One event for all rows that a chunk wrote; none where it wrote nothing. It says how many, and of which run: which rows
 * those are stands in their history.
 */
export async function tellOfChunk<Row extends RecordRow>(
  { transaction }: Writing,
  { type }: Pick<RecordStore<Row>, 'type'>,
  { run, results }: WrittenChunk,
): Promise<void> {
  const [created, changed] = (['CREATED', 'CHANGED'] as const).map(
    (wanted) => results.filter(({ outcome }) => outcome === wanted).length,
  ) as [number, number];
  if (created + changed === 0) return;
  const payload = { rows: created + changed, created, changed };
  await appendEvent(transaction, { entityType: type, entityId: run, kind: 'IMPORTED', payload });
}
