import { registerEnumType } from 'type-graphql';

export const ProcedureSettingKind = {
  ANNOUNCE_WORKING_DAYS_BEFORE: 'ANNOUNCE_WORKING_DAYS_BEFORE',
  PUBLISH_WORKING_DAYS_AFTER: 'PUBLISH_WORKING_DAYS_AFTER',
  WORK_BEGINS_MINUTE: 'WORK_BEGINS_MINUTE',
  WORK_ENDS_MINUTE: 'WORK_ENDS_MINUTE',
  FEEDBACK_CLASSIFY_WORKING_DAYS: 'FEEDBACK_CLASSIFY_WORKING_DAYS',
  FEEDBACK_ASSIGN_WORKING_DAYS: 'FEEDBACK_ASSIGN_WORKING_DAYS',
  FEEDBACK_ANSWER_WORKING_DAYS: 'FEEDBACK_ANSWER_WORKING_DAYS',
} as const;
export type ProcedureSettingKind = keyof typeof ProcedureSettingKind;

registerEnumType(ProcedureSettingKind, {
  name: 'ProcedureSettingKind',
  description: 'Thông số để tính hạn — What deadlines are computed with.',
  valuesConfig: {
    ANNOUNCE_WORKING_DAYS_BEFORE: {
      description:
        'Công bố trước ngày văn bản có hiệu lực ít nhất số ngày làm việc này — Announce at least so many working days before the legal basis takes effect.',
    },
    PUBLISH_WORKING_DAYS_AFTER: {
      description:
        'Công khai trong số ngày làm việc này sau ngày quyết định — Publish within so many working days after the decision.',
    },
    WORK_BEGINS_MINUTE: {
      description: 'Giờ bắt đầu làm việc, phút từ 0 giờ — When work begins, in minutes after midnight.',
    },
    WORK_ENDS_MINUTE: {
      description:
        'Giờ hết làm việc, phút từ 0 giờ; hạn theo ngày hết vào giờ này — When work ends, in minutes after midnight; a limit in days ends then.',
    },
    FEEDBACK_CLASSIFY_WORKING_DAYS: {
      description:
        'Phân loại phản ánh, kiến nghị trong số ngày làm việc này sau ngày tiếp nhận — Classify feedback within so many working days after reception.',
    },
    FEEDBACK_ASSIGN_WORKING_DAYS: {
      description:
        'Chuyển cơ quan xử lý trong số ngày làm việc này sau ngày tiếp nhận — Give it to an agency within so many working days after reception.',
    },
    FEEDBACK_ANSWER_WORKING_DAYS: {
      description:
        'Trả lời trong số ngày làm việc này sau ngày tiếp nhận — Answer it within so many working days after reception.',
    },
  },
});
