import { registerEnumType } from 'type-graphql';

/** What one document does to another. */
export const LegalRelationKind = {
  AMENDS: 'AMENDS',
  REPLACES: 'REPLACES',
  REPEALS: 'REPEALS',
  SUSPENDS: 'SUSPENDS',
  GUIDES: 'GUIDES',
  CITES: 'CITES',
} as const;
export type LegalRelationKind = keyof typeof LegalRelationKind;

export const LegalExtent = { WHOLE: 'WHOLE', PART: 'PART' } as const;
export type LegalExtent = keyof typeof LegalExtent;

registerEnumType(LegalRelationKind, {
  name: 'LegalRelationKind',
  description: 'Quan hệ giữa hai văn bản — What one document does to another.',
  valuesConfig: {
    AMENDS: { description: 'Sửa đổi, bổ sung — Amends.' },
    REPLACES: { description: 'Thay thế — Replaces.' },
    REPEALS: { description: 'Bãi bỏ — Repeals.' },
    SUSPENDS: { description: 'Ngưng hiệu lực — Suspends.' },
    GUIDES: { description: 'Quy định chi tiết, hướng dẫn thi hành — Details or guides.' },
    CITES: { description: 'Căn cứ, dẫn chiếu — Rests on or cites.' },
  },
});

registerEnumType(LegalExtent, {
  name: 'LegalExtent',
  description: 'Phạm vi tác động — How much of the other document.',
  valuesConfig: {
    WHOLE: { description: 'Toàn bộ — All of it.' },
    PART: { description: 'Một phần — A part of it.' },
  },
});
