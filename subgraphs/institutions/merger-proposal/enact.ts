import { selectEntities } from '../../../shared/database/select.js';
import { notFound } from '../../../shared/errors/hub-error.js';
import type { Effect } from '../../../shared/records/idempotency.js';
import type { RecordStore } from '../../../shared/records/record-kind.js';
import type { RecordRow } from '../../../shared/records/record.entity.js';
import { lockRecords, type RecordWriting, saveRecords } from '../../../shared/records/save-records.js';
import { changeRecord, type Target } from '../../../shared/records/write-record.js';
import { AdminUnitVersion } from '../admin-unit/admin-unit-version.entity.js';
import { adminUnitVersionRecord, placeStore } from '../admin-unit/admin-unit-version.record.js';
import { placesChanged } from '../admin-unit/places-changed.js';
import { successionStore } from '../admin-unit/succession.record.js';
import { createdRows } from '../agency/created-rows.js';
import type { EnactmentInput } from './enactment.inputs.js';
import { type Enactment, enactmentFaults, registersAfter } from './enactment.rules.js';
import type { MergerProposal } from './merger-proposal.entity.js';
import { enactedAlready, mergerProposalRecord, placesInForce } from './merger-proposal.record.js';

/** Carries a proposal out as its rehearsal showed it: places, successions and committees, in the caller's transaction. */
export async function enact(writing: RecordWriting, target: Target, act: EnactmentInput): Promise<Effect> {
  const { legalBasis, legalEffectiveOn = null, effectiveFrom: enactedFrom } = act;
  const said = { legalBasis, legalEffectiveOn, enactedFrom };
  const effect = await changeRecord(writing, enactmentStore, target, () => said);
  const proposal = (await lockRecords(writing, enactmentStore, [target.id])).get(target.id);
  if (proposal === undefined) throw notFound(enactmentStore.title, target.id);
  const enactment = { ...proposal, legalBasis, enactedFrom };
  const registers = registersAfter(enactment, await touched(writing, enactment));
  await writeRegisters(writing, registers, target.reason ?? legalBasis);
  return effect;
}

async function writeRegisters(
  writing: RecordWriting,
  { ended, founded, moved, successions, unitIds }: ReturnType<typeof registersAfter>,
  reason: string,
): Promise<void> {
  const begin = async <Row extends RecordRow>(store: RecordStore<Row>, rows: readonly Row[]) =>
    saveRecords(writing, store, await createdRows(writing, rows, reason));
  const end = { kind: 'CHANGED' as const, reason };
  await saveRecords(
    writing,
    placeStore,
    ended.map((change) => ({ ...end, ...change })),
  );
  for (const places of founded) await begin(adminUnitVersionRecord, places);
  await begin(placeStore, moved);
  await begin(successionStore, successions);
  const successionIds = successions.map(({ id }) => id);
  await placesChanged(writing, unitIds, successionIds);
}

/** A proposal as it is carried out: once, over places that stand on the day and do not change after it. */
const enactmentStore: RecordStore<MergerProposal> = {
  ...mergerProposalRecord,
  faults: async ({ before, after }, writing) => {
    if (before !== null && before.enactedFrom !== null) return [enactedAlready(before.enactedFrom)];
    if (after?.enactedFrom == null) return [];
    const enactment = after as Enactment;
    const places = await placesInForce(writing.transaction, enactment.enactedFrom);
    return enactmentFaults(enactment, places, await touched(writing, enactment));
  },
};

/** Of every place that would end, and of every place right below one, the versions of the day and after it. */
const touched = (
  { transaction }: Pick<RecordWriting, 'transaction'>,
  { mergers, enactedFrom }: Pick<Enactment, 'mergers' | 'enactedFrom'>,
): Promise<AdminUnitVersion[]> =>
  selectEntities(
    transaction,
    AdminUnitVersion,
    `WHERE (e.unit_id = ANY ($1) OR e.parent_id = ANY ($1)) AND (e.valid_to IS NULL OR e.valid_to > $2)
     ORDER BY e.id FOR UPDATE`,
    [mergers.flatMap(({ fromIds }) => fromIds), enactedFrom],
  );
