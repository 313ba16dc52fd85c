import { asEntity } from '../../../shared/database/select.js';
import { newId } from '../../../shared/identity/new-id.js';
import { Dossier } from '../dossier/dossier.entity.js';
import type { DossierApplicantType, DossierChannel } from '../dossier/dossier.enums.js';
import { DossierDraft } from './dossier-draft.js';
import type { KnownDesk } from './dossier-references.js';

export interface NewDossier {
  readonly code: string;
  readonly origin: Dossier['origin'];
  readonly procedureId: string;
  readonly desk: KnownDesk;
  readonly channel: DossierChannel;
  readonly submittedAt: Date;
  readonly competentAgencyId: string | null;
  readonly applicantType: DossierApplicantType | null;
  readonly interlinkedGroup: string | null;
}

/** A dossier that nothing was done with yet; the first thing that is done with it makes it. */
export function newDossier({ desk, competentAgencyId, ...facts }: NewDossier): DossierDraft {
  const { code, origin, procedureId, channel, submittedAt, applicantType, interlinkedGroup } = facts;
  const row = asEntity(Dossier, {
    ...nothingYet,
    ...{ id: newId('Dossier'), code, origin, procedureId, channel, submittedAt, applicantType, interlinkedGroup },
    ...{ deskId: desk.id, level: desk.level, receivingUnitId: desk.placeId },
    competentAgencyId: competentAgencyId ?? desk.agencyId,
  });
  return new DossierDraft(row, null);
}

const nothingYet = {
  version: 1,
  state: 'NEW',
  outcome: null,
  receivedAt: null,
  dueAt: null,
  firstDueAt: null,
  processingEndedAt: null,
  returnedAt: null,
  pausedSince: null,
  movedAt: null,
  lastMove: null,
  nationalSyncState: null,
  nationalSyncAt: null,
  nationalSyncError: null,
} as const;
