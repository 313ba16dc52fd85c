import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { addDays, type LocalDate } from '../../../shared/time/local-date.js';
import { baselineDay } from '../target/baseline.js';
import type { PublicServiceUnit } from './public-service-unit.entity.js';

/** What the unit touches, as the database has it. */
export interface Surroundings {
  readonly today: LocalDate;
  /** The day on which the place ended; null: it lives on; undefined: there is no such place. */
  readonly placeEnd: LocalDate | null | undefined;
  /** The unit it is merged into; null: none is named, or it does not exist. */
  readonly successor: Pick<PublicServiceUnit, 'code' | 'establishedOn' | 'dissolvedOn'> | null;
  /** The last day on which another unit was merged into this one. */
  readonly lastMergerInto: LocalDate | null;
}

/** The State of today exists since then (Declaration of Independence, 2 September 1945): nothing public is older. */
const firstDay: LocalDate = '1945-09-02';

/** What speaks against a unit as it would stand. */
export const publicServiceUnitFaults = (unit: PublicServiceUnit, around: Surroundings): readonly Bilingual[] => [
  ...beginningFaults(unit, around),
  ...endingFaults(unit, around),
  ...mergerFaults(unit, around),
];

function beginningFaults({ establishedOn }: PublicServiceUnit, { today, placeEnd }: Surroundings): Bilingual[] {
  const faults: Bilingual[] = [];
  if (establishedOn < firstDay || establishedOn > today)
    faults.push({
      vi: `Ngày thành lập ${establishedOn} nằm ngoài khoảng ${firstDay} đến hôm nay.`,
      en: `It cannot have been established on ${establishedOn}: a day from ${firstDay} to today would do.`,
    });
  if (placeEnd === undefined)
    faults.push({ vi: 'adminUnitId không chỉ đến địa bàn nào.', en: 'adminUnitId names no place.' });
  else if (placeEnd !== null && placeEnd <= establishedOn)
    faults.push({
      vi: `Địa bàn đã kết thúc ngày ${placeEnd}, trước ngày thành lập: nêu đơn vị hành chính kế thừa.`,
      en: `The place ended on ${placeEnd}, before the unit was established: name its successor.`,
    });
  return faults;
}

function endingFaults(unit: PublicServiceUnit, { today }: Surroundings): Bilingual[] {
  const { establishedOn, dissolvedOn, dissolutionKind, endingDecision } = unit;
  const faults: Bilingual[] = [];
  if ((dissolvedOn === null) !== (dissolutionKind === null))
    faults.push({
      vi: 'dissolvedOn và dissolutionKind đi cùng nhau: nêu cả hai, hoặc bỏ trống cả hai.',
      en: 'dissolvedOn and dissolutionKind go together: send both, or neither.',
    });
  if (dissolvedOn !== null && (dissolvedOn <= establishedOn || dissolvedOn > addDays(today, 366)))
    faults.push({
      vi: `Ngày kết thúc ${dissolvedOn} phải sau ngày thành lập ${establishedOn} và không quá một năm tới.`,
      en: `It cannot end on ${dissolvedOn}: a day after ${establishedOn} and within the coming year would do.`,
    });
  if (dissolutionKind === 'CONVERTED_TO_COMPANY' && endingDecision === null)
    faults.push({
      vi: 'Chuyển thành công ty phải nêu quyết định (endingDecision).',
      en: 'A unit becomes a company by a decision: name it (endingDecision).',
    });
  if (dissolutionKind === null && endingDecision !== null)
    faults.push({
      vi: 'endingDecision chỉ có khi đơn vị kết thúc.',
      en: 'endingDecision is for a unit that ended.',
    });
  return faults;
}

function mergerFaults(unit: PublicServiceUnit, { successor, lastMergerInto }: Surroundings): Bilingual[] {
  const { dissolvedOn, dissolutionKind, successorId } = unit;
  const faults: Bilingual[] = [];
  if ((dissolutionKind === 'MERGED') !== (successorId !== null))
    faults.push({
      vi: 'Sáp nhập (MERGED) phải nêu đơn vị nhận sáp nhập (successorId), và chỉ khi đó.',
      en: 'A merged unit names the unit it was merged into (successorId), and no other does.',
    });
  if (successorId === unit.id)
    faults.push({ vi: 'Đơn vị không thể sáp nhập vào chính nó.', en: 'A unit cannot be merged into itself.' });
  else if (successorId !== null && dissolvedOn !== null && !isAliveOn(successor, dissolvedOn))
    faults.push({
      vi: `Đơn vị nhận sáp nhập ${successor?.code ?? successorId} không hoạt động ngày ${dissolvedOn}.`,
      en: `The unit it is merged into, ${successor?.code ?? successorId}, is not alive on ${dissolvedOn}.`,
    });
  if (dissolvedOn !== null && lastMergerInto !== null && dissolvedOn <= lastMergerInto)
    faults.push({
      vi: `Ngày ${lastMergerInto} còn có đơn vị sáp nhập vào đơn vị này: không thể kết thúc ngày ${dissolvedOn}.`,
      en: `Another unit was merged into it on ${lastMergerInto}: it cannot have ended on ${dissolvedOn}.`,
    });
  return faults;
}

/** Whether it belongs to the units that all later days are compared with. */
export const wasInBaseline = (unit: PublicServiceUnit | null): boolean => isAliveOn(unit, baselineDay());

const isAliveOn = (unit: Pick<PublicServiceUnit, 'establishedOn' | 'dissolvedOn'> | null, day: LocalDate): boolean =>
  unit !== null && unit.establishedOn <= day && (unit.dissolvedOn === null || day < unit.dissolvedOn);
