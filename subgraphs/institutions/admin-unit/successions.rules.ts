import { globalId } from '../../../shared/identity/global-id.js';
import type { RecordRow } from '../../../shared/records/record.entity.js';
import { addDays, type LocalDate } from '../../../shared/time/local-date.js';
import type { AdminUnitVersion } from './admin-unit-version.entity.js';
import { reorganisedOn, type SuccessionRow } from './place-files.js';
import { unitOnDay } from './places.rules.js';
import type { Succession } from './succession.entity.js';

type UnitOnDay = ReturnType<typeof unitOnDay>;

/** What the conversion table says; `legalEffectSeed` adds when its act became law. */
type SuccessionFacts = Omit<Succession, 'legalEffectiveOn'>;

type Edge = Pick<Succession, 'effectiveFrom' | 'fromId'> & { readonly toId?: string | null };

export const successionId = ({ fromId, toId, effectiveFrom }: Edge): string =>
  globalId('Succession', { register: 'succession', code: `${fromId}>${toId ?? ''}`, firstValidFrom: effectiveFrom });

/** What each place became: the conversion table of 2025, the districts that ended with it, and the split of 2005. */
export function successionsFrom(
  rows: readonly SuccessionRow[],
  versions: readonly AdminUnitVersion[],
): SuccessionFacts[] {
  const unitOn = unitOnDay(versions);
  return [...reorganised2025(rows, unitOn), ...abolishedDistricts(versions), ...split2005(unitOn)];
}

const reorganised2025 = (rows: readonly SuccessionRow[], unitOn: UnitOnDay): SuccessionFacts[] =>
  rows.map(({ predecessor_code: from, successor_code: to, relation, effective_from }) =>
    edge({
      fromId: unitOn(from, addDays(reorganisedOn, -1)),
      toId: unitOn(to, reorganisedOn),
      relation,
      effectiveFrom: effective_from,
      legalBasis: from === '67' ? '202/2025/QH15' : '1671/NQ-UBTVQH15',
      note: null,
    }),
  );

/** Two communes of 2025 cross old district borders: no district has a single successor. */
const abolishedDistricts = (versions: readonly AdminUnitVersion[]): SuccessionFacts[] =>
  versions
    .filter(({ level, validTo }) => level === 'DISTRICT' && validTo === reorganisedOn)
    .map(({ unitId }) =>
      edge({
        fromId: unitId,
        toId: null,
        relation: 'ABOLISHED',
        effectiveFrom: reorganisedOn,
        legalBasis: null,
        note: 'Kết thúc hoạt động của cấp huyện; văn bản chưa kiểm chứng — The district level ended; the act is not verified',
      }),
    );

/** Huyện Đắk Nông became Thị xã Gia Nghĩa and Huyện Đăk Glong, and Thị trấn Gia Nghĩa ended. */
function split2005(unitOn: UnitOnDay): SuccessionFacts[] {
  const effectiveFrom: LocalDate = '2005-07-12';
  const lastDay = addDays(effectiveFrom, -1);
  const act = {
    effectiveFrom,
    legalBasis: '82/2005/NĐ-CP',
    note: 'Suy từ các bản chụp danh mục — Inferred from the snapshots of the list',
  };
  const district = unitOn('661', lastDay);
  return [
    edge({ fromId: district, toId: unitOn('660', effectiveFrom), relation: 'SPLIT_INTO', ...act }),
    edge({ fromId: district, toId: unitOn('661', effectiveFrom), relation: 'SPLIT_INTO', ...act }),
    edge({ fromId: unitOn('24613', lastDay), toId: null, relation: 'ABOLISHED', ...act }),
  ];
}

const edge = (facts: Omit<SuccessionFacts, keyof RecordRow>): SuccessionFacts => ({
  id: successionId(facts),
  version: 1,
  origin: 'REAL',
  ...facts,
});
