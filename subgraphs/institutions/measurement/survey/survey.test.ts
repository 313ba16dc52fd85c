import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions, viewerWith } from '../../institutions.fixture.js';
import { codesOf, editor, measurementEditor } from '../measurement.fixture.js';

let institutions: Institutions;
let agency = '';
let places: readonly string[] = [];
beforeAll(async () => {
  institutions = await startInstitutions();
  agency = (await institutions.query<{ id: string }>(`SELECT id FROM agency WHERE code = 'SNV'`))[0]?.id ?? '';
  const rows = await institutions.query<{ id: string }>(
    `SELECT unit_id AS id FROM admin_unit_version WHERE level = 'DISTRICT' AND valid_to = '2025-07-01' ORDER BY code`,
  );
  places = rows.map(({ id }) => id);
});
afterAll(() => institutions.stop());

const { create, make, atVersion, move, toField, publish } = measurementEditor(() => institutions);

/** A kind and year that nobody has measured yet: samples begin in 2021, districts in 2005. */
let slots = 0;
const nextSlot = () => ({
  year: 2006 + (slots % 15),
  kind: ['LAND', 'HEALTH', 'EDUCATION', 'INVESTMENT'][Math.floor(slots++ / 15)],
});
const survey = (changes: object = {}) => ({
  ...{ ...nextSlot(), leadAgencyId: agency, method: 'PAPER', plannedSample: 500 },
  ...changes,
});
/** `counts(50, 10)`: 60 valid answers, ten of them satisfied. */
const counts = (others: number, satisfied: number) => ({
  sent: 200,
  answered: others + satisfied + 1,
  valid: others + satisfied,
  byAnswer: [0, 0, others, satisfied, 0],
});
const result = (surveyId: string, changes: object = {}) => ({
  ...{ surveyId, adminUnitId: places[0], ...counts(50, 10) },
  ...changes,
});

/** Published on its 20 December, with these results at the districts in order. */
async function published(
  results: readonly object[] = [{}, {}],
  changes: object = {},
): Promise<{ id: string; year: number; kind: string | undefined }> {
  const input = survey(changes);
  const id = await make('Survey', input);
  await toField(id, `${input.year}-02-01`);
  for (const [index, one] of results.entries())
    await make('SurveyResult', result(id, { adminUnitId: places[index], ...one }));
  expect(codesOf(await publish(id, `${input.year}-11-01`, `${input.year}-12-20`))).toEqual([]);
  return { id, year: input.year, kind: input.kind };
}

const shown =
  'numbers { sent valid satisfied satisfiedPercent responseRate interval { low high method } distribution { answer count percent } }';
const readResults = async (id: string, viewer = {}) => {
  const { data, errors } = await institutions.ask(
    `query ($id: ID!) { surveyResults(survey: $id) { nodes { adminUnit { id } withheld isSuppressed ${shown} } } }`,
    { id },
    viewer,
  );
  expect(errors).toBeUndefined();
  return data.surveyResults.nodes as {
    adminUnit: { id: string };
    withheld: string | null;
    isSuppressed: boolean;
    numbers: object | null;
  }[];
};

