import { hungKings, labour, lunarNewYear, national, newYear, victory, type YearOff } from './days-off.js';

export const year2023: readonly YearOff[] = [
  {
    source: 'Bộ luật Lao động 45/2019/QH14, điều 112; 8056/VPCP-KGVX (2022-12-01)',
    isVerified: true,
    days: [
      ['SUBSTITUTE', newYear, ['01-02']],
      ['HOLIDAY', lunarNewYear, ['01-20', '01-23', '01-24']],
      ['SUBSTITUTE', lunarNewYear, ['01-25', '01-26']],
      ['HOLIDAY', labour, ['05-01']],
      ['HOLIDAY', national, ['09-01']],
      ['SUBSTITUTE', national, ['09-04']],
    ],
  },
  {
    source: 'Bộ luật Lao động 45/2019/QH14, điều 111.3; chỉ thấy trên báo mạng, chưa đối chiếu văn bản',
    isVerified: false,
    days: [
      ['SUBSTITUTE', hungKings, ['05-02']],
      ['SUBSTITUTE', victory, ['05-03']],
    ],
  },
];
