import { insertRows } from '../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Dossier } from '../dossier/dossier.entity.js';
import type { DossierDocumentForm, DossierReuseSource } from '../dossier-life/dossier-document.enums.js';
import { applicantScope } from '../migrations/dossier-applicant.migration.js';
import type { DocumentFacts } from './submission.rules.js';

export interface SubmittedDocument extends DocumentFacts {
  readonly form: DossierDocumentForm;
  readonly isDigitised: boolean;
  readonly reusedFrom?: DossierReuseSource | null;
}

/** What comes with a dossier and is kept apart from it. */
export interface Attachments {
  readonly applicantRef: string | null;
  readonly documents: readonly SubmittedDocument[];
}

/** Keeps who applied and which papers came, for dossiers that were written in this transaction. */
export async function saveAttachments(
  transaction: Queryable,
  attached: readonly (Attachments & { readonly dossier: Dossier })[],
): Promise<void> {
  await insertRows(
    transaction,
    'dossier_document',
    attached.flatMap(({ dossier, documents }) =>
      documents.map((paper, n) => ({
        dossier: dossier.number,
        ordinal: n + 1,
        componentCode: paper.componentCode,
        form: paper.form,
        isDigitised: paper.isDigitised,
        reusedFrom: paper.reusedFrom ?? null,
        isAlreadyHeld: paper.isAlreadyHeld,
        isAskedAgain: paper.isAskedAgain,
        demandReason: paper.demandReason ?? null,
      })),
    ),
  );
  await saveApplicants(
    transaction,
    attached.flatMap(({ dossier: { id: dossierId }, applicantRef }) =>
      applicantRef === null ? [] : [{ dossierId, applicantRef }],
    ),
  );
}

/** Whoever may write a dossier may say who applied, and still not read it: the scope is lent for this statement. */
async function saveApplicants(transaction: Queryable, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const [{ scopes } = { scopes: '' }] = await transaction.query<{ scopes: string }>(
    `SELECT coalesce(current_setting('hub.scopes', true), '') AS scopes`,
  );
  await transaction.query(`SELECT set_config('hub.scopes', $1, true)`, [applicantScope]);
  await insertRows(transaction, 'dossier_applicant', rows);
  await transaction.query(`SELECT set_config('hub.scopes', $1, true)`, [scopes]);
}
