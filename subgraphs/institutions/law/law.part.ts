import { Law1700000000200 } from '../migrations/1700000000200-law.js';
import { definePart } from '../part.js';
import { DocumentReview } from './document-review/document-review.entity.js';
import { documentReviewResolvers } from './document-review/document-review.resolver.js';
import { DraftDocument } from './draft-document/draft-document.entity.js';
import { draftDocumentResolvers } from './draft-document/draft-document.resolver.js';
import { DraftFeedback } from './draft-feedback/draft-feedback.entity.js';
import { draftFeedbackResolvers } from './draft-feedback/draft-feedback.resolver.js';
import { EnforcementMonitoring } from './enforcement-monitoring/enforcement-monitoring.entity.js';
import { enforcementMonitoringResolvers } from './enforcement-monitoring/enforcement-monitoring.resolver.js';
import { LegalDocument } from './legal-document/legal-document.entity.js';
import { legalDocumentResolvers } from './legal-document/legal-document.resolver.js';
import { legalDocumentSeed } from './legal-document/legal-document.seed.js';
import { LegalEffect } from './legal-document/legal-effect.entity.js';
import { LegalEducationActivity } from './legal-education/legal-education-activity.entity.js';
import { legalEducationResolvers } from './legal-education/legal-education-activity.resolver.js';
import { PlanDocumentResolver, SuccessionDocumentResolver } from './legal-relation/citation.resolver.js';
import { LegalRelation } from './legal-relation/legal-relation.entity.js';
import { legalRelationResolvers } from './legal-relation/legal-relation.resolver.js';
import { lawSampleSeed } from './sample/law-sample.seed.js';

/** Content 1: institutions, kept by the Department of Justice (1271/QĐ-UBND, II.1, IV.3). */
export const law = definePart({
  resolvers: [
    ...legalDocumentResolvers,
    ...legalRelationResolvers,
    PlanDocumentResolver,
    SuccessionDocumentResolver,
    ...documentReviewResolvers,
    ...draftDocumentResolvers,
    ...draftFeedbackResolvers,
    ...enforcementMonitoringResolvers,
    ...legalEducationResolvers,
  ],
  references: {
    LegalDocument: ({ id }, { loaders }) => loaders.legalDocument.load(id),
    LegalRelation: ({ id }, { loaders }) => loaders.legalRelation.load(id),
    DocumentReview: ({ id }, { loaders }) => loaders.documentReview.load(id),
    DraftDocument: ({ id }, { loaders }) => loaders.draftDocument.load(id),
    DraftFeedback: ({ id }, { loaders }) => loaders.draftFeedback.load(id),
    EnforcementMonitoring: ({ id }, { loaders }) => loaders.enforcementMonitoring.load(id),
    LegalEducationActivity: ({ id }, { loaders }) => loaders.legalEducationActivity.load(id),
  },
  entities: [
    LegalDocument,
    LegalEffect,
    LegalRelation,
    DocumentReview,
    DraftDocument,
    DraftFeedback,
    EnforcementMonitoring,
    LegalEducationActivity,
  ],
  migrations: [Law1700000000200],
  seeds: [legalDocumentSeed, lawSampleSeed],
});
