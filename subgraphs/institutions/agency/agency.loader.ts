import { loadById, loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { Agency } from './agency.entity.js';
import { AgencyMembership } from './agency-membership.entity.js';
import { AgencySuccession } from './agency-succession.entity.js';
import { Mandate } from './mandate.entity.js';

export const agencyLoaders = (db: ReadTransaction) => ({
  agency: loadById(db, Agency),
  agencyMembership: loadById(db, AgencyMembership),
  agencySuccession: loadById(db, AgencySuccession),
  mandate: loadById(db, Mandate),
  /** Every mandate of each agency, oldest first. */
  mandatesOfAgency: loadManyBy(db, Mandate, {
    property: 'agencyId',
    column: 'agency_id',
    orderBy: 'e.content_number, e.valid_from',
  }),
  /** Who has belonged to each group, by code. */
  membershipsOfGroup: loadManyBy(db, AgencyMembership, {
    property: 'groupId',
    column: 'group_id',
    orderBy: '(SELECT code FROM agency WHERE agency.id = e.member_id), e.valid_from, e.member_id',
  }),
  /** Every group that each agency has belonged to. */
  membershipsOfMember: loadManyBy(db, AgencyMembership, {
    property: 'memberId',
    column: 'member_id',
    orderBy: '(SELECT code FROM agency WHERE agency.id = e.group_id), e.valid_from, e.id',
  }),
  /** What each agency became. */
  agencySuccessors: loadManyBy(db, AgencySuccession, {
    property: 'fromId',
    column: 'from_id',
    orderBy: 'e.effective_from, e.id',
  }),
  /** What became each agency. */
  agencyPredecessors: loadManyBy(db, AgencySuccession, {
    property: 'toId',
    column: 'to_id',
    orderBy: 'e.effective_from, e.id',
  }),
  /** All that have worked for each place. */
  agenciesOfPlace: loadManyBy(db, Agency, {
    property: 'adminUnitId',
    column: 'admin_unit_id',
    orderBy: 'e.code, e.valid_from, e.id',
  }),
});
