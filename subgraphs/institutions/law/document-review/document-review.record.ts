import { recordKind } from '../../../../shared/records/record-kind.js';
import { DocumentReview } from './document-review.entity.js';
import { DocumentReviewInput } from './document-review.inputs.js';
import { documentReviewFaults } from './document-review.rules.js';

/** How reviews are kept. */
export const documentReviewRecord = recordKind({
  type: 'DocumentReview',
  title: { vi: 'lần rà soát văn bản', en: 'document review' },
  entity: DocumentReview,
  input: DocumentReviewInput,
  faults: ({ after }, { today }) => (after === null ? [] : documentReviewFaults(after, today)),
  refusals: {
    document_review_once: {
      vi: 'Cơ quan này đã có kết quả rà soát văn bản đó trong ngày đó: sửa dòng đã có.',
      en: 'This agency has a review of that document on that day already: change that row.',
    },
  },
});
