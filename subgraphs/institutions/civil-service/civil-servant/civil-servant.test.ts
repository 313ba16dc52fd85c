import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions, viewerWith } from '../../institutions.fixture.js';
import { auditor, codes, person, personnel, readAsPersonnel, writerOf } from '../civil-service.fixture.js';

let institutions: Institutions;
let agencyId: string;
beforeAll(async () => {
  institutions = await startInstitutions();
  const [agency] = await institutions.query<{ id: string }>(`SELECT id FROM agency WHERE code = 'UBND-24616'`);
  agencyId = agency?.id ?? '';
});
afterAll(() => institutions.stop());

const persons = writerOf(() => institutions, 'CivilServant');
const postings = writerOf(() => institutions, 'Posting');
const appraisals = writerOf(() => institutions, 'Appraisal');
const cases = writerOf(() => institutions, 'DisciplinaryCase');
const outsiders = [{}, viewerWith('civil-service:write'), viewerWith('record:history', 'steering:write')];

const history = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on CivilServant { history { version kind state reason } } } }`;
const historyOf = (id: string, viewer = auditor) =>
  institutions.ask(history, { r: [{ __typename: 'CivilServant', id }] }, viewer);

describe('a person', () => {
  test('is written and read by those who manage staff', async () => {
    const id = await persons.make(person());
    const { data, errors } = await institutions.ask(
      `query ($id: ID!) { civilServant(id: $id) { fullName qualifiedSince version origin } }`,
      { id },
      personnel,
    );
    expect(errors).toBeUndefined();
    expect(data.civilServant).toEqual({
      fullName: 'Nguyễn Văn Mẫu Thử',
      qualifiedSince: '2022-06-30',
      version: 1,
      origin: 'SAMPLE',
    });
  });

  test.each([
    'civilServants { totalCount }',
    'postings { totalCount }',
    'appraisals { totalCount }',
    'disciplinaryCases { totalCount }',
    'trainingParticipations { totalCount }',
    'civilServant(id: "cvs_x") { id }',
  ])('is shown to nobody without the scope: %s', async (field) => {
    const codesSeen = [];
    for (const viewer of outsiders) codesSeen.push(codes(await institutions.ask(`{ ${field} }`, {}, viewer)));
    expect(codesSeen).toEqual([['UNAUTHENTICATED'], ['FORBIDDEN'], ['FORBIDDEN']]);
  });

  test('is shown by no field of a key that leads to it', async () => {
    const tables = {
      CivilServant: 'civil_servant',
      Posting: 'posting',
      Appraisal: 'appraisal',
      DisciplinaryCase: 'disciplinary_case',
      TrainingParticipation: 'training_participation',
    };
    for (const [type, table] of Object.entries(tables)) {
      const [row] = await readAsPersonnel<{ id: string }>(institutions, `SELECT id FROM ${table} LIMIT 1`);
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id version } } }`;
      const variables = { r: [{ __typename: type, id: row?.id }] };
      expect((await institutions.ask(query, variables)).data, type).toEqual({ _entities: [null] });
      expect((await institutions.ask(query, variables, personnel)).data._entities[0].id, type).toBe(row?.id);
    }
  });

  test('stays hidden from the service itself where a viewer has no scope', async () => {
    for (const table of ['civil_servant', 'posting', 'appraisal', 'training_participation', 'disciplinary_case']) {
      expect(await institutions.query(`SELECT FROM ${table}`), table).toEqual([]);
      const [seen] = await readAsPersonnel<{ n: number }>(institutions, `SELECT count(*)::integer AS n FROM ${table}`);
      expect(seen?.n, table).toBeGreaterThan(5);
    }
  });

  test('is written by nobody with one of the two scopes alone', async () => {
    for (const viewer of [viewerWith('civil-service:write'), viewerWith('civil-service:personal')])
      expect(codes(await persons.create(person(), viewer))).toEqual(['FORBIDDEN']);
  });

  test('leaves no personal value in the outbox, in the history or beside the key of the call', async () => {
    const id = await persons.make(person({ fullName: 'Trần Thị Mẫu Kín' }));
    await persons.change(id, 1, { fullName: 'Trần Thị Mẫu Kín Hơn' });
    const kept = await institutions.query<{ text: string }>(
      `SELECT to_jsonb(e)::text AS text FROM outbox_event e WHERE entity_id = $1
       UNION ALL SELECT (to_jsonb(r) - 'sealed_state')::text || encode(sealed_state, 'escape') FROM record_revision r WHERE entity_id = $1
       UNION ALL SELECT to_jsonb(k)::text FROM idempotency_key k WHERE entity_id = $1`,
      [id],
    );
    expect(kept.length).toBeGreaterThanOrEqual(6);
    for (const { text } of kept) expect(text).not.toMatch(/Mẫu|BACHELOR|2019-06-30/);
    const [event] = await institutions.query(`SELECT payload FROM outbox_event WHERE entity_id = $1 LIMIT 1`, [id]);
    expect(event).toEqual({ payload: { version: 1 } });
  });

  test('has a history that opens with its key, for those who may see persons and who did what', async () => {
    const id = await persons.make(person());
    await persons.change(id, 1, { highestDegree: 'MASTER' });
    const { data, errors } = await historyOf(id);
    expect(errors).toBeUndefined();
    expect(data._entities[0].history).toMatchObject([
      { version: 1, kind: 'CREATED', state: { highestDegree: 'BACHELOR' } },
      { version: 2, kind: 'CHANGED', state: { highestDegree: 'MASTER' } },
    ]);
    expect(codes(await historyOf(id, personnel))).toEqual(['FORBIDDEN']);
    expect((await historyOf(id, viewerWith('record:history'))).data).toEqual({ _entities: [null] });
  });

  test.each([
    ['a day to come', { workSkillsStandardMetOn: '2030-01-01' }, 'workSkillsStandardMetOn'],
    ['a day before anybody served', { professionalStandardMetOn: '1899-01-01' }, 'professionalStandardMetOn'],
    ['a college degree without its day', { degreeStandardMetOn: null }, 'degreeStandardMetOn'],
    ['a day of a degree below college', { highestDegree: 'SECONDARY' }, 'degreeStandardMetOn'],
    ['theory met without any', { politicalTheoryLevel: 'NONE' }, 'politicalTheoryStandardMetOn'],
  ])('is refused with %s', async (_, changes, field) => {
    const answer = await persons.create(person(changes));
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(field);
  });

  test('who moved on meanwhile is not changed', async () => {
    const civilServantId = await persons.make(person());
    expect(codes(await persons.change(civilServantId, 7, { highestDegree: 'MASTER' }))).toEqual(['CONFLICT']);
  });
});

