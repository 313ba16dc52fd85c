import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';

interface Span {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** What speaks against a life of `[validFrom, validTo)`: it ends after it begins, and no year is a slip of the hand. */
export function spanFaults({ validFrom, validTo }: Span): Bilingual[] {
  const faults: Bilingual[] = [];
  if (validTo !== null && validTo <= validFrom)
    faults.push({
      vi: `Ngày kết thúc ${validTo} phải sau ngày bắt đầu ${validFrom}.`,
      en: `It ends on ${validTo}, which must be after ${validFrom}.`,
    });
  for (const day of [validFrom, validTo])
    if (day !== null && (day < '1945-09-02' || day > '2100-12-31'))
      faults.push({
        vi: `Ngày ${day} nằm ngoài khoảng 1945-09-02 đến 2100-12-31.`,
        en: `${day} is outside 1945-09-02 to 2100-12-31.`,
      });
  return faults;
}
