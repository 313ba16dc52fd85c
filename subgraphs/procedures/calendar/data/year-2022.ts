import { hungKings, labour, lunarNewYear, national, newYear, victory, type YearOff } from './days-off.js';

export const year2022: readonly YearOff[] = [
  {
    source:
      'Bộ luật Lao động 45/2019/QH14, điều 112; lịch nghỉ 2022 của Tổng Lãnh sự quán Việt Nam tại Fukuoka; VietnamPlus 2022-04-05',
    isVerified: true,
    days: [
      ['HOLIDAY', lunarNewYear, ['01-31', '02-01', '02-02', '02-03', '02-04']],
      ['SUBSTITUTE', hungKings, ['04-11']],
      ['SUBSTITUTE', victory, ['05-02']],
      ['SUBSTITUTE', labour, ['05-03']],
      ['HOLIDAY', national, ['09-01', '09-02']],
    ],
  },
  {
    source: 'Suy ra từ Bộ luật Lao động 45/2019/QH14, điều 111.3: ngày 2022-01-01 là thứ bảy',
    isVerified: false,
    days: [['SUBSTITUTE', newYear, ['01-03']]],
  },
];
