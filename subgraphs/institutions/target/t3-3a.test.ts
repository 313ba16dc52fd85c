import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../shared/sample/seeded-random.js';
import { addDays, earliest, type LocalDate } from '../../../shared/time/local-date.js';
import { type Institutions, startInstitutions } from '../institutions.fixture.js';
import { readRecounter, type Share } from './recount.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

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
  readonly figure: Figure;
  readonly variants: readonly { readonly key: string; readonly figure: Figure }[];
  readonly sources: { readonly rowsCounted: string | null; readonly rows: string | null };
}

const days: readonly LocalDate[] = [
  '2020-12-31', '2021-01-01', '2021-08-18', '2021-12-30', '2021-12-31', '2022-06-30',
  '2023-02-28', '2024-02-29', '2024-12-31', '2025-06-30', '2025-07-01', '2025-12-31',
]; // prettier-ignore
const provinceEnd = '2025-06-30';
const planEnd = '2025-12-31';

const figure = 'figure { state numerator denominator }';
const resultFields = `asOf ${figure} variants { key ${figure} } sources { rowsCounted rows }`;

const given = (unit: string | null, asOf: LocalDate, closing: Closing): string =>
  `${unit === null ? '' : `unit: "${unit}", `}asOf: "${asOf}", closing: ${closing}`;

