import { globalId } from '../../../shared/identity/global-id.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { AdminUnitKind, SuccessionRelation } from './admin-unit.enums.js';
import type { AdminUnitVersion } from './admin-unit-version.entity.js';
import type { Succession } from './succession.entity.js';

/** A row of `admin-units-history.csv`. */
export interface HistoryRow {
  code: string;
  name: string;
  kind_vi: string;
  level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  parent_code: string;
  valid_from: LocalDate;
  valid_from_precision: string;
  valid_to_exclusive: LocalDate;
  created_or_changed_by: string;
  ended_by: string;
}

/** A row of `admin-units.csv`. */
export interface UnitRow {
  code: string;
  name: string;
  name_en: string;
  kind_vi: string;
  level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  parent_code: string;
  valid_from: LocalDate;
  valid_from_precision: string;
  valid_to_exclusive: LocalDate;
  legal_basis: string;
  note: string;
}

/** A row of `admin-unit-succession.csv`. */
export interface SuccessionRow {
  predecessor_code: string;
  successor_code: string;
  relation: SuccessionRelation;
  effective_from: LocalDate;
}

export interface Places {
  readonly versions: readonly AdminUnitVersion[];
  readonly successions: readonly Succession[];
}

/** The day on which the province, its districts and 68 of its 71 communes ended (202/2025/QH15, 1671/NQ-UBTVQH15). */
const reorganisedOn = '2025-07-01';

const kinds: Readonly<Record<string, AdminUnitKind>> = {
  Tỉnh: 'PROVINCE',
  'Thành phố': 'PROVINCIAL_CITY',
  'Thị xã': 'TOWN',
  Huyện: 'RURAL_DISTRICT',
  Phường: 'WARD',
  'Thị trấn': 'TOWNSHIP',
  Xã: 'COMMUNE',
};

/** Decree 82/2005/NĐ-CP split Huyện Đắk Nông: what kept its code 661 has another territory, so it is another unit. */
const splitOn: Readonly<Record<string, LocalDate>> = { '661': '2005-07-12' };

/**
 * Places, their versions and successions from the three source files. A rename, a change of kind or of parent is a version;
 * a change of territory, or another unit under the code, is a new unit.
 */
export function placesFrom(history: readonly HistoryRow[], units: readonly UnitRow[], succession: readonly SuccessionRow[]): Places {
  const kept = new Set(succession.filter((row) => row.relation === 'KEPT').map((row) => row.predecessor_code));
  const drafts = [...history.map((row) => historyDraft(row, units)), ...units.filter((row) => row.valid_from >= reorganisedOn).map(unitDraft)];
  const firstDays = new Map(drafts.map((draft) => [draft, firstDayOf(draft, drafts, kept)]));
  const unitIdOf = (draft: Draft): string => adminUnitId(draft.code, firstDays.get(draft) ?? draft.validFrom);
  const versions = drafts.flatMap((draft) =>
    splitByParent(draft, drafts).map(({ validFrom, validTo, parent }) => versionOf({ ...draft, validFrom, validTo }, unitIdOf(draft), parent && unitIdOf(parent))),
  );
  const unitOn = (code: string, day: LocalDate): string => {
    const found = versions.find((version) => version.code === code && version.validFrom <= day && (version.validTo === null || day < version.validTo));
    if (found === undefined) throw new Error(`No place carries code ${code} on ${day}`);
    return found.unitId;
  };
  return { versions, successions: successionsFrom(succession, versions, unitOn) };
}

export const adminUnitId = (code: string, firstValidFrom: LocalDate): string =>
  globalId('AdminUnit', { register: 'admin-units', code, firstValidFrom });

type Draft = Omit<AdminUnitVersion, 'id' | 'unitId' | 'parentId'> & { readonly parentCode: string };

function historyDraft(row: HistoryRow, units: readonly UnitRow[]): Draft {
  const current = units.find((unit) => unit.code === row.code && unit.valid_to_exclusive === row.valid_to_exclusive);
  return {
    code: row.code,
    name: row.name,
    nameEn: current?.name === row.name ? current.name_en : null,
    kind: kindOf(row.kind_vi),
    level: row.level,
    parentCode: row.parent_code,
    validFrom: row.valid_from,
    validFromPrecision: row.valid_from_precision,
    validTo: row.valid_to_exclusive,
    legalBasis: row.created_or_changed_by || null,
    note: (current?.note ?? '') || null,
  };
}

