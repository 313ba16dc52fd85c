import { asEntity } from '../../database/select.js';
import type { Bilingual } from '../../errors/hub-error.js';
import { newId } from '../../identity/new-id.js';
import { lastVersions } from '../../records/keep-revisions.js';
import type { RecordChange, RecordKind, RecordStore } from '../../records/record-kind.js';
import type { RecordRow } from '../../records/record.entity.js';
import { faultsOf, lockRecords, type RecordWriting } from '../../records/save-records.js';
import type { RegisterLayout, RowOf } from '../register-layout.js';
import type { ReadyRow, RegisterImport, Resolved, Stated } from './import-register.js';
import { brokenRule, type ColumnFault, neededForNew, sameRecord } from './row-fault.js';
import { sameValueIn } from './same-value.js';
import { saveIsolated } from './save-isolated.js';
import { tellOfChunk } from './tell-of-chunk.js';

/** What became of a row that the reader had found ready. */
export type RowResult =
  | { readonly outcome: 'CREATED' | 'CHANGED' | 'UNCHANGED' }
  | { readonly outcome: 'QUARANTINED'; readonly faults: readonly ColumnFault[] };

interface Batch<Row> {
  readonly rows: readonly ReadyRow<Row>[];
  /** Stands in the history of each record. */
  readonly reason: string;
}

/**
 * Rows of a file become records: a blank keeps what is there, an equal row writes nothing, a row that breaks a rule waits
 * and keeps no other row from being written.
 */
export async function writeReadyRows<Layout extends RegisterLayout, Row extends RecordRow, Input extends object>(
  register: RegisterImport<Layout, Row, Input>,
  writing: RecordWriting,
  batch: Batch<RowOf<Layout>>,
): Promise<RowResult[]> {
  const { changes, results } = await planChanges(register, writing, batch);
  for (const [index, faults] of await judge(register, writing, changes)) {
    changes.delete(index);
    results.set(index, waiting(faults));
  }
  const { eventsPer = 'ROW' } = register;
  const refused = await saveIsolated(writing, register.kind, changes, eventsPer);
  for (const [index, { before }] of changes)
    results.set(index, refused.get(index) ?? { outcome: before === null ? 'CREATED' : 'CHANGED' });
  if (eventsPer === 'CHUNK')
    await tellOfChunk(writing, register.kind, { run: batch.reason, results: [...results.values()] });
  const created = [...changes].flatMap(([index, { after }]) => {
    const row = batch.rows[index]?.values;
    return row !== undefined && after !== null && results.get(index)?.outcome === 'CREATED'
      ? [{ row, id: after.id }]
      : [];
  });
  if (created.length > 0) await register.remember?.(created, writing);
  return batch.rows.map((_, index) => results.get(index) ?? lost(index));
}

/** What is to be written, and what became already of the other rows; by their place in the batch. */
interface Plan<Row extends RecordRow> {
  readonly changes: Map<number, RecordChange<Row>>;
  readonly results: Map<number, RowResult>;
}

async function planChanges<Layout extends RegisterLayout, Row extends RecordRow, Input extends object>(
  register: RegisterImport<Layout, Row, Input>,
  writing: RecordWriting,
  { rows, reason }: Batch<RowOf<Layout>>,
): Promise<Plan<Row>> {
  const { kind } = register;
  const values = rows.map((row) => row.values);
  const resolved = await register.resolve(values, writing);
  if (resolved.length !== rows.length) throw new Error(`${register.name}: every row must be resolved, in order`);
  const existing = await lockRecords(writing, kind, idsOf(resolved));
  const taken = await writtenByRun(writing, [...existing.keys()], reason);
  const versions = await lastVersions(writing, idsToMake(kind, resolved));
  const isSame = sameValueIn(writing.transaction, kind.entity);
  const origin = await originOf(writing);
  const planned = new Map<string, Row>();
  const plan: Plan<Row> = { changes: new Map(), results: new Map() };
  for (const [index, row] of resolved.entries()) {
    const change = changeFor(row, values[index]);
    if ('outcome' in change) plan.results.set(index, change);
    else plan.changes.set(index, change);
  }
  return plan;

  function changeFor(row: Resolved<Input>, cells: RowOf<Layout> | undefined): RowResult | RecordChange<Row> {
    if ('faults' in row) return waiting(row.faults);
    const input = stated(row.input);
    const before = row.id === null ? null : (existing.get(row.id) ?? null);
    const missing = before === null ? register.neededForNew.filter((key) => cells?.[key] === undefined) : [];
    if (missing.length > 0) return waiting(missing.map((key) => neededForNew(key, headerOf(register.layout, key))));
    const id = before?.id ?? kind.identify?.(input as Input) ?? newId(kind.type);
    const stands = planned.get(id) ?? before;
    if (stands !== null && isSame(stands, input)) {
      taken.add(id); // a later row that says something else contradicts this one
      return { outcome: 'UNCHANGED' };
    }
    if (taken.has(id)) return waiting([sameRecord()]);
    taken.add(id);
    const sent = before ?? { id, origin, version: versions.get(id) ?? 0, ...initialState(kind) };
    const after = asEntity(kind.entity, { ...sent, ...input, version: sent.version + 1 });
    planned.set(id, after);
    return { kind: 'IMPORTED', before, after, reason };
  }
}

