import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { satisfactionFormula, type SurveyVariant } from './satisfaction.formula.js';

type Field = 'LAND' | 'CONSTRUCTION' | 'INVESTMENT';

const fields: Readonly<Record<Field, Bilingual>> = {
  LAND: { vi: 'đất đai', en: 'land' },
  CONSTRUCTION: { vi: 'xây dựng', en: 'construction' },
  INVESTMENT: { vi: 'đầu tư', en: 'investment' },
};

/** One threshold over all three together: the text has one, the appendix three surveys (II.2.a, bullet 7; PL12-14). */
const pooled: SurveyVariant = {
  key: 'pooled',
  text: {
    vi: 'Gộp ba khảo sát đất đai, xây dựng, đầu tư',
    en: 'The surveys on land, construction and investment pooled',
  },
  from: { kinds: ['LAND', 'CONSTRUCTION', 'INVESTMENT'] },
};

/** The target says procedures of the field, the appendix public services of the field. */
const ofProcedures = (field: Field): SurveyVariant => ({
  key: 'procedureSurvey',
  text: {
    vi: `Phiếu về lĩnh vực ${fields[field].vi} trong khảo sát giải quyết thủ tục hành chính`,
    en: `The answers on ${fields[field].en} in the survey on the handling of procedures`,
  },
  from: { kinds: ['PROCEDURE'], field },
});

/** T2.7b: satisfaction in each of three fields, at least 85 % each (1271/QĐ-UBND, II.2.a, bullet 7; PL12-14). */
const ofField = (target: string, field: Field) =>
  satisfactionFormula({
    target,
    kind: field,
    text: {
      vi: `số phiếu hài lòng và rất hài lòng / số phiếu hợp lệ, khảo sát lĩnh vực ${fields[field].vi} mới nhất đã công bố`,
      en: `satisfied and very satisfied / valid answers of the newest published survey on ${fields[field].en}`,
    },
    variants: [pooled, ofProcedures(field)],
  });

export const landSatisfaction = ofField('T2.7b-land', 'LAND');
export const constructionSatisfaction = ofField('T2.7b-construction', 'CONSTRUCTION');
export const investmentSatisfaction = ofField('T2.7b-investment', 'INVESTMENT');
