import { satisfactionFormula } from './satisfaction.formula.js';

/** T2.7a: satisfaction with the handling of procedures, at least 90 % (1271/QĐ-UBND, II.2.a, bullet 7). */
export const procedureSatisfaction = satisfactionFormula({
  target: 'T2.7a',
  kind: 'PROCEDURE',
  text: {
    vi: 'số phiếu hài lòng và rất hài lòng / số phiếu hợp lệ, khảo sát giải quyết thủ tục hành chính mới nhất đã công bố',
    en: 'satisfied and very satisfied / valid answers of the newest published survey on the handling of procedures',
  },
  variants: [
    {
      key: 'portalRatings',
      text: {
        vi: 'Đánh giá trên Cổng dịch vụ công: phân hệ này không có, không trộn với khảo sát',
        en: 'Ratings on the service portal: not held here, and never mixed with the survey',
      },
      from: null,
    },
  ],
});
