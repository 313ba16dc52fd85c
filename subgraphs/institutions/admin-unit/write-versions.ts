import { selectEntities } from '../../../shared/database/select.js';
import { badInput, notFound } from '../../../shared/errors/hub-error.js';
import type { Effect } from '../../../shared/records/idempotency.js';
import { demandNoFaults, type RecordWriting, saveRecords } from '../../../shared/records/save-records.js';
import {
  changeRecord,
  createRecord,
  type NewRecord,
  removeRecord,
  type Target,
} from '../../../shared/records/write-record.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { AdminUnitVersionInput } from './admin-unit-version.inputs.js';
import { AdminUnitVersion } from './admin-unit-version.entity.js';
import { adminUnitVersionRecord, placeStore, unitOf } from './admin-unit-version.record.js';
import { beginningFaults } from './admin-unit-version.rules.js';
import { placesChanged } from './places-changed.js';

/** A new version of a place, which ends the one before on that day; or the first version of a new place. */
export async function beginVersion(
  writing: RecordWriting,
  { input, reason }: NewRecord<AdminUnitVersionInput>,
): Promise<Effect> {
  const unitId = unitOf(input);
  if (input.unitId != null) await endLastVersion(writing, unitId, input.validFrom);
  const effect = await createRecord(writing, adminUnitVersionRecord, { input: { ...input, unitId }, reason });
  await placesChanged(writing, [unitId]);
  return effect;
}

async function endLastVersion(writing: RecordWriting, unitId: string, validTo: LocalDate): Promise<void> {
  const last = (await versionsOf(writing, unitId)).at(-1);
  if (last === undefined) throw notFound({ vi: 'đơn vị hành chính', en: 'place' }, unitId);
  demandNoFaults(beginningFaults(last, validTo));
  await saveRecords(writing, placeStore, [changed(last, { validTo })]);
}

/** Puts a version right. */
export async function correctVersion(
  writing: RecordWriting,
  target: Target,
  changes: Partial<AdminUnitVersion>,
): Promise<Effect> {
  const effect = await changeRecord(writing, adminUnitVersionRecord, target, () => changes);
  const [version] = await selectEntities(writing.transaction, AdminUnitVersion, 'WHERE e.id = $1', [target.id]);
  if (version !== undefined) await placesChanged(writing, [version.unitId]);
  return effect;
}

/** Takes a version back that was recorded by mistake: the one before holds on. The first one stays, for others may name the place. */
export async function takeBackVersion(
  writing: RecordWriting,
  target: Parameters<typeof removeRecord>[2],
): Promise<Effect> {
  const [named] = await selectEntities(writing.transaction, AdminUnitVersion, 'WHERE e.id = $1', [target.id]);
  if (named === undefined) throw notFound(placeStore.title, target.id);
  const [last, before] = (await versionsOf(writing, named.unitId)).toReversed();
  if (last?.id !== named.id || before?.validTo !== named.validFrom) throw onlyTheLast;
  const effect = await removeRecord(writing, adminUnitVersionRecord, target);
  await saveRecords(writing, placeStore, [changed(before, { validTo: named.validTo })]);
  await placesChanged(writing, [named.unitId]);
  return effect;
}

const versionsOf = ({ transaction }: RecordWriting, unitId: string): Promise<AdminUnitVersion[]> =>
  selectEntities(transaction, AdminUnitVersion, 'WHERE e.unit_id = $1 ORDER BY e.valid_from FOR UPDATE', [unitId]);

const changed = (before: AdminUnitVersion, changes: Partial<AdminUnitVersion>) => ({
  kind: 'CHANGED' as const,
  before,
  after: { ...before, ...changes, version: before.version + 1 },
  reason: 'Theo phiên bản sau — Follows the next version',
});

const onlyTheLast = badInput({
  vi: 'Chỉ xóa được phiên bản cuối nối tiếp một phiên bản trước. Đơn vị ghi nhầm thì kết thúc (validTo) hoặc sửa, vì nơi khác có thể đã dùng định danh của nó.',
  en: 'Only the last version that follows another can be removed. End (validTo) or correct a place that was recorded by mistake: others may have its id.',
});
