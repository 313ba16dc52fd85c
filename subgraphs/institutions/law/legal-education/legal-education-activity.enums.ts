import { registerEnumType } from 'type-graphql';

/** How people are told about the law; the digital ones are those that II.1.b.4 asks for. */
export const LegalEducationForm = {
  CONFERENCE: 'CONFERENCE',
  CONTEST: 'CONTEST',
  PUBLICATION: 'PUBLICATION',
  BROADCAST: 'BROADCAST',
  ADVICE: 'ADVICE',
  ONLINE_CONFERENCE: 'ONLINE_CONFERENCE',
  ONLINE_CONTEST: 'ONLINE_CONTEST',
  WEB_PORTAL: 'WEB_PORTAL',
  SOCIAL_NETWORK: 'SOCIAL_NETWORK',
} as const;
export type LegalEducationForm = keyof typeof LegalEducationForm;

/** The forms that need no hall and no paper. */
export const digitalForms: readonly LegalEducationForm[] = [
  'ONLINE_CONFERENCE',
  'ONLINE_CONTEST',
  'WEB_PORTAL',
  'SOCIAL_NETWORK',
];

registerEnumType(LegalEducationForm, {
  name: 'LegalEducationForm',
  description: 'Hình thức phổ biến, giáo dục pháp luật — Form of legal education.',
  valuesConfig: {
    CONFERENCE: { description: 'Hội nghị, tuyên truyền trực tiếp — Conference or talk.' },
    CONTEST: { description: 'Cuộc thi tìm hiểu pháp luật — Contest.' },
    PUBLICATION: { description: 'Tài liệu in — Printed matter.' },
    BROADCAST: { description: 'Phát thanh, truyền hình — Radio and television.' },
    ADVICE: { description: 'Tư vấn, trợ giúp pháp lý — Legal advice.' },
    ONLINE_CONFERENCE: { description: 'Hội nghị trực tuyến — Online conference.' },
    ONLINE_CONTEST: { description: 'Cuộc thi trực tuyến — Online contest.' },
    WEB_PORTAL: { description: 'Cổng, trang thông tin điện tử — Web portal.' },
    SOCIAL_NETWORK: { description: 'Mạng xã hội — Social network.' },
  },
});
