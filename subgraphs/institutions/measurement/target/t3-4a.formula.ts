import { satisfactionFormula } from './satisfaction.formula.js';

/** T3.4a: satisfaction with the service of administrative agencies, at least 90 % (1271/QĐ-UBND, II.3.a, bullet 4). */
export const serviceSatisfaction = satisfactionFormula({
  target: 'T3.4a',
  kind: 'SIPAS',
  text: {
    vi: 'số phiếu hài lòng và rất hài lòng / số phiếu hợp lệ, khảo sát SIPAS mới nhất đã công bố; tối thiểu 90 %',
    en: 'satisfied and very satisfied / valid answers of the newest published SIPAS survey; at least 90 %',
  },
});