const unitDraft = (row: UnitRow): Draft => ({
  code: row.code,
  name: row.name,
  nameEn: row.name_en,
  kind: kindOf(row.kind_vi),
  level: row.level,
  parentCode: row.parent_code,
  validFrom: row.valid_from,
  validFromPrecision: row.valid_from_precision,
  validTo: row.valid_to_exclusive || null,
  legalBasis: row.legal_basis || null,
  note: row.note || null,
});

function kindOf(vietnamese: string): AdminUnitKind {
  const kind = kinds[vietnamese];
  if (kind === undefined) throw new Error(`Unknown kind of place: ${vietnamese}`);
  return kind;
}

/** The first day of the unit that a row is a version of: walk back while the unit stays the same. */
function firstDayOf(draft: Draft, drafts: readonly Draft[], kept: ReadonlySet<string>): LocalDate {
  const before = drafts.find((other) => other.code === draft.code && other.validTo === draft.validFrom);
  const isNewUnit = splitOn[draft.code] === draft.validFrom || (draft.validFrom === reorganisedOn && !kept.has(draft.code));
  return before === undefined || isNewUnit ? draft.validFrom : firstDayOf(before, drafts, kept);
}

interface Stretch {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly parent: Draft | null;
}

/** A row outlives a parent that became another unit: cut it there, so that each version has one parent for its whole life. */
function splitByParent(draft: Draft, drafts: readonly Draft[]): Stretch[] {
  if (draft.parentCode === '') return [{ validFrom: draft.validFrom, validTo: draft.validTo, parent: null }];
  const parents = drafts
    .filter((other) => other.code === draft.parentCode && overlaps(other, draft))
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const units = parents.filter((parent, index) => index === 0 || splitOn[parent.code] === parent.validFrom);
  if (units.length === 0) throw new Error(`No place carries code ${draft.parentCode} above ${draft.code}`);
  return units.map((parent, index) => ({
    validFrom: index === 0 ? draft.validFrom : parent.validFrom,
    validTo: units[index + 1]?.validFrom ?? draft.validTo,
    parent,
  }));
}

const overlaps = (one: Draft, other: Draft): boolean =>
  (other.validTo === null || one.validFrom < other.validTo) && (one.validTo === null || other.validFrom < one.validTo);

function versionOf(draft: Draft, unitId: string, parentId: string | null): AdminUnitVersion {
  const { parentCode: _, ...rest } = draft;
  const id = globalId('AdminUnitVersion', { register: 'admin-units', code: unitId, firstValidFrom: draft.validFrom });
  return { ...rest, id, unitId, parentId };
}

function successionsFrom(rows: readonly SuccessionRow[], versions: readonly AdminUnitVersion[], unitOn: (code: string, day: LocalDate) => string): Succession[] {
  const lastDay = '2025-06-30';
  const merged = rows.map((row) =>
    edge(unitOn(row.predecessor_code, lastDay), unitOn(row.successor_code, reorganisedOn), row.relation, row.effective_from, row.predecessor_code === '67' ? '202/2025/QH15' : '1671/NQ-UBTVQH15', null),
  );
  const districts = versions.filter((version) => version.level === 'DISTRICT' && version.validTo === reorganisedOn);
  const abolished = districts.map(({ unitId }) =>
    edge(unitId, null, 'ABOLISHED', reorganisedOn, null, 'Kết thúc hoạt động của cấp huyện; văn bản chưa kiểm chứng — The district level ended; the act is not verified'),
  );
  return [...merged, ...abolished, ...split2005(unitOn)];
}

/** Decree 82/2005/NĐ-CP: Huyện Đắk Nông became Thị xã Gia Nghĩa and Huyện Đăk Glong; Thị trấn Gia Nghĩa ended. Read from the snapshots. */
function split2005(unitOn: (code: string, day: LocalDate) => string): Succession[] {
  const [before, after, act] = ['2005-07-11', '2005-07-12', '82/2005/NĐ-CP'] as const;
  const note = 'Suy từ các bản chụp danh mục — Inferred from the snapshots of the list';
  return [
    edge(unitOn('661', before), unitOn('660', after), 'SPLIT_INTO', after, act, note),
    edge(unitOn('661', before), unitOn('661', after), 'SPLIT_INTO', after, act, note),
    edge(unitOn('24613', before), null, 'ABOLISHED', after, act, note),
  ];
}

function edge(fromId: string, toId: string | null, relation: SuccessionRelation, effectiveFrom: LocalDate, legalBasis: string | null, note: string | null): Succession {
  const id = globalId('Succession', { register: 'succession', code: `${fromId}>${toId ?? ''}`, firstValidFrom: effectiveFrom });
  return { id, fromId, toId, relation, effectiveFrom, legalBasis, note };
}
