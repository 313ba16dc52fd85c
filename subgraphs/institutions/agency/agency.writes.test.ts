import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions, viewerWith } from '../institutions.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const editor = viewerWith('agencies:write', 'record:history');
type Kind = 'Agency' | 'AgencyMembership' | 'AgencySuccession' | 'Mandate';
const create = (kind: Kind, input: object, viewer = editor) =>
  institutions.ask(
    `mutation ($key: String!, $input: ${kind}Input!) { done: create${kind}(idempotencyKey: $key, input: $input) { entityId version replayed } }`,
    { key: randomUUID(), input },
    viewer,
  );
const change = (kind: Kind, id: string, version: number, input: object) =>
  institutions.ask(
    `mutation ($key: String!, $id: ID!, $version: Int!, $input: ${kind}Changes!) {
      done: change${kind}(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input, reason: "sắp xếp") { entityId version } }`,
    { key: randomUUID(), id, version, input },
    editor,
  );
const remove = (kind: Kind, id: string, version: number) =>
  institutions.ask(
    `mutation ($key: String!, $id: ID!, $version: Int!) {
      done: remove${kind}(idempotencyKey: $key, id: $id, expectedVersion: $version, reason: "ghi nhầm") { version } }`,
    { key: randomUUID(), id, version },
    editor,
  );
type Answer = Awaited<ReturnType<Institutions['ask']>>;
const idFrom = ({ data, errors }: Answer): string => {
  expect(errors).toBeUndefined();
  return data.done.entityId;
};
const refusal = ({ errors }: Answer): string => {
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  return errors?.[0]?.message ?? '';
};
const one = async (sql: string, parameters: readonly unknown[] = []): Promise<string> =>
  (await institutions.query<{ id: string }>(sql, parameters))[0]?.id ?? '';
const agency = (code: string) => one('SELECT id FROM agency WHERE code = $1 ORDER BY valid_from DESC LIMIT 1', [code]);
const department = (over: object = {}) => ({
  code: `THU-${randomUUID().slice(0, 8)}`,
  name: 'Sở Thử nghiệm',
  nameEn: 'Department of Tests',
  type: 'DEPARTMENT',
  level: 'PROVINCE',
  validFrom: '2024-01-01',
  ...over,
});
const lastPublished = async (id: string) =>
  (
    await institutions.query<{ versions: object[] }>(
      `SELECT payload->'versions' AS versions FROM outbox_event WHERE entity_id = $1 AND kind = 'REGISTER_ENTRY' ORDER BY id DESC LIMIT 1`,
      [id],
    )
  )[0]?.versions;

