import type { DossierDraft } from './dossier-draft.js';
import type { DossierRefusal } from './dossier-refusal.js';

/** What became of one item of a batch. */
export type ItemOutcome =
  | { readonly outcome: 'WRITTEN' | 'REPEATED'; readonly dossierId: string; readonly version: number }
  | { readonly outcome: 'REFUSED'; readonly dossierId: string | null; readonly refusal: DossierRefusal };

export const written = ({ row: { id, version } }: DossierDraft): ItemOutcome => ({
  outcome: 'WRITTEN',
  dossierId: id,
  version,
});

export const repeated = ({ row: { id, version } }: DossierDraft): ItemOutcome => ({
  outcome: 'REPEATED',
  dossierId: id,
  version,
});

export const refused = (refusal: DossierRefusal, draft: DossierDraft | null = null): ItemOutcome => ({
  outcome: 'REFUSED',
  dossierId: draft?.row.id ?? null,
  refusal,
});
