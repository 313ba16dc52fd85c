import { badInput } from '../errors/hub-error.js';
import { addDays, earliest, type LocalDate } from '../time/local-date.js';

export const TrendStep = { YEAR: 'YEAR', HALF_YEAR: 'HALF_YEAR', QUARTER: 'QUARTER', MONTH: 'MONTH' } as const;
export type TrendStep = keyof typeof TrendStep;

const monthsIn: Readonly<Record<TrendStep, number>> = { YEAR: 12, HALF_YEAR: 6, QUARTER: 3, MONTH: 1 };

/** Each point is counted live: five years of months, no more. */
export const mostTrendPoints = 60;

export interface TrendSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly by: TrendStep;
}

/** The ends of the periods that the span touches; the last is cut at `to` or at the last day that has an answer. */
export function trendDays({ from, to, by }: TrendSpan, lastAnswerable: LocalDate): readonly LocalDate[] {
  if (from > to) throw backwards(from, to);
  const last = earliest(to, lastAnswerable);
  if (from > last) return [];
  const first = Math.floor(monthsSinceZero(from) / monthsIn[by]);
  const count = Math.floor(monthsSinceZero(last) / monthsIn[by]) - first + 1;
  if (count > mostTrendPoints) throw tooMany(count);
  return Array.from({ length: count }, (_, index) => earliest(last, endOf((first + index + 1) * monthsIn[by])));
}

const monthsSinceZero = (day: LocalDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The day before the month with this number begins. */
function endOf(nextMonth: number): LocalDate {
  const year = String(Math.floor(nextMonth / 12)).padStart(4, '0');
  const month = String((nextMonth % 12) + 1).padStart(2, '0');
  return addDays(`${year}-${month}-01`, -1);
}

const backwards = (from: LocalDate, to: LocalDate) =>
  badInput({
    vi: `Xu hướng từ ${from} đến ${to}: ngày đầu phải không sau ngày cuối.`,
    en: `A trend from ${from} to ${to}: the first day must not come after the last.`,
  });

const tooMany = (count: number) =>
  badInput({
    vi: `Xu hướng có ${count} điểm, tối đa ${mostTrendPoints}. Hãy rút ngắn khoảng thời gian hoặc chọn bước dài hơn.`,
    en: `The trend has ${count} points, at most ${mostTrendPoints} are answered. Ask a shorter span or a longer step.`,
  });
