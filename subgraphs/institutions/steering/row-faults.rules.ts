import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';

/** A year that the plan can speak of. */
export const yearFaults = (year: number | null | undefined): readonly Bilingual[] =>
  year == null || (year >= 2000 && year <= 2100)
    ? []
    : [{ vi: `Năm ${year} không hợp lệ.`, en: `${year} is not a year of the plan.` }];

/** Contents are numbered 1 to 7. */
export const contentFaults = (content: number | null | undefined): readonly Bilingual[] =>
  content == null || (content >= 1 && content <= 7)
    ? []
    : [{ vi: `Không có nội dung số ${content}: chỉ 1 đến 7.`, en: `There is no content ${content}: they are 1 to 7.` }];

export interface NamedDay {
  readonly vi: string;
  readonly en: string;
  readonly day: LocalDate | null | undefined;
}

/** Days in the order in which they must lie; unknown ones are passed over. */
export function orderFaults(...days: readonly NamedDay[]): readonly Bilingual[] {
  const known = days.filter((one) => one.day != null);
  return known.flatMap((later, index) => {
    const earlier = known[index - 1];
    if (earlier?.day == null || later.day == null || earlier.day <= later.day) return [];
    return [
      {
        vi: `${later.vi} (${later.day}) không thể trước ${earlier.vi} (${earlier.day}).`,
        en: `The ${later.en} (${later.day}) cannot lie before the ${earlier.en} (${earlier.day}).`,
      },
    ];
  });
}

/** What is said to have happened is not still to come. */
export const futureFaults = (today: LocalDate, ...days: readonly NamedDay[]): readonly Bilingual[] =>
  days
    .filter(({ day }) => day != null && day > today)
    .map(({ vi, en, day }) => ({ vi: `${vi} ${day} ở tương lai.`, en: `The ${en}, ${day}, is still to come.` }));

export const missing = (vi: string, en: string): Bilingual => ({ vi: `Thiếu ${vi}.`, en: `The ${en} is missing.` });
