import type { Versioned } from '../mutate.js';
import { pickRow, type RandomWrite } from '../world.js';

interface Holder {
  readonly column: 'agencyId' | 'publicServiceUnitId';
  readonly id: string;
  readonly place: string;
  readonly year: number;
}

/** Units and committees without the quota of a year in which they live. */
const withoutQuota = `
  SELECT 'publicServiceUnitId' AS column, unit.id, admin_unit_id AS place, year
  FROM public_service_unit AS unit, generate_series(2021, 2025) AS year
  WHERE established_on <= make_date(year, 12, 31) AND coalesce(dissolved_on > make_date(year, 1, 1), true)
    AND NOT EXISTS (SELECT FROM staff_quota AS q WHERE q.public_service_unit_id = unit.id AND q.year = year.year AND q.kind = 'PUBLIC_SERVICE')
  UNION ALL
  SELECT 'agencyId', agency.id, admin_unit_id, year FROM agency, generate_series(2021, 2025) AS year
  WHERE admin_unit_id IS NOT NULL AND valid_from <= make_date(year, 12, 31) AND coalesce(valid_to > make_date(year, 1, 1), true)
    AND NOT EXISTS (SELECT FROM staff_quota AS q WHERE q.agency_id = agency.id AND q.year = year.year AND q.kind = 'PUBLIC_SERVICE')
  ORDER BY 1, 2, 4`;

const quotaIsGiven: RandomWrite = async (world) => {
  const holder = await pickRow<Holder>(world, withoutQuota);
  if (holder === null) return null;
  const assigned = world.random.integer(0, 60);
  const posts = { assigned, fundedByBudget: world.random.integer(0, assigned) };
  const { column, id, year, place } = holder;
  await world.mutate.create('StaffQuota', { [column]: id, year, kind: 'PUBLIC_SERVICE', ...posts });
  return { what: `quota of ${year} given (${column})`, table: 'staff_quota', places: [place], from: fromYear(year) };
};

interface QuotaRow extends Versioned {
  readonly place: string;
  readonly year: number;
}

const quotas = `
  SELECT quota.id, quota.version, quota.year, coalesce(unit.admin_unit_id, agency.admin_unit_id) AS place
  FROM staff_quota AS quota LEFT JOIN public_service_unit AS unit ON unit.id = public_service_unit_id
    LEFT JOIN agency ON agency.id = agency_id
  WHERE quota.kind = 'PUBLIC_SERVICE' AND (agency_id IS NOT NULL OR established_on <= make_date(year, 12, 31)
    AND coalesce(dissolved_on > make_date(year, 1, 1), true)) ORDER BY quota.id`;

const quotaChanges: RandomWrite = async (world) => {
  const quota = await pickRow<QuotaRow>(world, quotas);
  if (quota === null) return null;
  const assigned = world.random.integer(0, 60);
  const posts = {
    assigned,
    fundedByBudget: world.random.integer(0, assigned),
    inPost: null,
    inPostFundedByBudget: null,
  };
  await world.mutate.change('StaffQuota', quota, posts);
  return {
    what: `quota of ${quota.year} changed`,
    table: 'staff_quota',
    places: [quota.place],
    from: fromYear(quota.year),
  };
};

const quotaIsRemoved: RandomWrite = async (world) => {
  const quota = await pickRow<QuotaRow>(world, quotas);
  if (quota === null) return null;
  await world.mutate.remove('StaffQuota', quota);
  return {
    what: `quota of ${quota.year} removed`,
    table: 'staff_quota',
    places: [quota.place],
    from: fromYear(quota.year),
  };
};

/** The quota of 2021 is what all later years are compared with. */
const fromYear = (year: number): string | null => (year <= 2021 ? null : `${year}-01-01`);

/** Staff quotas: T3.3b. */
export const quotaWrites: readonly RandomWrite[] = [quotaIsGiven, quotaChanges, quotaIsRemoved];
