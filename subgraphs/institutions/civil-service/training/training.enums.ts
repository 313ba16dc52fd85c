import { registerEnumType } from 'type-graphql';

export const TrainingTopic = {
  POLITICAL_THEORY: 'POLITICAL_THEORY',
  STATE_MANAGEMENT: 'STATE_MANAGEMENT',
  PROFESSIONAL: 'PROFESSIONAL',
  WORK_SKILLS: 'WORK_SKILLS',
  DIGITAL: 'DIGITAL',
  LANGUAGE: 'LANGUAGE',
} as const;
export type TrainingTopic = keyof typeof TrainingTopic;

export const TrainingResult = {
  REGISTERED: 'REGISTERED',
  COMPLETED: 'COMPLETED',
  NOT_COMPLETED: 'NOT_COMPLETED',
} as const;
export type TrainingResult = keyof typeof TrainingResult;

registerEnumType(TrainingTopic, {
  name: 'TrainingTopic',
  description: 'Nội dung đào tạo, bồi dưỡng — Topic of training.',
  valuesConfig: {
    POLITICAL_THEORY: { description: 'Lý luận chính trị — Political theory.' },
    STATE_MANAGEMENT: { description: 'Quản lý nhà nước — State management.' },
    PROFESSIONAL: { description: 'Chuyên môn, nghiệp vụ — Professional.' },
    WORK_SKILLS: { description: 'Kỹ năng làm việc — Work skills.' },
    DIGITAL: { description: 'Kỹ năng số — Digital skills.' },
    LANGUAGE: { description: 'Ngoại ngữ, tiếng dân tộc thiểu số — Foreign and minority languages.' },
  },
});

registerEnumType(TrainingResult, {
  name: 'TrainingResult',
  description: 'Kết quả tham gia lớp — How a participation went.',
  valuesConfig: {
    REGISTERED: { description: 'Đã đăng ký — Registered.' },
    COMPLETED: { description: 'Hoàn thành — Completed.' },
    NOT_COMPLETED: { description: 'Không hoàn thành — Not completed.' },
  },
});
