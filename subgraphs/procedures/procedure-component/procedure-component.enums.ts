import { registerEnumType } from 'type-graphql';

export const ComponentForm = {
  ORIGINAL: 'ORIGINAL',
  CERTIFIED_COPY: 'CERTIFIED_COPY',
  COPY: 'COPY',
  ELECTRONIC: 'ELECTRONIC',
} as const;
export type ComponentForm = keyof typeof ComponentForm;

registerEnumType(ComponentForm, {
  name: 'ComponentForm',
  description: 'Hình thức giấy tờ phải nộp — In which form a paper is demanded.',
  valuesConfig: {
    ORIGINAL: { description: 'Bản chính — Original.' },
    CERTIFIED_COPY: { description: 'Bản sao chứng thực — Certified copy.' },
    COPY: { description: 'Bản sao — Copy.' },
    ELECTRONIC: { description: 'Bản điện tử — Electronic.' },
  },
});
