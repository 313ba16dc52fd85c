import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { LegalEducationActivity } from './legal-education-activity.entity.js';

type Written = Pick<LegalEducationActivity, 'heldOn'> & Partial<Pick<LegalEducationActivity, 'reach'>>;

/** More than the country has people: a slip of the keys. */
const absurdReach = 100_000_000;

/** What speaks against an activity: a place that was not there on its day, a day to come, an absurd number. */
export function legalEducationFaults(
  { heldOn, reach }: Written,
  placeExists: boolean,
  today: LocalDate,
): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  if (heldOn > today || heldOn < '2000-01-01')
    faults.push({ vi: `Ngày tổ chức ${heldOn} không hợp lý.`, en: `${heldOn} is no sensible day for it to be held.` });
  if (reach != null && (reach < 0 || reach > absurdReach))
    faults.push({
      vi: `Số lượt người ${reach} phải từ 0 đến ${absurdReach}.`,
      en: `${reach} people reached; it must be between 0 and ${absurdReach}.`,
    });
  if (!placeExists)
    faults.push({
      vi: `adminUnitId không chỉ đến đơn vị hành chính nào tồn tại vào ngày ${heldOn}.`,
      en: `adminUnitId names no place that existed on ${heldOn}.`,
    });
  return faults;
}
