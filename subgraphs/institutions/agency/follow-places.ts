import { selectEntities } from '../../../shared/database/select.js';
import type { RecordWriting } from '../../../shared/records/save-records.js';
import { AdminUnitVersion } from '../admin-unit/admin-unit-version.entity.js';
import { Succession } from '../admin-unit/succession.entity.js';
import { Agency } from './agency.entity.js';
import { committeeStore } from './agency.record.js';
import { AgencyMembership } from './agency-membership.entity.js';
import { membershipStore } from './agency-membership.record.js';
import { AgencySuccession } from './agency-succession.entity.js';
import { agencySuccessionStore } from './agency-succession.record.js';
import { agencySuccessionsFrom, derivedFromPlaces } from './agency-successions.rules.js';
import { committeeAfter, committeesFrom } from './committees.rules.js';
import { membershipsFrom, ruledBases } from './memberships.rules.js';
import { writeWanted } from './write-wanted.js';

/** The People's Committees of places that changed, what they became and the groups they belong to, in the same transaction. */
export async function followPlaces(writing: RecordWriting, unitIds: readonly string[]): Promise<void> {
  await followAsCommittees(writing, unitIds);
  const committees = await committeesOf(writing, unitIds);
  await followAsSuccessors(writing, unitIds, committees);
  await followAsMembers(writing, committees);
}

const committeesOf = ({ transaction }: RecordWriting, unitIds: readonly string[]): Promise<Agency[]> =>
  selectEntities(
    transaction,
    Agency,
    `WHERE e.type = 'PEOPLES_COMMITTEE' AND e.admin_unit_id = ANY ($1) ORDER BY e.id FOR UPDATE`,
    [unitIds],
  );

async function followAsCommittees(writing: RecordWriting, unitIds: readonly string[]): Promise<void> {
  const existing = await committeesOf(writing, unitIds);
  const versions = await selectEntities(writing.transaction, AdminUnitVersion, 'WHERE e.unit_id = ANY ($1)', [unitIds]);
  const wanted = committeesFrom(versions).map((committee) =>
    committeeAfter(existing.find(({ adminUnitId }) => adminUnitId === committee.adminUnitId) ?? null, committee),
  );
  const followed = existing.filter(({ id }) => wanted.some((committee) => committee.id === id));
  await writeWanted(writing, committeeStore, { existing: followed, wanted });
}

async function followAsSuccessors(
  writing: RecordWriting,
  unitIds: readonly string[],
  committees: readonly Agency[],
): Promise<void> {
  const { transaction } = writing;
  const edges = await selectEntities(transaction, Succession, 'WHERE e.from_id = ANY ($1)', [unitIds]);
  const heirs = await committeesOf(
    writing,
    edges.flatMap(({ toId }) => toId ?? []),
  );
  const existing = await selectEntities(
    transaction,
    AgencySuccession,
    'WHERE e.from_id = ANY ($1) AND e.note = $2 FOR UPDATE',
    [committees.map(({ id }) => id), derivedFromPlaces],
  );
  const wanted = agencySuccessionsFrom(edges, [...committees, ...heirs]);
  await writeWanted(writing, agencySuccessionStore, { existing, wanted });
}

async function followAsMembers(writing: RecordWriting, committees: readonly Agency[]): Promise<void> {
  const existing = await selectEntities(
    writing.transaction,
    AgencyMembership,
    'WHERE e.member_id = ANY ($1) AND e.basis = ANY ($2) FOR UPDATE',
    [committees.map(({ id }) => id), [...ruledBases]],
  );
  await writeWanted(writing, membershipStore, { existing, wanted: membershipsFrom(committees) });
}
