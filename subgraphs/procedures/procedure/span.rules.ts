import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';

interface Span {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** What speaks against a life of `[validFrom, validTo)`: it ends after it begins, and no year is a slip of the hand. */
export function spanFaults({ validFrom, validTo }: Span): Bilingual[] {
  const faults = [validFrom, validTo].flatMap((day) => (day === null ? [] : dayFaults(day)));
  if (validTo !== null && validTo <= validFrom)
    faults.push({
      vi: `Ngày kết thúc ${validTo} phải sau ngày bắt đầu ${validFrom}.`,
      en: `It ends on ${validTo}, which must be after ${validFrom}.`,
    });
  return faults;
}

export const dayFaults = (day: LocalDate): Bilingual[] =>
  day >= '1975-04-30' && day <= '2100-12-31'
    ? []
    : [
        {
          vi: `Ngày ${day} nằm ngoài khoảng 1975-04-30 đến 2100-12-31.`,
          en: `${day} is outside 1975-04-30 to 2100-12-31.`,
        },
      ];
