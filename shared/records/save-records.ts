import { asEntity, columnsOf } from '../database/select.js';
import { insertRows } from '../database/insert-rows.js';
import { snakeCase } from '../database/snake-naming.js';
import { type Bilingual, badInput } from '../errors/hub-error.js';
import { appendEvent } from '../outbox/outbox-event.js';
import type { PersonalVault } from '../personal/personal-vault.js';
import type { RecordRow } from './record.entity.js';
import type { RecordChange, RecordStore, Writing } from './record-kind.js';
import { keepRevisions } from './keep-revisions.js';
import { refusalOf } from './refusal.js';

/** How records are written: with their history, and with word of it to whoever follows. */
export interface RecordWriting extends Writing {
  readonly vault: PersonalVault;
}

/**
 * Writes many changes of one kind: rows, history and outbox in one transaction, or nothing. The rows that change must
 * have been read with `lockRecords` in this transaction.
 */
export async function saveRecords<Row extends RecordRow>(
  writing: RecordWriting,
  kind: RecordStore<Row>,
  changes: readonly RecordChange<Row>[],
): Promise<void> {
  for (const change of changes) {
    demandNoFaults(emptyFields(writing, kind, change.after));
    demandNoFaults(await faultsOf(kind, change, writing));
  }
  try {
    await writeRows(writing, kind, changes);
  } catch (error) {
    throw refusalOf(error, kind.refusals ?? {});
  }
  await keepRevisions(writing, kind, changes);
  const ids = changes.map(idOf);
  if (kind.publish !== undefined) return kind.publish(writing, ids);
  for (const change of changes) await appendEvent(writing.transaction, eventOf(kind, change));
}

/** What speaks against a change, before anything is written. */
export const faultsOf = async <Row extends RecordRow>(
  kind: RecordStore<Row>,
  change: RecordChange<Row>,
  writing: Writing,
): Promise<readonly Bilingual[]> => (await kind.faults?.(change, writing)) ?? [];

/** A field that a row cannot be without, sent as null or as blanks; looked at first, so that the rules may rely on it. */
export function emptyFields<Row extends RecordRow>(
  { transaction }: Writing,
  { entity }: RecordStore<Row>,
  row: Row | null,
): Bilingual[] {
  if (row === null) return [];
  const { columns } = transaction.dataSource.getMetadata(entity);
  return columns
    .filter(({ isNullable, propertyName }) => !isNullable && row[propertyName as keyof Row] === null)
    .map(({ propertyName }) => ({
      vi: `Không được để trống ${propertyName}.`,
      en: `${propertyName} cannot be left empty.`,
    }));
}

export function demandNoFaults(faults: readonly Bilingual[]): void {
  if (faults.length > 0)
    throw badInput({ vi: faults.map(({ vi }) => vi).join(' '), en: faults.map(({ en }) => en).join(' ') });
}

/** Reads rows and keeps them from changing until the transaction ends. */
export async function lockRecords<Row extends RecordRow>(
  { transaction }: Writing,
  { entity }: Pick<RecordStore<Row>, 'entity'>,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const table = tableOf({ transaction }, entity);
  const rows = await transaction.query<object>(
    `SELECT ${columnsOf(transaction, entity, 'e')} FROM ${table} AS e WHERE e.id = ANY ($1) ORDER BY e.id FOR UPDATE`,
    [ids],
  );
  return new Map(rows.map((row) => asEntity(entity, row)).map((row) => [row.id, row]));
}

async function writeRows<Row extends RecordRow>(
  { transaction }: Writing,
  { entity }: RecordStore<Row>,
  changes: readonly RecordChange<Row>[],
): Promise<void> {
  const table = tableOf({ transaction }, entity);
  const gone = changes.flatMap(({ before, after }) => (before !== null && after === null ? [before.id] : []));
  const fresh = changes.flatMap(({ before, after }) => (before === null && after !== null ? [after] : []));
  const changed = changes.flatMap(({ before, after }) => (before !== null && after !== null ? [after] : []));
  if (gone.length > 0) await transaction.query(`DELETE FROM ${table} WHERE id = ANY ($1)`, [gone]);
  await insertRows(transaction, table, fresh);
  await updateRows({ transaction }, table, changed);
}

async function updateRows(
  { transaction }: Pick<Writing, 'transaction'>,
  table: string,
  rows: readonly RecordRow[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first)
    .filter((property) => property !== 'id')
    .map(snakeCase);
  await transaction.query(
    `UPDATE ${table} AS e SET (${columns.join(', ')}) = ROW (${columns.map((column) => `n.${column}`).join(', ')})
     FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) AS n WHERE e.id = n.id`,
    [JSON.stringify(rows.map(inColumns))],
  );
}

const inColumns = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([property, value]) => [snakeCase(property), value as unknown]));

const tableOf = ({ transaction }: Pick<Writing, 'transaction'>, entity: new () => object): string =>
  transaction.dataSource.getMetadata(entity).tableName;

const idOf = ({ before, after }: RecordChange<RecordRow>): string => after?.id ?? before?.id ?? '';

/** What changed, not how: the history has that, for those who may read it. */
const eventOf = <Row extends RecordRow>({ type }: RecordStore<Row>, change: RecordChange<Row>) => ({
  entityType: type,
  entityId: idOf(change),
  kind: `RECORD_${change.kind}`,
  payload: { version: (change.after ?? change.before)?.version ?? null },
});
