import type { PlaceFiles } from '../admin-unit/place-files.js';
import { reorganisedOn } from '../admin-unit/place-files.js';
import { unitOnDay } from '../admin-unit/places.rules.js';
import type { AdminUnitVersion } from '../admin-unit/admin-unit-version.entity.js';
import type { Agency } from '../agency/agency.entity.js';
import { addDays } from '../../../shared/time/local-date.js';

/** What a thing is also called, and where that is written. */
export interface OtherName {
  readonly entityId: string;
  readonly name: string;
  readonly source: string;
}

/** The conversion table of 2025 spells eight communes otherwise than the list of codes does. */
export function otherSpellings({ succession }: PlaceFiles, versions: readonly AdminUnitVersion[]): OtherName[] {
  const lastDay = addDays(reorganisedOn, -1);
  const unitOn = unitOnDay(versions);
  const named = new Set(versions.map(({ unitId, name }) => `${unitId} ${name}`));
  return succession
    .map(({ predecessor_code, predecessor_name }) => ({
      entityId: unitOn(predecessor_code, lastDay),
      name: predecessor_name,
      source: 'Bảng chuyển đổi đơn vị hành chính 2025',
    }))
    .filter(({ entityId, name }) => !named.has(`${entityId} ${name}`));
}

/** “Sở Kế hoạch và Đầu tư” is also written “Sở KHĐT”: the kind of body, then the first letters of the rest. */
export const abbreviations = (departments: readonly Pick<Agency, 'id' | 'name'>[]): OtherName[] =>
  departments.flatMap(({ id, name }) => {
    const [body = '', ...words] = name.split(/[\s,-]+/);
    const initials = words.filter((word) => word !== 'và').map((word) => word.charAt(0).toUpperCase());
    return initials.length < 3
      ? []
      : [{ entityId: id, name: `${body} ${initials.join('')}`, source: 'Chữ đầu của tên' }];
  });
