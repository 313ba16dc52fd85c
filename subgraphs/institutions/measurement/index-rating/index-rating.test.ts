import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../../institutions.fixture.js';
import { codesOf, editor, measurementEditor } from '../measurement.fixture.js';

let institutions: Institutions;
let agencies: readonly string[] = [];
beforeAll(async () => {
  institutions = await startInstitutions();
  const rows = await institutions.query<{ id: string }>(
    `SELECT id FROM agency WHERE type = 'DEPARTMENT' ORDER BY code`,
  );
  agencies = rows.map(({ id }) => id);
});
afterAll(() => institutions.stop());
const { create, make, atVersion } = measurementEditor(() => institutions);

const move = (type: 'CriteriaSet' | 'IndexRating', id: string, to: string, on: string) =>
  atVersion(type, type === 'CriteriaSet' ? 'criteria_set' : 'index_rating', id, 'move', { to, on });
const changeScore = (id: string, input: object) => atVersion('IndexScore', 'index_score', id, 'change', { input });

let nextYear = 2030;
const draft = (changes: object = {}): Promise<string> =>
  make('CriteriaSet', { kind: 'PAR', validFromYear: nextYear++, title: 'Thử', basis: 'Thử', ...changes });
const criterion = (criteriaSetId: string, code: string, maximum: string, parentId: string | null = null) => ({
  ...{ criteriaSetId, code, title: `Tiêu chí ${code}`, maximum, parentId },
});

/** A set of two leaves, 60 and 40 points, approved and in force from `year`. */
async function approvedSet(year: number): Promise<{ id: string; group: string; leaves: readonly string[] }> {
  const id = await draft({ validFromYear: year });
  const group = await make('Criterion', criterion(id, '1', '60'));
  const leaves = [
    await make('Criterion', criterion(id, '1.1', '60', group)),
    await make('Criterion', criterion(id, '2', '40')),
  ];
  expect(codesOf(await move('CriteriaSet', id, 'APPROVED', '2020-01-02'))).toEqual([]);
  return { id, group, leaves };
}

const rating = (criteriaSetId: string, agencyId: string | undefined, year: number) => ({
  ...{ criteriaSetId, agencyId, year, ratedGroup: 'DEPARTMENT' },
});

/** Rates one department through all steps: `points` at the first criterion, 40 at the second. */
async function published(set: { id: string; leaves: readonly string[] }, agency: number, year: number, points: string) {
  const id = await make('IndexRating', rating(set.id, agencies[agency], year));
  const scores = [
    await make('IndexScore', { ratingId: id, criterionId: set.leaves[0], selfScore: '60', evidence: ['12/BC-SNV'] }),
    await make('IndexScore', { ratingId: id, criterionId: set.leaves[1], selfScore: '40' }),
  ];
  await move('IndexRating', id, 'SUBMITTED', `${year}-12-01`);
  await changeScore(scores[0] ?? '', { appraisedScore: points });
  await changeScore(scores[1] ?? '', { appraisedScore: '40' });
  await move('IndexRating', id, 'APPRAISED', `${year + 1}-01-15`);
  expect(codesOf(await move('IndexRating', id, 'PUBLISHED', `${year + 1}-03-01`))).toEqual([]);
  return { id, scores };
}

const read = async (id: string, viewer = {}) => {
  const { data, errors } = await institutions.ask(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on IndexRating { state selfTotal appraisedTotal rank population scores { selfScore appraisedScore evidence criterion { code } } } } }',
    { r: [{ __typename: 'IndexRating', id }] },
    viewer,
  );
  expect(errors).toBeUndefined();
  return data._entities[0];
};

