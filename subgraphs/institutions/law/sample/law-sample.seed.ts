import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../../shared/service/seed.js';
import { sampleDocuments, sampleRelations, sampleReviews } from './sample-documents.rules.js';
import { sampleDrafts, sampleFeedback } from './sample-drafts.rules.js';
import { type SampleCommittee, sampleEducation, sampleMonitoring } from './sample-enforcement.rules.js';

const readCommittees = `
  SELECT id AS "agencyId", admin_unit_id AS "adminUnitId", valid_from AS "validFrom", valid_to AS "validTo" FROM agency
  WHERE type = 'PEOPLES_COMMITTEE' AND admin_unit_id IS NOT NULL AND code <> 'UBND_TINH' AND coalesce(valid_to, 'infinity') > '2021-01-01'
  ORDER BY code, valid_from`;

/** Documents of the province with their reviews and drafts, monitoring and education, generated from fixed seeds. */
export const lawSampleSeed: Seed = {
  name: 'law-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction: Queryable) {
    const documents = sampleDocuments();
    const drafts = sampleDrafts(documents);
    await insertRows(transaction, 'legal_document', documents);
    await insertRows(transaction, 'legal_relation', sampleRelations(documents));
    await insertRows(transaction, 'document_review', sampleReviews(documents));
    await insertRows(transaction, 'draft_document', drafts);
    await insertRows(transaction, 'draft_feedback', sampleFeedback(drafts));
    await insertRows(transaction, 'enforcement_monitoring', sampleMonitoring());
    const committees = await transaction.query<SampleCommittee>(readCommittees);
    await insertRows(transaction, 'legal_education_activity', sampleEducation(committees));
  },
};