describe('forgetting a person', () => {
  const forget = `mutation ($key: String!, $id: ID!, $version: Int!, $reason: String!) {
    forgetCivilServant(idempotencyKey: $key, id: $id, expectedVersion: $version, reason: $reason) { entityId version replayed } }`;
  const counts = () =>
    institutions.query(
      'SELECT sum(in_post) AS n FROM (SELECT in_post FROM commune_staff_month UNION ALL SELECT in_post FROM commune_staff_delta) AS staff',
    );

  async function whole(): Promise<string> {
    const id = await persons.make(person());
    const startedOn = '2023-01-01';
    await postings.make({ civilServantId: id, agencyId, title: 'Mẫu', staffGroup: 'CADRE', startedOn });
    await appraisals.make({ civilServantId: id, year: 2023, grade: 'GOOD' });
    const days = { violatedOn: '2023-05-05', decidedOn: '2023-09-09' };
    await cases.make({ civilServantId: id, agencyId, form: 'WARNING', decision: '1/QĐ', ...days });
    return id;
  }

  test('takes every row away, and makes the history unreadable for ever', async () => {
    const before = await counts();
    const id = await whole();
    expect(await counts()).not.toEqual(before);
    const variables = { key: randomUUID(), id, version: 1, reason: 'theo yêu cầu của chủ thể dữ liệu' };
    const { data, errors } = await institutions.ask(forget, variables, personnel);
    expect(errors).toBeUndefined();
    expect(data.forgetCivilServant).toEqual({ entityId: id, version: 2, replayed: false });
    for (const table of ['posting', 'appraisal', 'disciplinary_case', 'training_participation'])
      expect(await readAsPersonnel(institutions, `SELECT FROM ${table} WHERE civil_servant_id = $1`, [id])).toEqual([]);
    expect(await readAsPersonnel(institutions, 'SELECT FROM civil_servant WHERE id = $1', [id])).toEqual([]);
    expect(await counts()).toEqual(before);
    const kept = await institutions.query('SELECT wrapped_key FROM personal_key WHERE subject = $1', [id]);
    expect(kept).toEqual([{ wrapped_key: null }]);
    const revisions = await institutions.query<{ kind: string; state: unknown }>(
      'SELECT DISTINCT kind, state FROM record_revision WHERE subject = $1 OR entity_id = $1 ORDER BY kind',
      [id],
    );
    expect(revisions).toEqual([
      { kind: 'CREATED', state: null },
      { kind: 'REMOVED', state: null },
    ]);
    const again = await institutions.ask(forget, variables, personnel);
    expect(again.data.forgetCivilServant).toMatchObject({ version: 2, replayed: true });
  });

  test('also of the sample leaves nothing to open', async () => {
    const [one] = await readAsPersonnel<{ id: string }>(
      institutions,
      'SELECT civil_servant_id AS id FROM disciplinary_case ORDER BY id LIMIT 1',
    );
    const id = one?.id ?? '';
    const variables = { key: randomUUID(), id, version: 1, reason: 'thử' };
    expect((await institutions.ask(forget, variables, personnel)).errors).toBeUndefined();
    const sealed = await institutions.query('SELECT FROM record_revision WHERE subject = $1', [id]);
    expect(sealed.length).toBeGreaterThan(2);
    const keys = await institutions.query('SELECT FROM personal_key WHERE subject = $1 AND wrapped_key IS NOT NULL', [
      id,
    ]);
    expect(keys).toEqual([]);
  });

  test('changes nothing at a wrong version, without a reason, or without both scopes', async () => {
    const id = await whole();
    const ask = (changes: object, viewer = personnel) =>
      institutions.ask(forget, { key: randomUUID(), id, version: 1, reason: 'thử', ...changes }, viewer);
    expect(codes(await ask({ id: 'cvs_00000000-0000-4000-8000-000000000000' }))).toEqual(['NOT_FOUND']);
    expect(codes(await ask({ version: 3 }))).toEqual(['CONFLICT']);
    expect(codes(await ask({ reason: '  ' }))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await ask({}, viewerWith('civil-service:write')))).toEqual(['FORBIDDEN']);
    expect(await readAsPersonnel(institutions, 'SELECT FROM posting WHERE civil_servant_id = $1', [id])).toHaveLength(
      1,
    );
    expect((await historyOf(id)).data._entities[0].history[0].state).not.toBeNull();
  });
});
