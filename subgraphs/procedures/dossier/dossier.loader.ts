import DataLoader from 'dataloader';
import { loadById } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { Dossier } from './dossier.entity.js';

export const dossierLoaders = (db: ReadTransaction) => ({
  dossier: loadById(db, Dossier),
  /** Who applied, under the viewer's own rights: the policy of the table answers, not this code. */
  applicantRef: new DataLoader<string, string | null>(async (ids) => {
    const rows = await db.query<{ dossier_id: string; applicant_ref: string }>(
      'SELECT dossier_id, applicant_ref FROM dossier_applicant WHERE dossier_id = ANY ($1)',
      [ids],
    );
    const found = new Map(rows.map((row) => [row.dossier_id, row.applicant_ref]));
    return ids.map((id) => found.get(id) ?? null);
  }),
});
