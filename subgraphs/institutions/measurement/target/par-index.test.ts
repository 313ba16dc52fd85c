import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays, earliest, type LocalDate } from '../../../../shared/time/local-date.js';
import { type Institutions, startInstitutions } from '../../institutions.fixture.js';
import { codesOf, measurementEditor } from '../measurement.fixture.js';

let institutions: Institutions;
let old = '';
let successor = '';
beforeAll(async () => {
  institutions = await startInstitutions();
  const provinces = await institutions.query<{ id: string; code: string }>(
    `SELECT unit_id AS id, code FROM admin_unit_version WHERE level = 'PROVINCE'`,
  );
  old = provinces.find(({ code }) => code === '67')?.id ?? '';
  successor = provinces.find(({ code }) => code === '68')?.id ?? '';
});
afterAll(() => institutions.stop());
const { create, make, atVersion } = measurementEditor(() => institutions);

type Closing = 'FROZEN' | 'CARRIED';
const days: readonly LocalDate[] = [
  '2020-12-31', '2021-04-01', '2021-05-01', '2022-05-01', '2023-12-31', '2024-05-01', '2025-04-01',
  '2025-06-30', '2025-10-01', '2025-12-31', '2026-10-01',
]; // prettier-ignore

interface Row {
  readonly id: string;
  readonly year: number;
  readonly place: string;
  readonly points: number;
  readonly most: number;
  readonly rank: number | null;
  readonly population: number | null;
  readonly published: LocalDate;
}

interface Expected {
  readonly share: readonly [number, number] | null;
  readonly rows: number;
}

/** The three targets once more, by plain sorting over all rows. */
async function recounted(unit: string | null, asked: LocalDate, closing: Closing): Promise<Record<string, Expected>> {
  const ends = unit === null || unit === old;
  const asOf = earliest(asked, '2025-12-31', ...(closing === 'FROZEN' && ends ? ['2025-06-30'] : []));
  const isSuccessorRead = unit === null && closing === 'CARRIED' && asOf >= '2025-07-01';
  const rows = await institutions.query<Row>(
    `SELECT id, year, admin_unit_id AS place, (score * 100)::integer AS points, (max_score * 100)::integer AS most, rank, population, published_on AS published
     FROM index_result WHERE "index" = 'PAR' ORDER BY year DESC, published_on DESC, id DESC`,
  );
  const readable = rows.filter(
    ({ place, published }) =>
      published <= asOf && (unit === null ? place === old || (isSuccessorRead && place === successor) : place === unit),
  );
  const newest = readable[0];
  const before = readable.find(({ year, place }) => year === (newest?.year ?? 0) - 1 && place === newest?.place);
  if (newest === undefined) return { 'T7.2a': none, 'T7.2b': none, 'T7.2c': none };
  return {
    'T7.2a': {
      share: before === undefined ? null : [newest.points, before.points],
      rows: before === undefined ? 1 : 2,
    },
    'T7.2b': { share: [newest.points, newest.most], rows: 1 },
    'T7.2c': { share: newest.rank === null ? null : [newest.rank, newest.population ?? 0], rows: 1 },
  };
}
const none: Expected = { share: null, rows: 0 };

