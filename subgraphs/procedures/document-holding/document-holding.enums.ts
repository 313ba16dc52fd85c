import { registerEnumType } from 'type-graphql';

export const DocumentStoreKind = {
  NATIONAL_DATABASE: 'NATIONAL_DATABASE',
  MINISTRY_DATABASE: 'MINISTRY_DATABASE',
  PROVINCIAL_DATABASE: 'PROVINCIAL_DATABASE',
  CITIZEN_DATA_STORE: 'CITIZEN_DATA_STORE',
} as const;
export type DocumentStoreKind = keyof typeof DocumentStoreKind;

registerEnumType(DocumentStoreKind, {
  name: 'DocumentStoreKind',
  description: 'Loại kho lưu giữ — Kind of store.',
  valuesConfig: {
    NATIONAL_DATABASE: { description: 'Cơ sở dữ liệu quốc gia — National database.' },
    MINISTRY_DATABASE: { description: 'Cơ sở dữ liệu chuyên ngành của bộ — Database of a ministry.' },
    PROVINCIAL_DATABASE: { description: 'Cơ sở dữ liệu của tỉnh — Database of the province.' },
    CITIZEN_DATA_STORE: {
      description: 'Kho dữ liệu điện tử của tổ chức, cá nhân — Store of citizens’ electronic documents.',
    },
  },
});
