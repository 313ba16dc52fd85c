import { registerEnumType } from 'type-graphql';

/** The fields of procedures that II.2.a, bullet 7 names, and all others. */
export const SurveyField = {
  LAND: 'LAND',
  CONSTRUCTION: 'CONSTRUCTION',
  INVESTMENT: 'INVESTMENT',
  OTHER: 'OTHER',
} as const;
export type SurveyField = keyof typeof SurveyField;

registerEnumType(SurveyField, {
  name: 'SurveyField',
  description: 'Lĩnh vực được hỏi trong một khảo sát — Field of procedures that answers are about.',
  valuesConfig: {
    LAND: { description: 'Đất đai — Land.' },
    CONSTRUCTION: { description: 'Xây dựng — Construction.' },
    INVESTMENT: { description: 'Đầu tư — Investment.' },
    OTHER: { description: 'Lĩnh vực khác — Any other field.' },
  },
});

/** The five answers, worst first, as `byAnswer` counts them. */
export const SurveyAnswer = {
  VERY_DISSATISFIED: 'VERY_DISSATISFIED',
  DISSATISFIED: 'DISSATISFIED',
  NEUTRAL: 'NEUTRAL',
  SATISFIED: 'SATISFIED',
  VERY_SATISFIED: 'VERY_SATISFIED',
} as const;
export type SurveyAnswer = keyof typeof SurveyAnswer;

registerEnumType(SurveyAnswer, {
  name: 'SurveyAnswer',
  description: 'Năm mức trả lời — The five answers.',
  valuesConfig: {
    VERY_DISSATISFIED: { description: 'Rất không hài lòng — Very dissatisfied.' },
    DISSATISFIED: { description: 'Không hài lòng — Dissatisfied.' },
    NEUTRAL: { description: 'Bình thường — Neither.' },
    SATISFIED: { description: 'Hài lòng — Satisfied.' },
    VERY_SATISFIED: { description: 'Rất hài lòng — Very satisfied.' },
  },
});

/** Why numbers are not shown. */
export const WithheldReason = { SUPPRESSED: 'SUPPRESSED', NOT_PUBLISHED: 'NOT_PUBLISHED' } as const;
export type WithheldReason = keyof typeof WithheldReason;

registerEnumType(WithheldReason, {
  name: 'WithheldReason',
  description: 'Vì sao không hiện số liệu — Why numbers are not shown.',
  valuesConfig: {
    SUPPRESSED: {
      description:
        'Quá ít phiếu, hoặc hiện ra thì suy được kết quả có quá ít phiếu — Too few answers, or showing it would give away a result with too few.',
    },
    NOT_PUBLISHED: { description: 'Khảo sát chưa công bố — The survey is not published yet.' },
  },
});
