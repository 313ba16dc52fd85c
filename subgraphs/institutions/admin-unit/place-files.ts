import type { RecordRow } from '../../../shared/records/record.entity.js';
import { readCsv } from '../read-csv.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { AdminLevel, AdminUnitKind, DatePrecision, SuccessionRelation } from './admin-unit.enums.js';
import type { AdminUnitVersion } from './admin-unit-version.entity.js';

/** What both lists of places have alike. A code is only unique on a day. */
interface PlaceRow {
  code: string;
  name: string;
  kind_vi: string;
  level: AdminLevel;
  parent_code: string;
  valid_from: LocalDate;
  valid_from_precision: DatePrecision;
  valid_to_exclusive: LocalDate;
}

/** A row of `admin-units-history.csv`: the versions since 2004, up to the reorganisation. */
export interface HistoryRow extends PlaceRow {
  created_or_changed_by: string;
  ended_by: string;
}

/** A row of `admin-units.csv`: the places of 2021 and of 2025. */
export interface UnitRow extends PlaceRow {
  name_en: string;
  legal_basis: string;
  note: string;
}

/** A row of `admin-unit-succession.csv`: the official conversion table of 2025. */
export interface SuccessionRow {
  predecessor_code: string;
  /** As the table spells it: eight communes otherwise than the list. */
  predecessor_name: string;
  successor_code: string;
  relation: SuccessionRelation;
  effective_from: LocalDate;
}

export interface PlaceFiles {
  readonly history: readonly HistoryRow[];
  readonly units: readonly UnitRow[];
  readonly succession: readonly SuccessionRow[];
}

export const readPlaceFiles = (): PlaceFiles => ({
  history: readCsv<HistoryRow>('admin-units-history.csv'),
  units: readCsv<UnitRow>('admin-units.csv'),
  succession: readCsv<SuccessionRow>('admin-unit-succession.csv'),
});

/** The province, its districts and 68 of its 71 communes ended on this day (202/2025/QH15, 1671/NQ-UBTVQH15). */
export const reorganisedOn: LocalDate = '2025-07-01';

/** A version before it is known which unit it is of, and which unit stands above. */
export type PlaceDraft = Omit<AdminUnitVersion, keyof RecordRow | 'unitId' | 'parentId'> & {
  readonly parentCode: string;
};

/** The history gives all versions up to the reorganisation, the list of places those after it. */
export const draftsFrom = ({ history, units }: PlaceFiles): PlaceDraft[] => [
  ...history.map((row) => historyDraft(row, units)),
  ...units.filter((row) => row.valid_from >= reorganisedOn).map(unitDraft),
];

/** English names and notes come from the other list; a note speaks of the row's own span only. */
const historyDraft = (row: HistoryRow, units: readonly UnitRow[]): PlaceDraft => ({
  ...draftOf(row),
  nameEn: units.find(({ code, name }) => code === row.code && name === row.name)?.name_en ?? null,
  legalBasis: row.created_or_changed_by || null,
  note:
    units.find((unit) => unit.code === row.code && unit.valid_to_exclusive === row.valid_to_exclusive)?.note || null,
});

const unitDraft = (row: UnitRow): PlaceDraft => ({
  ...draftOf(row),
  nameEn: row.name_en,
  legalBasis: row.legal_basis || null,
  note: row.note || null,
});

const draftOf = (row: PlaceRow) => ({
  code: row.code,
  name: row.name,
  kind: kindOf(row.kind_vi),
  level: row.level,
  parentCode: row.parent_code,
  validFrom: row.valid_from,
  validFromPrecision: row.valid_from_precision,
  validTo: row.valid_to_exclusive || null,
});

const kinds: Readonly<Record<string, AdminUnitKind>> = {
  Tỉnh: 'PROVINCE',
  'Thành phố': 'PROVINCIAL_CITY',
  'Thị xã': 'TOWN',
  Huyện: 'RURAL_DISTRICT',
  Phường: 'WARD',
  'Thị trấn': 'TOWNSHIP',
  Xã: 'COMMUNE',
};

function kindOf(vietnamese: string): AdminUnitKind {
  const kind = kinds[vietnamese];
  if (kind === undefined) throw new Error(`Unknown kind of place: ${vietnamese}`);
  return kind;
}
