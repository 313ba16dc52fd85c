import { registerEnumType } from 'type-graphql';

export const RegulationOutcome = {
  UNCHANGED: 'UNCHANGED',
  SIMPLIFIED: 'SIMPLIFIED',
  REPEALED: 'REPEALED',
  REPLACED: 'REPLACED',
} as const;
export type RegulationOutcome = keyof typeof RegulationOutcome;

registerEnumType(RegulationOutcome, {
  name: 'RegulationOutcome',
  description: 'Quy định kinh doanh đã được xử lý thế nào — What became of a regulation on business.',
  valuesConfig: {
    UNCHANGED: { description: 'Giữ nguyên — Left as it is.' },
    SIMPLIFIED: { description: 'Đơn giản hóa — Simplified.' },
    REPEALED: { description: 'Cắt giảm, bãi bỏ — Cut.' },
    REPLACED: {
      description:
        'Thay bằng quy định khác; chỉ tính là cắt giảm khi đồng thời đơn giản hóa — Replaced by another; counts as cut only where it was simplified as well.',
    },
  },
});
