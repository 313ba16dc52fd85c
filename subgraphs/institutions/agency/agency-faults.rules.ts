import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { RecordChange } from '../../../shared/records/record-kind.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { spanFaults } from '../apparatus/span.rules.js';
import type { Agency } from './agency.entity.js';

/** A mandate or a membership, and how long it holds. */
export interface Bond extends Bilingual {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** What an agency stands on, as the database has it. */
export interface AgencyGround {
  readonly isPlaceThere: boolean;
  readonly isAboveItself: boolean;
  readonly bonds: readonly Bond[];
}

type Change = Pick<RecordChange<Agency>, 'before' | 'after'>;

/** What speaks against an agency as it would stand. */
export function agencyFaults({ before, after }: Change, ground: AgencyGround): readonly Bilingual[] {
  if (followsItsPlace(before, after)) return [followsPlace];
  if (after === null) return [];
  const faults = spanFaults(after);
  if (!ground.isPlaceThere) faults.push(noPlace(after.validFrom));
  if (ground.isAboveItself) faults.push(aboveItself);
  const loose = ground.bonds.filter((bond) => reachesBeyond(bond, after));
  return loose.length === 0 ? faults : [...faults, outlived(loose)];
}

const followed = ['code', 'name', 'type', 'level', 'adminUnitId', 'validFrom', 'validTo'] as const;

/** The committee of a place comes, goes and is called as the place; the rest of its row is its own. */
function followsItsPlace(before: Agency | null, after: Agency | null): boolean {
  const isCommittee = [before, after].some((row) => row?.type === 'PEOPLES_COMMITTEE' && row.adminUnitId !== null);
  return isCommittee && followed.some((property) => before?.[property] !== after?.[property]);
}

const reachesBeyond = (bond: Bond, { validFrom, validTo }: Agency): boolean =>
  bond.validFrom < validFrom || (validTo !== null && (bond.validTo === null || validTo < bond.validTo));

const followsPlace: Bilingual = {
  vi: 'Ủy ban nhân dân của một địa bàn lập, kết thúc và đổi tên theo địa bàn: ghi nhận thay đổi của địa bàn (createAdminUnitVersion, enactMergerProposal).',
  en: 'The People’s Committee of a place begins, ends and is renamed with it: record the change of the place (createAdminUnitVersion, enactMergerProposal).',
};
const noPlace = (day: LocalDate): Bilingual => ({
  vi: `adminUnitId không chỉ đến địa bàn nào có vào ngày ${day}.`,
  en: `adminUnitId names no place in force on ${day}.`,
});
const aboveItself: Bilingual = {
  vi: 'Cơ quan không thể là cấp trên của chính mình, trực tiếp hay qua cơ quan khác (parentId).',
  en: 'An agency cannot be above itself, directly or through others (parentId).',
};
const outlived = (bonds: readonly Bond[]): Bilingual => ({
  vi: `Còn vượt ra ngoài thời gian của cơ quan: ${bonds.map(({ vi }) => vi).join(', ')}. Kết thúc hoặc sửa các dòng đó trước.`,
  en: `These would reach beyond the agency’s time: ${bonds.map(({ en }) => en).join(', ')}. End or change those rows first.`,
});
