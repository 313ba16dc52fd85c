import { globalId } from '../../../shared/identity/global-id.js';
import { isInForce } from '../../../shared/time/local-date.js';
import type { AdminLevel } from '../admin-unit/admin-unit.enums.js';
import type { AdminUnitVersion } from '../admin-unit/admin-unit-version.entity.js';
import { decisionDay } from '../plan/plan.rules.js';
import type { Agency } from './agency.entity.js';

/** The committee of Đắk Nông province is in the decision under a code of its own. */
const namedByDecision = '67';

/** Which words of the decision mean a committee of each level (agencies.csv: UBND_HUYEN, UBND_XA). */
const clauses: Readonly<Partial<Record<AdminLevel, string>>> = {
  DISTRICT: 'Điều 2; II.6.a; PL8 (UBND_HUYEN)',
  COMMUNE: 'II.6.a; PL8 (UBND_XA)',
};

/**
 * One People's Committee for each place, alive as long as the place. It keeps its id when the place is renamed, as the
 * place does, and is called by the place's last name.
 */
export function committeesFrom(versions: readonly AdminUnitVersion[]): Agency[] {
  const places = new Set(versions.filter(({ code }) => code !== namedByDecision).map(({ unitId }) => unitId));
  return [...places].map((place) => committeeOf(versions.filter(({ unitId }) => unitId === place)));
}

function committeeOf(versions: readonly AdminUnitVersion[]): Agency {
  const inOrder = versions.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A place without a version');
  const { validFrom } = first;
  const { level, unitId, validTo } = last;
  const code = `UBND-${last.code}`;
  const clause = isInForce({ validFrom, validTo }, decisionDay) ? (clauses[level] ?? null) : null;
  return {
    id: globalId('Agency', { register: 'agencies', code, firstValidFrom: validFrom }),
    version: 1,
    origin: 'REAL',
    code,
    name: `UBND ${withSmallKind(last.name)}`,
    nameEn: `People’s Committee of ${last.nameEn ?? last.name}`,
    type: 'PEOPLES_COMMITTEE',
    level,
    namedAt: clause ?? 'Không nêu — Not named',
    roleInPlan: clause === null ? 'none' : 'locality',
    responsibilityGroupNumber: null, // the group actors stand there
    validFrom,
    validTo,
    note: 'Suy từ đơn vị hành chính, theo tên cuối của đơn vị — Derived from the place, under its last name',
    adminUnitId: unitId,
    parentId: null,
    electronicId: null,
  };
}

/** The committee of a place after the place changed: what follows the place does, the rest stays its own. */
export function committeeAfter(before: Agency | null, derived: Agency): Agency {
  if (before === null) return derived;
  const { code, name, level, validFrom, validTo } = derived;
  const nameEn = name === before.name ? before.nameEn : derived.nameEn;
  return { ...before, code, name, nameEn, level, validFrom, validTo };
}

/** “Huyện Đắk Mil” is written “UBND huyện Đắk Mil”. */
const withSmallKind = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
