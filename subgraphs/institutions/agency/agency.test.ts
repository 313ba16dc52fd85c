import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../institutions.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const refusal = async (query: string) =>
  (await institutions.ask(query)).errors?.map(({ extensions }) => extensions.code);

describe('agencies', () => {
  test('are those of the 34 that the decision names which stand, and the committees of the places in force, by code', async () => {
    const { data } = await institutions.ask(
      '{ agencies(first: 200) { totalCount nodes { code type adminUnit { id } } } }',
    );
    expect(data.agencies.totalCount).toBe(33 + 29); // without UBND_TINH; Lâm Đồng and the 28 communes of 2025
    const codes: string[] = data.agencies.nodes.map(({ code }: { code: string }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(codes.filter((code) => code.startsWith('UBND-'))).toHaveLength(29);
  });

  test('named by the decision are known from it on; only the province’s committee has a verified end', async () => {
    const rows = await institutions.query(
      `SELECT to_char(valid_from, 'YYYY-MM-DD') AS from, to_char(valid_to, 'YYYY-MM-DD') AS to, min(code) AS first, count(*)::int AS count
       FROM agency WHERE code NOT LIKE 'UBND-%' GROUP BY valid_from, valid_to ORDER BY valid_to`,
    );
    expect(rows).toEqual([
      { from: '2021-08-18', to: '2025-07-01', first: 'UBND_TINH', count: 1 },
      { from: '2021-08-18', to: null, first: 'BAO_DN', count: 33 },
    ]);
  });

  test.each([
    ['2021-08-17', 79],
    ['2021-08-18', 79 + 34],
    ['2025-06-30', 79 + 34],
    ['2025-07-01', 29 + 33],
  ])('on %s are %i', async (asOf, count) => {
    const { data } = await institutions.ask(`{ agencies(asOf: "${asOf}") { totalCount } }`);
    expect(data.agencies.totalCount).toBe(count);
  });

  test('of one type only', async () => {
    const { data } = await institutions.ask('{ agencies(type: DEPARTMENT) { nodes { code } } }');
    expect(data.agencies.nodes).toHaveLength(12);
  });
});

describe('agency', () => {
  test('by its code, with the contents it leads', async () => {
    const { data } = await institutions.ask(
      '{ agency(code: "SNV") { name mandates { contentNumber clause validFrom validTo agency { code } } } }',
    );
    const mandate = { clause: 'IV.2.b', validFrom: '2021-08-18', validTo: null, agency: { code: 'SNV' } };
    expect(data.agency).toEqual({
      name: 'Sở Nội vụ',
      mandates: [3, 4, 7].map((contentNumber) => ({ contentNumber, ...mandate })),
    });
  });

  test.each([
    '{ agency(code: "SNVX") { id } }',
    '{ agency(code: "SNV", asOf: "2021-08-17") { id } }',
    '{ agency(code: "snv") { id } }',
  ])('%s is NOT_FOUND', async (query) => expect(await refusal(query)).toEqual(['NOT_FOUND']));
});

describe('mandates', () => {
  test('of one day only', async () => {
    const { data } = await institutions.ask(
      '{ agency(code: "SNV") { before: mandates(asOf: "2021-08-17") { id } then: mandates(asOf: "2021-08-18") { contentNumber } } }',
    );
    expect(data.agency).toEqual({ before: [], then: [3, 4, 7].map((contentNumber) => ({ contentNumber })) });
  });

  const give = (content: number, code: string, from: string, to: string | null) =>
    institutions.query(
      `INSERT INTO mandate (id, agency_id, content_number, clause, valid_from, valid_to)
       SELECT 'mdt_' || $1 || $2 || $3, id, $1::integer, 'test', $3::date, $4::date FROM agency WHERE code = $2`,
      [content, code, from, to],
    );
  const leads = async (asOf: string) =>
    (
      await institutions.ask(`{ plan { contents { number leadAgencies(asOf: "${asOf}") { code } } } }`)
    ).data.plan.contents[5].leadAgencies.map(({ code }: { code: string }) => code);

  test('one task has one lead: a second on any day is refused by the database (II.3.b.1)', async () => {
    await expect(give(6, 'VPUB', '2025-03-01', null)).rejects.toMatchObject({ code: '23P01' });
    await expect(give(6, 'VPUB', '2021-08-18', '2021-08-19')).rejects.toMatchObject({ code: '23P01' });
    await expect(give(8, 'VPUB', '2021-08-18', null)).rejects.toMatchObject({ code: '23514' });
  });

  test('change hands on a day: before it the one leads, from it on the other', async () => {
    await institutions.query(`UPDATE mandate SET valid_to = '2025-03-01' WHERE content_number = 6`);
    await give(6, 'SKHCN', '2025-03-01', null);
    expect(await leads('2021-08-17')).toEqual([]);
    expect(await leads('2025-02-28')).toEqual(['STTTT']);
    expect(await leads('2025-03-01')).toEqual(['SKHCN']);
  });
});
