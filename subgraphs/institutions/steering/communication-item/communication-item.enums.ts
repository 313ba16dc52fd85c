import { registerEnumType } from 'type-graphql';

export const CommunicationMedium = {
  RADIO: 'RADIO',
  TELEVISION: 'TELEVISION',
  NEWSPAPER: 'NEWSPAPER',
  PORTAL: 'PORTAL',
  SOCIAL: 'SOCIAL',
  OTHER: 'OTHER',
} as const;
export type CommunicationMedium = keyof typeof CommunicationMedium;

registerEnumType(CommunicationMedium, {
  name: 'CommunicationMedium',
  description: 'Phương tiện truyền thông — Medium.',
  valuesConfig: {
    RADIO: { description: 'Phát thanh — Radio.' },
    TELEVISION: { description: 'Truyền hình — Television.' },
    NEWSPAPER: { description: 'Báo in, báo điện tử — Newspaper.' },
    PORTAL: { description: 'Cổng, trang thông tin điện tử — Web portal.' },
    SOCIAL: { description: 'Mạng xã hội — Social media.' },
    OTHER: { description: 'Hình thức khác: hội nghị, tờ rơi, cuộc thi — Other forms.' },
  },
});