describe('a set of criteria', () => {
  test('is approved only with 100.00 points in its leaves, and the sum is named', async () => {
    const id = await draft();
    const group = await make('Criterion', criterion(id, '1', '60'));
    await make('Criterion', criterion(id, '1.1', '59.99', group));
    const last = await make('Criterion', criterion(id, '2', '40'));
    const answer = await move('CriteriaSet', id, 'APPROVED', '2026-01-02');
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain('99.99');
    expect(answer.errors?.[0]?.message).toContain('Tiêu chí 1 có 60.00 điểm');
    await atVersion('Criterion', 'criterion', last, 'change', { input: { maximum: '40.01' } });
    expect((await move('CriteriaSet', id, 'APPROVED', '2026-01-02')).errors?.[0]?.message).not.toContain('cộng lại là');
    await atVersion('Criterion', 'criterion', group, 'change', { input: { maximum: '59.99' } });
    expect(codesOf(await move('CriteriaSet', id, 'APPROVED', '2026-01-02'))).toEqual([]);
  });

  test('stays as it was approved, also for the database itself', async () => {
    const { id, leaves } = await approvedSet(nextYear++);
    const answers = [
      await atVersion('CriteriaSet', 'criteria_set', id, 'change', { input: { title: 'Khác' } }),
      await create('Criterion', criterion(id, '9', '1')),
      await atVersion('Criterion', 'criterion', leaves[0] ?? '', 'change', { input: { maximum: '1' } }),
      await atVersion('Criterion', 'criterion', leaves[1] ?? '', 'remove', { reason: 'nhầm' }),
    ];
    expect(answers.map(codesOf)).toEqual(Array(4).fill(['BAD_USER_INPUT']));
    await expect(institutions.query('UPDATE criterion SET maximum = 1 WHERE id = $1', [leaves[0]])).rejects.toThrow(
      'is approved',
    );
    await expect(
      institutions.query(`UPDATE criteria_set SET state = 'DRAFT', approved_on = NULL WHERE id = $1`, [id]),
    ).rejects.toThrow('is approved');
  });

  test('of 99 points is refused by the database itself', async () => {
    const id = await draft();
    await make('Criterion', criterion(id, '1', '99'));
    await expect(
      institutions.query(`UPDATE criteria_set SET state = 'APPROVED', approved_on = '2026-01-01' WHERE id = $1`, [id]),
    ).rejects.toThrow('100 points');
  });

  test.each([
    ['0', 'trên 0'],
    ['100.01', 'trên 0'],
    ['1.005', 'hai số lẻ'],
    ['mười', 'hai số lẻ'],
  ])('takes no criterion of %s points', async (maximum, message) => {
    const answer = await create('Criterion', criterion(await draft(), '1', maximum));
    expect(answer.errors?.[0]?.message).toContain(message);
  });

  test('has each code once, and no criterion below itself or below another set', async () => {
    const [id, other] = [await draft(), await draft()];
    const top = await make('Criterion', criterion(id, '1', '50'));
    const below = await make('Criterion', criterion(id, '1.1', '50', top));
    expect((await create('Criterion', criterion(id, '1', '5'))).errors?.[0]?.message).toContain('đã có tiêu chí');
    expect((await create('Criterion', criterion(other, '1', '5', top))).errors?.[0]?.message).toContain('cùng bộ');
    const circle = await atVersion('Criterion', 'criterion', top, 'change', { input: { parentId: below } });
    expect(circle.errors?.[0]?.message).toContain('nằm trong chính nó');
  });

  test('in force in a year is the newest approved one from then or before', async () => {
    const of = async (year: number) =>
      (
        await institutions.ask(
          `{ criteriaSets(kind: PAR_INTERNAL, inForceIn: ${year}) { nodes { validFromYear criteria { code } } } }`,
        )
      ).data.criteriaSets.nodes;
    expect(await of(2020)).toEqual([]);
    expect((await of(2024))[0]).toMatchObject({ validFromYear: 2021, criteria: { length: 28 } });
  });
});

