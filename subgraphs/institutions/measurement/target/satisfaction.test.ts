import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays, earliest, type LocalDate } from '../../../../shared/time/local-date.js';
import { type Institutions, startInstitutions } from '../../institutions.fixture.js';
import { codesOf, measurementEditor } from '../measurement.fixture.js';
import { readSurveyRecounter, type Recount, type SurveyRecounter } from './survey-recount.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());
const { make, atVersion, toField, publish } = measurementEditor(() => institutions);

type Closing = 'FROZEN' | 'CARRIED';

interface Place {
  readonly id: string;
  readonly level: string;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate | null;
}

interface Figure {
  readonly state: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

interface Result {
  readonly asOf: LocalDate;
  readonly period: { readonly from: LocalDate };
  readonly origin: string | null;
  readonly figure: Figure;
  readonly variants: readonly { readonly key: string; readonly figure: Figure }[];
  readonly sources: { readonly rowsCounted: string | null; readonly rows: string | null };
}

/** The kinds that each reading takes together, and the field within them. */
interface Reading {
  readonly kinds: readonly string[];
  readonly field?: string;
}
const fieldsPooled: Reading = { kinds: ['LAND', 'CONSTRUCTION', 'INVESTMENT'] };
const servicesPooled: Reading = { kinds: ['HEALTH', 'EDUCATION'] };
const ofProcedures = (field: string): Reading => ({ kinds: ['PROCEDURE'], field });

const targets: readonly (readonly [string, string, Readonly<Record<string, Reading>>])[] = [
  ['T2.7a', 'PROCEDURE', { portalRatings: { kinds: ['NONE'] } }],
  ['T2.7b-land', 'LAND', { pooled: fieldsPooled, procedureSurvey: ofProcedures('LAND') }],
  ['T2.7b-construction', 'CONSTRUCTION', { pooled: fieldsPooled, procedureSurvey: ofProcedures('CONSTRUCTION') }],
  ['T2.7b-investment', 'INVESTMENT', { pooled: fieldsPooled, procedureSurvey: ofProcedures('INVESTMENT') }],
  ['T3.4a', 'SIPAS', {}],
  ['T3.4b-health', 'HEALTH', { pooled: servicesPooled }],
  ['T3.4b-education', 'EDUCATION', { pooled: servicesPooled }],
  ['T7.1', 'SIPAS', {}],
];

const allDays: readonly LocalDate[] = [
  '2021-06-30', '2021-12-31', '2022-03-31', '2023-03-31', '2023-05-09', '2023-05-10', '2024-12-31',
  '2025-06-30', '2025-07-01', '2025-12-31',
]; // prettier-ignore
/** Of single places: before the first edition, on a correction, and around both closings. */
const daysOfPlaces: readonly LocalDate[] = ['2021-06-30', '2023-05-10', '2025-06-30', '2025-07-01', '2025-12-31'];
const provinceEnd = '2025-06-30';
const planEnd = '2025-12-31';

const figure = 'figure { state numerator denominator }';
const resultFields = `asOf period { from } origin ${figure} variants { key ${figure} } sources { rowsCounted rows }`;
const given = (unit: string | null, asOf: LocalDate, closing: Closing): string =>
  `${unit === null ? '' : `unit: "${unit}", `}asOf: "${asOf}", closing: ${closing}`;

async function ask(target: string, selection: string) {
  const { data, errors } = await institutions.ask(
    `{ target(id: "${target}") { ... on InstitutionTarget { ${selection} } } }`,
  );
  expect(errors).toBeUndefined();
  return data.target;
}

async function resultsOn(target: string, unit: string | null, closing: Closing, days: readonly LocalDate[]) {
  const fields = days.map((day, index) => `d${index}: result(${given(unit, day, closing)}) { ${resultFields} }`);
  const data = (await ask(target, fields.join(' '))) as Record<string, Result>;
  return days.map((_, index) => data[`d${index}`] as Result);
}

/** How many rows each answer's own link lists. */
async function listed(results: readonly Result[]): Promise<(string | null)[]> {
  const fields = results.map(({ sources: { rows } }, index) =>
    rows === null ? '' : `r${index}: ${rows} { totalCount }`,
  );
  if (fields.join('') === '') return results.map(() => null);
  const { data, errors } = await institutions.ask(`{ ${fields.join(' ')} }`);
  expect(errors).toBeUndefined();
  return results.map((_, index) => (data[`r${index}`] === undefined ? null : String(data[`r${index}`].totalCount)));
}

const places = (where: string): Promise<Place[]> =>
  institutions.query<Place>(
    `SELECT unit_id AS id, min(level) AS level, min(valid_from) AS "firstDay",
            CASE WHEN bool_and(valid_to IS NOT NULL) THEN max(valid_to) - 1 END AS "lastDay"
     FROM admin_unit_version GROUP BY unit_id HAVING ${where} ORDER BY min(code), unit_id`,
  );

const dayRead = (place: Place | null, asOf: LocalDate, closing: Closing): LocalDate => {
  const last = place === null ? provinceEnd : place.lastDay;
  return earliest(asOf, planEnd, ...(closing === 'FROZEN' && last !== null ? [last] : []));
};
const isAsked = (place: Place | null, day: LocalDate): boolean =>
  place === null || (place.firstDay <= day && (place.level !== 'DISTRICT' || day <= provinceEnd));

const unknown = (state: string): Figure => ({ state, numerator: null, denominator: null });

/** One figure from one or several surveys: all must have something to say, and one that is hidden hides the sum. */
function figureOf(parts: readonly Recount[]): Figure {
  if (parts.some(({ state }) => state === 'NO_DATA')) return unknown('NO_DATA');
  if (parts.some(({ state }) => state === 'SUPPRESSED')) return unknown('SUPPRESSED');
  const sum = (count: (part: Recount) => number) => String(parts.reduce((total, part) => total + count(part), 0));
  return { state: 'KNOWN', numerator: sum((part) => part.numerator), denominator: sum((part) => part.denominator) };
}

type States = Record<string, number>;

async function expectAsRecounted(recount: SurveyRecounter, place: Place | null, closing: Closing): Promise<States> {
  const states: States = {};
  for (const [target, kind, variants] of targets) {
    const days = place === null ? allDays : daysOfPlaces;
    const results = await resultsOn(target, place?.id ?? null, closing, days);
    const counts = await listed(results);
    results.forEach((own, index) => {
      const asOf = dayRead(place, days[index] ?? '', closing);
      const question = { unit: place?.id ?? null, asOf, closing };
      const about = JSON.stringify({ target, ...question });
      expect(own.asOf, about).toBe(asOf);
      if (!isAsked(place, asOf)) return expect(own.figure, about).toEqual(unknown('NOT_APPLICABLE'));
      const counted = recount({ ...question, kind });
      expect(own.figure, about).toEqual(figureOf([counted]));
      expect(own.period.from, about).toBe(counted.year === null ? asOf : `${counted.year}-01-01`);
      expect(own.sources.rowsCounted, about).toBe(String(counted.rows));
      expect(counts[index], about).toBe(own.sources.rowsCounted);
      expect(own.origin, about).toBe(counted.rows === 0 ? null : 'SAMPLE');
      expect(own.variants, about).toEqual(
        Object.entries(variants).map(([key, { kinds, ...field }]) => ({
          key,
          figure: figureOf(kinds.map((one) => recount({ ...question, ...field, kind: one }))),
        })),
      );
      states[own.figure.state] = (states[own.figure.state] ?? 0) + 1;
    });
  }
  return states;
}

const province = `min(level) = 'PROVINCE'`;
const districts = `min(level) = 'DISTRICT' AND max(valid_to) = '2025-07-01'`;
/** Old communes, two that were kept, and new ones that took several, two of them across districts. */
const communes = `min(level) = 'COMMUNE' AND (min(code) IN ('24616', '24620', '24678') OR unit_id IN (
  SELECT unit_id FROM admin_unit_version WHERE (code IN ('24612', '24664', '24736', '24760') AND valid_to = '2025-07-01')
     OR (code IN ('24611', '24670') AND valid_from = '2025-07-01')))`;

describe('the eight satisfaction targets (II.2.a b7, II.3.a b4, II.7.a)', () => {
  test.each(['FROZEN', 'CARRIED'] as const)(
    'of the whole, %s, equal a recount on ten days in every reading, and the lists they name',
    async (closing) => {
      const states = await expectAsRecounted(await readSurveyRecounter(institutions), null, closing);
      expect(states).toEqual({ NO_DATA: expect.any(Number), KNOWN: expect.any(Number) });
    },
  );

  test.each([
    ['both provinces', province, 2],
    ['the eight districts', districts, 8],
    ['ten communes', communes, 10],
  ] as const)('of %s equal a recount, by both closings', async (_, where, count) => {
    const recount = await readSurveyRecounter(institutions);
    const found = await places(where);
    expect(found).toHaveLength(count);
    for (const place of found)
      for (const closing of ['FROZEN', 'CARRIED'] as const) await expectAsRecounted(recount, place, closing);
  });

  test.each([
    ['T3.4a', 'SIPAS', 'COMMUNE', '2024-12-31', 'FROZEN'],
    ['T3.4a', 'SIPAS', 'COMMUNE', '2025-08-01', 'FROZEN'],
    ['T3.4a', 'SIPAS', 'COMMUNE', '2025-08-01', 'CARRIED'],
    ['T7.1', 'SIPAS', 'COMMUNE', '2025-12-31', 'CARRIED'],
    ['T2.7b-investment', 'INVESTMENT', 'DISTRICT', '2025-06-30', 'FROZEN'],
    ['T2.7a', 'PROCEDURE', 'PROVINCE', '2025-12-31', 'CARRIED'],
  ] as const)(
    '%s (%s) by %s on %s, %s, equals a recount of each in force',
    async (target, kind, level, asOf, closing) => {
      const recount = await readSurveyRecounter(institutions);
      const lastDay = closing === 'FROZEN' ? earliest(asOf, provinceEnd) : asOf;
      const { result } = await ask(
        target,
        `result(${given(null, asOf, closing)}) { byUnit(level: ${level}) { unitId ${figure} } }`,
      );
      const alive = await places(
        `bool_or(level = '${level}' AND valid_from <= '${lastDay}' AND coalesce('${lastDay}' < valid_to, true))`,
      );
      const expected = alive.map(({ id }) => ({
        unitId: id,
        figure: figureOf([recount({ unit: id, asOf: lastDay, closing, kind })]),
      }));
      expect(result.byUnit).toEqual(expected.sort((one, other) => (one.unitId < other.unitId ? -1 : 1)));
    },
  );

  test('hides some communes, and a district that would give a hidden one away', async () => {
    const { result } = await ask(
      'T3.4a',
      `result(${given(null, '2024-12-31', 'FROZEN')}) { byUnit(level: COMMUNE) { figure { state numerator } } }`,
    );
    const hidden = result.byUnit.filter((one: { figure: Figure }) => one.figure.state === 'SUPPRESSED');
    expect(hidden.length).toBeGreaterThan(1);
    expect(hidden.every((one: { figure: Figure }) => one.figure.numerator === null)).toBe(true);
    const { result: investment } = await ask(
      'T2.7b-investment',
      `result(${given(null, '2025-06-30', 'FROZEN')}) { byUnit(level: DISTRICT) { figure { state } } }`,
    );
    expect(investment.byUnit.filter((one: { figure: Figure }) => one.figure.state === 'SUPPRESSED')).toHaveLength(2);
  });

  test('need no more statements for 71 communes than for 8 districts', async () => {
    const asked = (level: string) =>
      institutions.ask(
        `{ target(id: "T3.4a") { ... on InstitutionTarget { result(asOf: "2024-12-31") { byUnit(level: ${level}) { ${figure} } } } } }`,
      );
    const [few, many] = [await asked('DISTRICT'), await asked('COMMUNE')];
    expect(many.data.target.result.byUnit).toHaveLength(71);
    expect(many.statements).toBe(few.statements);
  });
});

describe('a correction', () => {
  test('counts from its own day on; before it the first edition does (SIPAS 2022, corrected on 2023-05-10)', async () => {
    const on = async (day: LocalDate) =>
      (await ask('T3.4a', `result(asOf: "${day}") { ${figure} }`)).result.figure as Figure;
    const [before, after] = [await on('2023-05-09'), await on('2023-05-10')];
    expect(after.denominator).toBe(before.denominator);
    expect(Number(after.numerator)).toBeLessThan(Number(before.numerator));
  });
});

describe('exactly nine in ten', () => {
  test('meets T3.4a ("tối thiểu 90 %") and misses T7.1 ("trên 90 %")', async () => {
    const id = await corrected('SIPAS', 2025, '2025-12-28', async (survey) => {
      const [place] = await places(`bool_or(code = '68')`);
      await make('SurveyResult', {
        surveyId: survey,
        adminUnitId: place?.id,
        sent: 120,
        answered: 110,
        valid: 100,
        byAnswer: [2, 3, 5, 60, 30],
      });
    });
    expect(id).toMatch(/^svy_/);
    const statuses = async (day: string) => [
      (await ask('T3.4a', `result(asOf: "${day}", closing: CARRIED) { status }`)).result.status,
      (await ask('T7.1', `result(asOf: "${day}", closing: CARRIED) { status gap { units } }`)).result,
    ];
    expect(await statuses('2025-12-31')).toEqual(['MET', { status: 'MISSED', gap: { units: '1' } }]);
  });
});

/** Publishes a correction of the newest edition, with whatever results are written into it. */
async function corrected(kind: string, year: number, day: LocalDate, fill: (survey: string) => Promise<void>) {
  const [newest] = await institutions.query<{ id: string; agency: string; closed: string }>(
    `SELECT id, lead_agency_id AS agency, closed_on AS closed FROM survey WHERE kind = $1 AND year = $2 ORDER BY edition DESC LIMIT 1`,
    [kind, year],
  );
  const id = await make('Survey', {
    kind,
    year,
    correctsId: newest?.id,
    leadAgencyId: newest?.agency,
    method: 'MIXED',
    plannedSample: 100,
  });
  await toField(id, `${year}-06-01`);
  await fill(id);
  expect(codesOf(await publish(id, newest?.closed ?? '', day))).toEqual([]);
  return id;
}

describe('a committed survey', () => {
  test('shows in the next answer: corrections with random results, some of them changed or removed again', async () => {
    const random = seededRandom('survey writes');
    const found = await places(`${communes} OR ${districts} OR ${province}`);
    const published = new Map<string, LocalDate>();
    for (let round = 0; round < 14; round++) {
      const kind = random.pick(['SIPAS', 'LAND', 'HEALTH', 'EDUCATION', 'PROCEDURE']);
      const year = random.integer(2021, 2024);
      const day = addDays(published.get(`${kind} ${year}`) ?? `${year + 1}-05-11`, random.integer(1, 20));
      published.set(`${kind} ${year}`, day);
      const closed = await institutions.query<{ closed: string }>(
        `SELECT closed_on AS closed FROM survey WHERE kind = $1 AND year = $2`,
        [kind, year],
      );
      const there = found.filter(
        ({ firstDay, lastDay }) =>
          firstDay <= (closed[0]?.closed ?? '') && (lastDay === null || (closed[0]?.closed ?? '') <= lastDay),
      );
      await corrected(kind, year, day, async (surveyId) => {
        for (const place of there
          .filter(() => random.chance(0.6))
          .concat(there.slice(0, 1))
          .filter((one, at, all) => all.indexOf(one) === at)) {
          const byAnswer = Array.from({ length: 5 }, () => random.integer(0, 14));
          const valid = byAnswer.reduce((sum, count) => sum + count, 0) + 1;
          byAnswer[4] = (byAnswer[4] ?? 0) + 1;
          const field = kind === 'PROCEDURE' ? random.pick(['LAND', 'INVESTMENT', 'OTHER']) : null;
          const id = await make('SurveyResult', {
            surveyId,
            adminUnitId: place.id,
            field,
            sent: valid + 5,
            answered: valid + 2,
            valid,
            byAnswer,
          });
          if (random.chance(0.1) && place !== there[0])
            await atVersion('SurveyResult', 'survey_result', id, 'remove', { reason: 'nhập nhầm' });
          else if (random.chance(0.2))
            await atVersion('SurveyResult', 'survey_result', id, 'change', { input: { sent: valid + 9 } });
        }
      });
      if (round % 4 !== 3) continue;
      const recount = await readSurveyRecounter(institutions);
      for (const place of [null, random.pick(found)])
        for (const closing of ['FROZEN', 'CARRIED'] as const) await expectAsRecounted(recount, place, closing);
    }
  }, 120_000);
});
