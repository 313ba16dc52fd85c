import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions, viewerWith } from '../../institutions.fixture.js';

let institutions: Institutions;
let unitId: string;
beforeAll(async () => {
  institutions = await startInstitutions();
  const [unit] = await institutions.query<{ id: string }>('SELECT id FROM public_service_unit ORDER BY code LIMIT 1');
  unitId = unit?.id ?? '';
});
afterAll(() => institutions.stop());

const editor = viewerWith('apparatus:write');
const create = `mutation ($key: String!, $input: StaffQuotaInput!) {
  createStaffQuota(idempotencyKey: $key, input: $input) { entityId version replayed staffQuota { id version assigned year origin } } }`;
const change = `mutation ($key: String!, $id: ID!, $version: Int!, $input: StaffQuotaChanges!) {
  changeStaffQuota(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input, reason: "điều chỉnh") {
    version replayed staffQuota { assigned fundedByBudget } } }`;
const remove = `mutation ($key: String!, $id: ID!, $version: Int!, $reason: String!) {
  removeStaffQuota(idempotencyKey: $key, id: $id, expectedVersion: $version, reason: $reason) { version staffQuota { id } } }`;

let nextYear = 2040;
const quota = (changes: object = {}) => ({
  publicServiceUnitId: unitId,
  year: nextYear++,
  kind: 'PUBLIC_SERVICE',
  assigned: 40,
  fundedByBudget: 30,
  ...changes,
});
const make = async (changes: object = {}) => {
  const { data } = await institutions.ask(create, { key: randomUUID(), input: quota(changes) }, editor);
  return (data as { createStaffQuota: { entityId: string } }).createStaffQuota.entityId;
};
const codes = ({ errors }: { errors?: readonly { extensions: { code: string } }[] }) =>
  errors?.map(({ extensions }) => extensions.code);

