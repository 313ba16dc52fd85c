import { asEntity } from '../database/select.js';
import { badInput, HubError, notFound } from '../errors/hub-error.js';
import { newId } from '../identity/new-id.js';
import type { RequestContext } from '../service/request-context.js';
import { type Effect, once, type Outcome } from './idempotency.js';
import type { RecordRow } from './record.entity.js';
import type { RecordKind, RecordStore, RevisionKind } from './record-kind.js';
import { lastVersions } from './keep-revisions.js';
import { demandNoFaults, emptyFields, lockRecords, type RecordWriting, saveRecords } from './save-records.js';

/** One transaction as the caller; afterwards the request reads what it wrote. */
export const writeOnce = (
  context: RequestContext,
  call: { mutation: string; key: string; input: unknown },
  work: (writing: RecordWriting) => Promise<Effect>,
): Promise<Outcome> => {
  const { viewer, today, vault } = context;
  return context.write((transaction) =>
    once(transaction, { client: viewer.subject ?? '', ...call }, () => work({ transaction, today, vault })),
  );
};

/** What a caller says of a new row; the reason stands in its history. */
export interface NewRecord<Input> {
  readonly input: Input;
  readonly reason: string | null;
}

export async function createRecord<Row extends RecordRow, Input extends object>(
  writing: RecordWriting,
  kind: RecordKind<Row, Input>,
  { input, reason }: NewRecord<Input>,
): Promise<Effect> {
  const [{ origin } = { origin: 'REAL' }] = await writing.transaction.query<{ origin: Row['origin'] }>(
    'SELECT record_origin() AS origin',
  );
  const id = kind.identify?.(input) ?? newId(kind.type);
  const state = kind.states === undefined ? {} : { [kind.states.property]: kind.states.machine.initial };
  const version = 1 + ((await lastVersions(writing, [id])).get(id) ?? 0);
  const sent = asEntity(kind.entity, { id, version, origin, ...state, ...input });
  demandNoFaults(emptyFields(writing, kind, sent));
  const after = asEntity(kind.entity, { ...sent, ...(await kind.complete?.(sent, writing)) });
  await saveRecords(writing, kind, [{ kind: 'CREATED', before: null, after, reason }]);
  return { entityId: id, version };
}

export interface Target {
  readonly id: string;
  readonly expectedVersion: number;
  readonly kind: RevisionKind;
  readonly reason: string | null;
}

export async function changeRecord<Row extends RecordRow>(
  writing: RecordWriting,
  kind: RecordStore<Row>,
  target: Target,
  changesOf: (row: Row) => Partial<Row>,
): Promise<Effect> {
  const before = await lockExpected(writing, kind, target);
  const sent = asEntity(kind.entity, { ...before, ...changesOf(before), version: before.version + 1 });
  demandNoFaults(emptyFields(writing, kind, sent));
  const after = asEntity(kind.entity, { ...sent, ...(await kind.complete?.(sent, writing)) });
  await saveRecords(writing, kind, [{ ...target, before, after }]);
  return { entityId: before.id, version: after.version };
}

export async function removeRecord<Row extends RecordRow>(
  writing: RecordWriting,
  kind: RecordStore<Row>,
  target: Omit<Target, 'kind' | 'reason'> & { readonly reason: string },
): Promise<Effect> {
  if (target.reason.trim() === '')
    throw badInput({ vi: 'Phải ghi lý do xóa (reason).', en: 'Say why it is removed (reason).' });
  const before = await lockExpected(writing, kind, target);
  const change = { kind: 'REMOVED' as const, before, after: null, reason: target.reason };
  await saveRecords(writing, kind, [change]);
  return { entityId: before.id, version: before.version + 1 };
}

async function lockExpected<Row extends RecordRow>(
  writing: RecordWriting,
  kind: RecordStore<Row>,
  { id, expectedVersion }: Pick<Target, 'id' | 'expectedVersion'>,
): Promise<Row> {
  const row = (await lockRecords(writing, kind, [id])).get(id);
  if (row === undefined) throw notFound(kind.title, id);
  if (row.version !== expectedVersion) throw movedOn(row.version, expectedVersion);
  return row;
}

const movedOn = (current: number, expected: number): HubError =>
  new HubError('CONFLICT', {
    vi: `Dòng đã ở phiên bản ${current}, không còn là ${expected}: có người khác vừa sửa. Đọc lại rồi sửa tiếp.`,
    en: `The row is at version ${current}, no longer at ${expected}: somebody else changed it. Read it again, then change it.`,
  });
