import { registerEnumType } from 'type-graphql';

/** What a review may find in a document (1271/QĐ-UBND, II.1.b.3). */
export const ReviewFinding = {
  OVERLAP: 'OVERLAP',
  CONFLICT: 'CONFLICT',
  UNLAWFUL: 'UNLAWFUL',
  EXPIRED: 'EXPIRED',
  UNSUITABLE: 'UNSUITABLE',
} as const;
export type ReviewFinding = keyof typeof ReviewFinding;

/** What was decided about the document. */
export const ReviewDecision = {
  KEEP: 'KEEP',
  AMEND: 'AMEND',
  REPLACE: 'REPLACE',
  REPEAL: 'REPEAL',
  SUSPEND: 'SUSPEND',
  ANNOUNCE_EXPIRED: 'ANNOUNCE_EXPIRED',
} as const;
export type ReviewDecision = keyof typeof ReviewDecision;

registerEnumType(ReviewFinding, {
  name: 'ReviewFinding',
  description: 'Kết quả rà soát văn bản — What a review found.',
  valuesConfig: {
    OVERLAP: { description: 'Chồng chéo — Overlaps with another document.' },
    CONFLICT: { description: 'Mâu thuẫn — Contradicts another document.' },
    UNLAWFUL: { description: 'Trái pháp luật — Against the law.' },
    EXPIRED: { description: 'Hết hiệu lực — Expired.' },
    UNSUITABLE: { description: 'Không còn phù hợp — No longer suitable.' },
  },
});

registerEnumType(ReviewDecision, {
  name: 'ReviewDecision',
  description: 'Hướng xử lý — What was decided.',
  valuesConfig: {
    KEEP: { description: 'Tiếp tục áp dụng — Keep as it is.' },
    AMEND: { description: 'Sửa đổi, bổ sung — Amend.' },
    REPLACE: { description: 'Thay thế — Replace.' },
    REPEAL: { description: 'Bãi bỏ — Repeal.' },
    SUSPEND: { description: 'Ngưng hiệu lực — Suspend.' },
    ANNOUNCE_EXPIRED: { description: 'Công bố hết hiệu lực — Announce that it has expired.' },
  },
});
