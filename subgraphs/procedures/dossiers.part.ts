import { historyField } from '../../shared/records/history.resolver.js';
import { Dossier } from './dossier/dossier.entity.js';
import { DossierClockResolver } from './dossier-clock/dossier-clock.resolver.js';
import { dossierFeed } from './dossier-feed/dossier-feed.route.js';
import { DossierDocument } from './dossier-life/dossier-document.entity.js';
import { DossierExtension } from './dossier-life/dossier-extension.entity.js';
import { dossierLifeResolvers } from './dossier-life/dossier-life.resolver.js';
import { DossierPause } from './dossier-life/dossier-pause.entity.js';
import { DossierStep } from './dossier-life/dossier-step.entity.js';
import { DossierTransfer } from './dossier-life/dossier-transfer.entity.js';
import { DossierBatchResolver } from './dossier-move/dossier-batch.resolver.js';
import { dossierMoveResolvers } from './dossier-move/dossier-move.resolver.js';
import { DossierSubmissionResolver } from './dossier-submission/submission.resolver.js';
import { DossierLists1700000000600 } from './migrations/1700000000600-dossier-lists.js';
import { DossierMoves1700000000500 } from './migrations/1700000000500-dossier-moves.js';
import { NationalSyncResolver } from './national-sync/national-sync.resolver.js';
import { definePart } from './part.js';

/** Dossiers: their moves, their clock, what one-stop systems send. */
export const dossiers = definePart({
  resolvers: [
    ...dossierLifeResolvers,
    DossierClockResolver,
    DossierSubmissionResolver,
    ...dossierMoveResolvers,
    DossierBatchResolver,
    NationalSyncResolver,
    historyField(Dossier),
  ],
  references: {},
  entities: [DossierPause, DossierExtension, DossierStep, DossierTransfer, DossierDocument],
  migrations: [DossierMoves1700000000500, DossierLists1700000000600],
  seeds: [],
  files: [dossierFeed],
});
