import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { dayFaults } from '../procedure/span.rules.js';
import type { ProcedureReview } from './procedure-review.entity.js';

type Review = Pick<ProcedureReview, 'reviewedOn' | 'costBefore' | 'costAfter' | 'outcome' | 'decidedOn' | 'decision'>;

/** What speaks against a review: a decision is whole or not there, and comes no earlier than the review. */
export function reviewFaults(review: Review, today: LocalDate): Bilingual[] {
  const { reviewedOn, costBefore, costAfter, outcome, decidedOn, decision } = review;
  const faults = dayFaults(reviewedOn);
  if (reviewedOn > today || (decidedOn !== null && decidedOn > today))
    faults.push({
      vi: `Ngày rà soát, ngày quyết định không thể sau hôm nay, ${today}.`,
      en: `Reviewed and decided no later than today, ${today}.`,
    });
  if (decidedOn !== null && decidedOn < reviewedOn)
    faults.push({
      vi: `Quyết định ${decidedOn} không thể trước ngày rà soát ${reviewedOn}.`,
      en: `It cannot be decided on ${decidedOn}, before the review of ${reviewedOn}.`,
    });
  const said = [outcome, decidedOn, decision].filter((part) => part !== null).length;
  if (said !== 0 && said !== 3)
    faults.push({
      vi: 'Đã quyết định thì ghi đủ outcome, decidedOn và decision; chưa thì để trống cả ba.',
      en: 'What was decided names outcome, decidedOn and decision; what was not, none of them.',
    });
  if ([costBefore, costAfter].some((cost) => cost !== null && BigInt(cost) < 0n))
    faults.push({ vi: 'Chi phí không thể âm.', en: 'A cost cannot be below zero.' });
  return faults;
}
