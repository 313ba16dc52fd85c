import { registerEnumType } from 'type-graphql';

export const PostingEndReason = {
  TRANSFER: 'TRANSFER',
  RETIREMENT: 'RETIREMENT',
  RESIGNATION: 'RESIGNATION',
  DISMISSAL: 'DISMISSAL',
  DEATH: 'DEATH',
  OTHER: 'OTHER',
} as const;
export type PostingEndReason = keyof typeof PostingEndReason;

registerEnumType(PostingEndReason, {
  name: 'PostingEndReason',
  description: 'Lý do kết thúc một vị trí công tác — Why a posting ended.',
  valuesConfig: {
    TRANSFER: { description: 'Chuyển công tác, điều động — Transferred to another posting.' },
    RETIREMENT: { description: 'Nghỉ hưu, nghỉ hưu trước tuổi — Retired.' },
    RESIGNATION: { description: 'Thôi việc theo nguyện vọng — Resigned.' },
    DISMISSAL: { description: 'Buộc thôi việc, cho thôi việc — Dismissed.' },
    DEATH: { description: 'Từ trần — Died.' },
    OTHER: { description: 'Lý do khác — Other.' },
  },
});
