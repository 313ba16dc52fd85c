import { registerEnumType } from 'type-graphql';

export const ReportCadence = {
  QUARTERLY: 'QUARTERLY',
  HALF_YEARLY: 'HALF_YEARLY',
  YEARLY: 'YEARLY',
  FIVE_YEARLY: 'FIVE_YEARLY',
  AD_HOC: 'AD_HOC',
} as const;
export type ReportCadence = keyof typeof ReportCadence;

registerEnumType(ReportCadence, {
  name: 'ReportCadence',
  description: 'Kỳ báo cáo — How often one reports.',
  valuesConfig: {
    QUARTERLY: { description: 'Hàng quý — Every quarter.' },
    HALF_YEARLY: { description: '6 tháng — Every half year.' },
    YEARLY: { description: 'Hàng năm — Every year.' },
    FIVE_YEARLY: { description: 'Giai đoạn 5 năm — The five years of the plan.' },
    AD_HOC: { description: 'Đột xuất — When asked, or when something happens.' },
  },
});
