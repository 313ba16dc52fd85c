import type { SeededRandom } from '../../../../../shared/sample/seeded-random.js';
import type { Versioned } from '../mutate.js';
import { nextDay, pickRow, randomDay, type RandomWrite } from '../world.js';

/** Standards met on any day, or not at all; a degree of college or higher has its day, a lower one has none. */
function randomStandards(random: SeededRandom): object {
  const degree = random.pick(['INTERMEDIATE', 'COLLEGE', 'BACHELOR', 'MASTER']);
  const maybe = (): string | null => (random.chance(0.8) ? randomDay(random, '2018-01-01') : null);
  return {
    highestDegree: degree,
    degreeStandardMetOn: degree === 'INTERMEDIATE' ? null : randomDay(random, '2018-01-01'),
    politicalTheoryLevel: 'INTERMEDIATE',
    politicalTheoryStandardMetOn: maybe(),
    professionalStandardMetOn: maybe(),
    workSkillsStandardMetOn: maybe(),
  };
}

const personIsPosted: RandomWrite = async (world) => {
  const { random, mutate } = world;
  const startedOn = randomDay(random);
  const agency = await pickRow<{ id: string; place: string }>(
    world,
    `SELECT id, admin_unit_id AS place FROM agency
     WHERE type = 'PEOPLES_COMMITTEE' AND admin_unit_id IS NOT NULL AND daterange(valid_from, valid_to) @> $1::date ORDER BY id`,
    [startedOn],
  );
  if (agency === null) return null;
  const civilServantId = await mutate.create('CivilServant', { fullName: world.name(), ...randomStandards(random) });
  const staffGroup = random.pick(['CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE']);
  await mutate.create('Posting', { civilServantId, agencyId: agency.id, title: 'Kiểm chứng', staffGroup, startedOn });
  return { what: `${staffGroup} posted on ${startedOn}`, table: 'posting', places: [agency.place], from: startedOn };
};

interface PostingRow extends Versioned {
  readonly place: string;
  readonly from: string;
}

const postings = `
  SELECT id, version, place_id AS place, started_on::text AS "from" FROM posting
  WHERE ended_on IS NULL AND started_on < '2025-12-01' ORDER BY id`;

const postingEnds: RandomWrite = async (world) => {
  const posting = await pickRow<PostingRow>(world, postings);
  if (posting === null) return null;
  const first = posting.from < '2021-01-01' ? '2021-01-01' : posting.from;
  const day = randomDay(world.random, nextDay(first));
  await world.mutate.change('Posting', posting, { endedOn: day, endReason: 'RETIREMENT' });
  return { what: `posting ended on ${day}`, table: 'posting', places: [posting.place], from: day };
};

const postingIsRemoved: RandomWrite = async (world) => {
  const posting = await pickRow<PostingRow>(world, postings);
  if (posting === null) return null;
  await world.mutate.remove('Posting', posting);
  return { what: 'posting removed', table: 'posting', places: [posting.place], from: posting.from };
};

const standardsChange: RandomWrite = async (world) => {
  const person = await pickRow<Versioned & { places: string[] }>(
    world,
    `SELECT person.id, person.version, array_agg(DISTINCT place_id) AS places
     FROM civil_servant AS person JOIN posting ON posting.civil_servant_id = person.id GROUP BY person.id ORDER BY person.id`,
  );
  if (person === null) return null;
  await world.mutate.change('CivilServant', person, randomStandards(world.random));
  return { what: 'standards of a person changed', table: 'civil_servant', places: person.places, from: null };
};

/** Content 4: T4.2. */
export const civilServiceWrites: readonly RandomWrite[] = [
  personIsPosted,
  personIsPosted,
  postingEnds,
  postingIsRemoved,
  standardsChange,
  standardsChange,
];
