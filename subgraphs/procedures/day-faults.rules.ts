import type { Bilingual } from '../../shared/errors/hub-error.js';
import type { LocalDate } from '../../shared/time/local-date.js';

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
        vi: `${later.vi} (${later.day}) không thể trước ${earlier.vi.toLowerCase()} (${earlier.day}).`,
        en: `The ${later.en} (${later.day}) cannot lie before the ${earlier.en} (${earlier.day}).`,
      },
    ];
  });
}

/** What is said to have happened is not still to come. */
export const futureFaults = (today: LocalDate, ...days: readonly NamedDay[]): readonly Bilingual[] =>
  days
    .filter(({ day }) => day != null && day > today)
    .map(({ vi, en, day }) => ({
      vi: `${vi} ${day} ở tương lai: ghi muộn nhất là hôm nay, ${today}.`,
      en: `The ${en}, ${day}, is still to come: write today, ${today}, at the latest.`,
    }));
