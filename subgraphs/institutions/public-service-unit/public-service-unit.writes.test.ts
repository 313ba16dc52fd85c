import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onConnection } from '../../../shared/database/connect.js';
import { type Institutions, startInstitutions, viewerWith } from '../institutions.fixture.js';

let institutions: Institutions;
let [agencyId, placeId, districtEnded] = ['', '', ''];
beforeAll(async () => {
  institutions = await startInstitutions();
  agencyId = await one(`SELECT id FROM agency WHERE code = 'SGDDT'`);
  placeId = await one(`SELECT unit_id AS id FROM admin_unit_version WHERE code = '24611' AND valid_to IS NULL`);
  districtEnded = await one(`SELECT unit_id AS id FROM admin_unit_version WHERE code = '660' LIMIT 1`);
});
afterAll(() => institutions.stop());

const one = async (sql: string, parameters: readonly unknown[] = []): Promise<string> =>
  (await institutions.query<{ id: string }>(sql, parameters))[0]?.id ?? '';

const editor = viewerWith('apparatus:write');
const fields =
  'entityId version publicServiceUnit { code dissolvedOn dissolutionKind endingDecision successor { code } predecessors { code } placeAtEnd { name } }';
const mutations = {
  create: `mutation ($key: String!, $input: PublicServiceUnitInput!, $reason: String) { done: createPublicServiceUnit(idempotencyKey: $key, input: $input, reason: $reason) { ${fields} } }`,
  change: `mutation ($key: String!, $id: ID!, $version: Int!, $input: PublicServiceUnitChanges!, $reason: String) {
    done: changePublicServiceUnit(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input, reason: $reason) { ${fields} } }`,
  remove: `mutation ($key: String!, $id: ID!, $version: Int!) {
    done: removePublicServiceUnit(idempotencyKey: $key, id: $id, expectedVersion: $version, reason: "nhập trùng") { version publicServiceUnit { code } } }`,
};
const send = (mutation: keyof typeof mutations, variables: object, viewer = editor) =>
  institutions.ask(mutations[mutation], { key: randomUUID(), ...variables }, viewer);

let number = 0;
const unit = (over: object = {}) => ({
  code: `THU-${(number += 1)}`,
  name: 'Trường Mầm non Thử nghiệm',
  sector: 'EDUCATION',
  governingAgencyId: agencyId,
  adminUnitId: placeId,
  establishedOn: '2021-03-01',
  ...over,
});

async function found(over: object = {}): Promise<string> {
  const { data, errors } = await send('create', { input: unit(over), reason: 'sót khi kê khai' });
  expect(errors).toBeUndefined();
  return data.done.entityId;
}

async function refusal(mutation: keyof typeof mutations, variables: object) {
  const { errors } = await send(mutation, variables);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  return errors?.[0]?.message;
}

const versionsPublished = async (id: string) =>
  (
    await institutions.query<{ versions: object[] }>(
      `SELECT payload->'versions' AS versions FROM outbox_event WHERE entity_id = $1 AND kind = 'REGISTER_ENTRY' ORDER BY id`,
      [id],
    )
  ).map(({ versions }) => versions);

const reduction = async () =>
  (
    await institutions.ask(
      '{ target(id: "T3.3a") { ... on InstitutionTarget { result(asOf: "2025-06-30") { figure { numerator denominator } } } } }',
    )
  ).data.target.result.figure as { numerator: string; denominator: string };

