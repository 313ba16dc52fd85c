import { loadById, loadManyBy } from '../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../shared/database/read-transaction.js';
import { BusinessRegulation } from './business-regulation/business-regulation.entity.js';
import { Consultation } from './consultation/consultation.entity.js';
import { Feedback } from './feedback/feedback.entity.js';
import { oneStopDeskLoaders } from './one-stop-desk/one-stop-desk.loader.js';
import { Payment } from './payment/payment.entity.js';
import { ProcedureResult } from './procedure-result/procedure-result.entity.js';

export const outcomeLoaders = (db: ReadTransaction) => ({
  ...oneStopDeskLoaders(db),
  procedureResult: loadById(db, ProcedureResult),
  resultsOfDossier: loadManyBy(db, ProcedureResult, {
    property: 'dossierId',
    column: 'dossier_id',
    orderBy: 'e.issued_on, e.ordinal',
  }),
  payment: loadById(db, Payment),
  paymentsOfDossier: loadManyBy(db, Payment, {
    property: 'dossierId',
    column: 'dossier_id',
    orderBy: 'e.ordinal',
  }),
  businessRegulation: loadById(db, BusinessRegulation),
  regulationsOfDocument: loadManyBy(db, BusinessRegulation, {
    property: 'documentId',
    column: 'document_id',
    orderBy: 'e.code',
  }),
  feedback: loadById(db, Feedback),
  consultation: loadById(db, Consultation),
});
