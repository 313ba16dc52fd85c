import { hungKings, labour, lunarNewYear, national, newYear, victory, type YearOff } from './days-off.js';

export const year2021: readonly YearOff[] = [
  {
    source: 'Bộ luật Lao động 45/2019/QH14, điều 112; 9895/VPCP-KGVX (2020-11-26); 4875/TB-LĐTBXH (2020-12-10)',
    isVerified: true,
    days: [
      ['HOLIDAY', newYear, ['01-01']],
      ['HOLIDAY', lunarNewYear, ['02-10', '02-11', '02-12']],
      ['SUBSTITUTE', lunarNewYear, ['02-15', '02-16']],
      ['HOLIDAY', hungKings, ['04-21']],
      ['HOLIDAY', victory, ['04-30']],
      ['SUBSTITUTE', labour, ['05-03']],
      ['HOLIDAY', national, ['09-02', '09-03']],
    ],
  },
];
