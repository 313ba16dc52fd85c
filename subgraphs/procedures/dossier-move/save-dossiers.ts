import { snakeCase } from '../../../shared/database/snake-naming.js';
import { insertRows } from '../../../shared/database/insert-rows.js';
import { HubError } from '../../../shared/errors/hub-error.js';
import { appendEvents, type Queryable } from '../../../shared/outbox/outbox-event.js';
import { keepRevisions } from '../../../shared/records/keep-revisions.js';
import { refusalOf } from '../../../shared/records/refusal.js';
import type { RecordWriting } from '../../../shared/records/save-records.js';
import { Dossier } from '../dossier/dossier.entity.js';
import type { DossierDraft } from './dossier-draft.js';

const store = { type: 'Dossier', title: { vi: 'hồ sơ', en: 'dossier' }, entity: Dossier } as const;

/**
 * Writes what was drawn up, with its history and its events: as many statements for five hundred dossiers as for one.
 * Dossiers that were there must have been read with `lockDossiers` in this transaction.
 */
export async function saveDossiers(writing: RecordWriting, drafts: readonly DossierDraft[]): Promise<void> {
  const changed = drafts.filter(({ hasChanged }) => hasChanged);
  if (changed.length === 0) return;
  const { transaction } = writing;
  await insertDossiers(
    transaction,
    changed.filter(({ isNew }) => isNew),
  );
  await updateDossiers(
    transaction,
    changed.filter(({ isNew }) => !isNew),
  );
  await saveChildren(transaction, changed);
  await keepRevisions(
    writing,
    store,
    changed.flatMap(({ changes }) => changes),
  );
  // Whose row is locked, or new, is written by nobody else: the events of one dossier come in the order of its commits.
  await appendEvents(transaction, changed.flatMap(eventsOf));
}

const eventsOf = ({ row: { id }, kinds, changes }: DossierDraft) =>
  kinds.map((kind, n) => ({
    entityType: 'Dossier',
    entityId: id,
    kind: `DOSSIER_${kind}`,
    payload: { version: changes[n]?.after?.version ?? null },
  }));

/**
 * A new dossier has its number from the table; its children need it. By code: two that send the same codes then wait for
 * each other in one order, and never in a circle.
 */
async function insertDossiers(transaction: Queryable, drafts: readonly DossierDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const byCode = [...drafts].sort((one, other) => (one.row.code < other.row.code ? -1 : 1));
  const rows = byCode.map(({ row: { number: _, ...columns }, drawnPausesMs }) => ({
    ...columns,
    pausedFor: `${drawnPausesMs} milliseconds`,
  }));
  await insertRows(transaction, 'dossier', rows).catch((error: unknown) => {
    throw refusalOf(error, { dossier_code_key: takenMeanwhile });
  });
  const numbers = await transaction.query<{ id: string; number: string }>(
    'SELECT id, number FROM dossier WHERE id = ANY ($1)',
    [drafts.map(({ row }) => row.id)],
  );
  const byId = new Map(numbers.map(({ id, number }) => [id, number]));
  for (const draft of drafts) draft.row.number = byId.get(draft.row.id) ?? '';
}

const takenMeanwhile = (): HubError =>
  new HubError(
    'CONFLICT',
    {
      vi: 'Một mã hồ sơ vừa được ghi ở nơi khác. Gửi lại: hồ sơ đã có sẽ không ghi lần nữa.',
      en: 'A dossier code was written elsewhere just now. Send it again: what is there is not written twice.',
    },
    { retryable: true },
  );

/** Columns that moves change; those of reception and due time apart, since writing them asks the table for more. */
const movedColumns = [
  'state',
  'outcome',
  'processingEndedAt',
  'returnedAt',
  'pausedSince',
  'competentAgencyId',
] as const;
const promisedColumns = ['receivedAt', 'dueAt', 'firstDueAt'] as const;
const types: Readonly<Record<string, string>> = { state: 'text', outcome: 'text', competentAgencyId: 'text' };

async function updateDossiers(transaction: Queryable, drafts: readonly DossierDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const rows = drafts.map((draft) => ({
    ...changedColumns(draft),
    id: draft.row.id,
    version: draft.row.version,
    moved_at: draft.row.movedAt,
    last_move: draft.row.lastMove,
    stored_pause_ended_at: draft.storedPauseEndedAt,
    drawn_pauses_ms: draft.drawnPausesMs,
  }));
  const isPromised = rows.some((row) => promisedColumns.some((column) => snakeCase(column) in row));
  await transaction.query(isPromised ? updatePromised : updateMoved, [JSON.stringify(rows)]);
}

/** Only what differs from before: what stays keeps every digit that the table has of it. */
function changedColumns({ row, changes }: DossierDraft): object {
  const before = changes[0]?.before ?? row;
  const differs = (column: keyof Dossier): boolean => plain(row[column]) !== plain(before[column]);
  return Object.fromEntries(
    [...movedColumns, ...promisedColumns].filter(differs).map((column) => [snakeCase(column), row[column]]),
  );
}

/** Instants are told apart by what they say, not by which object says it. */
const plain = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

const updateSql = (columns: readonly string[]): string => `
  UPDATE dossier AS d SET
    ${columns
      .map((property) => {
        const column = snakeCase(property);
        return `${column} = CASE WHEN n ? '${column}' THEN (n->>'${column}')::${types[property] ?? 'timestamptz'} ELSE d.${column} END,`;
      })
      .join('\n    ')}
    paused_for = d.paused_for + coalesce((n->>'stored_pause_ended_at')::timestamptz - d.paused_since, '0')
      + (n->>'drawn_pauses_ms')::float8 * interval '1 millisecond',
    moved_at = (n->>'moved_at')::timestamptz, last_move = n->>'last_move', version = (n->>'version')::integer
  FROM jsonb_array_elements($1::jsonb) AS n WHERE d.id = n->>'id'`;

const updateMoved = updateSql(movedColumns);
const updatePromised = updateSql([...movedColumns, ...promisedColumns]);

async function saveChildren(transaction: Queryable, drafts: readonly DossierDraft[]): Promise<void> {
  const all = <Row extends object>(rowsOf: (draft: DossierDraft) => Iterable<Row>): object[] =>
    drafts.flatMap((draft) => [...rowsOf(draft)].map((row) => ({ dossier: draft.row.number, ...row })));
  await upsertSpans(
    transaction,
    'dossier_pause',
    all(({ pauses }) => pauses.values()),
  );
  await upsertSpans(
    transaction,
    'dossier_step',
    all(({ steps }) => steps.values()),
  );
  await insertRows(
    transaction,
    'dossier_transfer',
    all(({ transfers }) => transfers),
  );
  await insertRows(
    transaction,
    'dossier_extension',
    all(({ extensions }) => extensions),
  );
}

/** Spans that are new, and spans that end. */
async function upsertSpans(
  transaction: Queryable,
  table: 'dossier_pause' | 'dossier_step',
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).map(snakeCase).join(', ');
  const inColumns = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), value as unknown])),
  );
  await transaction.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)
     ON CONFLICT (dossier, ordinal) DO UPDATE SET ended_at = excluded.ended_at`,
    [JSON.stringify(inColumns)],
  );
}
