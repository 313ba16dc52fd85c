import { registerEnumType } from 'type-graphql';

export const InspectionKind = { PLANNED: 'PLANNED', SURPRISE: 'SURPRISE' } as const;
export type InspectionKind = keyof typeof InspectionKind;

export const InspectionState = {
  PLANNED: 'PLANNED',
  UNDER_WAY: 'UNDER_WAY',
  CONCLUDED: 'CONCLUDED',
  FOLLOWED_UP: 'FOLLOWED_UP',
  CANCELLED: 'CANCELLED',
} as const;
export type InspectionState = keyof typeof InspectionState;

registerEnumType(InspectionKind, {
  name: 'InspectionKind',
  description: 'Loại kiểm tra — Kind of inspection.',
  valuesConfig: {
    PLANNED: { description: 'Định kỳ, theo kế hoạch năm — Regular, by the plan of the year.' },
    SURPRISE: { description: 'Đột xuất — Without notice.' },
  },
});

registerEnumType(InspectionState, {
  name: 'InspectionState',
  description: 'Trạng thái của cuộc kiểm tra — State of an inspection.',
  valuesConfig: {
    PLANNED: { description: 'Đã lên kế hoạch — Planned.' },
    UNDER_WAY: { description: 'Đang kiểm tra — Under way.' },
    CONCLUDED: { description: 'Đã kết luận — Concluded.' },
    FOLLOWED_UP: { description: 'Đã khắc phục, theo dõi xong — Followed up: its findings are fixed.' },
    CANCELLED: { description: 'Hủy — Cancelled.' },
  },
});
