import { registerEnumType } from 'type-graphql';

/**
 * Who is ranked with whom. The plan words the rated bodies three ways (II.7.b.4, IV.2.g, PL2), so the group is said for each
 * rating and not derived.
 */
export const RatedGroup = {
  DEPARTMENT: 'DEPARTMENT',
  DISTRICT: 'DISTRICT',
  COMMUNE: 'COMMUNE',
  CENTRAL_AGENCY: 'CENTRAL_AGENCY',
} as const;
export type RatedGroup = keyof typeof RatedGroup;

registerEnumType(RatedGroup, {
  name: 'RatedGroup',
  description: 'Nhóm cơ quan được xếp hạng cùng nhau — Agencies that are ranked together.',
  valuesConfig: {
    DEPARTMENT: { description: 'Cơ quan chuyên môn thuộc UBND tỉnh — Departments of the province.' },
    DISTRICT: { description: 'UBND cấp huyện — District-level People’s Committees.' },
    COMMUNE: { description: 'UBND cấp xã — Commune-level People’s Committees.' },
    CENTRAL_AGENCY: { description: 'Cơ quan Trung ương trên địa bàn — Central agencies in the province.' },
  },
});

export const IndexRatingState = {
  SELF_SCORING: 'SELF_SCORING',
  SUBMITTED: 'SUBMITTED',
  APPRAISED: 'APPRAISED',
  PUBLISHED: 'PUBLISHED',
} as const;
export type IndexRatingState = keyof typeof IndexRatingState;

registerEnumType(IndexRatingState, {
  name: 'IndexRatingState',
  description: 'Trạng thái chấm điểm — Where a rating stands.',
  valuesConfig: {
    SELF_SCORING: { description: 'Cơ quan tự chấm — The agency scores itself.' },
    SUBMITTED: { description: 'Đã nộp, đang thẩm định — Submitted, being appraised.' },
    APPRAISED: { description: 'Đã thẩm định — Appraised.' },
    PUBLISHED: { description: 'Đã công bố, không sửa được — Published; it cannot be changed any more.' },
  },
});
