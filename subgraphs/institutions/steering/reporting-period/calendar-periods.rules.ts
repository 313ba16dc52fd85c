import { globalId } from '../../../../shared/identity/global-id.js';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';
import type { ReportingPeriod } from './reporting-period.entity.js';
import type { ReportCadence } from './reporting-period.enums.js';

/** Quarters, half years and years of the plan, and the plan as a whole. Calendar time only: no due day is known. */
export function calendarPeriods(firstYear: number, lastYear: number): ReportingPeriod[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return [
    ...years.flatMap((year) => [
      ...[1, 2, 3, 4].map((quarter) =>
        months('QUARTERLY', `${year}-Q${quarter}`, `Quý ${roman[quarter - 1]} năm ${year}`, year, quarter * 3 - 2, 3),
      ),
      months('HALF_YEARLY', `${year}-H1`, `6 tháng đầu năm ${year}`, year, 1, 6),
      months('HALF_YEARLY', `${year}-H2`, `6 tháng cuối năm ${year}`, year, 7, 6),
      months('YEARLY', `${year}`, `Năm ${year}`, year, 1, 12),
    ]),
    months(
      'FIVE_YEARLY',
      `${firstYear}-${lastYear}`,
      `Giai đoạn ${firstYear} - ${lastYear}`,
      firstYear,
      1,
      years.length * 12,
    ),
  ];
}

const roman = ['I', 'II', 'III', 'IV'] as const;

function months(
  cadence: ReportCadence,
  code: string,
  label: string,
  year: number,
  firstMonth: number,
  count: number,
): ReportingPeriod {
  const firstDay = firstOf(year, firstMonth);
  return {
    id: globalId('ReportingPeriod', { register: 'reporting-periods', code, firstValidFrom: firstDay }),
    version: 1,
    origin: 'REAL',
    code,
    cadence,
    label,
    firstDay,
    lastDay: addDays(firstOf(year, firstMonth + count), -1),
    dueOn: null,
  };
}

/** Months past December are those of the years that follow. */
const firstOf = (year: number, month: number): LocalDate => {
  const years = Math.floor((month - 1) / 12);
  return `${year + years}-${String(month - years * 12).padStart(2, '0')}-01`;
};
