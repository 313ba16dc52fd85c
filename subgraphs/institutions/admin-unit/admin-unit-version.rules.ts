import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { spanFaults } from '../apparatus/span.rules.js';
import type { AdminLevel, AdminUnitKind } from './admin-unit.enums.js';
import type { AdminUnitVersion } from './admin-unit-version.entity.js';

/** What a version stands on, as the database has it. */
export interface PlaceGround {
  /** Of the place above, on the first day; null: none is in force. */
  readonly levelAbove: AdminLevel | null;
  readonly hasLater: boolean;
  /** Names of what lies below on the day of its end and after. */
  readonly below: readonly string[];
}

interface Change {
  readonly before: AdminUnitVersion | null;
  readonly after: AdminUnitVersion;
}

const levels: Readonly<Record<AdminUnitKind, AdminLevel>> = {
  PROVINCE: 'PROVINCE',
  PROVINCIAL_CITY: 'DISTRICT',
  TOWN: 'DISTRICT',
  RURAL_DISTRICT: 'DISTRICT',
  WARD: 'COMMUNE',
  TOWNSHIP: 'COMMUNE',
  COMMUNE: 'COMMUNE',
  SPECIAL_ZONE: 'COMMUNE',
};
export const levelOf = (kind: AdminUnitKind): AdminLevel => levels[kind];

/** Below which levels a place may stand. */
const above: Readonly<Partial<Record<AdminLevel, readonly (AdminLevel | null)[]>>> = {
  PROVINCE: [null],
  DISTRICT: ['PROVINCE'],
  COMMUNE: ['PROVINCE', 'DISTRICT'],
};

/** What speaks against a version as it would stand. */
export function adminUnitVersionFaults({ before, after }: Change, ground: PlaceGround): Bilingual[] {
  const faults = spanFaults(after);
  const levelAbove = after.parentId === null ? null : (ground.levelAbove ?? 'NONE');
  if (above[after.level]?.some((level) => level === levelAbove) !== true) faults.push(wrongParent(after));
  if (before === null && after.legalBasis === null) faults.push(noBasis);
  const endsAnew = after.validTo !== (before?.validTo ?? null);
  if (endsAnew && ground.hasLater) faults.push(endsWithTheNext);
  if (endsAnew && after.validTo !== null && ground.below.length > 0) faults.push(stillBelow(ground.below));
  return faults;
}

/** What speaks against a version that begins on a day after the last one of its unit. */
export function beginningFaults(last: AdminUnitVersion, day: LocalDate): Bilingual[] {
  if (last.validTo !== null)
    return [
      {
        vi: `${last.name} đã kết thúc ngày ${last.validTo}: nêu đơn vị còn hiệu lực, hoặc bỏ trống unitId để lập đơn vị mới.`,
        en: `${last.name} ended on ${last.validTo}: name a place in force, or leave unitId out to found a new one.`,
      },
    ];
  if (day > last.validFrom) return [];
  return [
    {
      vi: `Phiên bản cuối bắt đầu ngày ${last.validFrom}: phiên bản mới phải bắt đầu sau ngày đó, còn sửa sai thì dùng changeAdminUnitVersion.`,
      en: `The last version began on ${last.validFrom}: a new one begins after that day; to put it right use changeAdminUnitVersion.`,
    },
  ];
}

const wrongParent = ({ kind, validFrom }: AdminUnitVersion): Bilingual => ({
  vi: `Đơn vị cấp trên (parentId) không hợp với loại ${kind} vào ngày ${validFrom}: tỉnh không có cấp trên, cấp huyện thuộc tỉnh, cấp xã thuộc huyện hoặc tỉnh, và cấp trên phải đang có hiệu lực.`,
  en: `The place above (parentId) does not fit a ${kind} on ${validFrom}: a province has none, a district is below a province, a commune below a district or a province, and it must be in force.`,
});
const noBasis: Bilingual = {
  vi: 'Nêu văn bản lập ra hoặc thay đổi đơn vị (legalBasis).',
  en: 'Name the act that made or changed the place (legalBasis).',
};
const endsWithTheNext: Bilingual = {
  vi: 'Phiên bản này kết thúc khi phiên bản sau bắt đầu: chỉ phiên bản cuối mới có validTo để sửa.',
  en: 'This version ends where the next one begins: validTo can be changed of the last version only.',
};
const stillBelow = (names: readonly string[]): Bilingual => ({
  vi: `Còn đơn vị trực thuộc sau ngày kết thúc: ${names.join(', ')}. Đổi cấp trên của chúng trước, hoặc dùng enactMergerProposal.`,
  en: `Places still lie below it after its end: ${names.join(', ')}. Give them another place above first, or use enactMergerProposal.`,
});
