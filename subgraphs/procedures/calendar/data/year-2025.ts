import { hungKings, labour, lunarNewYear, national, newYear, victory, type YearOff } from './days-off.js';

export const year2025: readonly YearOff[] = [
  {
    source: 'Bộ luật Lao động 45/2019/QH14, điều 112; lịch nghỉ 2025 theo thông báo của Bộ LĐTBXH, VietnamPlus',
    isVerified: true,
    days: [
      ['HOLIDAY', newYear, ['01-01']],
      ['HOLIDAY', lunarNewYear, ['01-27', '01-28', '01-29', '01-30', '01-31']],
      ['HOLIDAY', hungKings, ['04-07']],
      ['HOLIDAY', victory, ['04-30']],
      ['HOLIDAY', labour, ['05-01']],
      ['SWAPPED_OFF', 'Hoán đổi dịp 30/4 và 1/5', ['05-02']],
      ['SWAPPED_WORK', 'Làm bù dịp 30/4 và 1/5', ['04-26']],
      ['HOLIDAY', national, ['09-01', '09-02']],
    ],
  },
];
