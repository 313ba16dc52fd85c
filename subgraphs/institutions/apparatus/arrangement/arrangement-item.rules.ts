import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { ArrangementItem } from './arrangement-item.entity.js';

/** What the item touches: its place on the day it was listed, the place it became part of, and today. */
export interface Surroundings {
  readonly today: LocalDate;
  /** Null: there was no such place on that day. */
  readonly placeLevel: string | null;
  readonly resultLevel: string | null;
}

/** What speaks against a line of the list as it would stand. */
export const arrangementFaults = (item: ArrangementItem, around: Surroundings): readonly Bilingual[] => [
  ...subjectFaults(item, around),
  ...stateFaults(item),
  ...dayFaults(item, around),
];

function subjectFaults(item: ArrangementItem, { placeLevel, resultLevel }: Surroundings): Bilingual[] {
  const faults: Bilingual[] = [];
  if (placeLevel !== 'COMMUNE')
    faults.push({
      vi: `adminUnitId phải là đơn vị cấp xã còn hiệu lực ngày ${item.listedOn}.`,
      en: `adminUnitId must name a commune in force on ${item.listedOn}.`,
    });
  if ((item.kind === 'COMMUNE') !== (item.name === null))
    faults.push({
      vi: 'Thôn, bon, buôn, tổ dân phố phải có tên (name); đơn vị cấp xã thì không ghi.',
      en: 'A village or group has a name; a commune is told by its id alone.',
    });
  if (item.resultUnitId !== null && (item.kind !== 'COMMUNE' || resultLevel !== 'COMMUNE'))
    faults.push({
      vi: 'resultUnitId chỉ dùng cho đơn vị cấp xã và phải là một đơn vị cấp xã.',
      en: 'resultUnitId is for communes, and names a commune.',
    });
  if (item.criteriaNotMet.length === 0)
    faults.push({ vi: 'Nêu ít nhất một tiêu chí chưa đạt.', en: 'Name at least one criterion that is not met.' });
  return faults;
}

function stateFaults(item: ArrangementItem): Bilingual[] {
  const faults: Bilingual[] = [];
  const isPlanned = item.plannedOn !== null;
  if (isPlanned && item.plannedForm === null)
    faults.push({ vi: 'Ghi phương án (plannedForm) trước.', en: 'Write the plan (plannedForm) first.' });
  if (item.decidedOn !== null && item.decision === null)
    faults.push({ vi: 'Ghi quyết định sắp xếp (decision) trước.', en: 'Write the act (decision) first.' });
  if (item.exemptedOn !== null && item.exemptionReason === null)
    faults.push({ vi: 'Ghi lý do (exemptionReason) trước.', en: 'Write the reason (exemptionReason) first.' });
  return faults;
}

/** Listed, planned, decided, completed: in this order, and never to come. */
function dayFaults(item: ArrangementItem, { today }: Surroundings): Bilingual[] {
  const { listedOn, plannedOn, decidedOn, completedOn, exemptedOn } = item;
  const days = [listedOn, plannedOn, decidedOn, completedOn ?? exemptedOn].filter((day) => day !== null);
  const faults: Bilingual[] = [];
  if (days.some((day, index) => index > 0 && day < (days[index - 1] ?? '')))
    faults.push({
      vi: `Các ngày phải nối tiếp nhau: ${days.join(', ')}.`,
      en: `The days must follow one another: ${days.join(', ')}.`,
    });
  if (listedOn < '2000-01-01' || listedOn > today)
    faults.push({
      vi: `Ngày vào danh mục ${listedOn} nằm ngoài khoảng 2000-01-01 đến hôm nay.`,
      en: `It cannot have been listed on ${listedOn}: a day from 2000-01-01 to today would do.`,
    });
  return faults;
}
