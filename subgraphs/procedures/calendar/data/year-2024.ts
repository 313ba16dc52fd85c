import { hungKings, labour, lunarNewYear, national, newYear, victory, type YearOff } from './days-off.js';

export const year2024: readonly YearOff[] = [
  {
    source: 'Bộ luật Lao động 45/2019/QH14, điều 112; thông báo nghỉ Tết và Quốc khánh 2024 của Bộ LĐTBXH',
    isVerified: true,
    days: [
      ['HOLIDAY', newYear, ['01-01']],
      ['HOLIDAY', lunarNewYear, ['02-08', '02-09', '02-12']],
      ['SUBSTITUTE', lunarNewYear, ['02-13', '02-14']],
      ['HOLIDAY', hungKings, ['04-18']],
      ['HOLIDAY', victory, ['04-30']],
      ['HOLIDAY', labour, ['05-01']],
      ['HOLIDAY', national, ['09-02', '09-03']],
    ],
  },
  {
    source: '2450/VPCP-KGVX (2024-04-12)',
    isVerified: true,
    days: [
      ['SWAPPED_OFF', 'Hoán đổi dịp 30/4 và 1/5', ['04-29']],
      ['SWAPPED_WORK', 'Làm bù dịp 30/4 và 1/5', ['05-04']],
    ],
  },
];
