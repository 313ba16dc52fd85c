import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { parseHundredths } from '../../../../shared/figures/hundredths.js';
import type { IndexRatingState } from '../index-rating/index-rating.enums.js';
import { pointsOf } from '../points.rules.js';
import type { IndexScore } from './index-score.entity.js';

type Points = Pick<IndexScore, 'selfScore' | 'appraisedScore'>;

/** Points of at most two decimals, within what the criterion gives. */
export function pointFaults({ selfScore, appraisedScore }: Points, maximum: string): readonly Bilingual[] {
  const isWithin = (score: string | null): boolean => {
    const points = score === null ? 0n : pointsOf(score);
    return points !== null && points >= 0n && points <= parseHundredths(maximum);
  };
  return [selfScore, appraisedScore]
    .filter((score) => !isWithin(score))
    .map((score) => ({
      vi: `Điểm phải từ 0 đến ${maximum}, nhiều nhất hai số lẻ, không phải “${score}”.`,
      en: `A score is between 0 and ${maximum} with at most two decimals, not “${score}”.`,
    }));
}

/** The agency scores itself before it submits; whoever appraises does so afterwards, and leaves the self-score as it was. */
export function stepFaults(before: Points | null, after: Points, state: IndexRatingState): readonly Bilingual[] {
  const changed = (property: keyof Points): boolean => !isSame(before?.[property] ?? null, after[property]);
  const faults: Bilingual[] = [];
  if (state !== 'SELF_SCORING' && changed('selfScore'))
    faults.push({
      vi: 'Đã nộp: không sửa điểm tự chấm được nữa.',
      en: 'It is submitted: the self-score stays as it is.',
    });
  if (state === 'SELF_SCORING' && changed('appraisedScore'))
    faults.push({
      vi: 'Chưa nộp: chỉ thẩm định sau khi cơ quan nộp điểm tự chấm.',
      en: 'It is not submitted yet: appraise after the agency submitted its own scores.',
    });
  return faults;
}

/** “8” and “8.00” are the same points. */
const isSame = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : pointsOf(one) === pointsOf(other);
