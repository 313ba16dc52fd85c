import type { SeededRandom } from '../../../../../shared/sample/seeded-random.js';
import type { Versioned } from '../mutate.js';
import { nextDay, pickRow, randomDay, type RandomWrite, type World } from '../world.js';

interface SurveyRow {
  readonly id: string;
  readonly kind: string;
  readonly year: number;
  readonly lead: string;
  readonly published: string;
}

/** The newest edition of each year: what a correction may correct. */
const correctable = `
  SELECT id, kind, year, lead_agency_id AS lead, published_on::text AS published FROM survey
  WHERE state = 'PUBLISHED' AND published_on < '2025-11-01' AND NOT EXISTS (SELECT FROM survey AS next WHERE next.corrects_id = survey.id)
  ORDER BY kind, year, edition`;

/** Small groups of answers: some cells must be hidden, and others with them. */
function randomAnswers(random: SeededRandom): { sent: number; answered: number; valid: number; byAnswer: number[] } {
  const byAnswer = [0, 1, 3, 8, 10].map((most) => random.integer(0, most * (random.chance(0.3) ? 1 : 5)));
  const valid = byAnswer.reduce((sum, answers) => sum + answers, 0);
  return { sent: valid + random.integer(0, 5), answered: valid, valid, byAnswer };
}

/** Every district gives answers at some of its communes, and sometimes as a whole. */
async function giveAnswers(world: World, surveyId: string, day: string): Promise<void> {
  const places = await world.rows<{ id: string }>(
    `SELECT unit_id AS id FROM admin_unit_version WHERE daterange(valid_from, valid_to) @> $1::date ORDER BY unit_id`,
    [day],
  );
  const some = places.filter(() => world.random.chance(0.2));
  for (const { id } of [...some, ...(some.length === 0 ? places.slice(0, 1) : [])]) {
    const answers = randomAnswers(world.random);
    if (answers.valid > 0) await world.mutate.create('SurveyResult', { surveyId, adminUnitId: id, ...answers });
  }
  const [place] = places;
  const enough = { sent: 90, answered: 80, valid: 70, byAnswer: [5, 5, 10, 20, 30], field: 'OTHER' };
  if (place) await world.mutate.create('SurveyResult', { surveyId, adminUnitId: place.id, ...enough });
}

const surveyIsCorrected: RandomWrite = async (world) => {
  const { random, mutate, rows } = world;
  const corrected = await pickRow<SurveyRow>(world, correctable);
  if (corrected === null) return null;
  const { kind, year, lead, published } = corrected;
  const input = { kind, year, correctsId: corrected.id, leadAgencyId: lead, method: 'PAPER', plannedSample: 500 };
  const id = await mutate.create('Survey', { ...input, suppressBelow: random.pick([10, 30, 60]) });
  const day = `${year}-10-0${random.integer(1, 9)}`;
  const publishedOn = randomDay(random, nextDay(published));
  const move = async (to: string, on: string): Promise<void> => {
    const [row] = await rows<Versioned>('SELECT id, version FROM survey WHERE id = $1', [id]);
    if (row) await mutate.move('Survey', row, to, on);
  };
  await move('APPROVED', day);
  await move('FIELDWORK', day);
  await giveAnswers(world, id, day);
  await move('CLOSED', day);
  await move('PUBLISHED', publishedOn);
  return {
    what: `${kind} ${year} corrected on ${publishedOn}`,
    table: 'survey',
    places: null,
    from: publishedOn,
    parameter: kind,
  };
};

const provinces = `SELECT unit_id AS id FROM admin_unit_version WHERE level = 'PROVINCE' ORDER BY unit_id`;

const randomIndex = (random: SeededRandom): object => ({
  score: `${random.integer(70, 94)}.${String(random.integer(0, 99)).padStart(2, '0')}`,
  ...(random.chance(0.8) ? { rank: random.integer(1, 34), population: random.pick([34, 63]) } : {}),
});

const indexIsPublished: RandomWrite = async (world) => {
  const { random, mutate } = world;
  const place = await pickRow<{ id: string }>(world, provinces);
  if (place === null) return null;
  const year = random.integer(2019, 2025);
  const publishedOn = randomDay(random, `${year}-02-01`, '2025-12-31');
  const taken = await world.rows(
    `SELECT FROM index_result WHERE index = 'PAR' AND admin_unit_id = $1 AND year = $2 AND published_on = $3`,
    [place.id, year, publishedOn],
  );
  if (taken.length > 0) return null;
  const input = {
    index: 'PAR',
    year,
    adminUnitId: place.id,
    publishedOn,
    source: world.name(),
    ...randomIndex(random),
  };
  await mutate.create('IndexResult', input);
  return {
    what: `PAR index of ${year} published on ${publishedOn}`,
    table: 'index_result',
    places: [place.id],
    from: publishedOn,
  };
};

const indices = `SELECT id, version, admin_unit_id AS place FROM index_result WHERE index = 'PAR' ORDER BY id`;

const indexChanges: RandomWrite = async (world) => {
  const row = await pickRow<Versioned & { place: string }>(world, indices);
  if (row === null) return null;
  await world.mutate.change('IndexResult', row, { rank: null, population: null, ...randomIndex(world.random) });
  return { what: 'PAR index changed', table: 'index_result', places: [row.place], from: null };
};

const indexIsRemoved: RandomWrite = async (world) => {
  const row = await pickRow<Versioned & { place: string }>(world, indices);
  if (row === null) return null;
  await world.mutate.remove('IndexResult', row);
  return { what: 'PAR index removed', table: 'index_result', places: [row.place], from: null };
};

/** Contents 2, 3 and 7: satisfaction and the PAR index. */
export const measurementWrites: readonly RandomWrite[] = [
  surveyIsCorrected,
  indexIsPublished,
  indexChanges,
  indexIsRemoved,
];
