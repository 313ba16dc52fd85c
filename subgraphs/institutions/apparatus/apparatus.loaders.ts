import { loadById, loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { AgencyFunction } from './agency-function/agency-function.entity.js';
import { ArrangementItem } from './arrangement/arrangement-item.entity.js';
import { Decentralisation } from './decentralisation/decentralisation.entity.js';
import { FunctionFinding } from './function-finding/function-finding.entity.js';
import { FunctionTopic } from './function-topic/function-topic.entity.js';
import { StaffQuota } from './staff-quota/staff-quota.entity.js';

export const apparatusLoaders = (db: ReadTransaction) => ({
  agencyFunction: loadById(db, AgencyFunction),
  arrangementItem: loadById(db, ArrangementItem),
  decentralisation: loadById(db, Decentralisation),
  functionFinding: loadById(db, FunctionFinding),
  functionTopic: loadById(db, FunctionTopic),
  staffQuota: loadById(db, StaffQuota),
  /** What of each commune is on the list, oldest first. */
  arrangementItemsOfPlace: loadManyBy(db, ArrangementItem, {
    property: 'adminUnitId',
    column: 'admin_unit_id',
    orderBy: 'e.listed_on, e.kind, e.name, e.id',
  }),
  /** What each agency was given to do, oldest first; what it leads before what it helps with. */
  functionsOfAgency: loadManyBy(db, AgencyFunction, {
    property: 'agencyId',
    column: 'agency_id',
    orderBy: 'e.valid_from, e.role DESC, e.id',
  }),
  /** Who was given each job, oldest first. */
  functionsOfTopic: loadManyBy(db, AgencyFunction, {
    property: 'topicId',
    column: 'topic_id',
    orderBy: 'e.valid_from, e.role DESC, e.id',
  }),
  /** What was found about each job, oldest first. */
  findingsOfTopic: loadManyBy(db, FunctionFinding, {
    property: 'topicId',
    column: 'topic_id',
    orderBy: 'e.found_on, e.id',
  }),
});