describe('two departments that become one', () => {
  test('hand over their content on the day, and the register tells it', async () => {
    const [old, day] = [await agency('STTTT'), '2025-03-01'];
    const mandateId = await one('SELECT id FROM mandate WHERE content_number = 6');
    const memberId = await one('SELECT id FROM agency_membership WHERE member_id = $1', [old]);
    const heir = idFrom(await create('Agency', department({ code: 'THU-HOP-NHAT', validFrom: day })));
    const toId = heir;

    expect(refusal(await change('Agency', old, 1, { validTo: day }))).toContain('nội dung 6, thành viên của SBN');
    const lead = { agencyId: heir, contentNumber: 6, role: 'LEAD', clause: '1/QĐ-THU', validFrom: day };
    expect(refusal(await create('Mandate', lead))).toContain('Một việc chỉ do một tổ chức chủ trì');

    idFrom(await change('Mandate', mandateId, 1, { validTo: day }));
    idFrom(await change('AgencyMembership', memberId, 1, { validTo: day }));
    idFrom(await change('Agency', old, 1, { validTo: day }));
    idFrom(await create('Mandate', lead));
    const sbn = await agency('SBN');
    idFrom(await create('AgencyMembership', { groupId: sbn, memberId: heir, validFrom: day, basis: 'IV.1' }));
    idFrom(await create('AgencySuccession', { fromId: old, toId, relation: 'MERGED_INTO', effectiveFrom: day, legalBasis: '1/QĐ-THU' })); // prettier-ignore

    const { data, errors } = await institutions.ask(`{
      plan { contents { before: leadAgencies(asOf: "2025-02-28") { code } after: leadAgencies(asOf: "${day}") { code } } }
      old: agency(code: "STTTT") { version origin validTo successors { relation to { code } } memberships { validTo group { code } } }
      heir: agency(code: "THU-HOP-NHAT") { namedAt predecessors { from { code } } mandates { role contentNumber } memberships(asOf: "${day}") { member { code } } }
      group: agency(code: "SBN") { members(asOf: "${day}") { code } } }`); // prettier-ignore
    expect(errors).toBeUndefined();
    expect(data.plan.contents[5]).toEqual({ before: [{ code: 'STTTT' }], after: [{ code: 'THU-HOP-NHAT' }] });
    expect(data.old).toEqual({
      version: 2,
      origin: 'REAL',
      validTo: day,
      successors: [{ relation: 'MERGED_INTO', to: { code: 'THU-HOP-NHAT' } }],
      memberships: [{ validTo: day, group: { code: 'SBN' } }],
    });
    expect(data.heir).toEqual({
      namedAt: 'Không nêu — Not named',
      predecessors: [{ from: { code: 'STTTT' } }],
      mandates: [{ role: 'LEAD', contentNumber: 6 }],
      memberships: [{ member: { code: 'THU-HOP-NHAT' } }],
    });
    const members = data.group.members.map(({ code }: { code: string }) => code);
    expect([members.includes('THU-HOP-NHAT'), members.includes('STTTT')]).toEqual([true, false]);
    expect(await lastPublished(old)).toMatchObject([{ code: 'STTTT', validTo: day }]);
    expect(await lastPublished(heir)).toMatchObject([{ code: 'THU-HOP-NHAT', validFrom: day, validTo: null }]);
  });
});

