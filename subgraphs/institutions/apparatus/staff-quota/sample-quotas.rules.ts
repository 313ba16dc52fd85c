import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { StaffKind } from './staff-quota.enums.js';
import type { StaffQuota } from './staff-quota.entity.js';

/** Who is given posts: a public service unit of a sector, or an agency (sector null), at a level, while it lives. */
export interface SampleHolder {
  readonly id: string;
  readonly sector: string | null;
  readonly level: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

export type SampleQuota = Omit<StaffQuota, 'version'>;

const years = [2021, 2022, 2023, 2024, 2025] as const;

/** Posts of the first year, from and to, by level and sector; `agency` has civil servants. */
const sizes: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  COMMUNE: { agency: [18, 23], HEALTH: [5, 9], EDUCATION: [16, 42] },
  DISTRICT: { agency: [78, 112], HEALTH: [90, 160], EDUCATION: [35, 75], other: [6, 24] },
  PROVINCE: { agency: [28, 70], HEALTH: [24, 380], EDUCATION: [40, 80], other: [8, 60] },
};

/** The same quotas for the same holders, every time: a little less each year, and most of them paid from the budget. */
export function sampleQuotas(holders: readonly SampleHolder[]): SampleQuota[] {
  const random = seededRandom('staff-quotas@1');
  return holders.flatMap((holder) => kindsOf(holder).flatMap((kind) => quotasOf(random, holder, kind)));
}

const kindsOf = ({ sector, level }: SampleHolder): readonly StaffKind[] => {
  if (sector !== null) return ['PUBLIC_SERVICE'];
  return level === 'COMMUNE' ? ['CIVIL_SERVANT'] : ['CIVIL_SERVANT', 'CONTRACT'];
};

function quotasOf(random: SeededRandom, holder: SampleHolder, kind: StaffKind): SampleQuota[] {
  let assigned = kind === 'CONTRACT' ? random.integer(2, 8) : firstSize(random, holder);
  let fundedByBudget = kind === 'PUBLIC_SERVICE' ? assigned - random.integer(0, Math.floor(assigned / 8)) : assigned;
  return years.flatMap((year) => {
    if (year > 2021 && random.chance(0.4)) {
      const cut = Math.min(fundedByBudget, 1 + random.integer(0, Math.floor(assigned / 50)));
      assigned -= cut;
      fundedByBudget -= cut;
    }
    if (!livesIn(holder, year) || isSilent(random, year, kind)) return [];
    return [quota(random, { holder, kind, year, assigned, fundedByBudget })];
  });
}

function firstSize(random: SeededRandom, { level, sector }: SampleHolder): number {
  const size = sizes[level]?.[sector ?? 'agency'] ?? sizes[level]?.['other'] ?? [6, 24];
  return random.integer(...size);
}

const livesIn = ({ from, to }: SampleHolder, year: number): boolean =>
  from <= `${year}-12-31` && (to === null || to > `${year}-01-01`);

/** One unit in a hundred has not told its posts of the last year yet: coverage has something to show. */
const isSilent = (random: SeededRandom, year: number, kind: StaffKind): boolean =>
  year === 2025 && kind === 'PUBLIC_SERVICE' && random.chance(0.01);

type Posts = Pick<StaffQuota, 'kind' | 'year' | 'assigned' | 'fundedByBudget'> & { readonly holder: SampleHolder };

function quota(random: SeededRandom, { holder, kind, year, assigned, fundedByBudget }: Posts): SampleQuota {
  const vacant = random.integer(0, Math.floor(assigned / 15));
  const isTold = year < 2025 || random.chance(0.97);
  return {
    id: globalId('StaffQuota', {
      register: 'staff-quotas-sample',
      code: `${holder.id} ${kind}`,
      firstValidFrom: `${year}-01-01`,
    }),
    origin: 'SAMPLE',
    agencyId: holder.sector === null ? holder.id : null,
    publicServiceUnitId: holder.sector === null ? null : holder.id,
    year,
    kind,
    assigned,
    inPost: isTold ? assigned - vacant : null,
    fundedByBudget,
    inPostFundedByBudget: isTold ? Math.max(0, fundedByBudget - vacant) : null,
    decision: null,
  };
}
