import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions, viewerWith } from '../institutions.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const editor = viewerWith('places:write', 'record:history');
const payload = 'entityId version';
const mutations = {
  begin: `mutation ($key: String!, $input: AdminUnitVersionInput!) { done: createAdminUnitVersion(idempotencyKey: $key, input: $input) { ${payload} } }`,
  correct: `mutation ($key: String!, $id: ID!, $version: Int!, $input: AdminUnitVersionChanges!) {
    done: changeAdminUnitVersion(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input) { ${payload} } }`,
  takeBack: `mutation ($key: String!, $id: ID!, $version: Int!) {
    done: removeAdminUnitVersion(idempotencyKey: $key, id: $id, expectedVersion: $version, reason: "ghi nhầm") { ${payload} } }`,
  succeed: `mutation ($key: String!, $input: SuccessionInput!) { done: createSuccession(idempotencyKey: $key, input: $input) { ${payload} } }`,
  resucceed: `mutation ($key: String!, $id: ID!, $version: Int!, $input: SuccessionChanges!) {
    done: changeSuccession(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input) { ${payload} } }`,
};
const send = (mutation: keyof typeof mutations, variables: object, viewer = editor) =>
  institutions.ask(mutations[mutation], { key: randomUUID(), ...variables }, viewer);
type Answer = Awaited<ReturnType<typeof send>>;
const idFrom = ({ data, errors }: Answer): string => {
  expect(errors).toBeUndefined();
  return data.done.entityId;
};
const refusal = ({ errors }: Answer): string => {
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  return errors?.[0]?.message ?? '';
};
interface Version {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly parentId: string;
  readonly version: number;
}
const lastVersionOf = async (code: string): Promise<Version> => {
  const [found] = await institutions.query<Version>(
    `SELECT id, unit_id AS "unitId", name, parent_id AS "parentId", version FROM admin_unit_version WHERE code = $1 ORDER BY valid_from DESC LIMIT 1`,
    [code],
  );
  if (found === undefined) throw new Error(`No place ${code}`);
  return found;
};
const lastPublished = async (id: string) =>
  (
    await institutions.query<{ versions: object[] }>(
      `SELECT payload->'versions' AS versions FROM outbox_event WHERE entity_id = $1 AND kind = 'REGISTER_ENTRY' ORDER BY id DESC LIMIT 1`,
      [id],
    )
  )[0]?.versions;
const place = async (over: object = {}) => ({
  code: '24998',
  name: 'Xã Diễn Tập',
  kind: 'COMMUNE',
  parentId: (await lastVersionOf('24611')).parentId,
  validFrom: '2026-01-01',
  legalBasis: '1/NQ-THU',
  ...over,
});
const successionOf = (fromId: string, over: object = {}) => ({
  fromId,
  relation: 'ABOLISHED',
  effectiveFrom: '2026-03-01',
  legalBasis: '2/NQ-THU',
  ...over,
});

