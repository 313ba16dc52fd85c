import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { SurveyResult } from './survey-result.entity.js';

type Counts = Pick<SurveyResult, 'sent' | 'answered' | 'valid' | 'byAnswer'>;

/** satisfied ≤ valid ≤ answered ≤ sent, and the five answers are the valid ones (docs/plan/domain-model.md §7.12). */
export function countFaults({ sent, answered, valid, byAnswer }: Counts): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  const sum = byAnswer.reduce((total, answers) => total + answers, 0);
  if (byAnswer.length !== 5)
    faults.push({
      vi: `byAnswer có ${byAnswer.length} số, phải có đúng 5 mức trả lời.`,
      en: `byAnswer has ${byAnswer.length} numbers, there are exactly 5 answers.`,
    });
  if ([sent, answered, valid, ...byAnswer].some((count) => count < 0))
    faults.push({ vi: 'Số phiếu không thể âm.', en: 'Counts of forms cannot be negative.' });
  if (valid > answered || answered > sent)
    faults.push({
      vi: `Phải có hợp lệ ≤ thu về ≤ phát ra, không phải ${valid}, ${answered}, ${sent}.`,
      en: `It must be valid ≤ answered ≤ sent, not ${valid}, ${answered}, ${sent}.`,
    });
  if (sum !== valid)
    faults.push({
      vi: `Năm mức trả lời cộng lại là ${sum}, khác số phiếu hợp lệ ${valid}.`,
      en: `The five answers add up to ${sum}, not to the ${valid} valid ones.`,
    });
  return faults;
}

/** "Hài lòng" is the fourth and the fifth answer. */
export const satisfiedOf = (byAnswer: readonly number[]): number => (byAnswer[3] ?? 0) + (byAnswer[4] ?? 0);
