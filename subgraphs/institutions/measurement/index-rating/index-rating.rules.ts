import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { IndexRating } from './index-rating.entity.js';

/** Days of the steps come one after the other, and not before the year that is rated. */
export function orderFaults({ year, submittedOn, appraisedOn, publishedOn }: IndexRating): readonly Bilingual[] {
  const days = [submittedOn, appraisedOn, publishedOn].filter((day) => day != null); // a new row has none yet
  const isInOrder = days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day);
  if (isInOrder && (days[0] ?? '9999') >= `${year}-01-01`) return [];
  return [
    {
      vi: `Các ngày nộp, thẩm định, công bố của năm ${year} không theo thứ tự: ${days.join(', ')}.`,
      en: `The days of submission, appraisal and publication for ${year} are out of order: ${days.join(', ')}.`,
    },
  ];
}

export function missingScores(leaves: number, scored: number): readonly Bilingual[] {
  if (scored >= leaves) return [];
  return [
    {
      vi: `Còn ${leaves - scored} trên ${leaves} tiêu chí chưa có điểm.`,
      en: `${leaves - scored} of ${leaves} criteria have no score yet.`,
    },
  ];
}
