import { globalId } from '../../../shared/identity/global-id.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { AdminUnitVersion } from './admin-unit-version.entity.js';
import { draftsFrom, type PlaceDraft, type PlaceFiles, reorganisedOn } from './place-files.js';

/** Decree 82/2005/NĐ-CP split Huyện Đắk Nông: what kept its code 661 has another territory, so it is another unit. */
const splitOn: Readonly<Record<string, LocalDate>> = { '661': '2005-07-12' };

export const adminUnitId = (code: string, firstValidFrom: LocalDate): string =>
  globalId('AdminUnit', { register: 'admin-units', code, firstValidFrom });

export const versionId = (unitId: string, validFrom: LocalDate): string =>
  globalId('AdminUnitVersion', { register: 'admin-units', code: unitId, firstValidFrom: validFrom });

/**
 * Every version of every place. A rename, a change of kind or of parent is another version of the same unit;
 * a change of territory, or another unit under the code, is another unit.
 */
export function versionsFrom(files: PlaceFiles): AdminUnitVersion[] {
  const drafts = draftsFrom(files);
  const kept = new Set(
    files.succession.filter(({ relation }) => relation === 'KEPT').map((row) => row.predecessor_code),
  );
  const unitIdOf = (draft: PlaceDraft): string => adminUnitId(draft.code, firstDayOf(draft, drafts, kept));
  return drafts.flatMap((draft) =>
    stretchesOf(draft, drafts).map(({ parent, ...stretch }) =>
      versionOf({ ...draft, ...stretch }, unitIdOf(draft), parent && unitIdOf(parent)),
    ),
  );
}

/** Which unit carries a code on a day. */
export const unitOnDay =
  (versions: readonly AdminUnitVersion[]) =>
  (code: string, day: LocalDate): string => {
    const found = versions.find(
      (one) => one.code === code && one.validFrom <= day && (one.validTo === null || day < one.validTo),
    );
    if (found === undefined) throw new Error(`No place carries code ${code} on ${day}`);
    return found.unitId;
  };

/** The first day of the unit that a row is a version of: walk back while the unit stays the same. */
function firstDayOf(draft: PlaceDraft, drafts: readonly PlaceDraft[], kept: ReadonlySet<string>): LocalDate {
  const before = drafts.find((other) => other.code === draft.code && other.validTo === draft.validFrom);
  const isNewUnit = isSplit(draft) || (draft.validFrom === reorganisedOn && !kept.has(draft.code));
  return before === undefined || isNewUnit ? draft.validFrom : firstDayOf(before, drafts, kept);
}

const isSplit = ({ code, validFrom }: PlaceDraft): boolean => splitOn[code] === validFrom;

type Stretch = Pick<PlaceDraft, 'validFrom' | 'validTo'> & Partial<PlaceDraft> & { readonly parent: PlaceDraft | null };

/** A row outlives a parent that became another unit: cut it there, so that each version has one parent for its whole life. */
function stretchesOf(draft: PlaceDraft, drafts: readonly PlaceDraft[]): Stretch[] {
  const { validFrom, validTo, parentCode } = draft;
  if (parentCode === '') return [{ validFrom, validTo, parent: null }];
  const parents = drafts
    .filter((other) => other.code === parentCode && overlaps(other, draft))
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .filter((parent, index) => index === 0 || isSplit(parent));
  if (parents.length === 0) throw new Error(`No place carries code ${parentCode} above ${draft.code}`);
  return parents.map((parent, index) => {
    const end = parents[index + 1]?.validFrom ?? validTo;
    return index === 0 ? { validFrom, validTo: end, parent } : { ...causedBy(parent), validTo: end, parent };
  });
}

/** Where a version begins because of its parent, the parent's act and its day say so; the row's own note speaks of its own first day. */
const causedBy = ({ validFrom, validFromPrecision, legalBasis }: PlaceDraft) => ({
  validFrom,
  validFromPrecision,
  legalBasis,
  note: null,
});

const overlaps = (one: PlaceDraft, other: PlaceDraft): boolean =>
  (other.validTo === null || one.validFrom < other.validTo) && (one.validTo === null || other.validFrom < one.validTo);

function versionOf({ parentCode: _, ...draft }: PlaceDraft, unitId: string, parentId: string | null): AdminUnitVersion {
  const id = versionId(unitId, draft.validFrom);
  return { ...draft, id, version: 1, origin: 'REAL', unitId, parentId };
}
