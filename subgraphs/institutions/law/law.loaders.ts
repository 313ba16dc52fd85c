import { loadById, loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { DocumentReview } from './document-review/document-review.entity.js';
import { DraftDocument } from './draft-document/draft-document.entity.js';
import { DraftFeedback } from './draft-feedback/draft-feedback.entity.js';
import { feedbackCountsOfDraft } from './draft-feedback/draft-feedback.loader.js';
import { EnforcementMonitoring } from './enforcement-monitoring/enforcement-monitoring.entity.js';
import { LegalDocument } from './legal-document/legal-document.entity.js';
import { LegalEffect } from './legal-document/legal-effect.entity.js';
import { LegalEducationActivity } from './legal-education/legal-education-activity.entity.js';
import { LegalRelation } from './legal-relation/legal-relation.entity.js';

export const lawLoaders = (db: ReadTransaction) => ({
  legalDocument: loadById(db, LegalDocument),
  legalRelation: loadById(db, LegalRelation),
  documentReview: loadById(db, DocumentReview),
  draftDocument: loadById(db, DraftDocument),
  draftFeedback: loadById(db, DraftFeedback),
  enforcementMonitoring: loadById(db, EnforcementMonitoring),
  legalEducationActivity: loadById(db, LegalEducationActivity),
  /** All documents of each number, the newest last. */
  legalDocumentsOfNumber: loadManyBy(db, LegalDocument, {
    property: 'number',
    column: 'number',
    orderBy: 'e.issued_on NULLS FIRST, e.id',
  }),
  /** What changes the state of each document. */
  legalEffects: loadManyBy(db, LegalEffect, {
    property: 'documentId',
    column: 'document_id',
    orderBy: 'e.begins_on, e.kind',
  }),
  relationsFromDocument: loadManyBy(db, LegalRelation, {
    property: 'fromId',
    column: 'from_id',
    orderBy: 'e.kind, e.clause NULLS FIRST, e.id',
  }),
  relationsToDocument: loadManyBy(db, LegalRelation, { property: 'toId', column: 'to_id', orderBy: 'e.kind, e.id' }),
  reviewsOfDocument: loadManyBy(db, DocumentReview, {
    property: 'documentId',
    column: 'document_id',
    orderBy: 'e.reviewed_on, e.id',
  }),
  /** Which draft became each document; the key is the document's id. */
  draftsOfDocument: loadManyBy(db, DraftDocument, { property: 'documentId', column: 'document_id', orderBy: 'e.id' }),
  feedbackCounts: feedbackCountsOfDraft(db),
});
