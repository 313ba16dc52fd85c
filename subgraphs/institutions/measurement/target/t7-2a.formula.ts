import { parseHundredths } from '../../../../shared/figures/hundredths.js';
import { parIndexFormula } from './par-index.formula.js';

/** T7.2a: "Chỉ số cải cách hành chính năm sau cao hơn năm trước" (1271/QĐ-UBND, II.7.a). */
export const parIndexRises = parIndexFormula({
  target: 'T7.2a',
  text: {
    vi: 'Chỉ số CCHC của năm mới nhất đã công bố / của năm liền trước, cùng một tỉnh',
    en: 'PAR index of the newest year published / of the year before, of the same province',
  },
  withPreviousYear: true,
  share: ({ newest, previous }) =>
    previous === null || parseHundredths(previous.score) === 0n
      ? null
      : { numerator: parseHundredths(newest.score), denominator: parseHundredths(previous.score) },
});