describe('a place', () => {
  test('that is renamed keeps its id; its committee is renamed with it, and the register tells both', async () => {
    const before = await lastVersionOf('24611');
    const renamed = await place({ unitId: before.unitId, code: '24611', name: 'Phường Đổi Tên', kind: 'WARD', nameEn: 'Renamed Ward' }); // prettier-ignore
    idFrom(await send('begin', { input: renamed }));
    const { data, errors } = await institutions.ask(
      `{ adminUnit(code: "24611") { id name versions { name validTo legalBasis version origin history { kind reason } } successors { id } }
         committee: agency(code: "UBND-24611", asOf: "2026-01-01") { name nameEn validTo version } }`,
      {},
      editor,
    );
    expect(errors).toBeUndefined();
    expect(data.adminUnit).toMatchObject({ id: before.unitId, name: 'Phường Đổi Tên', successors: [] });
    expect(data.adminUnit.versions).toEqual([
      {
        name: before.name,
        validTo: '2026-01-01',
        legalBasis: expect.stringContaining('1671/NQ-UBTVQH15'),
        version: 2,
        origin: 'REAL',
        history: [
          { kind: 'LOADED', reason: null },
          { kind: 'CHANGED', reason: 'Theo phiên bản sau — Follows the next version' },
        ],
      },
      {
        name: 'Phường Đổi Tên',
        validTo: null,
        legalBasis: '1/NQ-THU',
        version: 1,
        origin: 'SAMPLE',
        history: [{ kind: 'CREATED', reason: null }],
      },
    ]);
    const committee = { name: 'UBND phường Đổi Tên', nameEn: 'People’s Committee of Renamed Ward', validTo: null };
    expect(data.committee).toEqual({ ...committee, version: 2 });
    expect(await lastPublished(before.unitId)).toMatchObject([{ name: before.name }, { name: 'Phường Đổi Tên' }]);
  });

  test('whose renaming was a mistake has its name again, and its committee too', async () => {
    const before = await lastVersionOf('24615');
    const input = await place({ unitId: before.unitId, code: '24615', name: 'Phường Nhầm', kind: 'WARD' });
    const id = idFrom(await send('begin', { input }));
    expect(refusal(await send('takeBack', { id: before.id, version: 2 }))).toContain('phiên bản cuối');
    idFrom(await send('takeBack', { id, version: 1 }));
    const { data } = await institutions.ask(
      '{ adminUnit(code: "24615") { name validTo versions { id } } agency(code: "UBND-24615", asOf: "2026-01-01") { name validTo } }',
    );
    expect(data.adminUnit).toEqual({ name: before.name, validTo: null, versions: [{ id: before.id }] });
    expect(data.agency.name.toLowerCase()).toBe(`ubnd ${before.name}`.toLowerCase());
    expect(await lastPublished(before.unitId)).toMatchObject([{ name: before.name, validTo: null }]);
  });

  test('that is founded has a committee, which belongs to the groups of its level; when it ends they end', async () => {
    const id = idFrom(await send('begin', { input: await place() }));
    const { unitId, parentId } = await lastVersionOf('24998');
    const committee = `{ agency(code: "UBND-24998") { name level validFrom validTo adminUnit { id } memberships { validFrom validTo group { code } } successors { relation to { code } } } }`;
    expect((await institutions.ask(committee)).data.agency).toEqual({
      name: 'UBND xã Diễn Tập',
      level: 'COMMUNE',
      validFrom: '2026-01-01',
      validTo: null,
      adminUnit: { id: unitId },
      memberships: ['SBN', 'UBND_XA'].map((code) => ({ validFrom: '2026-01-01', validTo: null, group: { code } })),
      successors: [],
    });
    expect(refusal(await send('succeed', { input: successionOf(unitId) }))).toContain('ghi ngày kết thúc trước');
    idFrom(await send('correct', { id, version: 1, input: { validTo: '2026-03-01' } }));
    idFrom(await send('succeed', { input: successionOf(unitId) }));
    const ended = (await institutions.ask(committee)).data.agency;
    expect([ended.validTo, ended.successors]).toEqual(['2026-03-01', [{ relation: 'ABOLISHED', to: null }]]);
    expect(ended.memberships.map(({ validTo }: { validTo: string }) => validTo)).toEqual(['2026-03-01', '2026-03-01']);
    const again = await place({ unitId, validFrom: '2026-04-01', parentId });
    expect(refusal(await send('begin', { input: again }))).toContain('đã kết thúc ngày 2026-03-01');
  });

  test.each([
    ['a code that another carries', { code: '24617' }, 'mang mã này'],
    ['no place above', { parentId: null }, 'Đơn vị cấp trên (parentId) không hợp'],
    ['a place above of its own level', { kind: 'PROVINCE' }, 'Đơn vị cấp trên (parentId) không hợp'],
    ['no act', { legalBasis: ' ' }, 'Nêu văn bản'],
    ['a day in another age', { validFrom: '1010-01-01' }, 'nằm ngoài khoảng'],
  ])('is not founded with %s', async (_, over, words) => {
    expect(refusal(await send('begin', { input: await place({ code: '24997', ...over }) }))).toContain(words);
  });

  test('has one version a day, and none before the last', async () => {
    const { unitId, name } = await lastVersionOf('24617');
    const input = await place({ unitId, code: '24617', name, validFrom: '2025-07-01', kind: 'WARD' });
    expect(refusal(await send('begin', { input }))).toContain('phải bắt đầu sau ngày đó');
  });

  test('does not end while others lie below it', async () => {
    const { parentId } = await lastVersionOf('24617');
    const [province] = await institutions.query<{ id: string; version: number }>(
      'SELECT id, version FROM admin_unit_version WHERE unit_id = $1 AND valid_to IS NULL',
      [parentId],
    );
    const ended = await send('correct', { ...province, input: { validTo: '2026-05-01' } });
    expect(refusal(ended)).toContain('Còn đơn vị trực thuộc');
  });

  test('is written by nobody without the scope', async () => {
    const { errors } = await send('begin', { input: await place() }, viewerWith('agencies:write'));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('a succession of places', () => {
  test('that is put right is told to all who read the registers, and the committee’s follows', async () => {
    const [{ id, fromId } = { id: '', fromId: '' }] = await institutions.query<{ id: string; fromId: string }>(
      `SELECT id, from_id AS "fromId" FROM succession WHERE relation = 'SPLIT_INTO' ORDER BY id LIMIT 1`,
    );
    idFrom(await send('resucceed', { id, version: 1, input: { legalBasis: '82/2005/NĐ-CP (đính chính)' } }));
    const edges = await institutions.query<{ basis: string }>(
      `SELECT s.legal_basis AS basis FROM agency_succession s JOIN agency a ON a.id = s.from_id WHERE a.admin_unit_id = $1 ORDER BY 1`,
      [fromId],
    );
    expect(edges.map(({ basis }) => basis)).toEqual(['82/2005/NĐ-CP', '82/2005/NĐ-CP (đính chính)']);
    const told = await institutions.query(
      `SELECT payload->>'relation' AS relation FROM outbox_event WHERE entity_id = $1 AND kind = 'REGISTER_SUCCESSION' ORDER BY id`,
      [id],
    );
    expect(told).toEqual([{ relation: 'SPLIT_INTO' }, { relation: 'SPLIT_INTO' }]);
  });

  test.each([
    ['to nowhere that is no abolition', { relation: 'MERGED_INTO' }, 'Phải nêu đơn vị sau'],
    ['from a place of another day', { effectiveFrom: '2020-01-01' }, 'không có hiệu lực vào ngày liền trước'],
    ['to a place that nobody knows', { relation: 'SPLIT_INTO', toId: 'adm_x' }, 'Đơn vị sau (toId) không có hiệu lực'],
    ['by an act that is law too late', { legalEffectiveOn: '2026-03-02' }, 'không sau ngày đơn vị mới vận hành'],
  ])('is refused %s', async (_, over, words) => {
    const { unitId } = await lastVersionOf('24617');
    expect(refusal(await send('succeed', { input: successionOf(unitId, over) }))).toContain(words);
  });
});
