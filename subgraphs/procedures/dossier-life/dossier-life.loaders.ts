import DataLoader from 'dataloader';
import { loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { asEntity, columnsOf } from '../../../shared/database/select.js';
import { Dossier } from '../dossier/dossier.entity.js';
import { DossierDocument } from './dossier-document.entity.js';
import { DossierExtension } from './dossier-extension.entity.js';
import { DossierPause } from './dossier-pause.entity.js';
import { DossierStep } from './dossier-step.entity.js';
import { DossierTransfer } from './dossier-transfer.entity.js';

/** What hangs on dossiers, by their number: one statement for each kind that is asked for, however many dossiers. */
export const dossierLifeLoaders = (db: ReadTransaction) => {
  const hangingOn = <Row extends { dossier: string }>(entity: new () => Row) =>
    loadManyBy(db, entity, { property: 'dossier', column: 'dossier', orderBy: 'e.dossier, e.ordinal' });
  return {
    dossierPauses: hangingOn(DossierPause),
    dossierExtensions: hangingOn(DossierExtension),
    dossierSteps: hangingOn(DossierStep),
    dossierTransfers: hangingOn(DossierTransfer),
    dossierDocuments: hangingOn(DossierDocument),
    lastDossierStep: newestOf(db, DossierStep),
    lastDossierTransfer: newestOf(db, DossierTransfer),
    interlinkedDossiers: loadManyBy(db, Dossier, {
      property: 'interlinkedGroup',
      column: 'interlinked_group',
      orderBy: 'e.submitted_on, e.number',
    }),
    deskPlaces: deskPlaces(db),
  };
};

/** The newest row of each dossier, read from the end of its index. */
const newestOf = <Row extends { dossier: string }>(db: ReadTransaction, entity: new () => Row) =>
  new DataLoader<string, Row | null>(async (numbers) => {
    const table = db.dataSource.getMetadata(entity).tableName;
    const rows = await db.query<object>(
      `SELECT ${columnsOf(db, entity, 'e')} FROM unnest($1::bigint[]) AS asked (number) CROSS JOIN LATERAL (
         SELECT * FROM ${table} WHERE dossier = asked.number ORDER BY ordinal DESC LIMIT 1) AS e`,
      [numbers],
    );
    const found = new Map(rows.map((row) => asEntity(entity, row)).map((row) => [row.dossier, row]));
    return numbers.map((number) => found.get(number) ?? null);
  });

/** The places where an agency has, or had, a desk of its own. */
const deskPlaces = (db: ReadTransaction) =>
  new DataLoader<string, readonly string[]>(async (agencyIds) => {
    const rows = await db.query<{ agencyId: string; placeId: string }>(
      'SELECT DISTINCT agency_id AS "agencyId", place_id AS "placeId" FROM one_stop_desk WHERE agency_id = ANY ($1)',
      [agencyIds],
    );
    return agencyIds.map((id) => rows.filter(({ agencyId }) => agencyId === id).map(({ placeId }) => placeId));
  });