describe('a rating', () => {
  test('adds up its scores and ranks equal points alike: 1, 2, 2, 4', async () => {
    const set = await approvedSet(2018);
    const points = ['50', '59.5', '50', '12.25'];
    const ratings = [];
    for (const [index, one] of points.entries()) ratings.push(await published(set, index, 2018, one));
    const found = await Promise.all(ratings.map(({ id }) => read(id)));
    expect(found.map((one) => [one.appraisedTotal, one.rank, one.population])).toEqual([
      ['90.00', 2, 4],
      ['99.50', 1, 4],
      ['90.00', 2, 4],
      ['52.25', 4, 4],
    ]);
    expect(found[0]).toMatchObject({
      selfTotal: '100.00',
      scores: [
        { selfScore: '60.00', appraisedScore: '50.00', evidence: ['12/BC-SNV'], criterion: { code: '1.1' } },
        { selfScore: '40.00', appraisedScore: '40.00', evidence: [], criterion: { code: '2' } },
      ],
    });
  });

  test('is seen by raters only until it is published, by every way to it', async () => {
    const set = await approvedSet(2017);
    const id = await make('IndexRating', rating(set.id, agencies[0], 2017));
    const score = await make('IndexScore', { ratingId: id, criterionId: set.leaves[0], selfScore: '60' });
    const query = `query ($r: [_Any!]!, $agency: ID!, $id: ID!) {
      _entities(representations: $r) { ... on IndexRating { state } ... on IndexScore { selfScore } ... on Agency { indexRatings(year: 2017) { state } } }
      indexRatings(agency: $agency, year: 2017) { totalCount } indexScores(rating: $id) { totalCount } }`;
    const r = [
      { __typename: 'IndexRating', id },
      { __typename: 'IndexScore', id: score },
      { __typename: 'Agency', id: agencies[0] },
    ];
    const seen = async (viewer: object) => (await institutions.ask(query, { r, agency: agencies[0], id }, viewer)).data;
    expect(await seen({})).toEqual({
      _entities: [null, null, { indexRatings: [] }],
      indexRatings: { totalCount: 0 },
      indexScores: { totalCount: 0 },
    });
    expect(await seen(editor)).toEqual({
      _entities: [{ state: 'SELF_SCORING' }, { selfScore: '60.00' }, { indexRatings: [{ state: 'SELF_SCORING' }] }],
      ...{ indexRatings: { totalCount: 1 }, indexScores: { totalCount: 1 } },
    });
    expect((await read(id, editor)).rank).toBeNull();
  });

  test('goes on only when every criterion is scored', async () => {
    const set = await approvedSet(2016);
    const id = await make('IndexRating', rating(set.id, agencies[0], 2016));
    const first = await make('IndexScore', { ratingId: id, criterionId: set.leaves[0], selfScore: '60' });
    expect((await move('IndexRating', id, 'SUBMITTED', '2016-12-01')).errors?.[0]?.message).toContain('Còn 1 trên 2');
    expect(codesOf(await move('IndexRating', id, 'PUBLISHED', '2016-12-01'))).toEqual(['CONFLICT']);
    await make('IndexScore', { ratingId: id, criterionId: set.leaves[1], selfScore: '1' });
    expect((await changeScore(first, { appraisedScore: '1' })).errors?.[0]?.message).toContain('Chưa nộp');
    expect(codesOf(await move('IndexRating', id, 'SUBMITTED', '2016-12-01'))).toEqual([]);
    expect((await changeScore(first, { selfScore: '2' })).errors?.[0]?.message).toContain('không sửa điểm tự chấm');
    expect((await move('IndexRating', id, 'APPRAISED', '2016-12-02')).errors?.[0]?.message).toContain('Còn 2 trên 2');
    await changeScore(first, { appraisedScore: '0' });
    expect((await move('IndexRating', id, 'APPRAISED', '2016-11-30')).errors?.[0]?.message).toContain('thứ tự');
  });

  test('stays once it is published, with its scores', async () => {
    const set = await approvedSet(2015);
    const { id, scores } = await published(set, 0, 2015, '55');
    const answers = [
      await atVersion('IndexRating', 'index_rating', id, 'change', { input: { year: 2016 } }),
      await atVersion('IndexRating', 'index_rating', id, 'remove', { reason: 'nhầm' }),
      await changeScore(scores[0] ?? '', { appraisedScore: '60' }),
      await atVersion('IndexScore', 'index_score', scores[0] ?? '', 'remove', { reason: 'nhầm' }),
    ];
    expect(answers.map(codesOf)).toEqual(Array(4).fill(['BAD_USER_INPUT']));
    await expect(
      institutions.query('UPDATE index_score SET appraised_score = 60 WHERE rating_id = $1', [id]),
    ).rejects.toThrow('is published');
    await expect(institutions.query('DELETE FROM index_rating WHERE id = $1', [id])).rejects.toThrow('is published');
  });

  test('needs an approved set in force in its year, and is one for an agency, a year and a set', async () => {
    const set = await approvedSet(2014);
    expect((await create('IndexRating', rating(set.id, agencies[0], 2013))).errors?.[0]?.message).toContain(
      'áp dụng cho năm 2013',
    );
    expect((await create('IndexRating', rating(await draft(), agencies[0], 2090))).errors?.[0]?.message).toContain(
      'phải đã duyệt',
    );
    await make('IndexRating', rating(set.id, agencies[0], 2014));
    expect((await create('IndexRating', rating(set.id, agencies[0], 2014))).errors?.[0]?.message).toContain(
      'đã được chấm',
    );
  });

  test('takes scores of its own leaves only, within their points, once each', async () => {
    const [set, other] = [await approvedSet(2012), await approvedSet(2013)];
    const ratingId = await make('IndexRating', rating(set.id, agencies[0], 2012));
    const score = (criterionId: string | undefined, selfScore: string) =>
      create('IndexScore', { ratingId, criterionId, selfScore });
    expect((await score(set.group, '1')).errors?.[0]?.message).toContain('tiêu chí thành phần');
    expect((await score(other.leaves[0], '1')).errors?.[0]?.message).toContain('tiêu chí thành phần');
    expect((await score(set.leaves[1], '40.01')).errors?.[0]?.message).toContain('từ 0 đến 40.00');
    expect((await score(set.leaves[1], '-1')).errors?.[0]?.message).toContain('từ 0 đến 40.00');
    expect((await score('crt_x', '1')).errors?.[0]?.message).toContain('Không có');
    expect(codesOf(await score(set.leaves[1], '40'))).toEqual([]);
    expect((await score(set.leaves[1], '39')).errors?.[0]?.message).toContain('sửa dòng đã có');
    await expect(
      institutions.query('UPDATE index_score SET self_score = 41 WHERE rating_id = $1', [ratingId]),
    ).rejects.toThrow('too many points');
  });
});

