import { registerEnumType } from 'type-graphql';

/** Decree 42/2022/NĐ-CP replaced the four levels by two types; both stay, side by side. */
export const OnlineType = { NONE: 'NONE', PARTIAL: 'PARTIAL', FULL: 'FULL' } as const;
export type OnlineType = keyof typeof OnlineType;

export const ProcedureState = {
  DRAFT: 'DRAFT',
  ANNOUNCED: 'ANNOUNCED',
  PUBLISHED: 'PUBLISHED',
  AMENDED: 'AMENDED',
  SUSPENDED: 'SUSPENDED',
  REPEALED: 'REPEALED',
} as const;
export type ProcedureState = keyof typeof ProcedureState;

registerEnumType(OnlineType, {
  name: 'OnlineType',
  description:
    'Loại dịch vụ công trực tuyến theo Nghị định 42/2022/NĐ-CP — Type of online service under Decree 42/2022/NĐ-CP.',
  valuesConfig: {
    NONE: { description: 'Không trực tuyến — Not offered online.' },
    PARTIAL: { description: 'Một phần — Part of it is online.' },
    FULL: { description: 'Toàn trình — All of it is online.' },
  },
});

registerEnumType(ProcedureState, {
  name: 'ProcedureState',
  description: 'Tình trạng thủ tục hành chính — Where a procedure stands.',
  valuesConfig: {
    DRAFT: { description: 'Dự thảo — Draft.' },
    ANNOUNCED: { description: 'Đã công bố, chưa công khai — Announced by decision, not yet published.' },
    PUBLISHED: { description: 'Đã công khai — Published.' },
    AMENDED: {
      description:
        'Đã công bố sửa đổi, chưa công khai; bản cũ đang công khai — Another text was announced and is not published; the old one is.',
    },
    SUSPENDED: { description: 'Tạm ngưng — Suspended.' },
    REPEALED: { description: 'Bãi bỏ — Repealed.' },
  },
});