async function ask(target: string, given: string, fields: string) {
  const { data, errors } = await institutions.ask(
    `{ target(id: "${target}") { ... on InstitutionTarget { result(${given}) { ${fields} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.target.result;
}

async function expectAsRecounted(unit: string | null, asOf: LocalDate, closing: Closing): Promise<void> {
  const expected = await recounted(unit, asOf, closing);
  for (const [target, { share, rows }] of Object.entries(expected)) {
    const own = await ask(
      target,
      `${unit === null ? '' : `unit: "${unit}", `}asOf: "${asOf}", closing: ${closing}`,
      'figure { state numerator denominator } sources { rowsCounted rows } status',
    );
    const about = JSON.stringify({ target, unit, asOf, closing });
    if (unit === successor && own.figure.state === 'NOT_APPLICABLE') {
      expect(asOf < '2025-07-01', about).toBe(true);
      continue;
    }
    const [numerator, denominator] = share?.map(String) ?? [null, null];
    expect(own.figure, about).toEqual({ state: share === null ? 'NO_DATA' : 'KNOWN', numerator, denominator });
    expect(own.sources.rowsCounted, about).toBe(String(rows));
    const { data, errors } = await institutions.ask(`{ ${own.sources.rows} { totalCount } }`);
    expect(errors).toBeUndefined();
    expect(String(Object.values(data as Record<string, { totalCount: number }>)[0]?.totalCount), about).toBe(
      own.sources.rowsCounted,
    );
  }
}

const everywhere = async (): Promise<void> => {
  for (const unit of [null, old, successor])
    for (const closing of ['FROZEN', 'CARRIED'] as const)
      for (const day of days) await expectAsRecounted(unit, day, closing);
};

const result = (changes: object = {}) => ({
  ...{
    index: 'PAR',
    year: 2025,
    adminUnitId: successor,
    score: '88.10',
    publishedOn: '2026-04-10',
    source: 'Thử nghiệm',
  },
  ...changes,
});
const status = async (target: string, given: string): Promise<string> => (await ask(target, given, 'status')).status;

describe('the PAR index of the province (II.7.a)', () => {
  test('equals a recount on eleven days, of the whole and of both provinces, by both closings', everywhere, 60_000);

  test('is higher than the year before, or is not: each year is due by itself (T7.2a)', async () => {
    const of = (day: string) => status('T7.2a', `asOf: "${day}"`);
    expect([await of('2022-05-01'), await of('2024-05-01'), await of('2025-06-30')]).toEqual(['MET', 'MISSED', 'MET']);
  });

  test('of one year alone compares with nothing (T7.2a before the index of 2021)', async () => {
    const found = await ask('T7.2a', 'asOf: "2021-05-01"', 'status missing figure { state }');
    expect(found).toEqual({
      status: 'UNDETERMINED',
      missing: ['IndexResult.indexCode=PAR', 'IndexResult.year', 'IndexResult.score'],
      figure: { state: 'NO_DATA' },
    });
  });

  test('by province, each has its own', async () => {
    const { byUnit } = await ask(
      'T7.2b',
      'asOf: "2024-12-31"',
      'byUnit(level: PROVINCE) { unitId figure { numerator denominator } }',
    );
    expect(byUnit).toEqual([{ unitId: old, figure: { numerator: '8451', denominator: '10000' } }]);
  });
});

describe('the ranking of 2025 among 34', () => {
  test('is not read while it was published after the plan ended', async () => {
    await make('IndexResult', result({ rank: 20, population: 34 }));
    expect(await status('T7.2c', 'asOf: "2026-10-01", closing: CARRIED')).toBe('MET'); // still 2024, among 63
    const { figure } = await ask('T7.2c', 'asOf: "2026-10-01", closing: CARRIED', 'figure { denominator }');
    expect(figure.denominator).toBe('63');
    await everywhere();
  });

  test('does not compare with 40 of 63 once it is read (CARRIED), while FROZEN keeps the last among 63', async () => {
    await make('IndexResult', result({ rank: 20, population: 34, publishedOn: '2025-12-20' }));
    expect(await status('T7.2c', 'asOf: "2025-12-31", closing: CARRIED')).toBe('NOT_COMPARABLE');
    expect(await status('T7.2c', 'asOf: "2025-12-31", closing: FROZEN')).toBe('MET');
    expect(await status('T7.2a', 'asOf: "2025-12-31", closing: CARRIED')).toBe('UNDETERMINED'); // another province the year before
    await everywhere();
  });
});

describe('an index result', () => {
  test.each([
    [{ score: '85.425' }, 'hai số lẻ'],
    [{ score: 'cao' }, 'hai số lẻ'],
    [{ score: '100.01' }, 'từ 0 đến 100'],
    [{ score: '-1' }, 'từ 0 đến 100'],
    [{ rank: 12 }, 'thứ hạng'],
    [{ rank: 64, population: 63 }, '64/63'],
    [{ year: 1875, publishedOn: '2020-01-01' }, 'Năm 1875'],
    [{ publishedOn: '2024-12-31' }, 'không thể công bố'],
    [{ publishedOn: '2026-12-31' }, 'không thể công bố'],
    [{ adminUnitId: 'adm_00000000-0000-4000-8000-000000000000' }, 'Chỉ tỉnh'],
  ])('with %j is refused by name', async (changes, message) => {
    const answer = await create(
      'IndexResult',
      result({
        year: 2024,
        adminUnitId: old,
        publishedOn: '2025-05-05',
        ...('year' in changes ? {} : { year: 2025 }),
        ...changes,
      }),
    );
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message.toLowerCase()).toContain(message.toLowerCase());
  });

  test('of one index, province, year and day is one', async () => {
    const input = result({ index: 'PCI', score: '65.02' });
    await make('IndexResult', input);
    expect((await create('IndexResult', input)).errors?.[0]?.message).toContain('Đã có kết quả');
  });

  test('reads as it was written, with two decimals', async () => {
    await make(
      'IndexResult',
      result({ index: 'PAPI', year: 2019, adminUnitId: old, score: '41.5', maxScore: '80', publishedOn: '2020-04-28' }),
    );
    const { data } = await institutions.ask(
      '{ indexResults(index: PAPI, year: 2019) { nodes { index score maxScore rank population adminUnit { code } adminUnitVersion { name } } } }',
    );
    expect(data.indexResults.nodes).toEqual([
      {
        index: 'PAPI',
        score: '41.50',
        maxScore: '80.00',
        rank: null,
        population: null,
        adminUnit: { code: '67' },
        adminUnitVersion: { name: 'Tỉnh Đắk Nông' },
      },
    ]);
  });

  test('asked for as the newest says of which index', async () =>
    expect(codesOf(await institutions.ask('{ indexResults(newestBy: "2024-01-01") { totalCount } }'))).toEqual([
      'BAD_USER_INPUT',
    ]));
});

test('a committed index shows in the next answer: forty random results, corrections, changes and removals', async () => {
  const random = seededRandom('par-index writes');
  const made: string[] = [];
  for (let write = 0; write < 40; write++) {
    const year = random.integer(2018, 2025);
    const rank = random.integer(1, 63);
    const one = result({ year, adminUnitId: random.chance(0.7) ? old : successor, score: `${random.integer(70, 95)}.${random.integer(10, 99)}`, rank, population: 63, publishedOn: earliest('2026-11-01', addDays(`${year + 1}-01-01`, random.integer(0, 400))) }); // prettier-ignore
    const { data } = await create('IndexResult', one);
    const id = (data?.createIndexResult as { entityId: string } | null)?.entityId;
    if (id !== undefined) made.push(id);
    const other = random.pick(made);
    if (random.chance(0.2))
      await atVersion('IndexResult', 'index_result', other, 'change', { input: { score: '77.77' } });
    else if (random.chance(0.1)) {
      await atVersion('IndexResult', 'index_result', other, 'remove', { reason: 'nhầm' });
      made.splice(made.indexOf(other), 1);
    }
    if (made.length === 0) made.push(await make('IndexResult', result({ publishedOn: addDays('2026-06-01', write) })));
    await expectAsRecounted(
      random.pick([null, old, successor]),
      random.pick(days),
      random.pick(['FROZEN', 'CARRIED'] as const),
    );
  }
});
