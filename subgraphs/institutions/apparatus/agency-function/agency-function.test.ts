import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions, viewerWith } from '../../institutions.fixture.js';

let institutions: Institutions;
let agencies: Record<string, string> = {};
beforeAll(async () => {
  institutions = await startInstitutions();
  const rows = await institutions.query<{ code: string; id: string }>('SELECT code, id FROM agency');
  agencies = Object.fromEntries(rows.map(({ code, id }) => [code, id]));
});
afterAll(() => institutions.stop());

const editor = viewerWith('apparatus:write');
type Kind = 'FunctionTopic' | 'AgencyFunction' | 'FunctionFinding';

const write = (mutation: string, variables: object) =>
  institutions.ask(mutation, { key: randomUUID(), ...variables }, editor);
const create = (type: Kind, input: object) =>
  write(
    `mutation ($key: String!, $input: ${type}Input!) { done: create${type}(idempotencyKey: $key, input: $input) { entityId } }`,
    { input },
  );
const change = (type: Kind, id: string, version: number, input: object) =>
  write(
    `mutation ($key: String!, $id: ID!, $version: Int!, $input: ${type}Changes!) {
       done: change${type}(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input) { version } }`,
    { id, version, input },
  );
const moveFinding = (id: string, version: number, to: string, on: string) =>
  write(
    `mutation ($key: String!, $id: ID!, $version: Int!, $to: FunctionFindingState!, $on: Date!) {
       done: moveFunctionFinding(idempotencyKey: $key, id: $id, expectedVersion: $version, to: $to, on: $on) {
         functionFinding { state decidedOn closedOn } } }`,
    { id, version, to, on },
  );

const made = async (answer: ReturnType<typeof create>): Promise<string> => {
  const { data, errors } = await answer;
  expect(errors).toBeUndefined();
  return data.done.entityId;
};
const message = async (answer: ReturnType<typeof create>): Promise<string> => {
  const { errors } = await answer;
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  return errors?.[0]?.message ?? '';
};

let number = 0;
const topic = () =>
  made(
    create('FunctionTopic', {
      code: `THU-${(number += 1)}`,
      name: 'Việc thử',
      field: 'Lĩnh vực thử',
      validFrom: '2022-01-01',
    }),
  );
const part = (topicId: string, code: string, over: object = {}) => ({
  topicId,
  agencyId: agencies[code] ?? code,
  role: 'LEAD',
  text: 'Chủ trì',
  legalBasis: '1/QĐ-UBND',
  validFrom: '2022-01-01',
  ...over,
});

async function led(asOf: string): Promise<Record<string, string | null>> {
  const { data } = await institutions.ask(
    'query ($asOf: Date!) { functionTopics(asOf: $asOf, field: "Lĩnh vực thử", first: 200) { nodes { id lead(asOf: $asOf) { code } } } }',
    { asOf },
  );
  const nodes = data.functionTopics.nodes as { id: string; lead: { code: string } | null }[];
  return Object.fromEntries(nodes.map(({ id, lead }) => [id, lead?.code ?? null]));
}

describe('a job of the State (II.3.b.1: one job, one lead)', () => {
  test('is led by one agency at a time, and the lead may move', async () => {
    const id = await topic();
    const first = await made(create('AgencyFunction', part(id, 'SNV')));
    expect(await message(create('AgencyFunction', part(id, 'STP')))).toContain('đã có tổ chức chủ trì');
    await change('AgencyFunction', first, 1, { validTo: '2024-01-01' });
    await made(create('AgencyFunction', part(id, 'STP', { validFrom: '2024-01-01' })));
    expect([(await led('2023-12-31'))[id], (await led('2024-01-01'))[id]]).toEqual(['SNV', 'STP']);
  });

  test('has as many that coordinate as there are, each once', async () => {
    const id = await topic();
    await made(create('AgencyFunction', part(id, 'SNV')));
    for (const code of ['STP', 'STC']) await made(create('AgencyFunction', part(id, code, { role: 'COORDINATE' })));
    expect(await message(create('AgencyFunction', part(id, 'STC', { role: 'COORDINATE' })))).toContain('đã có vai trò');
    const { data } = await institutions.ask(
      'query ($topic: ID!) { agencyFunctions(topic: $topic, asOf: "2023-01-01") { nodes { role agency { code } } } }',
      { topic: id },
    );
    expect(data.agencyFunctions.nodes).toHaveLength(3);
  });

  test('that nobody leads, or only an agency that ended, is an omission', async () => {
    const [unled, district] = [await topic(), await topic()];
    await made(create('AgencyFunction', part(district, 'UBND-660')));
    const omitted = async (asOf: string): Promise<string[]> => {
      const { data } = await institutions.ask(
        'query ($asOf: Date!) { functionTopics(asOf: $asOf, field: "Lĩnh vực thử", hasLead: false) { nodes { id } } }',
        { asOf },
      );
      return data.functionTopics.nodes.map(({ id }: { id: string }) => id);
    };
    const [before, after] = [await omitted('2025-06-30'), await omitted('2025-07-01')];
    expect([before.includes(unled), before.includes(district)]).toEqual([true, false]);
    expect([after.includes(unled), after.includes(district)]).toEqual([true, true]);
    expect((await led('2025-07-01'))[district]).toBeNull();
  });

  test('is not given to an agency that had ended, nor to end before it begins', async () => {
    const id = await topic();
    const late = part(id, 'UBND-660', { validFrom: '2025-07-01' });
    expect(await message(create('AgencyFunction', late))).toContain('nêu cơ quan kế thừa');
    const turned = part(id, 'SNV', { validTo: '2021-12-31' });
    expect(await message(create('AgencyFunction', turned))).toContain('phải sau ngày bắt đầu');
    expect(await message(create('AgencyFunction', part(id, 'agc_x')))).toContain('không chỉ đến dòng nào');
  });

  test('shows on the agency, as of a day', async () => {
    const id = await topic();
    await made(create('AgencyFunction', part(id, 'SXD', { validTo: '2023-01-01' })));
    const { data } = await institutions.ask(
      `{ agency(code: "SXD") { then: functions(asOf: "2022-12-31") { topic { id } } now: functions(asOf: "2023-01-01") { topic { id } } } }`,
    );
    const ids = (list: { topic: { id: string } }[]) => list.map((one) => one.topic.id);
    expect([ids(data.agency.then).includes(id), ids(data.agency.now).includes(id)]).toEqual([true, false]);
  });
});

