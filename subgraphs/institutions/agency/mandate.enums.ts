import { registerEnumType } from 'type-graphql';

/** One content has one lead on a day, and many who coordinate (II.3.b.1). */
export const MandateRole = { LEAD: 'LEAD', COORDINATE: 'COORDINATE' } as const;
export type MandateRole = keyof typeof MandateRole;

registerEnumType(MandateRole, {
  name: 'MandateRole',
  description: 'Vai trò của cơ quan trong một nội dung — The part of an agency in a content.',
  valuesConfig: {
    LEAD: { description: 'Chủ trì; mỗi nội dung chỉ một cơ quan vào một ngày — Leads; one agency on a day.' },
    COORDINATE: { description: 'Phối hợp — Coordinates.' },
  },
});
