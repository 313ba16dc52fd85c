import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions, viewerWith } from '../../institutions.fixture.js';

let institutions: Institutions;
let [oldCommune, newCommune, district] = ['', '', ''];
beforeAll(async () => {
  institutions = await startInstitutions();
  oldCommune = await unitId(`code = '24664' AND valid_to = '2025-07-01'`);
  newCommune = await unitId(`code = '24670' AND valid_from = '2025-07-01'`);
  district = await unitId(`code = '663'`);
});
afterAll(() => institutions.stop());

const unitId = async (where: string): Promise<string> =>
  (await institutions.query<{ id: string }>(`SELECT unit_id AS id FROM admin_unit_version WHERE ${where} LIMIT 1`))[0]
    ?.id ?? '';

const editor = viewerWith('apparatus:write');
const item =
  'state plannedOn decidedOn completedOn exemptedOn adminUnit { name } adminUnitWhenListed { name } resultUnit { name }';
const mutations = {
  create: `mutation ($key: String!, $input: ArrangementItemInput!) {
    done: createArrangementItem(idempotencyKey: $key, input: $input) { entityId version arrangementItem { ${item} } } }`,
  change: `mutation ($key: String!, $id: ID!, $version: Int!, $input: ArrangementItemChanges!) {
    done: changeArrangementItem(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input) { version arrangementItem { ${item} } } }`,
  move: `mutation ($key: String!, $id: ID!, $version: Int!, $to: ArrangementState!, $on: Date!) {
    done: moveArrangementItem(idempotencyKey: $key, id: $id, expectedVersion: $version, to: $to, on: $on) { version arrangementItem { ${item} } } }`,
};
const send = (mutation: keyof typeof mutations, variables: object) =>
  institutions.ask(mutations[mutation], { key: randomUUID(), ...variables }, editor);

let number = 0;
const village = (over: object = {}) => ({
  kind: 'VILLAGE',
  adminUnitId: oldCommune,
  name: `Thôn thử ${(number += 1)}`,
  criteriaNotMet: ['HOUSEHOLDS'],
  listedOn: '2022-05-01',
  listDecision: '1/QĐ-UBND',
  ...over,
});
const listed = async (over: object = {}): Promise<string> => {
  const { data, errors } = await send('create', { input: village(over) });
  expect(errors).toBeUndefined();
  return data.done.entityId;
};
const refusal = async (mutation: keyof typeof mutations, variables: object) => {
  const [error] = (await send(mutation, variables)).errors ?? [];
  return [error?.extensions.code, error?.message];
};

