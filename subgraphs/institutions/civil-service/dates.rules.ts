import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';

/** Nobody in service today began before; an earlier day is a slip of the hand. */
const firstDay = '1950-01-01';

interface NamedDay {
  /** As the field is called in the graph. */
  readonly field: string;
  readonly day: LocalDate | null;
}

/** Days of what has happened lie between 1950 and today. */
export const pastDayFaults = (days: readonly NamedDay[], today: LocalDate): Bilingual[] =>
  days.flatMap(({ field, day }) => {
    if (day === null || (firstDay <= day && day <= today)) return [];
    return {
      vi: `${field}: ngày ${day} phải từ ${firstDay} đến hôm nay (${today}).`,
      en: `${field}: ${day} must lie between ${firstDay} and today (${today}).`,
    };
  });

/** A span ends after it begins. */
export const spanFaults = (from: NamedDay, to: NamedDay): Bilingual[] =>
  from.day === null || to.day === null || from.day < to.day
    ? []
    : [
        {
          vi: `${to.field} (${to.day}) phải sau ${from.field} (${from.day}).`,
          en: `${to.field} (${to.day}) must come after ${from.field} (${from.day}).`,
        },
      ];

/** A year that the plan or its neighbourhood knows. */
export const yearFaults = (year: number): Bilingual[] =>
  2000 <= year && year <= 2100
    ? []
    : [{ vi: `Năm ${year} không hợp lệ: từ 2000 đến 2100.`, en: `${year} is not a year from 2000 to 2100.` }];
