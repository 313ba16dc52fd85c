import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../../institutions.fixture.js';
import { editor, idOf, recordsOf, refusalOf } from '../steering.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const { create, change, move, remove } = recordsOf(() => institutions);
const ask = async (query: string, variables: object = {}) => {
  const { data, errors } = await institutions.ask(query, variables, editor);
  expect(errors).toBeUndefined();
  return data;
};
const one = async (sql: string): Promise<string> => (await institutions.query<{ id: string }>(sql))[0]?.id ?? '';
const agency = (code: string) => one(`SELECT id FROM agency WHERE code = '${code}'`);
const entry = async (id: string) =>
  (
    await institutions.query<{ payload: { versions: object[] } }>(
      `SELECT payload FROM outbox_event WHERE entity_id = $1 ORDER BY id`,
      [id],
    )
  ).map(({ payload }) => payload.versions);

let number = 1;
const input = async (changes: object = {}) => ({
  code: `KT-${number++}`,
  kind: 'SURPRISE',
  title: 'Kiểm tra bộ phận một cửa',
  planYear: 2024,
  inspectorAgencyId: await agency('SNV'),
  inspectedAgencyId: await agency('UBND-663'),
  ...changes,
});
const to = (id: string, version: number, state: string, on: string) =>
  move('Inspection', 'InspectionState', id, version, state, on);