describe('a finding (II.3.a, bullet 1: overlap, duplication, omission)', () => {
  const finding = (topicId: string, over: object = {}) => ({
    topicId,
    kind: 'OVERLAP',
    agencyIds: [agencies['SNV'], agencies['STP']],
    description: 'Hai quyết định giao cùng một việc',
    foundOn: '2023-03-01',
    ...over,
  });
  const openOn = async (topicId: string, day: string): Promise<number> => {
    const { data } = await institutions.ask(
      'query ($topic: ID!, $day: Date!) { functionFindings(topic: $topic, openOn: $day) { totalCount } }',
      { topic: topicId, day },
    );
    return data.functionFindings.totalCount;
  };

  test('stays open until it is decided and resolved', async () => {
    const topicId = await topic();
    const id = await made(create('FunctionFinding', finding(topicId)));
    expect(await message(moveFinding(id, 1, 'DECIDED', '2023-05-01'))).toContain('(dueOn)');
    await change('FunctionFinding', id, 1, { decision: '7/QĐ-UBND', dueOn: '2023-12-31' });
    await moveFinding(id, 2, 'DECIDED', '2023-05-01');
    const { data } = await moveFinding(id, 3, 'RESOLVED', '2023-11-01');
    expect(data.done.functionFinding).toEqual({ state: 'RESOLVED', decidedOn: '2023-05-01', closedOn: '2023-11-01' });
    const days = ['2023-02-28', '2023-03-01', '2023-10-31', '2023-11-01'];
    expect(await Promise.all(days.map((day) => openOn(topicId, day)))).toEqual([0, 1, 1, 0]);
  });

  test('is not resolved before it is decided', async () => {
    const id = await made(create('FunctionFinding', finding(await topic())));
    const { errors } = await moveFinding(id, 1, 'RESOLVED', '2023-05-01');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['CONFLICT']);
  });

  test('names its agencies, and is found by each of them', async () => {
    const topicId = await topic();
    await made(create('FunctionFinding', finding(topicId)));
    const { data } = await institutions.ask(
      'query ($topic: ID!, $agency: ID!) { functionFindings(topic: $topic, agency: $agency) { nodes { agencies { code } topic { id } } } }',
      { topic: topicId, agency: agencies['STP'] },
    );
    expect(data.functionFindings.nodes).toEqual([
      { agencies: [{ code: 'SNV' }, { code: 'STP' }], topic: { id: topicId } },
    ]);
  });

  test.each([
    ['one agency alone', () => ({ agencyIds: [agencies['SNV']] }), 'ít nhất hai cơ quan'],
    ['the same agency twice', () => ({ agencyIds: [agencies['SNV'], agencies['SNV']] }), 'ít nhất hai cơ quan'],
    ['an agency that nobody knows', () => ({ agencyIds: [agencies['SNV'], 'agc_x'] }), 'không chỉ đến cơ quan nào: agc_x'],
    ['a day to come', () => ({ foundOn: '2031-01-01' }), 'nằm ngoài khoảng'],
    ['a due day before it was found', () => ({ dueOn: '2023-02-28' }), 'nối tiếp nhau'],
  ])('is refused with %s', async (_, over, words) => {
    expect(await message(create('FunctionFinding', finding(await topic(), over())))).toContain(words);
  }); // prettier-ignore
});
