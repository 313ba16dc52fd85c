import { HubError } from '../../errors/hub-error.js';
import { appendEvents } from '../../outbox/outbox-event.js';
import type { RecordChange, RecordStore } from '../../records/record-kind.js';
import type { RecordRow } from '../../records/record.entity.js';
import { type RecordWriting, saveRecords } from '../../records/save-records.js';
import { brokenRule, refusedByDatabase } from './row-fault.js';
import type { RowResult } from './write-ready-rows.js';

/**
 * Writes many changes that were judged before. Where the database refuses one of them, halves find it: the others are
 * written, and the refused come back. An error that is no row's fault undoes everything and is thrown.
 */
export async function saveIsolated<Row extends RecordRow>(
  writing: RecordWriting,
  kind: RecordStore<Row>,
  changes: ReadonlyMap<number, RecordChange<Row>>,
  eventsPer: 'ROW' | 'CHUNK' = 'ROW',
): Promise<Map<number, RowResult>> {
  const refused = new Map<number, RowResult>();
  const save = async (batch: readonly (readonly [number, RecordChange<Row>])[]): Promise<void> => {
    const [first] = batch;
    if (first === undefined) return;
    const all = withEveryColumn(batch.map(([, change]) => change));
    const error = await attempt(writing, () => saveRecords(writing, judgedBefore(kind, all, eventsPer), all));
    if (error === null) return;
    if (!isRowsFault(error)) throw error as Error;
    if (batch.length === 1) return void refused.set(first[0], waiting(error));
    const middle = Math.ceil(batch.length / 2);
    await save(batch.slice(0, middle));
    await save(batch.slice(middle));
  };
  await save([...changes]);
  return refused;
}

/**
 * The rules have spoken. Of a chunk its writer tells when all is written. Else one statement tells the outbox of all rows: each is locked or new, so its events keep the order
 * of commits without the lock that `outbox_append` takes for one.
 */
function judgedBefore<Row extends RecordRow>(
  { faults: _, ...kind }: RecordStore<Row>,
  changes: readonly RecordChange<Row>[],
  eventsPer: 'ROW' | 'CHUNK',
): RecordStore<Row> {
  if (eventsPer === 'CHUNK') return { ...kind, publish: () => Promise.resolve() };
  const events = changes.map(({ after }) => ({
    entityType: kind.type,
    entityId: after?.id ?? '',
    kind: 'RECORD_IMPORTED',
    payload: { version: after?.version ?? null },
  }));
  return { ...kind, publish: kind.publish ?? (({ transaction }) => appendEvents(transaction, events)) };
}

/** New rows are inserted with the columns of the first of them, so all must have the same. */
function withEveryColumn<Row extends RecordRow>(changes: readonly RecordChange<Row>[]): RecordChange<Row>[] {
  const fresh = changes.filter(({ before }) => before === null);
  const columns = Object.fromEntries(fresh.flatMap(({ after }) => Object.keys(after ?? {})).map((key) => [key, null]));
  return changes.map((change) =>
    change.before === null && change.after !== null
      ? {
          ...change,
          after: Object.assign(
            Object.create(Object.getPrototypeOf(change.after) as object) as Row,
            columns,
            change.after,
          ),
        }
      : change,
  );
}

async function attempt({ transaction }: RecordWriting, work: () => Promise<void>): Promise<unknown> {
  await transaction.query('SAVEPOINT rows_of_a_file');
  try {
    await work();
  } catch (error) {
    await transaction.query('ROLLBACK TO SAVEPOINT rows_of_a_file');
    await transaction.query('RELEASE SAVEPOINT rows_of_a_file');
    return error ?? new Error('A write failed without saying why');
  }
  await transaction.query('RELEASE SAVEPOINT rows_of_a_file');
  return null;
}

/** Classes 22 and 23: what was sent does not fit, or breaks a constraint. */
const isRowsFault = (error: unknown): boolean =>
  error instanceof HubError ? error.code === 'BAD_USER_INPUT' : /^2[23]/.test(sqlStateOf(error));

const sqlStateOf = (error: unknown): string => {
  const { code } = ((error as { driverError?: unknown }).driverError ?? error) as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

const waiting = (error: unknown): RowResult => ({
  outcome: 'QUARANTINED',
  faults: [error instanceof HubError ? brokenRule(error.text) : refusedByDatabase()],
});
