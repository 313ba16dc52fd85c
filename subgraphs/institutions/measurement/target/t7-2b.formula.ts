import { parseHundredths } from '../../../../shared/figures/hundredths.js';
import { parIndexFormula } from './par-index.formula.js';

/** T7.2b: "đạt chỉ số 85 % trở lên" (1271/QĐ-UBND, II.7.a). */
export const parIndexScore = parIndexFormula({
  target: 'T7.2b',
  text: {
    vi: 'Điểm Chỉ số CCHC của năm mới nhất đã công bố / điểm tối đa',
    en: 'PAR index of the newest year published / the most that can be scored',
  },
  share: ({ newest }) => ({ numerator: parseHundredths(newest.score), denominator: parseHundredths(newest.maxScore) }),
});
