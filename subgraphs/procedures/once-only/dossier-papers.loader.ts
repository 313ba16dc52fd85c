import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';

/** What stands about a paper in its dossier. */
export interface DossierPaper {
  readonly dossierId: string;
  readonly componentCode: string;
  readonly reusedFrom: string | null;
  readonly isAlreadyHeld: boolean;
  readonly isAskedAgain: boolean;
  readonly demandReason: string | null;
}

/** The papers of each dossier, in their order. */
export const dossierPapersLoader = (db: ReadTransaction): DataLoader<string, DossierPaper[]> =>
  new DataLoader(async (ids) => {
    const papers = await db.query<DossierPaper & object>(
      `SELECT d.id AS "dossierId", p.component_code AS "componentCode", p.reused_from AS "reusedFrom",
              p.is_already_held AS "isAlreadyHeld", p.is_asked_again AS "isAskedAgain", p.demand_reason AS "demandReason"
       FROM dossier AS d JOIN dossier_document AS p ON p.dossier = d.number WHERE d.id = ANY ($1) ORDER BY d.number, p.ordinal`,
      [ids],
    );
    const found = new Map<string, DossierPaper[]>(ids.map((id) => [id, []]));
    for (const paper of papers) found.get(paper.dossierId)?.push(paper);
    return ids.map((id) => found.get(id) ?? []);
  });