describe('an inspection', () => {
  test('is planned, begun, concluded under a number and followed up, each on its day', async () => {
    const id = idOf(await create('Inspection', await input()));
    idOf(await to(id, 1, 'UNDER_WAY', '2024-05-06'));
    expect(refusalOf(await to(id, 2, 'CONCLUDED', '2024-05-20'))?.message).toContain('conclusionNumber');
    idOf(await change('Inspection', id, 2, { endedOn: '2024-05-08', conclusionNumber: '12/KL' }));
    idOf(await to(id, 3, 'CONCLUDED', '2024-05-20'));
    idOf(await to(id, 4, 'FOLLOWED_UP', '2024-06-20'));
    const { _entities } = await ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Inspection { state startedOn endedOn concludedOn adminUnit { name } placeThen { name } inspectedAgency { code } } } }`,
      { r: [{ __typename: 'Inspection', id }] },
    );
    expect(_entities[0]).toEqual({
      state: 'FOLLOWED_UP', startedOn: '2024-05-06', endedOn: '2024-05-08', concludedOn: '2024-05-20',
      adminUnit: { name: 'Huyện Đắk Mil' }, placeThen: { name: 'Huyện Đắk Mil' }, inspectedAgency: { code: 'UBND-663' },
    }); // prettier-ignore
  });

  test('with a finding that is not fixed is not followed up', async () => {
    const finding = { text: 'Niêm yết thiếu', dueOn: '2024-07-01' };
    const id = idOf(await create('Inspection', await input({ conclusionNumber: '13/KL', findings: [finding] })));
    idOf(await to(id, 1, 'UNDER_WAY', '2024-05-06'));
    idOf(await to(id, 2, 'CONCLUDED', '2024-05-20'));
    expect(refusalOf(await to(id, 3, 'FOLLOWED_UP', '2024-08-20'))?.message).toContain('chưa khắc phục');
  });

  test('is in the register from the day it began, with its days, and leaves it when it is removed', async () => {
    const id = idOf(await create('Inspection', await input({ code: 'KT-REG', conclusionNumber: '14/KL' })));
    idOf(await to(id, 1, 'UNDER_WAY', '2024-05-06'));
    idOf(await to(id, 2, 'CONCLUDED', '2024-05-09'));
    idOf(await remove('Inspection', id, 3));
    const versions = await entry(id);
    expect(versions.map((list) => list.length)).toEqual([0, 1, 1, 0]);
    expect(versions[2]?.[0]).toMatchObject({
      register: 'inspection', code: 'KT-REG', kind: 'SURPRISE', parentId: await agency('SNV'), placeId: await one(`SELECT unit_id AS id FROM admin_unit_version WHERE code = '663' LIMIT 1`),
      validFrom: '2024-05-06', validTo: '2024-05-10', data: { startedOn: '2024-05-06', endedOn: '2024-05-09', state: 'CONCLUDED', origin: 'SAMPLE' },
    }); // prettier-ignore
  });

  test.each([
    ['of nothing', { inspectedAgencyId: null }, 'Nêu nơi được kiểm tra'],
    ['of a place that is not known', { adminUnitId: 'adm_x' }, 'Nêu nơi được kiểm tra'],
    ['that ended before it began', { endedOn: '2024-01-01' }, 'Chưa bắt đầu'],
    ['that ends in the future', { endedOn: '2199-01-01' }, 'tương lai'],
    ['of the plan of another age', { planYear: 24 }, 'không hợp lệ'],
    ['by an agency that is not known', { inspectorAgencyId: 'agc_x' }, 'không chỉ đến dòng nào'],
  ])('%s is refused', async (_, changes, words) => {
    expect(refusalOf(await create('Inspection', await input(changes)))).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(words),
    });
  });

  test('is not concluded before it began', async () => {
    const id = idOf(await create('Inspection', await input()));
    expect(refusalOf(await to(id, 1, 'CONCLUDED', '2024-05-20'))?.code).toBe('CONFLICT');
  });

  test('is written by nobody without the scope', async () => {
    const { errors } = await institutions.ask(
      `mutation ($input: InspectionInput!) { createInspection(idempotencyKey: "khoa-thu-01", input: $input) { entityId } }`,
      { input: await input() },
    );
    expect(errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
  });
});

describe('inspections', () => {
  const total = async (args: string) => (await ask(`{ inspections(${args}) { totalCount } }`)).inspections.totalCount;
  const place = (code: string, day: string) =>
    one(
      `SELECT unit_id AS id FROM admin_unit_version WHERE code = '${code}' AND valid_from <= '${day}' AND '${day}' < coalesce(valid_to, 'infinity')`,
    );

  test('in a place are those of all places within it, on the boundaries of the day', async () => {
    const [province, district] = [await place('67', '2024-06-30'), await place('663', '2024-06-30')];
    const of = async (unit: string) => total(`unit: "${unit}", boundariesOn: "2024-06-30", year: 2023`);
    expect(await of(province)).toBe(await total('year: 2023'));
    const [{ n } = { n: '' }] = await institutions.query<{ n: string }>(
      `SELECT count(*) AS n FROM inspection WHERE plan_year = 2023 AND admin_unit_id IN (SELECT unit_id FROM admin_unit_version WHERE (unit_id = $1 OR parent_id = $1) AND valid_from <= '2024-06-30' AND '2024-06-30' < coalesce(valid_to, 'infinity'))`,
      [district],
    );
    expect(await of(district)).toBe(Number(n));
  });

  test('of merged communes are carried to what they became, and not found there otherwise', async () => {
    const [row] = await institutions.query<{ id: string }>(
      `SELECT s.to_id AS id FROM inspection i JOIN succession s ON s.from_id = i.admin_unit_id WHERE s.relation = 'MERGED_INTO' AND i.plan_year < 2025 LIMIT 1`,
    );
    const of = (closing: string) =>
      total(`unit: "${row?.id ?? ''}", boundariesOn: "2025-12-31", closing: ${closing}, endedTo: "2024-12-31"`);
    expect(await of('FROZEN')).toBe(0);
    expect(await of('CARRIED')).toBeGreaterThan(0);
  });

  test('that ended in a span, and those with findings open on a day, are found', async () => {
    const count = (where: string) => one(`SELECT count(*)::text AS id FROM inspection WHERE ${where}`);
    expect(String(await total('endedFrom: "2023-01-01", endedTo: "2023-12-31"'))).toBe(
      await count(`ended_on BETWEEN '2023-01-01' AND '2023-12-31'`),
    );
    const open = await total('openFindingsOn: "2024-01-01"');
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThan(await total('endedTo: "2024-01-01"'));
  });

  test('that the sample made are in the register as they are in the table', async () => {
    const [{ rows, entries } = { rows: 0, entries: 1 }] = await institutions.query<{ rows: number; entries: number }>(
      `SELECT (SELECT count(*)::int FROM inspection WHERE started_on IS NOT NULL AND state <> 'CANCELLED') AS rows, (SELECT count(*)::int FROM register_entry WHERE register = 'inspection') AS entries`,
    );
    expect([rows > 150, entries]).toEqual([true, rows]);
  });
});
