import { satisfactionFormula } from './satisfaction.formula.js';

/** T7.1: the same answers as T3.4a, but "trên 90 %": strictly above (1271/QĐ-UBND, II.7.a). The judge knows, the count does not. */
export const satisfactionIndex = satisfactionFormula({
  target: 'T7.1',
  kind: 'SIPAS',
  text: {
    vi: 'số phiếu hài lòng và rất hài lòng / số phiếu hợp lệ, khảo sát SIPAS mới nhất đã công bố; trên 90 %',
    en: 'satisfied and very satisfied / valid answers of the newest published SIPAS survey; above 90 %',
  },
});