describe('a quota', () => {
  test('is written, and reads as it was sent', async () => {
    const { data, errors } = await institutions.ask(
      create,
      { key: randomUUID(), input: quota({ year: 2039 }) },
      editor,
    );
    expect(errors).toBeUndefined();
    expect(data.createStaffQuota).toMatchObject({
      version: 1,
      replayed: false,
      staffQuota: { version: 1, assigned: 40, year: 2039, origin: 'SAMPLE' },
    });
  });

  test('is written once for one key, however often it is sent', async () => {
    const variables = { key: randomUUID(), input: quota() };
    const answers = await Promise.all([1, 2, 3].map(() => institutions.ask(create, variables, editor)));
    const payloads = answers.map(({ data }) => data.createStaffQuota as { entityId: string; replayed: boolean });
    expect(new Set(payloads.map(({ entityId }) => entityId)).size).toBe(1);
    expect(payloads.map(({ replayed }) => replayed).sort()).toEqual([false, true, true]);
    const [count] = await institutions.query<{ n: string }>('SELECT count(*) AS n FROM staff_quota WHERE id = $1', [
      payloads[0]?.entityId,
    ]);
    expect(count?.n).toBe('1');
  });

  test('refuses other input under a key that was used', async () => {
    const key = randomUUID();
    await institutions.ask(create, { key, input: quota() }, editor);
    expect(codes(await institutions.ask(create, { key, input: quota() }, editor))).toEqual(['CONFLICT']);
  });

  test('changes only what is sent, and only at the version that was seen', async () => {
    const id = await make();
    const first = await institutions.ask(
      change,
      { key: randomUUID(), id, version: 1, input: { assigned: 38 } },
      editor,
    );
    expect(first.data.changeStaffQuota).toEqual({
      version: 2,
      replayed: false,
      staffQuota: { assigned: 38, fundedByBudget: 30 },
    });
    const stale = await institutions.ask(change, { key: randomUUID(), id, version: 1, input: { assigned: 1 } }, editor);
    expect(codes(stale)).toEqual(['CONFLICT']);
    expect(stale.errors?.[0]?.message).toContain('phiên bản 2');
  });

  test('of two changes at once, one wins and the other hears of it', async () => {
    const id = await make();
    const both = await Promise.all(
      [35, 36].map((assigned) =>
        institutions.ask(change, { key: randomUUID(), id, version: 1, input: { assigned } }, editor),
      ),
    );
    expect(both.flatMap((answer) => codes(answer) ?? [])).toEqual(['CONFLICT']);
  });

  test('says everything that is wrong with it, and writes nothing', async () => {
    const input = quota({ assigned: 10, fundedByBudget: 11, agencyId: 'agc_x' });
    const answer = await institutions.ask(create, { key: randomUUID(), input }, editor);
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toMatch(/một nơi được giao.*vượt số được giao/s);
  });

  test('refuses a second quota of the same year in words', async () => {
    const input = quota();
    await institutions.ask(create, { key: randomUUID(), input }, editor);
    const again = await institutions.ask(create, { key: randomUUID(), input }, editor);
    expect(again.errors?.[0]?.message).toContain('đã có chỉ tiêu');
  });

  test('refuses a unit that does not exist', async () => {
    const input = quota({ publicServiceUnitId: 'psu_00000000-0000-4000-8000-000000000000' });
    expect(codes(await institutions.ask(create, { key: randomUUID(), input }, editor))).toEqual(['BAD_USER_INPUT']);
  });

  test('is removed with a reason, and its history stays', async () => {
    const id = await make();
    await institutions.ask(change, { key: randomUUID(), id, version: 1, input: { assigned: 33 } }, editor);
    const silent = await institutions.ask(remove, { key: randomUUID(), id, version: 2, reason: ' ' }, editor);
    expect(codes(silent)).toEqual(['BAD_USER_INPUT']);
    const gone = await institutions.ask(remove, { key: randomUUID(), id, version: 2, reason: 'nhập nhầm' }, editor);
    expect(gone.data.removeStaffQuota).toEqual({ version: 3, staffQuota: null });
    const history = await institutions.query(
      `SELECT version, kind, changed_by, reason, state->>'assigned' AS assigned FROM record_revision WHERE entity_id = $1 ORDER BY version`,
      [id],
    );
    expect(history).toEqual([
      { version: 1, kind: 'CREATED', changed_by: 'test:editor', reason: null, assigned: '40' },
      { version: 2, kind: 'CHANGED', changed_by: 'test:editor', reason: 'điều chỉnh', assigned: '33' },
      { version: 3, kind: 'REMOVED', changed_by: 'test:editor', reason: 'nhập nhầm', assigned: null },
    ]);
  });

  test('tells the outbox of each change', async () => {
    const id = await make();
    expect(await institutions.query('SELECT kind, payload FROM outbox_event WHERE entity_id = $1', [id])).toEqual([
      { kind: 'RECORD_CREATED', payload: { version: 1 } },
    ]);
  });

  test('is read anew after each of two mutations in one operation', async () => {
    const id = await make();
    const { data } = await institutions.ask(
      `mutation ($id: ID!, $a: String!, $b: String!) {
        one: changeStaffQuota(idempotencyKey: $a, id: $id, expectedVersion: 1, input: { assigned: 39 }) { staffQuota { assigned } }
        two: changeStaffQuota(idempotencyKey: $b, id: $id, expectedVersion: 2, input: { assigned: 38 }) { staffQuota { assigned } } }`,
      { id, a: randomUUID(), b: randomUUID() },
      editor,
    );
    expect(data).toEqual({ one: { staffQuota: { assigned: 39 } }, two: { staffQuota: { assigned: 38 } } });
  });

  test('shows its history to those who may see who did what, and to nobody else', async () => {
    const id = await make();
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on StaffQuota { history { version kind changedBy state } } } }`;
    const variables = { r: [{ __typename: 'StaffQuota', id }] };
    expect(codes(await institutions.ask(query, variables, editor))).toEqual(['FORBIDDEN']);
    const { data, errors } = await institutions.ask(query, variables, viewerWith('record:history'));
    expect(errors).toBeUndefined();
    expect(data._entities[0].history).toEqual([
      { version: 1, kind: 'CREATED', changedBy: 'test:editor', state: expect.objectContaining({ assigned: 40 }) },
    ]);
  });

  test.each([
    ['a year in which the unit no longer lived', async () => ({ publicServiceUnitId: await endedIn2023(), year: 2024 }), 'không hoạt động trong năm 2024'],
    ['a group of agencies', async () => ({ publicServiceUnitId: null, agencyId: await agency('SBN') }), 'một cơ quan cụ thể'],
    ['a central body', async () => ({ publicServiceUnitId: null, agencyId: await agency('BNV') }), 'một cơ quan cụ thể'],
    ['fewer posts than none', async () => ({ fundedByBudget: -1 }), 'không thể âm'],
    ['more posts than there are', async () => ({ assigned: 2_000_000_000 }), 'vượt 100000'],
    ['more paid people than people', async () => ({ inPost: 10, inPostFundedByBudget: 11 }), 'vượt số người có mặt'],
    ['a year that never was', async () => ({ year: 0 }), 'không hợp lệ'],
  ])('is refused %s', async (_, over, words) => {
    const answer = await institutions.ask(create, { key: randomUUID(), input: quota(await over()) }, editor);
    expect([codes(answer), answer.errors?.[0]?.message]).toEqual([['BAD_USER_INPUT'], expect.stringContaining(words)]);
  }); // prettier-ignore

  test('is written by nobody without the scope', async () => {
    const answer = await institutions.ask(create, { key: randomUUID(), input: quota() }, viewerWith('law:write'));
    expect(codes(answer)).toEqual(['FORBIDDEN']);
  });
});

const agency = async (code: string): Promise<string | undefined> =>
  (await institutions.query<{ id: string }>('SELECT id FROM agency WHERE code = $1', [code]))[0]?.id;
const endedIn2023 = async (): Promise<string | undefined> =>
  (
    await institutions.query<{ id: string }>(
      `SELECT id FROM public_service_unit WHERE dissolved_on BETWEEN '2023-01-02' AND '2023-12-31' LIMIT 1`,
    )
  )[0]?.id;

describe('a quota of 2021, which later years are compared with', () => {
  const unreasoned = change.replace(', reason: "điều chỉnh"', '');
  const words = 'II.3.a, gạch đầu dòng 3';
  const ofBaseline = { year: 2021, publicServiceUnitId: null };

  test('is given late only with a reason, which its history keeps', async () => {
    const input = quota({ ...ofBaseline, agencyId: await agency('SNV') });
    const silent = await institutions.ask(create, { key: randomUUID(), input }, editor);
    expect([codes(silent), silent.errors?.[0]?.message]).toEqual([['BAD_USER_INPUT'], expect.stringContaining(words)]);
    const reasoned = create.replace('input: $input', 'input: $input, reason: "sót"');
    const { data } = await institutions.ask(reasoned, { key: randomUUID(), input }, editor);
    const kept = await institutions.query('SELECT kind, reason FROM record_revision WHERE entity_id = $1', [
      data.createStaffQuota.entityId,
    ]);
    expect(kept).toEqual([{ kind: 'CREATED', reason: 'sót' }]);
  });

  test('is changed only with a reason', async () => {
    const [kept] = await institutions.query<{ id: string; version: number }>(
      `SELECT id, version FROM staff_quota WHERE year = 2021 AND kind = 'PUBLIC_SERVICE' ORDER BY id LIMIT 1`,
    );
    const given = { ...kept, input: { inPost: null, inPostFundedByBudget: null } };
    const silent = await institutions.ask(unreasoned, { key: randomUUID(), ...given }, editor);
    expect(silent.errors?.[0]?.message).toContain(words);
    expect((await institutions.ask(change, { key: randomUUID(), ...given }, editor)).errors).toBeUndefined();
  });

  test('of another kind is no part of it', async () => {
    const input = { ...quota({ ...ofBaseline, kind: 'CONTRACT' }), agencyId: await agency('STP') };
    await institutions.query(`DELETE FROM staff_quota WHERE year = 2021 AND kind = 'CONTRACT' AND agency_id = $1`, [
      input.agencyId,
    ]);
    expect((await institutions.ask(create, { key: randomUUID(), input }, editor)).errors).toBeUndefined();
  });
});

describe('staffQuotas', () => {
  test('are listed by holder, and within a place by where the holder stands', async () => {
    const [district] = await institutions.query<{ id: string }>(
      `SELECT unit_id AS id FROM admin_unit_version WHERE code = '663' LIMIT 1`,
    );
    const { data, errors } = await institutions.ask(
      `query ($unit: ID, $holder: ID, $agency: ID) {
         within: staffQuotas(unit: $unit, boundariesOn: "2024-12-31", year: 2023) { totalCount }
         ofUnit: staffQuotas(publicServiceUnit: $holder, year: 2023) { nodes { publicServiceUnit { id } } }
         ofAgency: staffQuotas(agency: $agency, year: 2023) { nodes { kind agency { code } } } }`,
      { unit: district?.id, holder: unitId, agency: await agency('SNV') },
    );
    expect(errors).toBeUndefined();
    const [expected] = await institutions.query<{ n: number }>(
      `WITH place AS (SELECT $1 AS id UNION SELECT unit_id FROM admin_unit_version WHERE parent_id = $1 AND daterange(valid_from, valid_to) @> date '2024-12-31')
       SELECT (SELECT count(*) FROM staff_quota q JOIN public_service_unit u ON u.id = q.public_service_unit_id JOIN place ON place.id = u.admin_unit_id WHERE year = 2023)::int
            + (SELECT count(*) FROM staff_quota q JOIN agency a ON a.id = q.agency_id JOIN place ON place.id = a.admin_unit_id WHERE year = 2023)::int AS n`,
      [district?.id],
    );
    expect(expected?.n).toBeGreaterThan(20);
    expect(data.within.totalCount).toBe(expected?.n);
    expect(data.ofUnit.nodes).toEqual([{ publicServiceUnit: { id: unitId } }]);
    expect(new Set(data.ofAgency.nodes.map(({ kind }: { kind: string }) => kind))).toEqual(
      new Set(['CIVIL_SERVANT', 'CONTRACT']),
    );
  });
});
