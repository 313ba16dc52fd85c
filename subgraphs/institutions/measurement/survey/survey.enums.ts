import { registerEnumType } from 'type-graphql';

/** What is measured: one kind for each satisfaction that the plan promises (1271/QĐ-UBND, II.2.a, II.3.a, II.7.a). */
export const SurveyKind = {
  SIPAS: 'SIPAS',
  PROCEDURE: 'PROCEDURE',
  HEALTH: 'HEALTH',
  EDUCATION: 'EDUCATION',
  LAND: 'LAND',
  CONSTRUCTION: 'CONSTRUCTION',
  INVESTMENT: 'INVESTMENT',
} as const;
export type SurveyKind = keyof typeof SurveyKind;

registerEnumType(SurveyKind, {
  name: 'SurveyKind',
  description: 'Loại khảo sát mức độ hài lòng — What satisfaction a survey measures.',
  valuesConfig: {
    SIPAS: {
      description:
        'Sự phục vụ của cơ quan hành chính nhà nước (PL3) — Service of administrative agencies (SIPAS, appendix 3).',
    },
    PROCEDURE: { description: 'Giải quyết thủ tục hành chính — Handling of administrative procedures.' },
    HEALTH: { description: 'Dịch vụ y tế công lập (PL11) — Public health services (appendix 11).' },
    EDUCATION: { description: 'Dịch vụ giáo dục công lập (PL10) — Public education services (appendix 10).' },
    LAND: { description: 'Dịch vụ công lĩnh vực đất đai (PL12) — Public services on land (appendix 12).' },
    CONSTRUCTION: {
      description: 'Dịch vụ công lĩnh vực xây dựng (PL13) — Public services on construction (appendix 13).',
    },
    INVESTMENT: { description: 'Dịch vụ công lĩnh vực đầu tư (PL14) — Public services on investment (appendix 14).' },
  },
});

export const SurveyMethod = {
  INTERVIEW: 'INTERVIEW',
  PAPER: 'PAPER',
  ONLINE: 'ONLINE',
  POSTAL: 'POSTAL',
  MIXED: 'MIXED',
} as const;
export type SurveyMethod = keyof typeof SurveyMethod;

registerEnumType(SurveyMethod, {
  name: 'SurveyMethod',
  description: 'Cách thu thập ý kiến — How answers are collected.',
  valuesConfig: {
    INTERVIEW: { description: 'Phỏng vấn trực tiếp — Interview.' },
    PAPER: { description: 'Phiếu giấy phát tại chỗ — Paper form handed out.' },
    ONLINE: { description: 'Phiếu trực tuyến — Form on-line.' },
    POSTAL: { description: 'Phiếu gửi qua bưu chính — Form by post.' },
    MIXED: { description: 'Kết hợp nhiều cách — Several ways together.' },
  },
});

export const SurveyState = {
  PLANNED: 'PLANNED',
  APPROVED: 'APPROVED',
  FIELDWORK: 'FIELDWORK',
  CLOSED: 'CLOSED',
  PUBLISHED: 'PUBLISHED',
} as const;
export type SurveyState = keyof typeof SurveyState;

registerEnumType(SurveyState, {
  name: 'SurveyState',
  description: 'Trạng thái cuộc khảo sát — Where a survey stands.',
  valuesConfig: {
    PLANNED: { description: 'Đã lập kế hoạch — Planned.' },
    APPROVED: { description: 'Kế hoạch đã duyệt — Its plan is approved.' },
    FIELDWORK: { description: 'Đang khảo sát — Answers are being collected.' },
    CLOSED: { description: 'Đã kết thúc thu thập — Collection has ended.' },
    PUBLISHED: { description: 'Đã công bố, không sửa được — Published; it cannot be changed any more.' },
  },
});
