import { parIndexFormula } from './par-index.formula.js';

/** T7.2c: "xếp trong nhóm 40/63" (1271/QĐ-UBND, II.7.a). Among another number the judge says NOT_COMPARABLE. */
export const parIndexRank = parIndexFormula({
  target: 'T7.2c',
  text: {
    vi: 'Thứ hạng Chỉ số CCHC của năm mới nhất đã công bố / số tỉnh, thành phố được xếp hạng',
    en: 'Rank in the PAR index of the newest year published / how many provinces and cities were ranked',
  },
  share: ({ newest: { rank, population } }) =>
    rank === null || population === null ? null : { numerator: BigInt(rank), denominator: BigInt(population) },
});
