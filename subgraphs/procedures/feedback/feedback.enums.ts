import { registerEnumType } from 'type-graphql';

export const FeedbackKind = { REGULATION: 'REGULATION', CONDUCT: 'CONDUCT' } as const;
export type FeedbackKind = keyof typeof FeedbackKind;

export const FeedbackSource = {
  NATIONAL_PORTAL: 'NATIONAL_PORTAL',
  PROVINCIAL_PORTAL: 'PROVINCIAL_PORTAL',
  HOTLINE: 'HOTLINE',
  LETTER: 'LETTER',
  DIRECT: 'DIRECT',
} as const;
export type FeedbackSource = keyof typeof FeedbackSource;

export const FeedbackState = {
  NEW: 'NEW',
  CLASSIFIED: 'CLASSIFIED',
  ASSIGNED: 'ASSIGNED',
  PROCESSING: 'PROCESSING',
  ANSWERED: 'ANSWERED',
  PUBLISHED: 'PUBLISHED',
  REJECTED: 'REJECTED',
  NEEDS_SUPPLEMENT: 'NEEDS_SUPPLEMENT',
} as const;
export type FeedbackState = keyof typeof FeedbackState;

export const FeedbackStep = { CLASSIFY: 'CLASSIFY', ASSIGN: 'ASSIGN', ANSWER: 'ANSWER' } as const;
export type FeedbackStep = keyof typeof FeedbackStep;

export const FeedbackRating = {
  VERY_SATISFIED: 'VERY_SATISFIED',
  SATISFIED: 'SATISFIED',
  NEUTRAL: 'NEUTRAL',
  DISSATISFIED: 'DISSATISFIED',
  VERY_DISSATISFIED: 'VERY_DISSATISFIED',
} as const;
export type FeedbackRating = keyof typeof FeedbackRating;

registerEnumType(FeedbackKind, {
  name: 'FeedbackKind',
  description: 'Loại phản ánh, kiến nghị — What feedback is about.',
  valuesConfig: {
    REGULATION: { description: 'Về quy định hành chính — About a regulation.' },
    CONDUCT: { description: 'Về hành vi hành chính — About how officials act.' },
  },
});

registerEnumType(FeedbackSource, {
  name: 'FeedbackSource',
  description: 'Nguồn tiếp nhận phản ánh, kiến nghị — How feedback came in.',
  valuesConfig: {
    NATIONAL_PORTAL: { description: 'Cổng Dịch vụ công quốc gia — The national portal.' },
    PROVINCIAL_PORTAL: { description: 'Cổng của tỉnh — The province’s portal.' },
    HOTLINE: { description: 'Đường dây nóng — The hotline.' },
    LETTER: { description: 'Văn bản, thư — A letter.' },
    DIRECT: { description: 'Trực tiếp — In person.' },
  },
});

registerEnumType(FeedbackState, {
  name: 'FeedbackState',
  description: 'Trạng thái xử lý phản ánh, kiến nghị — Where feedback stands.',
  valuesConfig: {
    NEW: { description: 'Mới tiếp nhận — Received.' },
    CLASSIFIED: { description: 'Đã phân loại — Classified.' },
    ASSIGNED: { description: 'Đã chuyển cơ quan xử lý — Given to an agency.' },
    PROCESSING: { description: 'Đang xử lý — Being dealt with.' },
    ANSWERED: { description: 'Đã trả lời — Answered.' },
    PUBLISHED: { description: 'Đã công khai trả lời — The answer is public.' },
    REJECTED: { description: 'Không tiếp nhận — Not taken up.' },
    NEEDS_SUPPLEMENT: { description: 'Yêu cầu bổ sung thông tin — More was asked of the sender.' },
  },
});

registerEnumType(FeedbackStep, {
  name: 'FeedbackStep',
  description: 'Bước xử lý có thời hạn — A step that has a limit.',
  valuesConfig: {
    CLASSIFY: { description: 'Phân loại — To classify it.' },
    ASSIGN: { description: 'Chuyển cơ quan xử lý — To give it to an agency.' },
    ANSWER: { description: 'Trả lời — To answer it.' },
  },
});

registerEnumType(FeedbackRating, {
  name: 'FeedbackRating',
  description: 'Mức hài lòng về trả lời — How satisfied the sender is with the answer.',
  valuesConfig: {
    VERY_SATISFIED: { description: 'Rất hài lòng — Very satisfied.' },
    SATISFIED: { description: 'Hài lòng — Satisfied.' },
    NEUTRAL: { description: 'Bình thường — Neither.' },
    DISSATISFIED: { description: 'Không hài lòng — Dissatisfied.' },
    VERY_DISSATISFIED: { description: 'Rất không hài lòng — Very dissatisfied.' },
  },
});
