import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { OneStopDesk } from './one-stop-desk.entity.js';
import type { OneStopDeskKind } from './one-stop-desk.enums.js';

/** What the register says of a desk's place; `to` is exclusive, null: it stands. */
export interface DeskPlace {
  readonly level: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Each kind has its level: 61/2018/NĐ-CP, article 7. */
export const levelOfKind = {
  PROVINCIAL_CENTRE: 'PROVINCE',
  DEPARTMENT: 'PROVINCE',
  DISTRICT: 'DISTRICT',
  COMMUNE: 'COMMUNE',
} as const satisfies Record<OneStopDeskKind, string>;

/** What speaks against a desk as it would stand; the place is null where the register knows none. */
export function deskFaults(desk: OneStopDesk, place: DeskPlace | null): readonly Bilingual[] {
  const faults: Bilingual[] = [];
  const level = levelOfKind[desk.kind];
  if (desk.level !== level)
    faults.push({
      vi: `Bộ phận loại ${desk.kind} thuộc cấp ${level}, không phải ${desk.level}.`,
      en: `A desk of the kind ${desk.kind} is of the level ${level}, not ${desk.level}.`,
    });
  if (desk.closedOn !== null && desk.closedOn <= desk.openedOn)
    faults.push({
      vi: `Ngày đóng (${desk.closedOn}) phải sau ngày mở (${desk.openedOn}).`,
      en: `The first day closed (${desk.closedOn}) comes after the first day open (${desk.openedOn}).`,
    });
  return [...faults, ...placeFaults(desk, place)];
}

function placeFaults({ placeId, openedOn, closedOn }: OneStopDesk, place: DeskPlace | null): Bilingual[] {
  if (place === null)
    return [{ vi: `Không có đơn vị hành chính “${placeId}”.`, en: `There is no place “${placeId}”.` }];
  const outlives = place.to !== null && (openedOn >= place.to || (closedOn ?? place.to) > place.to);
  if (!outlives && openedOn >= place.from) return [];
  return [
    {
      vi: `Đơn vị hành chính tồn tại từ ${place.from}${place.to === null ? '' : ` đến trước ${place.to}`}: bộ phận phải mở trong thời gian đó.`,
      en: `The place stands from ${place.from}${place.to === null ? '' : ` to before ${place.to}`}: a desk is open within that time.`,
    },
  ];
}
