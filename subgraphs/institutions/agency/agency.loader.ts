import { loadById, loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { Agency } from './agency.entity.js';
import { Mandate } from './mandate.entity.js';

export const agencyLoaders = (db: ReadTransaction) => ({
  agency: loadById(db, Agency),
  mandate: loadById(db, Mandate),
  /** Every mandate of each agency, oldest first. */
  mandatesOfAgency: loadManyBy(db, Mandate, {
    property: 'agencyId',
    column: 'agency_id',
    orderBy: 'e.content_number, e.valid_from',
  }),
});