async function result(given: string, fields = resultFields): Promise<Result & Record<string, never>> {
  const { data, errors } = await institutions.ask(
    `{ target(id: "T3.3a") { ... on InstitutionTarget { result(${given}) { ${fields} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.target.result;
}

/** One unit on every day, in one question. */
async function resultsOn(unit: string | null, closing: Closing): Promise<Result[]> {
  const fields = days.map((day, index) => `d${index}: result(${given(unit, day, closing)}) { ${resultFields} }`);
  const { data, errors } = await institutions.ask(
    `{ target(id: "T3.3a") { ... on InstitutionTarget { ${fields.join(' ')} } } }`,
  );
  expect(errors).toBeUndefined();
  return days.map((_, index) => data.target[`d${index}`]);
}

/** How many rows each answer's own link lists. */
async function listed(results: readonly Result[]): Promise<(string | null)[]> {
  const fields = results
    .map(({ sources }, index) => (sources.rows === null ? '' : `r${index}: ${sources.rows} { totalCount }`))
    .join(' ');
  if (fields.trim() === '') return results.map(() => null);
  const { data, errors } = await institutions.ask(`{ ${fields} }`);
  expect(errors).toBeUndefined();
  return results.map((_, index) => (data[`r${index}`] === undefined ? null : String(data[`r${index}`].totalCount)));
}

const places = (where: string): Promise<Place[]> =>
  institutions.query<Place>(
    `SELECT unit_id AS id, min(level) AS level, min(valid_from) AS "firstDay",
            CASE WHEN bool_and(valid_to IS NOT NULL) THEN max(valid_to) - 1 END AS "lastDay"
     FROM admin_unit_version GROUP BY unit_id HAVING ${where} ORDER BY min(code), unit_id`,
  );

/** Ten communes: old ones, two that were kept, and new ones that took several, two of them across districts. */
const communes = `min(level) = 'COMMUNE' AND (min(code) IN ('24616', '24620', '24678') OR unit_id IN (
  SELECT unit_id FROM admin_unit_version WHERE (code IN ('24612', '24664', '24736', '24760') AND valid_to = '2025-07-01')
     OR (code IN ('24611', '24670') AND valid_from = '2025-07-01')))`;

/** The day that is read: FROZEN stops with its subject, CARRIED with the plan. */
const dayRead = (place: Place | null, asOf: LocalDate, closing: Closing): LocalDate => {
  const last = place === null ? provinceEnd : place.lastDay;
  return earliest(asOf, planEnd, ...(closing === 'FROZEN' && last !== null ? [last] : []));
};

const isAsked = (place: Place | null, day: LocalDate): boolean =>
  place === null || (place.firstDay <= day && (place.level !== 'DISTRICT' || day <= provinceEnd));

/** Before its baseline a reduction compares with nothing. */
function figureOf(share: Share, isComparable: boolean): Figure {
  if (!isComparable || share.denominator === 0n) return { state: 'NO_DATA', numerator: null, denominator: null };
  return { state: 'KNOWN', numerator: String(share.numerator), denominator: String(share.denominator) };
}

const isSameShare = (shown: Figure | undefined, { numerator, denominator }: Share): boolean =>
  shown?.numerator != null &&
  shown.denominator !== null &&
  BigInt(shown.numerator) * denominator === numerator * BigInt(shown.denominator);

async function expectAsRecounted(place: Place | null, closing: Closing): Promise<number> {
  const recount = await readRecounter(institutions);
  const results = await resultsOn(place?.id ?? null, closing);
  const counts = await listed(results);
  results.forEach((own, index) => {
    const asOf = dayRead(place, days[index] ?? '', closing);
    const question = { unit: place?.id ?? null, asOf, closing };
    const about = JSON.stringify(question);
    const [startOfYear, agencyAverage] = own.variants;
    expect(own.asOf, about).toBe(asOf);
    if (!isAsked(place, asOf)) {
      expect(
        [own, startOfYear, agencyAverage].map((one) => one?.figure.state),
        about,
      ).toEqual(Array(3).fill('NOT_APPLICABLE'));
      return expect(own.sources, about).toEqual({ rowsCounted: null, rows: null });
    }
    const [total, average] = [recount.total(question), recount.agencyAverage(question)];
    expect(own.figure, about).toEqual(figureOf(total, asOf >= '2021-12-31'));
    expect(startOfYear, about).toEqual({
      key: 'startOfYear',
      figure: figureOf(recount.total(question, '2021-01-01'), asOf >= '2021-01-01'),
    });
    expect(agencyAverage?.key).toBe('agencyAverage');
    const hasAverage = asOf >= '2021-12-31' && average.denominator > 0n;
    expect(agencyAverage?.figure.state, about).toBe(hasAverage ? 'KNOWN' : 'NO_DATA');
    if (hasAverage) expect(isSameShare(agencyAverage?.figure, average), about).toBe(true);
    expect(own.sources.rowsCounted, about).toBe(String(total.denominator));
    expect(counts[index], about).toBe(own.sources.rowsCounted);
  });
  return results.filter(({ figure: { state } }) => state === 'KNOWN').length;
}

describe('T3.3a: fewer public service units than in 2021 (II.3.a, bullet 3)', () => {
  test.each(['FROZEN', 'CARRIED'] as const)(
    'of the whole, %s, equals a recount on twelve days, in each reading, and the list it names',
    async (closing) => {
      expect(await expectAsRecounted(null, closing)).toBe(8);
    },
  );

  test.each([
    ['both provinces', `min(level) = 'PROVINCE'`, 2],
    ['the eight districts', `min(level) = 'DISTRICT' AND max(valid_to) = '2025-07-01'`, 8],
    ['ten communes', communes, 10],
  ] as const)('of %s equals a recount, by both closings', async (_, where, count) => {
    const found = await places(where);
    expect(found).toHaveLength(count);
    for (const place of found)
      for (const closing of ['FROZEN', 'CARRIED'] as const) await expectAsRecounted(place, closing);
  });

  test.each([
    ['DISTRICT', '2024-12-31', 'FROZEN'],
    ['COMMUNE', '2024-12-31', 'FROZEN'],
    ['COMMUNE', '2025-12-31', 'CARRIED'],
    ['PROVINCE', '2025-12-31', 'CARRIED'],
  ] as const)('by %s on %s, %s, equals a recount of each that was in force', async (level, asOf, closing) => {
    const recount = await readRecounter(institutions);
    const { byUnit } = await result(given(null, asOf, closing), `byUnit(level: ${level}) { unitId ${figure} }`);
    const alive = await places(
      `bool_or(level = '${level}' AND valid_from <= '${asOf}' AND coalesce('${asOf}' < valid_to, true))`,
    );
    const expected = alive.map(({ id }) => ({
      unitId: id,
      figure: figureOf(recount.total({ unit: id, asOf, closing }), true),
    }));
    expect(byUnit).toEqual([...expected].sort((one, other) => (one.unitId < other.unitId ? -1 : 1)));
  });

  test('of the communes of a district and of what stands at the district itself add up to the district', async () => {
    const [district] = await places(`min(code) = '663'`);
    const own = await result(
      given(district?.id ?? '', '2024-12-31', 'FROZEN'),
      `${figure} byUnit(level: COMMUNE) { ${figure} }`,
    );
    const below = own['byUnit'] as unknown as { figure: Figure }[];
    const [at] = await institutions.query<{ before: string }>(
      `SELECT count(*) AS before FROM public_service_unit WHERE admin_unit_id = $1 AND established_on <= '2021-12-31' AND coalesce(dissolved_on > '2021-12-31', true)`,
      [district?.id],
    );
    const sum = below.reduce((total, one) => total + BigInt(one.figure.denominator ?? 0), BigInt(at?.before ?? 0));
    expect(String(sum)).toBe(own.figure.denominator);
  });

  test('counts a unit that became a company as reduced (default reading)', async () => {
    const [{ count } = { count: '0' }] = await institutions.query<{ count: string }>(
      `SELECT count(*) AS count FROM public_service_unit WHERE dissolution_kind = 'CONVERTED_TO_COMPANY' AND established_on <= '2021-12-31'`,
    );
    expect(Number(count)).toBeGreaterThan(0);
    const ended = await institutions.query(
      `SELECT FROM public_service_unit WHERE established_on <= '2021-12-31' AND dissolved_on <= '2025-06-30'`,
    );
    const founded = await institutions.query(
      `SELECT FROM public_service_unit WHERE established_on > '2021-12-31' AND coalesce(dissolved_on > '2025-06-30', true)`,
    );
    expect((await result(given(null, '2025-06-30', 'FROZEN'))).figure.numerator).toBe(
      String(ended.length - founded.length),
    );
  });

  test('before its baseline compares with nothing, and after it says how far it is', async () => {
    const early = await result('asOf: "2021-06-30"', `${figure} status`);
    expect(early).toMatchObject({ figure: { state: 'NO_DATA' }, status: 'UNDETERMINED' });
    const late = await result(
      'asOf: "2025-06-30"',
      'status threshold origin quality formula { id version } gap { units }',
    );
    expect(late).toMatchObject({
      threshold: '10',
      origin: 'SAMPLE',
      quality: 'COMPUTED',
      formula: { id: 'institutions/T3.3a', version: 1 },
    });
  });

  test('needs no more statements for 71 communes than for 8 districts', async () => {
    const ask = (level: string) =>
      institutions.ask(
        `{ target(id: "T3.3a") { ... on InstitutionTarget { result(asOf: "2024-12-31") { byUnit(level: ${level}) { unit { name } ${figure} } } } } }`,
      );
    const [few, many] = [await ask('DISTRICT'), await ask('COMMUNE')];
    expect(many.data.target.result.byUnit).toHaveLength(71);
    expect(many.statements).toBe(few.statements);
  });
});

describe('a committed row', () => {
  test('shows in the next answer: fifty random foundings, dissolutions and revivals', async () => {
    const random = seededRandom('t3-3a writes');
    const rows = await institutions.query<{ id: string; code: string; place: string }>(
      `SELECT id, code, admin_unit_id AS place FROM public_service_unit AS p WHERE established_on <= '2021-12-31'
       AND NOT EXISTS (SELECT FROM public_service_unit AS merged WHERE merged.successor_id = p.id) ORDER BY code`,
    );
    const province = (await places(`min(code) = '67'`))[0]?.id ?? '';
    for (let write = 0; write < 50; write += 1) {
      const { id, place } = random.pick(rows);
      const day = addDays('2022-01-01', random.integer(0, 1_200));
      if (random.chance(0.2)) await found(`THU-${write}`, id, day);
      else if (random.chance(0.2))
        await institutions.query(
          'UPDATE public_service_unit SET dissolved_on = NULL, dissolution_kind = NULL, successor_id = NULL WHERE id = $1',
          [id],
        );
      else
        await institutions.query(
          `UPDATE public_service_unit SET dissolved_on = $2, dissolution_kind = 'DISSOLVED', successor_id = NULL WHERE id = $1`,
          [id, day],
        );
      const recount = await readRecounter(institutions);
      const asOf = random.chance(0.5) ? provinceEnd : addDays(day, random.integer(-1, 1));
      for (const unit of [null, province, place]) {
        const own = await result(given(unit, asOf, 'FROZEN'), figure);
        expect(own.figure, `write ${write}, ${unit}, ${asOf}`).toEqual(
          figureOf(recount.total({ unit, asOf, closing: 'FROZEN' }), true),
        );
      }
    }
    for (const closing of ['FROZEN', 'CARRIED'] as const) await expectAsRecounted(null, closing);
  });

  const found = (code: string, like: string, day: LocalDate): Promise<unknown> =>
    institutions.query(
      `INSERT INTO public_service_unit (id, code, name, sector, governing_agency_id, admin_unit_id, established_on, origin)
       SELECT 'psu_' || $1, $1, name, sector, governing_agency_id, admin_unit_id, $3, 'SAMPLE' FROM public_service_unit WHERE id = $2`,
      [code, like, day],
    );
});