describe('the sample', () => {
  test('ranks each group of each year from first to last', async () => {
    const { data } = await institutions.ask(
      '{ indexRatings(year: 2024, group: DISTRICT) { nodes { rank population appraisedTotal agency { code } } } }',
    );
    const ranks = data.indexRatings.nodes
      .map(({ rank }: { rank: number }) => rank)
      .sort((a: number, b: number) => a - b);
    expect([ranks.length, ranks[0], data.indexRatings.nodes[0].population]).toEqual([8, 1, 8]);
  });

  test('has the rows that the README names', async () => {
    const sets = `SELECT id FROM criteria_set WHERE origin = 'SAMPLE' AND basis LIKE 'Số liệu mẫu%'`;
    const rows = await institutions.query(
      `SELECT (SELECT count(*)::integer FROM criterion WHERE criteria_set_id IN (${sets})) AS criteria,
              (SELECT count(*)::integer FROM index_rating WHERE criteria_set_id IN (${sets})) AS ratings,
              (SELECT count(*)::integer FROM index_score AS s JOIN index_rating AS r ON r.id = s.rating_id WHERE r.criteria_set_id IN (${sets})) AS scores,
              (SELECT count(*)::integer FROM survey) AS surveys, (SELECT count(*)::integer FROM survey_result) AS results,
              (SELECT count(*)::integer FROM index_result) AS indices`,
    );
    expect(rows).toEqual([{ criteria: 28, ratings: 88, scores: 1848, surveys: 36, results: 1214, indices: 20 }]);
  });
});
