import type { Versioned } from '../mutate.js';
import { nextDay, pickPlace, pickRow, randomDay, type RandomWrite } from '../world.js';

const anywhere = ['PROVINCE', 'DISTRICT', 'COMMUNE'] as const;

const unitIsFounded: RandomWrite = async (world) => {
  const { random, mutate } = world;
  const establishedOn = randomDay(random);
  const place = await pickPlace(world, establishedOn, anywhere);
  const agency = await pickRow<{ id: string }>(
    world,
    'SELECT DISTINCT governing_agency_id AS id FROM public_service_unit ORDER BY 1',
  );
  if (place === null || agency === null) return null;
  const code = world.name();
  const sector = random.pick(['HEALTH', 'EDUCATION', 'SCIENCE', 'OTHER']);
  const input = { code, name: code, sector, governingAgencyId: agency.id, adminUnitId: place.id, establishedOn };
  await mutate.create('PublicServiceUnit', input);
  return {
    what: `unit founded on ${establishedOn}`,
    table: 'public_service_unit',
    places: [place.id],
    from: sinceBaseline(establishedOn),
  };
};

interface UnitRow extends Versioned {
  readonly place: string;
  readonly from: string;
}

/** Nothing was merged into it, so it may end on any day. */
const livingUnit = `
  SELECT id, version, admin_unit_id AS place, established_on::text AS "from" FROM public_service_unit AS unit
  WHERE dissolved_on IS NULL AND established_on < '2025-12-01'
    AND NOT EXISTS (SELECT FROM public_service_unit WHERE successor_id = unit.id) ORDER BY id`;

const unitEnds: RandomWrite = async (world) => {
  const unit = await pickRow<UnitRow>(world, livingUnit);
  if (unit === null) return null;
  const first = unit.from < '2021-01-01' ? '2021-01-01' : unit.from;
  const dissolvedOn = randomDay(world.random, nextDay(first), '2025-12-31');
  const kind = world.random.pick(['DISSOLVED', 'CONVERTED_TO_COMPANY']);
  const decision = kind === 'DISSOLVED' ? {} : { endingDecision: world.name() };
  await world.mutate.change('PublicServiceUnit', unit, { dissolvedOn, dissolutionKind: kind, ...decision });
  return {
    what: `unit ${kind} on ${dissolvedOn}`,
    table: 'public_service_unit',
    places: [unit.place],
    from: sinceBaseline(dissolvedOn),
  };
};

const unitMoves: RandomWrite = async (world) => {
  const unit = await pickRow<UnitRow>(world, livingUnit);
  const place = unit === null ? null : await pickPlace(world, unit.from, anywhere);
  if (unit === null || place === null) return null;
  await world.mutate.change('PublicServiceUnit', unit, { adminUnitId: place.id });
  return {
    what: 'unit moves to another place',
    table: 'public_service_unit',
    places: [unit.place, place.id],
    from: null,
  };
};

/** What lives at the end of 2021 is what all later days are compared with. */
const sinceBaseline = (day: string): string | null => (day <= '2021-12-31' ? null : day);

/** Public service units: T3.3a, and T3.3b through what they owe. */
export const unitWrites: readonly RandomWrite[] = [unitIsFounded, unitEnds, unitMoves];