describe('a line of the list', () => {
  test('goes from the list to the new place, a day for each step', async () => {
    const id = await listed({
      kind: 'COMMUNE',
      name: null,
      plannedForm: 'MERGE',
      decision: '1671/NQ-UBTVQH15',
      resultUnitId: newCommune,
    });
    await send('move', { id, version: 1, to: 'PLANNED', on: '2024-01-10' });
    await send('move', { id, version: 2, to: 'DECIDED', on: '2025-06-16' });
    const { data } = await send('move', { id, version: 3, to: 'COMPLETED', on: '2025-07-01' });
    expect(data.done).toEqual({
      version: 4,
      arrangementItem: {
        state: 'COMPLETED',
        plannedOn: '2024-01-10',
        decidedOn: '2025-06-16',
        completedOn: '2025-07-01',
        exemptedOn: null,
        adminUnit: { name: 'Thị trấn Đắk Mil' },
        adminUnitWhenListed: { name: 'Thị trấn Đắk Mil' },
        resultUnit: { name: 'Xã Đắk Mil' },
      },
    });
  });

  test('takes no step that the machine does not know, and says which it knows', async () => {
    const id = await listed();
    expect(await refusal('move', { id, version: 1, to: 'COMPLETED', on: '2024-01-10' })).toEqual([
      'CONFLICT',
      'Không chuyển được từ “trong danh mục” (LISTED) sang “hoàn thành” (COMPLETED): từ đây chỉ có thể sang “đã có phương án” (PLANNED), “không thực hiện sắp xếp” (EXEMPTED).',
    ]);
  });

  test('takes each step only with what it needs', async () => {
    const id = await listed();
    expect((await refusal('move', { id, version: 1, to: 'PLANNED', on: '2024-01-10' }))[1]).toContain('phương án');
    expect((await refusal('move', { id, version: 1, to: 'EXEMPTED', on: '2024-01-10' }))[1]).toContain('lý do');
    await send('change', { id, version: 1, input: { plannedForm: 'MERGE' } });
    await send('move', { id, version: 2, to: 'PLANNED', on: '2024-01-10' });
    expect((await refusal('move', { id, version: 3, to: 'DECIDED', on: '2024-02-10' }))[1]).toContain('quyết định');
  });

  test('takes no step before the last one, and none to come', async () => {
    const id = await listed({ plannedForm: 'MERGE' });
    expect((await refusal('move', { id, version: 1, to: 'PLANNED', on: '2022-04-30' }))[1]).toContain('nối tiếp nhau');
    expect((await refusal('move', { id, version: 1, to: 'PLANNED', on: '2027-01-01' }))[1]).toContain('ở tương lai');
  });

  test('stays away from what its day would make untrue', async () => {
    const id = await listed({ plannedForm: 'MERGE' });
    await send('move', { id, version: 1, to: 'PLANNED', on: '2022-06-01' });
    expect((await refusal('change', { id, version: 2, input: { listedOn: '2022-06-02' } }))[1]).toContain(
      'nối tiếp nhau',
    );
  });

  test.each([
    ['a district', () => ({ adminUnitId: district }), 'đơn vị cấp xã còn hiệu lực'],
    ['a commune that is not there yet', () => ({ adminUnitId: newCommune }), 'đơn vị cấp xã còn hiệu lực ngày 2022-05-01'],
    ['a village without a name', () => ({ name: '  ' }), 'phải có tên'],
    ['a commune with a name', () => ({ kind: 'COMMUNE' }), 'phải có tên'],
    ['no criterion', () => ({ criteriaNotMet: [] }), 'ít nhất một tiêu chí'],
    ['a day to come', () => ({ listedOn: '2030-01-01' }), 'nằm ngoài khoảng'],
    ['a village that became a commune', () => ({ resultUnitId: newCommune }), 'chỉ dùng cho đơn vị cấp xã'],
    ['what is on the list already', () => ({ name: 'Thôn thử 1', listedOn: '2022-05-02' }), 'đã có trong danh mục'],
  ])('is refused with %s', async (_, over, words) => {
    await send('create', { input: village({ name: 'Thôn thử 1', listedOn: '2022-05-02' }) });
    const [code, message] = await refusal('create', { input: village(over()) });
    expect([code, message]).toEqual(['BAD_USER_INPUT', expect.stringContaining(words)]);
  }); // prettier-ignore
});

describe('arrangementItems', () => {
  test('are listed by kind, state and place, and hang on their commune', async () => {
    const { data, errors } = await institutions.ask(
      `query ($unit: ID) {
         exempt: arrangementItems(state: EXEMPTED) { totalCount nodes { exemptedOn exemptionReason } }
         groups: arrangementItems(kind: RESIDENTIAL_GROUP, unit: $unit, boundariesOn: "2024-12-31") { totalCount nodes { adminUnit { arrangementItems { kind } } } }
       }`,
      { unit: await unitId(`code = '660'`) },
    );
    expect(errors).toBeUndefined();
    const [expected] = await institutions.query<{ exempt: number; groups: number }>(
      `SELECT count(*) FILTER (WHERE state = 'EXEMPTED')::int AS exempt, count(*) FILTER (WHERE kind = 'RESIDENTIAL_GROUP' AND admin_unit_id IN (
         SELECT unit_id FROM admin_unit_version WHERE parent_id = $1))::int AS groups FROM arrangement_item`,
      [await unitId(`code = '660'`)],
    );
    expect([data.exempt.totalCount, data.groups.totalCount]).toEqual([expected?.exempt, expected?.groups]);
    expect(expected?.groups).toBeGreaterThan(0);
    expect(data.exempt.nodes.every(({ exemptedOn }: { exemptedOn: string }) => exemptedOn !== null)).toBe(true);
    const kinds = data.groups.nodes[0].adminUnit.arrangementItems.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain('RESIDENTIAL_GROUP');
  });
});
