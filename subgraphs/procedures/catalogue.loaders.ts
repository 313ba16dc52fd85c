import { loadById, loadManyBy } from '../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../shared/database/read-transaction.js';
import { agencyLoaders } from './agency/agency.loader.js';
import { CalendarDay } from './calendar/calendar-day.entity.js';
import { DocumentHolding } from './document-holding/document-holding.entity.js';
import { DocumentKind } from './document-kind/document-kind.entity.js';
import { dossierPapersLoader } from './once-only/dossier-papers.loader.js';
import { proceduresOfLoaders } from './procedure/procedures-of.loader.js';
import { ProcedureTimeLimit } from './procedure/time-limit.entity.js';
import { dueAtLoader } from './procedure/time-limit.js';
import { ProcedureComponent } from './procedure-component/procedure-component.entity.js';
import { ProcedureDecision } from './procedure-decision/procedure-decision.entity.js';
import { ProcedureDelegation } from './procedure-delegation/procedure-delegation.entity.js';
import { ProcedureFee } from './procedure-fee/procedure-fee.entity.js';
import { ProcedureLegalBasis } from './procedure-legal-basis/procedure-legal-basis.entity.js';
import { ProcedureReview } from './procedure-review/procedure-review.entity.js';
import { ProcedureSetting } from './procedure-setting/procedure-setting.entity.js';
import { ServiceTransferPilot } from './service-transfer-pilot/service-transfer-pilot.entity.js';

export const catalogueLoaders = (db: ReadTransaction) => ({
  ...agencyLoaders(db),
  ...proceduresOfLoaders(db),
  calendarDay: loadById(db, CalendarDay),
  documentHolding: loadById(db, DocumentHolding),
  documentKind: loadById(db, DocumentKind),
  procedureComponent: loadById(db, ProcedureComponent),
  procedureDecision: loadById(db, ProcedureDecision),
  procedureDelegation: loadById(db, ProcedureDelegation),
  procedureFee: loadById(db, ProcedureFee),
  procedureLegalBasis: loadById(db, ProcedureLegalBasis),
  procedureReview: loadById(db, ProcedureReview),
  procedureSetting: loadById(db, ProcedureSetting),
  procedureTimeLimit: loadById(db, ProcedureTimeLimit),
  serviceTransferPilot: loadById(db, ServiceTransferPilot),
  dueAt: dueAtLoader(db),
  dossierPapers: dossierPapersLoader(db),
  ...ofProcedure(db),
  /** Where the state holds each kind of document, oldest first. */
  holdingsOfKind: loadManyBy(db, DocumentHolding, {
    property: 'documentKindId',
    column: 'document_kind_id',
    orderBy: 'e.held_from, e.store, e.id',
  }),
});

/** What belongs to each procedure, over all time, in the order that lists show. */
function ofProcedure(db: ReadTransaction) {
  const by = <Row extends { procedureId: string }>(entity: new () => Row, orderBy: string) =>
    loadManyBy<Row, 'procedureId'>(db, entity, { property: 'procedureId', column: 'procedure_id', orderBy });
  const decisions = by(ProcedureDecision, 'e.decided_on, e.id');
  return {
    decisionsOfProcedure: decisions,
    legalBasesOfProcedure: by(ProcedureLegalBasis, 'e.effective_on, e.id'),
    componentsOfProcedure: by(ProcedureComponent, 'e.code, e.valid_from'),
    feesOfProcedure: by(ProcedureFee, 'e.name, e.valid_from'),
    timeLimitsOfProcedure: by(ProcedureTimeLimit, 'e.valid_from'),
    reviewsOfProcedure: by(ProcedureReview, 'e.reviewed_on, e.id'),
    /** The day of the first decision that follows a legal basis; null: none yet. */
    async basisAnnouncedOn({ id, procedureId }: ProcedureLegalBasis): Promise<string | null> {
      const following = (await decisions.load(procedureId)).find(
        ({ legalBasisId, kind }) =>
          legalBasisId === id && (kind === 'ANNOUNCE' || kind === 'AMEND' || kind === 'REPEAL'),
      );
      return following?.decidedOn ?? null;
    },
  };
}
