import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { DocumentReview } from './document-review.entity.js';

type Handling = Pick<DocumentReview, 'dueOn' | 'handledOn'>;

/** Overdue at the end of a day: the due day is over and it was not dealt with by then. */
export const isOverdue = ({ dueOn, handledOn }: Handling, day: LocalDate): boolean =>
  dueOn !== null && dueOn < day && (handledOn === null || handledOn > day);

type Written = Pick<DocumentReview, 'documentId' | 'reviewedOn' | 'findings'> &
  Partial<Pick<DocumentReview, 'decision' | 'dueOn' | 'handledOn' | 'handlingDocumentId'>>;

/** What speaks against a review: a decision that its findings do not bear, and days that cannot be. */
export function documentReviewFaults(review: Written, today: LocalDate): readonly Bilingual[] {
  return [...decisionFaults(review), ...dayFaults(review, today)];
}

function decisionFaults({ documentId, findings, decision, dueOn, handledOn, handlingDocumentId }: Written) {
  const faults: Bilingual[] = [];
  if (new Set(findings).size < findings.length)
    faults.push({ vi: 'Một vấn đề chỉ nêu một lần trong findings.', en: 'A finding is named once.' });
  if (decision === 'KEEP' && findings.length > 0)
    faults.push({
      vi: 'Đã phát hiện vấn đề thì không thể kết luận tiếp tục áp dụng (KEEP).',
      en: 'What has findings cannot be kept as it is (KEEP).',
    });
  if (decision != null && decision !== 'KEEP' && findings.length === 0)
    faults.push({ vi: `Hướng xử lý ${decision} phải có vấn đề phát hiện.`, en: `${decision} needs a finding.` });
  if ((decision == null || decision === 'KEEP') && (dueOn != null || handledOn != null))
    faults.push({
      vi: 'Hạn và ngày xử lý chỉ có khi đã quyết định xử lý.',
      en: 'A due day and a day of handling belong to a decision to act.',
    });
  if (handlingDocumentId != null && handledOn == null)
    faults.push({ vi: 'Văn bản xử lý phải có ngày xử lý (handledOn).', en: 'A handling document needs handledOn.' });
  if (handlingDocumentId === documentId)
    faults.push({ vi: 'Một văn bản không xử lý chính nó.', en: 'A document does not deal with itself.' });
  return faults;
}

function dayFaults({ reviewedOn, dueOn, handledOn }: Written, today: LocalDate): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  if (reviewedOn > today || reviewedOn < '2000-01-01')
    faults.push({ vi: `Ngày rà soát ${reviewedOn} không hợp lý.`, en: `${reviewedOn} is no sensible day of review.` });
  if (dueOn != null && dueOn < reviewedOn)
    faults.push({ vi: `Hạn ${dueOn} trước ngày rà soát ${reviewedOn}.`, en: `Due on ${dueOn}, before the review.` });
  if (handledOn != null && (handledOn < reviewedOn || handledOn > today))
    faults.push({
      vi: `Ngày xử lý ${handledOn} phải từ ngày rà soát (${reviewedOn}) đến hôm nay.`,
      en: `Dealt with on ${handledOn}, which must lie between the review (${reviewedOn}) and today.`,
    });
  return faults;
}
