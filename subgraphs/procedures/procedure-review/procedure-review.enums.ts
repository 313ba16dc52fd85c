import { registerEnumType } from 'type-graphql';

export const ReviewProposal = {
  KEEP: 'KEEP',
  SIMPLIFY: 'SIMPLIFY',
  MERGE: 'MERGE',
  REPEAL: 'REPEAL',
  DELEGATE: 'DELEGATE',
} as const;
export type ReviewProposal = keyof typeof ReviewProposal;

export const ReviewOutcome = { ACCEPTED: 'ACCEPTED', REJECTED: 'REJECTED' } as const;
export type ReviewOutcome = keyof typeof ReviewOutcome;

registerEnumType(ReviewProposal, {
  name: 'ReviewProposal',
  description: 'Đề xuất khi rà soát thủ tục — What a review proposes.',
  valuesConfig: {
    KEEP: { description: 'Giữ nguyên — Keep it.' },
    SIMPLIFY: { description: 'Đơn giản hóa — Simplify it.' },
    MERGE: { description: 'Gộp với thủ tục khác — Merge it with another.' },
    REPEAL: { description: 'Bãi bỏ — Repeal it.' },
    DELEGATE: { description: 'Phân cấp cho cấp dưới — Give it to a lower level.' },
  },
});

registerEnumType(ReviewOutcome, {
  name: 'ReviewOutcome',
  description: 'Đề xuất được chấp thuận hay không — What became of a proposal.',
  valuesConfig: {
    ACCEPTED: { description: 'Chấp thuận — Accepted.' },
    REJECTED: { description: 'Không chấp thuận — Rejected.' },
  },
});
