import { describe, expect, test } from 'vitest';
import { documentReviewFaults } from '../document-review/document-review.rules.js';
import { draftDocumentFaults } from '../draft-document/draft-document.rules.js';
import { draftStates } from '../draft-document/draft-document.states.js';
import { draftFeedbackFaults } from '../draft-feedback/draft-feedback.rules.js';
import { enforcementMonitoringFaults } from '../enforcement-monitoring/enforcement-monitoring.rules.js';
import { legalDocumentFaults } from '../legal-document/legal-document.rules.js';
import { legalEducationFaults } from '../legal-education/legal-education-activity.rules.js';
import { legalRelationFaults } from '../legal-relation/legal-relation.rules.js';
import { sampleDocuments, sampleRelations, sampleReviews } from './sample-documents.rules.js';
import { sampleDrafts, sampleFeedback } from './sample-drafts.rules.js';
import { sampleEducation, sampleMonitoring } from './sample-enforcement.rules.js';

const today = '2025-12-31';
const documents = sampleDocuments();
const relations = sampleRelations(documents);
const reviews = sampleReviews(documents);
const drafts = sampleDrafts(documents);
const feedback = sampleFeedback(drafts);
const monitoring = sampleMonitoring();
const committee = { agencyId: 'agc_1', adminUnitId: 'adm_1', validFrom: '2020-01-01', validTo: '2025-07-01' };
const education = sampleEducation([
  committee,
  { ...committee, adminUnitId: 'adm_2', validFrom: '2025-07-01', validTo: null },
]);
const documentOf = (id: string) => documents.find((one) => one.id === id) ?? null;

describe('the sample of the law', () => {
  test('is the same every time', () => {
    expect(sampleDrafts(sampleDocuments())).toEqual(drafts);
    expect(sampleReviews(sampleDocuments())).toEqual(reviews);
  });

  test('holds only rows that the rules would take from an agency', () => {
    const faults = [
      ...documents.flatMap((one) => legalDocumentFaults(one, today)),
      ...relations.flatMap((one) => legalRelationFaults(one, documentOf(one.fromId), documentOf(one.toId))),
      ...reviews.flatMap((one) => documentReviewFaults(one, today)),
      ...drafts.flatMap((one) => draftDocumentFaults(one, today)),
      ...feedback.flatMap((one) =>
        draftFeedbackFaults(one, drafts.find(({ id }) => id === one.draftId)?.moves ?? null, today),
      ),
      ...monitoring.flatMap((one) => enforcementMonitoringFaults(one, today)),
      ...education.flatMap((one) => legalEducationFaults(one, true, today)),
    ];
    expect(faults).toEqual([]);
  });

  test('takes no draft a way that the state machine does not know', () => {
    const steps = drafts.flatMap(({ moves }) => moves.slice(1).map((move, index) => [moves[index]?.to ?? '', move.to]));
    expect(steps.filter(([from = '', to = '']) => draftStates.moves[from]?.includes(to) !== true)).toEqual([]);
  });

  test('issues nothing of the province after its last day, and marks every row', () => {
    expect(documents.filter(({ issuedOn }) => issuedOn > '2025-06-30')).toEqual([]);
    const rows = [documents, relations, reviews, drafts, feedback, monitoring, education].flat();
    expect(new Set(rows.map(({ origin }) => origin))).toEqual(new Set(['SAMPLE']));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test('holds activities only on days on which the place was there', () => {
    expect(education.filter(({ adminUnitId, heldOn }) => (adminUnitId === 'adm_1') !== heldOn < '2025-07-01')).toEqual(
      [],
    );
    expect(education.length).toBeGreaterThan(8);
  });
});