const headerOf = ({ columns }: RegisterLayout, key: string): Bilingual => columns[key]?.header ?? { vi: key, en: key };

/** Two rows of one file about one record contradict each other, however far apart they stand: the first counts. */
async function writtenByRun(
  { transaction }: RecordWriting,
  ids: readonly string[],
  reason: string,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const written = await transaction.query<{ id: string }>(
    'SELECT entity_id AS id FROM record_revision WHERE entity_id = ANY ($1) AND reason = $2',
    [ids, reason],
  );
  return new Set(written.map(({ id }) => id));
}

/** Completes each change, and says what speaks against those that break a rule. */
async function judge<Layout extends RegisterLayout, Row extends RecordRow, Input extends object>(
  { kind, faults }: RegisterImport<Layout, Row, Input>,
  writing: RecordWriting,
  changes: Map<number, RecordChange<Row>>,
): Promise<Map<number, readonly ColumnFault[]>> {
  for (const [index, { after, ...change }] of kind.complete === undefined ? [] : changes) {
    if (after === null) continue;
    const completed = { ...after, ...(await kind.complete?.(after, writing)) };
    changes.set(index, { ...change, after: asEntity(kind.entity, completed) });
  }
  const all = [...changes.values()];
  const verdicts =
    faults === undefined ? await oneByOne(all, (one) => faultsOf(kind, one, writing)) : await faults(all, writing);
  const found = [...changes.keys()].map(
    (index, place) => [index, (verdicts[place] ?? []).map((broken) => brokenRule(broken))] as const,
  );
  return new Map(found.filter(([, broken]) => broken.length > 0));
}

/** One connection does one statement at a time. */
async function oneByOne<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

const idsOf = <Input>(resolved: readonly Resolved<Input>[]): string[] => [
  ...new Set(resolved.flatMap((row) => ('faults' in row || row.id === null ? [] : [row.id]))),
];

/** The ids that new rows would get, where those follow from what a row says. */
const idsToMake = <Row extends RecordRow, Input extends object>(
  { identify }: RecordKind<Row, Input>,
  resolved: readonly Resolved<Input>[],
): string[] =>
  identify === undefined
    ? []
    : resolved.flatMap((row) => ('faults' in row || row.id !== null ? [] : [identify(stated(row.input) as Input)]));

/** A blank cell is not stated, and so not written. */
const stated = <Input extends object>(input: Stated<Input>): Partial<Input> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<Input>;

const initialState = <Row extends RecordRow>({ states }: RecordStore<Row>): object =>
  states === undefined ? {} : { [states.property]: states.machine.initial };

/** A database holds samples or real rows, never both. */
async function originOf({ transaction }: RecordWriting): Promise<RecordRow['origin']> {
  const [row] = await transaction.query<Pick<RecordRow, 'origin'>>('SELECT record_origin() AS origin');
  return row?.origin ?? 'REAL';
}

const waiting = (faults: readonly ColumnFault[]): RowResult => ({ outcome: 'QUARANTINED', faults });

function lost(index: number): never {
  throw new Error(`Row ${index} of a batch has no result`);
}
