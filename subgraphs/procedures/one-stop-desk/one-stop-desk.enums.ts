import { registerEnumType } from 'type-graphql';

export const OneStopDeskKind = {
  PROVINCIAL_CENTRE: 'PROVINCIAL_CENTRE',
  DEPARTMENT: 'DEPARTMENT',
  DISTRICT: 'DISTRICT',
  COMMUNE: 'COMMUNE',
} as const;
export type OneStopDeskKind = keyof typeof OneStopDeskKind;

registerEnumType(OneStopDeskKind, {
  name: 'OneStopDeskKind',
  description: 'Loại bộ phận một cửa — Kind of one-stop desk.',
  valuesConfig: {
    PROVINCIAL_CENTRE: { description: 'Trung tâm Phục vụ hành chính công cấp tỉnh — The provincial centre.' },
    DEPARTMENT: { description: 'Quầy của sở, ban, ngành — The desk of a department.' },
    DISTRICT: { description: 'Bộ phận một cửa cấp huyện — The desk of a district.' },
    COMMUNE: { description: 'Bộ phận một cửa cấp xã — The desk of a commune.' },
  },
});
