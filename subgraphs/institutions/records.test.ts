import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditor, person, personnel, writerOf } from './civil-service/civil-service.fixture.js';
import { type Institutions, startInstitutions, viewerWith } from './institutions.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const lawyer = viewerWith('law:write', 'record:history');
const document = {
  number: '77/2023/QĐ-UBND',
  type: 'DECISION',
  title: 'Một',
  issuedOn: '2023-03-01',
  issuerName: 'Hội đồng nhân dân tỉnh',
  isNormative: true,
};
const send = (mutation: string, variables: object, viewer = lawyer) =>
  institutions.ask(mutation, { key: randomUUID(), ...variables }, viewer);

const create = (input: object) =>
  send(
    'mutation ($key: String!, $input: LegalDocumentInput!) { w: createLegalDocument(idempotencyKey: $key, input: $input) { entityId version } }',
    { input },
  );
const change = (id: string, version: number, input: object, reason: string | null = null) =>
  send(
    'mutation ($key: String!, $id: ID!, $version: Int!, $input: LegalDocumentChanges!, $reason: String) { w: changeLegalDocument(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input, reason: $reason) { entityId version } }',
    { id, version, input, reason },
  );
const remove = (id: string, version: number) =>
  send(
    'mutation ($key: String!, $id: ID!, $version: Int!) { w: removeLegalDocument(idempotencyKey: $key, id: $id, expectedVersion: $version, reason: "nhập nhầm") { version } }',
    { id, version },
  );

test('a row that is made again under its old id goes on from its last version, and keeps every state', async () => {
  const { data, errors } = await create(document);
  expect(errors).toBeUndefined();
  const id = data.w.entityId as string;
  await remove(id, 1);
  expect((await create({ ...document, title: 'Hai' })).data.w).toEqual({ entityId: id, version: 3 });
  await change(id, 3, { title: 'Ba' });
  const { data: read } = await institutions.ask(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on LegalDocument { history { version kind state } } } }',
    { r: [{ __typename: 'LegalDocument', id }] },
    lawyer,
  );
  const history = read._entities[0].history as { version: number; kind: string; state: { title: string } | null }[];
  expect(history.map(({ version, kind, state }) => [version, kind, state?.title ?? null])).toEqual([
    [1, 'CREATED', 'Một'],
    [2, 'REMOVED', null],
    [3, 'CREATED', 'Hai'],
    [4, 'CHANGED', 'Ba'],
  ]);
});

describe('what cannot be stored is refused as bad input', () => {
  test.each([
    ['a zero character in a field', () => create({ ...document, title: 'a\u0000b' })],
    ['half a surrogate pair in a field', () => create({ ...document, title: 'a\ud800b' })],
    ['a zero character in a reason', () => change('ldc_x', 1, { title: 'b' }, 'a\u0000b')],
    [
      'a number longer than an index takes',
      () => create({ ...document, number: Array.from({ length: 300 }, () => randomUUID()).join('') }),
    ],
    [
      'null for a list that must be there',
      () =>
        send(
          'mutation ($key: String!, $id: ID!) { changeMergerProposal(idempotencyKey: $key, id: $id, expectedVersion: 1, input: { mergers: null }) { version } }',
          { id: proposal },
          viewerWith('places:write'),
        ),
    ],
  ])('%s', async (_, attempt) => {
    expect((await attempt()).errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  let proposal: string;
  beforeAll(async () => {
    const places = await institutions.query<{ id: string }>(
      `SELECT entity_id AS id FROM register_entry WHERE level = 'COMMUNE' AND valid_to IS NULL ORDER BY code LIMIT 2`,
    );
    const [from, to] = places.map(({ id }) => id);
    const { data } = await send(
      'mutation ($key: String!, $input: MergerProposalInput!) { createMergerProposal(idempotencyKey: $key, input: $input) { entityId } }',
      { input: { title: 'Thử', units: [], mergers: [{ fromIds: [from], toId: to }] } },
      viewerWith('places:write'),
    );
    proposal = data.createMergerProposal.entityId as string;
  });
});

describe('why somebody changed what is said about a person', () => {
  const reason = 'ông Nguyễn Văn Mẫu Thử nộp bằng mới';

  test('shows to those who may see the person, to no other reader of history, and to nobody once it is forgotten', async () => {
    const persons = writerOf(() => institutions, 'CivilServant');
    const id = await persons.make(person());
    const changed = await send(
      `mutation ($key: String!, $id: ID!, $reason: String) { w: changeCivilServant(idempotencyKey: $key, id: $id, expectedVersion: 1, input: { highestDegree: MASTER }, reason: $reason) { version } }`,
      { id, reason },
      personnel,
    );
    expect(changed.errors).toBeUndefined();
    const reasons = async () => {
      const { data } = await institutions.ask(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on CivilServant { history { reason } } } }',
        { r: [{ __typename: 'CivilServant', id }] },
        auditor,
      );
      return data._entities[0]?.history.map((one: { reason: string | null }) => one.reason);
    };
    expect(await reasons()).toEqual([null, reason]);
    expect(await institutions.query('SELECT FROM record_revision WHERE reason = $1', [reason])).toEqual([]);

    await send(
      'mutation ($key: String!, $id: ID!) { forgetCivilServant(idempotencyKey: $key, id: $id, expectedVersion: 2, reason: "theo yêu cầu") { version } }',
      { id },
      personnel,
    );
    const kept = await institutions.query(
      'SELECT kind, reason FROM record_revision WHERE entity_id = $1 ORDER BY version',
      [id],
    );
    expect(kept).toEqual([
      { kind: 'CREATED', reason: null },
      { kind: 'CHANGED', reason: null },
      { kind: 'REMOVED', reason: 'theo yêu cầu' },
    ]);
    expect(
      await institutions.query('SELECT FROM personal_key WHERE subject = $1 AND wrapped_key IS NOT NULL', [id]),
    ).toEqual([]);
  });
});

test('a person is never merely removed: the mutation is to forget', async () => {
  const { data } = await institutions.ask('{ __schema { mutationType { fields { name } } } }');
  const names = data.__schema.mutationType.fields.map(({ name }: { name: string }) => name);
  expect(names.filter((name: string) => /^(remove|forget)CivilServant$/.test(name))).toEqual(['forgetCivilServant']);
});
