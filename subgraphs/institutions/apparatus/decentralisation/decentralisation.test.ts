import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions, viewerWith } from '../../institutions.fixture.js';

let institutions: Institutions;
let [province, districts, department] = ['', '', ''];
beforeAll(async () => {
  institutions = await startInstitutions();
  const idOf = async (code: string) =>
    (await institutions.query<{ id: string }>('SELECT id FROM agency WHERE code = $1', [code]))[0]?.id ?? '';
  [province, districts, department] = [await idOf('UBND_TINH'), await idOf('UBND_HUYEN'), await idOf('SXD')];
});
afterAll(() => institutions.stop());

let number = 0;
const record = (over: object = {}) => ({
  form: 'DECENTRALISED',
  matter: `Việc thử ${(number += 1)}`,
  field: 'Thử nghiệm',
  fromAgencyId: province,
  toAgencyId: districts,
  decision: '5/QĐ-UBND',
  decidedOn: '2022-01-01',
  effectiveFrom: '2022-02-01',
  ...over,
});
const create = (input: object, viewer = viewerWith('apparatus:write')) =>
  institutions.ask(
    `mutation ($key: String!, $input: DecentralisationInput!) { done: createDecentralisation(idempotencyKey: $key, input: $input) {
       decentralisation { id toOrganisation fromAgency { code } toAgency { code level } before: state(asOf: "2022-01-31") then: state(asOf: "2022-02-01") } } }`,
    { key: randomUUID(), input },
    viewer,
  );

describe('a decentralisation (II.3.b)', () => {
  test('names who hands the matter to whom, and holds from its day', async () => {
    const { data, errors } = await create(record());
    expect(errors).toBeUndefined();
    expect(data.done.decentralisation).toMatchObject({
      fromAgency: { code: 'UBND_TINH' },
      toAgency: { code: 'UBND_HUYEN', level: 'DISTRICT' },
      before: 'PENDING',
      then: 'IN_FORCE',
    });
  });

  test('may leave the State: then it names the organisation', async () => {
    const input = record({ form: 'TRANSFERRED', toAgencyId: null, toOrganisation: 'Hội Luật gia tỉnh' });
    expect((await create(input)).data.done.decentralisation).toMatchObject({
      toAgency: null,
      toOrganisation: 'Hội Luật gia tỉnh',
    });
  });

  test('is listed by day, form, field, parties and level', async () => {
    const list = async (given: string): Promise<number> => {
      const { data, errors } = await institutions.ask(`{ decentralisations(${given}) { totalCount } }`);
      expect(errors).toBeUndefined();
      return data.decentralisations.totalCount;
    };
    const counted = async (where: string): Promise<number> => {
      const [row] = await institutions.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM decentralisation d LEFT JOIN agency a ON a.id = d.to_agency_id WHERE ${where}`,
      );
      return row?.n ?? 0;
    };
    const questions = [
      ['asOf: "2025-06-30"', `effective_from <= '2025-06-30' AND coalesce(effective_to > '2025-06-30', true)`],
      ['asOf: "2025-07-01"', `effective_from <= '2025-07-01' AND coalesce(effective_to > '2025-07-01', true)`],
      ['form: DELEGATED', `form = 'DELEGATED'`],
      ['field: "Tài chính"', `field = 'Tài chính'`],
      [
        `fromAgency: "${province}", toAgency: "${districts}"`,
        `from_agency_id = '${province}' AND to_agency_id = '${districts}'`,
      ],
      ['toLevel: COMMUNE', `a.level = 'COMMUNE'`],
    ] as const;
    for (const [given, where] of questions) {
      const expected = await counted(where);
      expect(expected, given).toBeGreaterThan(0);
      expect(await list(given), given).toBe(expected);
    }
    expect(await list('asOf: "2025-07-01", toLevel: DISTRICT')).toBe(
      await counted(`a.level = 'DISTRICT' AND effective_to IS NULL`), // what the sample gave the districts ended with them
    );
  });

  test.each([
    ['upwards', () => ({ fromAgencyId: districts, toAgencyId: province }), 'cấp trên xuống cấp dưới'],
    ['to itself', () => ({ toAgencyId: province }), 'phải khác nhau'],
    ['to nobody', () => ({ toAgencyId: null }), 'nêu cơ quan nhận'],
    ['to an agency that nobody knows', () => ({ toAgencyId: 'agc_x' }), 'không chỉ đến dòng nào'],
    ['before it was decided', () => ({ effectiveFrom: '2021-12-31' }), 'Ngày quyết định'],
    ['in a year that never was', () => ({ decidedOn: '0212-01-01' }), 'Ngày quyết định'],
    ['twice', () => ({ matter: 'Việc lặp' }), 'đã được ghi nhận'],
  ])('is refused %s', async (_, over, words) => {
    await create(record({ matter: 'Việc lặp' }));
    const { errors } = await create(record(over()));
    expect([errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining(words),
    ]);
  });

  test('is written by nobody without the scope', async () => {
    const { errors } = await create(record({ toAgencyId: department }), viewerWith('steering:write'));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});