describe('a survey', () => {
  test('goes from plan to publication, and each step leaves its day', async () => {
    const { id, year } = await published();
    const [row] = await institutions.query(
      'SELECT state, edition, approved_on, closed_on, published_on FROM survey WHERE id = $1',
      [id],
    );
    expect(row).toEqual({
      state: 'PUBLISHED',
      edition: 1,
      approved_on: `${year}-02-01`,
      closed_on: `${year}-11-01`,
      published_on: `${year}-12-20`,
    });
  });

  test.each(['FIELDWORK', 'CLOSED', 'PUBLISHED'])('cannot skip from its plan to %s', async (to) => {
    const answer = await move(await make('Survey', survey()), to, '2026-01-01');
    expect(codesOf(answer)).toEqual(['CONFLICT']);
    expect(answer.errors?.[0]?.message).toContain('đã lập kế hoạch');
  });

  test('refuses steps out of order, days to come, and a publication of nothing', async () => {
    const input = survey();
    const id = await make('Survey', input);
    await toField(id, `${input.year}-05-01`);
    expect(codesOf(await move(id, 'CLOSED', `${input.year}-04-30`))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await move(id, 'CLOSED', '2027-01-01'))).toEqual(['BAD_USER_INPUT']);
    expect((await publish(id, `${input.year}-06-01`, `${input.year}-07-01`)).errors?.[0]?.message).toContain(
      'phiếu hợp lệ',
    );
  });

  test.each([
    [{ year: 1999 }, '1999'],
    [{ plannedSample: 0 }, 'Cỡ mẫu 0'],
    [{ suppressBelow: 0 }, 'Ngưỡng công bố 0'],
    [{ leadAgencyId: 'agc_00000000-0000-4000-8000-000000000000' }, 'không chỉ đến dòng nào'],
  ])('with %j is refused by name', async (changes, message) => {
    const answer = await create('Survey', survey(changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(message);
  });

  test('is one of its kind and year', async () => {
    const input = survey();
    await make('Survey', input);
    expect((await create('Survey', input)).errors?.[0]?.message).toContain('Đã có khảo sát');
  });

  test('is written by nobody without the scope', async () => {
    const mutation = `mutation ($input: SurveyInput!) { createSurvey(idempotencyKey: "khao-sat-1", input: $input) { entityId } }`;
    const answer = await institutions.ask(mutation, { input: survey() }, viewerWith('law:write'));
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });
});

describe('a published survey', () => {
  test('is neither changed nor removed, and takes no result', async () => {
    const { id } = await published();
    const [row] = await institutions.query<{ id: string }>('SELECT id FROM survey_result WHERE survey_id = $1', [id]);
    const answers = [
      await atVersion('Survey', 'survey', id, 'change', { input: { plannedSample: 7 } }),
      await atVersion('Survey', 'survey', id, 'remove', { reason: 'nhầm' }),
      await create('SurveyResult', result(id, { adminUnitId: places[5] })),
      await atVersion('SurveyResult', 'survey_result', row?.id ?? '', 'change', { input: { sent: 300 } }),
      await atVersion('SurveyResult', 'survey_result', row?.id ?? '', 'remove', { reason: 'nhầm' }),
    ];
    expect(answers.map(codesOf)).toEqual(Array(5).fill(['BAD_USER_INPUT']));
    for (const answer of answers) expect(answer.errors?.[0]?.message).toContain('đính chính');
  });

  test.each([
    [`UPDATE survey SET suppress_below = 1 WHERE id = $1`],
    [`UPDATE survey_result SET sent = sent + 1 WHERE survey_id = $1`],
    [`DELETE FROM survey_result WHERE survey_id = $1`],
    [
      `INSERT INTO survey_result SELECT id || 'x', version, origin, survey_id, 'adm_' || id, NULL, NULL, sent, answered, valid, by_answer FROM survey_result WHERE survey_id = $1`,
    ],
  ])('stays so for the database itself: %s', async (sql) => {
    const { id } = await published();
    await expect(institutions.query(sql, [id])).rejects.toThrow('is published');
  });

  test('never takes a result that is moved into it from another survey', async () => {
    const [{ id }, other] = [await published(), await make('Survey', survey())];
    await toField(other, '2026-01-05');
    const moved = await make('SurveyResult', result(other, { adminUnitId: places[5] }));
    await expect(
      institutions.query('UPDATE survey_result SET survey_id = $1 WHERE id = $2', [id, moved]),
    ).rejects.toThrow('is published');
  });

  test('is corrected by another edition, and stays readable', async () => {
    const first = await published();
    const correction = survey({ year: first.year, kind: first.kind, correctsId: first.id });
    const second = await make('Survey', correction);
    await toField(second, `${first.year}-02-01`);
    await make('SurveyResult', result(second, counts(40, 20)));
    await make('SurveyResult', result(second, { adminUnitId: places[1], ...counts(40, 21) }));
    expect((await publish(second, `${first.year}-11-01`, `${first.year}-12-20`)).errors?.[0]?.message).toContain(
      'sau ngày công bố',
    );
    expect(codesOf(await move(second, 'PUBLISHED', `${first.year + 1}-01-15`))).toEqual([]);
    const { data } = await institutions.ask(
      `query ($year: Int!, $kind: SurveyKind!) { surveys(kind: $kind, year: $year) { nodes { edition corrects { edition } correctedBy { edition } numbers { satisfied } } } }`,
      { year: first.year, kind: first.kind },
    );
    expect(data.surveys.nodes).toEqual([
      { edition: 1, corrects: null, correctedBy: { edition: 2 }, numbers: { satisfied: 20 } },
      { edition: 2, corrects: { edition: 1 }, correctedBy: null, numbers: { satisfied: 41 } },
    ]);
    const newest = async (day: string) =>
      (await institutions.ask(`{ surveyResults(kind: ${first.kind}, newestBy: "${day}") { nodes { survey { edition } } } }`)).data.surveyResults.nodes[0].survey.edition; // prettier-ignore
    expect([await newest(`${first.year + 1}-01-14`), await newest(`${first.year + 1}-01-15`)]).toEqual([1, 2]);
    expect((await create('Survey', correction)).errors?.[0]?.message).toMatch(/đính chính|Đã có/);
  });

  test('is corrected only once published, and only by its own kind and year', async () => {
    const plan = await make('Survey', survey());
    const { id, year, kind } = await published();
    expect(codesOf(await create('Survey', survey({ correctsId: plan })))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await create('Survey', survey({ year, kind: 'SIPAS', correctsId: id })))).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(codesOf(await create('Survey', survey({ year: year + 1, kind, correctsId: id })))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('a result', () => {
  test('shows its numbers once the survey is published', async () => {
    const { id } = await published([counts(9, 91), counts(50, 50)]);
    const [one] = (await readResults(id)).filter(({ adminUnit }) => adminUnit.id === places[0]);
    expect(one).toMatchObject({
      withheld: null,
      isSuppressed: false,
      numbers: {
        ...{ sent: 200, valid: 100, satisfied: 91, satisfiedPercent: '91.00', responseRate: '50.50' },
        interval: { low: '83.77', high: '95.20', method: 'Wilson 95 %' }, // published: 0.838 to 0.952
        distribution: [
          { answer: 'VERY_DISSATISFIED', count: 0, percent: '0.00' },
          { answer: 'DISSATISFIED', count: 0, percent: '0.00' },
          { answer: 'NEUTRAL', count: 9, percent: '9.00' },
          { answer: 'SATISFIED', count: 91, percent: '91.00' },
          { answer: 'VERY_SATISFIED', count: 0, percent: '0.00' },
        ],
      },
    });
  });

  test('of a survey that is not published is seen by its editors only', async () => {
    const id = await make('Survey', survey());
    await toField(id, '2026-02-01');
    await make('SurveyResult', result(id));
    expect(await readResults(id)).toMatchObject([{ withheld: 'NOT_PUBLISHED', isSuppressed: false, numbers: null }]);
    expect(await readResults(id, editor)).toMatchObject([{ withheld: null, numbers: { valid: 60 } }]);
  });

  test('with fewer answers than the minimum is hidden with the next smallest, for editors too, and is never 0', async () => {
    const { id } = await published([counts(10, 19), counts(20, 20), counts(30, 30)]);
    for (const viewer of [{}, editor]) {
      const byPlace = new Map((await readResults(id, viewer)).map((one) => [one.adminUnit.id, one]));
      expect(
        places.slice(0, 3).map((place) => [byPlace.get(place)?.withheld, byPlace.get(place)?.numbers === null]),
      ).toEqual([
        ['SUPPRESSED', true],
        ['SUPPRESSED', true],
        [null, false],
      ]);
    }
    const { data } = await institutions.ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Survey { numbers { valid } } } }', { r: [{ __typename: 'Survey', id }] }); // prettier-ignore
    expect(data._entities).toEqual([{ numbers: { valid: 129 } }]);
  });

  test('follows the minimum of its own survey', async () => {
    const { id } = await published([counts(5, 4), counts(20, 20)], { suppressBelow: 5 });
    expect((await readResults(id)).map(({ isSuppressed }) => isSuppressed)).toEqual([false, false]);
  });

  test.each([
    [{ valid: 62 }, 'hợp lệ ≤ thu về'],
    [{ sent: 10 }, 'hợp lệ ≤ thu về'],
    [{ byAnswer: [60] }, 'đúng 5 mức'],
    [{ byAnswer: [0, 0, 50, 9, 0] }, 'cộng lại là 59'],
    [{ byAnswer: [0, 0, 61, -1, 0] }, 'không thể âm'],
    [{ adminUnitId: 'adm_00000000-0000-4000-8000-000000000000' }, 'không tồn tại vào thời gian khảo sát'],
    [{ surveyId: 'svy_00000000-0000-4000-8000-000000000000' }, 'Không có khảo sát này'],
  ])('with %j is refused by name', async (changes, message) => {
    const id = await make('Survey', survey());
    await toField(id, '2024-02-01');
    const answer = await create('SurveyResult', result(id, changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(message);
  });

  test('is not written before the survey is in the field, nor twice for one place', async () => {
    const id = await make('Survey', survey());
    expect((await create('SurveyResult', result(id))).errors?.[0]?.message).toContain('chưa bắt đầu');
    await toField(id, '2026-02-01');
    await make('SurveyResult', result(id));
    expect((await create('SurveyResult', result(id))).errors?.[0]?.message).toContain('sửa dòng đã có');
  });

  test('is found from its own place, and withheld there as everywhere', async () => {
    const { id, year } = await published([counts(10, 19), counts(20, 20)]);
    const { data } = await institutions.ask(
      'query ($r: [_Any!]!, $year: Int!) { _entities(representations: $r) { ... on AdminUnit { surveyResults(year: $year) { withheld numbers { valid } survey { id } } } } }',
      { r: [{ __typename: 'AdminUnit', id: places[0] }], year },
    );
    expect(data._entities[0].surveyResults).toContainEqual({ withheld: 'SUPPRESSED', numbers: null, survey: { id } });
  });

  test('speaks of its place as it was on the day the survey closed', async () => {
    const { data } = await institutions.ask(
      `{ surveyResults(kind: SIPAS, year: 2021, first: 200) { nodes { adminUnit { name } adminUnitVersion { name validTo } } } }`,
    );
    expect(
      data.surveyResults.nodes.every((one: { adminUnitVersion: object | null }) => one.adminUnitVersion !== null),
    ).toBe(true);
  });
});
