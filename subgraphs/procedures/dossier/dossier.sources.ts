import type { Embedding } from '../../../shared/database/embedding.js';
import type { FieldSources } from '../../../shared/database/projection.js';
import { DossierDocument } from '../dossier-life/dossier-document.entity.js';
import { DossierExtension } from '../dossier-life/dossier-extension.entity.js';
import { DossierPause } from '../dossier-life/dossier-pause.entity.js';
import { DossierStep } from '../dossier-life/dossier-step.entity.js';
import { DossierTransfer } from '../dossier-life/dossier-transfer.entity.js';
import { OneStopDesk } from '../one-stop-desk/one-stop-desk.entity.js';
import { Payment } from '../payment/payment.entity.js';
import { Procedure } from '../procedure/procedure.entity.js';
import { ProcedureResult } from '../procedure-result/procedure-result.entity.js';
import type { Dossier } from './dossier.entity.js';

const reading =
  (isList: boolean) =>
  (entity: new () => object, from: string, need: keyof Dossier): Embedding<Dossier> => ({
    entity,
    isList,
    from,
    needs: [need],
  });
const one = reading(false);
const list = reading(true);

/** What hangs on a dossier by its number, oldest first. */
const life = (entity: new () => object, table: string): Embedding<Dossier> =>
  list(entity, `${table} AS c WHERE c.dossier = e.number ORDER BY c.ordinal`, 'number');

/** What the fields of a dossier need that it does not hold itself; the same rows as their loaders bring. */
export const dossierSources: FieldSources<Dossier> = {
  applicantRef: ['id'],
  competentAgency: ['competentAgencyId'],
  desk: one(OneStopDesk, 'one_stop_desk AS c WHERE c.id = e.desk_id', 'deskId'),
  documents: life(DossierDocument, 'dossier_document'),
  extensions: life(DossierExtension, 'dossier_extension'),
  heldBy: ['number', 'competentAgencyId'],
  interlinkedWith: ['id', 'interlinkedGroup'],
  isReceivedElsewhere: ['competentAgencyId', 'receivingUnitId'],
  lastStep: one(DossierStep, 'dossier_step AS c WHERE c.dossier = e.number ORDER BY c.ordinal DESC', 'number'),
  pauses: life(DossierPause, 'dossier_pause'),
  payments: list(Payment, 'payment AS c WHERE c.dossier_id = e.id ORDER BY c.ordinal', 'id'),
  procedure: one(Procedure, 'procedure AS c WHERE c.id = e.procedure_id', 'procedureId'),
  receivingUnit: ['receivingUnitId'],
  results: list(
    ProcedureResult,
    'procedure_result AS c WHERE c.dossier_id = e.id ORDER BY c.issued_on, c.ordinal',
    'id',
  ),
  steps: life(DossierStep, 'dossier_step'),
  transfers: life(DossierTransfer, 'dossier_transfer'),
};