describe('an agency', () => {
  test('knows the one above it, its electronic identifier and who changed what', async () => {
    const parentId = await agency('UBND_TINH');
    const id = idFrom(await create('Agency', department({ code: 'THU-1', parentId, electronicId: 'X00.01' })));
    idFrom(await change('Agency', id, 1, { name: 'Sở Thử nghiệm và Diễn tập' }));
    const { data } = await institutions.ask(
      '{ agency(code: "THU-1") { name electronicId parent { code } history { kind version reason } } }',
      {},
      editor,
    );
    expect(data.agency).toEqual({
      name: 'Sở Thử nghiệm và Diễn tập',
      electronicId: 'X00.01',
      parent: { code: 'UBND_TINH' },
      history: [
        { kind: 'CREATED', version: 1, reason: null },
        { kind: 'CHANGED', version: 2, reason: 'sắp xếp' },
      ],
    });
  });

  test('has the id that its code and first day give, as the seeds have', async () => {
    const id = idFrom(await create('Agency', department({ code: 'THU-2' })));
    expect(id).toMatch(/^agc_[0-9a-f]{8}-[0-9a-f]{4}-5/);
  });

  test('that was recorded by mistake is removed: the register learns that it is gone', async () => {
    const id = idFrom(await create('Agency', department()));
    expect((await remove('Agency', id, 1)).data.done).toEqual({ version: 2 });
    expect(await lastPublished(id)).toEqual([]);
  });

  test('that others name stays', async () => {
    expect(refusal(await remove('Agency', await agency('SNV'), 1))).toContain('Chưa xóa được');
  });

  test.each([
    ['a code of another', () => ({ code: 'SNV' }), 'mang mã này'],
    ['an end before its beginning', () => ({ validTo: '2023-12-31' }), 'phải sau ngày bắt đầu'],
    ['a place that nobody knows', () => ({ adminUnitId: 'adm_x' }), 'adminUnitId không chỉ đến'],
    ['an agency above that nobody knows', () => ({ parentId: 'agc_x' }), 'không chỉ đến dòng nào'],
  ])('is refused with %s', async (_, over, words) => {
    expect(refusal(await create('Agency', department(over())))).toContain(words);
  });

  test('is not above itself', async () => {
    const upper = idFrom(await create('Agency', department()));
    const lower = idFrom(await create('Agency', department({ parentId: upper })));
    expect(refusal(await change('Agency', upper, 1, { parentId: lower }))).toContain('cấp trên của chính mình');
  });

  test('that is the committee of a place follows the place, in all but its own words', async () => {
    const id = await agency('UBND-24611');
    const adminUnitId = await one('SELECT admin_unit_id AS id FROM agency WHERE id = $1', [id]);
    const follows = 'theo địa bàn';
    expect(refusal(await change('Agency', id, 1, { name: 'UBND khác' }))).toContain(follows);
    expect(refusal(await remove('Agency', id, 1))).toContain(follows);
    const second = department({ type: 'PEOPLES_COMMITTEE', level: 'COMMUNE', adminUnitId, validFrom: '2025-07-01' });
    expect(refusal(await create('Agency', second))).toContain(follows);
    expect((await change('Agency', id, 1, { electronicId: 'X00.02' })).data.done.version).toBe(2);
  });

  test('is written by nobody without the scope', async () => {
    const { errors } = await create('Agency', department(), viewerWith('places:write'));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('a mandate', () => {
  test('to coordinate is given to many, never beside a lead of one’s own', async () => {
    const give = async (code: string) =>
      create('Mandate', {
        agencyId: await agency(code),
        contentNumber: 2,
        role: 'COORDINATE',
        clause: 'thử',
        validFrom: '2024-01-01',
      });
    idFrom(await give('SNV'));
    idFrom(await give('STP'));
    expect(refusal(await give('VPUB'))).toContain('đã có vai trò trong nội dung đó');
    const { data } = await institutions.ask('{ plan { contents { leadAgencies(asOf: "2024-06-01") { code } } } }');
    expect(data.plan.contents[1].leadAgencies).toEqual([{ code: 'VPUB' }]);
  });

  test.each([
    ['a content that there is not', { contentNumber: 8 }, 'Kế hoạch có 7 nội dung'],
    ['days before its agency', { validFrom: '2021-08-17' }, 'Vượt ra ngoài thời gian của SNV'],
  ])('is refused with %s', async (_, over, words) => {
    const agencyId = await agency('SNV');
    const mandate = { agencyId, contentNumber: 5, role: 'COORDINATE', clause: 'thử', validFrom: '2024-01-01' };
    expect(refusal(await create('Mandate', { ...mandate, ...over }))).toContain(words);
  });
});

describe('a membership', () => {
  test('is of a group, once', async () => {
    const join = async (group: string, memberId: string) =>
      create('AgencyMembership', { groupId: await agency(group), memberId, validFrom: '2024-01-01', basis: 'thử' });
    const id = idFrom(await create('Agency', department()));
    idFrom(await join('BAO_TW', id));
    expect(refusal(await join('BAO_TW', id))).toContain('đã thuộc nhóm này');
    expect(refusal(await join('SNV', id))).toContain('SNV không phải nhóm cơ quan');
    expect(refusal(await join('SBN', await agency('SBN')))).toContain('Một nhóm không thể thuộc chính nó');
  });
});

describe('a succession of agencies', () => {
  test.each([
    ['to nowhere that is no abolition', { toId: null }, 'Phải nêu cơ quan sau'],
    ['that keeps the agency', { relation: 'KEPT' }, 'không cần ghi nhận'],
    ['to an agency that is not there', { effectiveFrom: '2023-01-01' }, 'không hoạt động vào ngày 2023-01-01'],
  ])('is refused %s', async (_, over, words) => {
    const toId = idFrom(await create('Agency', department()));
    const edge = { fromId: await agency('SXD'), toId, relation: 'MERGED_INTO', effectiveFrom: '2025-03-01', legalBasis: 'thử' }; // prettier-ignore
    expect(refusal(await create('AgencySuccession', { ...edge, ...over }))).toContain(words);
  });

  test('that follows a place is not changed on its own', async () => {
    const id = await one(`SELECT id FROM agency_succession WHERE relation = 'MERGED_INTO' LIMIT 1`);
    expect(refusal(await change('AgencySuccession', id, 1, { legalBasis: 'khác' }))).toContain('suy từ địa bàn');
    expect(refusal(await remove('AgencySuccession', id, 1))).toContain('suy từ địa bàn');
  });
});