describe('a public service unit', () => {
  test('is founded, found by its code, changed and ended, each write published to the other subgraphs', async () => {
    const id = await found();
    const changed = await send('change', { id, version: 1, input: { name: 'Trường Mầm non Hoa Mai' } });
    expect(changed.data.done.version).toBe(2);
    const ended = await send('change', {
      id,
      version: 2,
      input: { dissolvedOn: '2025-08-01', dissolutionKind: 'DISSOLVED', endingDecision: '9/QĐ-UBND' },
    });
    expect(ended.data.done.publicServiceUnit).toMatchObject({
      dissolvedOn: '2025-08-01',
      endingDecision: '9/QĐ-UBND',
      placeAtEnd: { name: 'Phường Bắc Gia Nghĩa' },
    });
    const code = ended.data.done.publicServiceUnit.code as string;
    const { data } = await institutions.ask('query ($code: String!) { publicServiceUnit(code: $code) { id version name } }', { code }); // prettier-ignore
    expect(data.publicServiceUnit).toEqual({ id, version: 3, name: 'Trường Mầm non Hoa Mai' });
    expect(await versionsPublished(id)).toMatchObject([
      [{ name: 'Trường Mầm non Thử nghiệm', validTo: null, placeId }],
      [{ name: 'Trường Mầm non Hoa Mai', validTo: null }],
      [{ name: 'Trường Mầm non Hoa Mai', validTo: '2025-08-01' }],
    ]);
  });

  test('that is merged names its successor, which names it as a predecessor', async () => {
    const [heir, id] = [await found(), await found()];
    const input = { dissolvedOn: '2024-01-01', dissolutionKind: 'MERGED', successorId: heir };
    const { data } = await send('change', { id, version: 1, input });
    const { code, successor } = data.done.publicServiceUnit;
    const kept = await send('change', { id: heir, version: 1, input: { name: 'Trường sau sáp nhập' } });
    expect(kept.data.done.publicServiceUnit).toMatchObject({ code: successor.code, predecessors: [{ code }] });
    expect(
      await refusal('change', {
        id: heir,
        version: 2,
        input: { dissolvedOn: '2024-01-01', dissolutionKind: 'DISSOLVED' },
      }),
    ).toContain('còn có đơn vị sáp nhập vào');
  });

  test('moves T3.3a at once, and back when it is taken back', async () => {
    const id = await found();
    const before = await reduction();
    await send('change', { id, version: 1, input: { dissolvedOn: '2025-06-30', dissolutionKind: 'DISSOLVED' } });
    const ended = await reduction();
    expect([BigInt(ended.numerator) - BigInt(before.numerator), ended.denominator]).toEqual([1n, before.denominator]);
    await send('change', { id, version: 2, input: { dissolvedOn: null, dissolutionKind: null } });
    expect(await reduction()).toEqual(before);
  });

  test('that was entered by mistake is removed: the register learns that it is gone, and T3.3a forgets it', async () => {
    const before = await reduction();
    const id = await found();
    expect(await reduction()).not.toEqual(before);
    const { data } = await send('remove', { id, version: 1 });
    expect(data.done).toEqual({ version: 2, publicServiceUnit: null });
    expect((await versionsPublished(id)).at(-1)).toEqual([]);
    expect(await reduction()).toEqual(before);
  });

  test('stays while other rows name it', async () => {
    const id = await one(
      `SELECT u.id FROM public_service_unit u WHERE EXISTS (SELECT FROM staff_quota q WHERE q.public_service_unit_id = u.id) ORDER BY code LIMIT 1`,
    );
    expect(await refusal('remove', { id, version: 1 })).toContain('Chưa xóa được');
    expect(await versionsPublished(id)).toHaveLength(1);
  });

  test.each([
    ['an end without a kind', () => ({ dissolvedOn: '2024-01-01' }), 'đi cùng nhau'],
    ['a kind without an end', () => ({ dissolutionKind: 'DISSOLVED' }), 'đi cùng nhau'],
    ['a merger into nothing', () => ({ dissolvedOn: '2024-01-01', dissolutionKind: 'MERGED' }), 'nhận sáp nhập (successorId)'], 
    ['a company without a decision', () => ({ dissolvedOn: '2024-01-01', dissolutionKind: 'CONVERTED_TO_COMPANY' }), 'phải nêu quyết định'],
    ['an end before its beginning', () => ({ dissolvedOn: '2021-03-01', dissolutionKind: 'DISSOLVED' }), 'phải sau ngày thành lập'],
    ['an end in a far year', () => ({ dissolvedOn: '9999-01-01', dissolutionKind: 'DISSOLVED' }), 'không quá một năm tới'],
    ['a beginning in another age', () => ({ establishedOn: '1010-01-01' }), 'nằm ngoài khoảng'],
    ['a beginning to come', () => ({ establishedOn: '2027-01-01' }), 'nằm ngoài khoảng'],
    ['a place that nobody knows', () => ({ adminUnitId: 'adm_00000000-0000-5000-8000-000000000000' }), 'không chỉ đến địa bàn nào'],
    ['a place that had ended', () => ({ adminUnitId: districtEnded, establishedOn: '2025-07-01' }), 'Địa bàn đã kết thúc'],
    ['an agency that nobody knows', () => ({ governingAgencyId: 'agc_x' }), 'không chỉ đến dòng nào'],
    ['a code of another', () => ({ code: 'MAU-0001' }), 'Mã này đã thuộc về'],
  ])('is refused with %s', async (_, over, words) => {
    expect(await refusal('create', { input: unit(over()), reason: 'thử' })).toContain(words);
  }); // prettier-ignore

  test('is refused a successor that is not alive on the day, and itself', async () => {
    const [young, id] = [await found({ establishedOn: '2024-06-01' }), await found()];
    const merged = (successorId: string) => ({ dissolvedOn: '2024-01-01', dissolutionKind: 'MERGED', successorId });
    expect(await refusal('change', { id, version: 1, input: merged(young) })).toContain('không hoạt động ngày');
    expect(await refusal('change', { id, version: 1, input: merged(id) })).toContain('chính nó');
  });

  test.each(['the successor ends first', 'the merger comes first'])(
    'is not merged into one that ends at the same time, whoever writes first: %s',
    async (order) => {
      const [heir, id] = [await found(), await found()];
      const end = `UPDATE public_service_unit SET dissolved_on = '2023-03-01', dissolution_kind = 'DISSOLVED' WHERE id = '${heir}'`;
      const merge = `UPDATE public_service_unit SET dissolved_on = '2023-06-01', dissolution_kind = 'MERGED', successor_id = '${heir}' WHERE id = '${id}'`;
      const [first, second] = order === 'the successor ends first' ? [end, merge] : [merge, end];
      const refusal = await onConnection(institutions.serviceUrl, (one) =>
        onConnection(institutions.serviceUrl, async (other) => {
          await one.query('BEGIN');
          await one.query(first);
          const waiting = other.query(second).then(
            () => 'written',
            ({ constraint }: { constraint: string }) => constraint,
          );
          const isWaiting = await Promise.race([waiting.then(() => false), sleep(300, true)]);
          await one.query('COMMIT');
          return [isWaiting, await waiting];
        }),
      );
      expect(refusal).toEqual([
        true,
        second === merge ? 'public_service_unit_successor_lives' : 'public_service_unit_outlives_merged',
      ]);
    },
  );

  test('is not merged into one that another caller is ending: one of the two is refused in words', async () => {
    const [heir, id] = [await found(), await found()];
    const merged = { dissolvedOn: '2023-06-01', dissolutionKind: 'MERGED', successorId: heir };
    const answers = await Promise.all([
      send('change', { id: heir, version: 1, input: { dissolvedOn: '2023-03-01', dissolutionKind: 'DISSOLVED' } }),
      send('change', { id, version: 1, input: merged }),
    ]);
    const messages = answers.flatMap(({ errors = [] }) => errors.map(({ message }) => message));
    expect(messages).toEqual([expect.stringMatching(/không hoạt động|sáp nhập vào/)]);
  });

  test('does not begin after another was merged into it', async () => {
    const [heir, id] = [await found(), await found()];
    const input = { dissolvedOn: '2024-01-01', dissolutionKind: 'MERGED', successorId: heir };
    await send('change', { id, version: 1, input });
    const later = { establishedOn: '2024-06-01' };
    expect(await refusal('change', { id: heir, version: 1, input: later, reason: 'đính chính' })).toContain(
      'sáp nhập vào',
    );
  });

  describe('of the set that T3.3a compares with', () => {
    const words = 'số gốc năm 2021';
    const ended = (dissolvedOn: string) => ({ dissolvedOn, dissolutionKind: 'DISSOLVED' });

    test('is entered late only with a reason, which its history keeps', async () => {
      expect(await refusal('create', { input: unit({ establishedOn: '2021-12-31' }) })).toContain(words);
      expect(await refusal('create', { input: unit({ establishedOn: '2021-12-31' }), reason: ' ' })).toContain(words);
      const { data } = await send('create', { input: unit({ establishedOn: '2021-12-31' }), reason: 'sót' });
      const kept = await institutions.query('SELECT kind, reason FROM record_revision WHERE entity_id = $1', [
        data.done.entityId,
      ]);
      expect(kept).toEqual([{ kind: 'CREATED', reason: 'sót' }]);
    });

    test.each([
      ['an earlier end', { establishedOn: '2021-03-01' }, () => ended('2021-12-31')],
      ['a later beginning', { establishedOn: '2021-03-01' }, () => ({ establishedOn: '2022-01-01' })],
      ['an earlier beginning', { establishedOn: '2022-01-01' }, () => ({ establishedOn: '2021-12-31' })],
    ])('is changed by %s only with a reason', async (_, before, over) => {
      const id = await found(before);
      expect(await refusal('change', { id, version: 1, input: over() })).toContain(words);
      const { errors } = await send('change', { id, version: 1, input: over(), reason: 'đính chính' });
      expect(errors).toBeUndefined();
      const kept = await institutions.query(
        'SELECT reason FROM record_revision WHERE entity_id = $1 ORDER BY version DESC LIMIT 1',
        [id],
      );
      expect(kept).toEqual([{ reason: 'đính chính' }]);
    });

    test('is not touched by what comes later: no reason is asked for', async () => {
      const id = await found();
      expect((await send('change', { id, version: 1, input: ended('2022-01-01') })).errors).toBeUndefined();
      expect((await send('create', { input: unit({ establishedOn: '2022-01-01' }) })).errors).toBeUndefined();
    });
  });

  test('is written by nobody without the scope', async () => {
    const { errors } = await send('create', { input: unit() }, viewerWith('law:write'));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  test('is listed by agency and by how it ended', async () => {
    const { data } = await institutions.ask(
      `query ($agency: ID) { under: publicServiceUnits(agency: $agency, asOf: "2021-12-31") { totalCount }
        companies: publicServiceUnits(dissolutionKind: CONVERTED_TO_COMPANY) { totalCount nodes { sector endingDecision } } }`,
      { agency: agencyId },
    );
    const [expected] = await institutions.query<{ under: number; companies: number }>(
      `SELECT count(*) FILTER (WHERE governing_agency_id = $1 AND daterange(established_on, dissolved_on) @> date '2021-12-31')::int AS under,
              count(*) FILTER (WHERE dissolution_kind = 'CONVERTED_TO_COMPANY')::int AS companies FROM public_service_unit`,
      [agencyId],
    );
    expect([data.under.totalCount, data.companies.totalCount]).toEqual([expected?.under, expected?.companies]);
    expect(data.companies.nodes[0]).toMatchObject({
      sector: 'ECONOMIC',
      endingDecision: expect.stringContaining('(MẪU)'),
    });
  });
});
