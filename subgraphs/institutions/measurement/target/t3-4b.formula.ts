import { satisfactionFormula, type SurveyVariant } from './satisfaction.formula.js';

/** One threshold over both services together: the text has one for "y tế, giáo dục". */
const pooled: SurveyVariant = {
  key: 'pooled',
  text: { vi: 'Gộp hai khảo sát y tế và giáo dục', en: 'The surveys on health and education pooled' },
  from: { kinds: ['HEALTH', 'EDUCATION'] },
};

/** T3.4b: satisfaction with public health and with public education, at least 85 % (1271/QĐ-UBND, II.3.a, bullet 4). */
export const healthSatisfaction = satisfactionFormula({
  target: 'T3.4b-health',
  kind: 'HEALTH',
  text: {
    vi: 'số phiếu hài lòng và rất hài lòng / số phiếu hợp lệ, khảo sát dịch vụ y tế công lập mới nhất đã công bố',
    en: 'satisfied and very satisfied / valid answers of the newest published survey on public health services',
  },
  variants: [pooled],
});

export const educationSatisfaction = satisfactionFormula({
  target: 'T3.4b-education',
  kind: 'EDUCATION',
  text: {
    vi: 'số phiếu hài lòng và rất hài lòng / số phiếu hợp lệ, khảo sát dịch vụ giáo dục công lập mới nhất đã công bố',
    en: 'satisfied and very satisfied / valid answers of the newest published survey on public education services',
  },
  variants: [pooled],
});
