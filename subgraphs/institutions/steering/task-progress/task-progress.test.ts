import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSubgraph, type TestSubgraph } from '../../../../shared/service/testing.js';
import { type Institutions, startInstitutions } from '../../institutions.fixture.js';
import { institutions as definition } from '../../subgraph.js';
import { editor, idOf, recordsOf, refusalOf } from '../steering.fixture.js';
import { TaskState } from './task-progress.enums.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const { create, change, move } = recordsOf(() => institutions);
const ask = async (query: string, variables: object = {}) => {
  const { data, errors } = await institutions.ask(query, variables, editor);
  expect(errors).toBeUndefined();
  return data;
};
const one = async (sql: string): Promise<string> => (await institutions.query<{ id: string }>(sql))[0]?.id ?? '';
const agency = (code: string) => one(`SELECT id FROM agency WHERE code = '${code}'`);
const appendix = (number: number) => one(`SELECT id FROM appendix_task WHERE number = ${number}`);
const planTask = (code: string) => one(`SELECT id FROM plan_task WHERE code = '${code}'`);
const statusOf = async (id: string, asOf: string) =>
  (
    await ask(
      `query ($r: [_Any!]!, $asOf: Date) { _entities(representations: $r) { ... on TaskProgress {
        status(asOf: $asOf) { state dueOn originalDueOn duePrecision submittedOn acceptedOn lateDays isOverdue } } } }`,
      { r: [{ __typename: 'TaskProgress', id }], asOf },
    )
  )._entities[0].status;

describe('what the decision gives to do', () => {
  const count = (where: string) =>
    one(
      `SELECT count(*)::text AS id FROM task_progress AS p LEFT JOIN appendix_task AS a ON a.id = p.appendix_task_id WHERE ${where}`,
    );

  test('is one task for each year of the yearly tasks of the appendix, one for each lead of the others', async () => {
    expect(await count(`a.timing = 'ANNUAL'`)).toBe('35'); // seven tasks, five years
    expect(await count(`a.timing = 'YEAR'`)).toBe('3');
    expect(await count(`a.timing = 'AFTER_EVENT'`)).toBe('7'); // six, of which PL08 has two leads
  });

  test('is one task for each of the 69 that are not divided further', async () => {
    expect(
      await one(`SELECT count(DISTINCT plan_task_id)::text AS id FROM task_progress WHERE plan_task_id IS NOT NULL`),
    ).toBe('69');
  });

  test('is due on the last day of a year where the text names the year only', async () => {
    const { plan } = await ask(
      '{ plan { appendixTasks { number occurrences(asOf: "2021-09-01") { year status(asOf: "2021-09-01") { originalDueOn duePrecision } } } } }',
    );
    expect(plan.appendixTasks[3].occurrences).toEqual([
      { year: null, status: { originalDueOn: '2021-12-31', duePrecision: 'YEAR' } },
    ]);
    expect(
      plan.appendixTasks[1].occurrences.map(({ year, status }: { year: number; status: { originalDueOn: string } }) => [
        year,
        status.originalDueOn,
      ]),
    ).toEqual([2021, 2022, 2023, 2024, 2025].map((year) => [year, `${year}-12-31`]));
  });

  test('was given on the day of the decision, and not before', async () => {
    const { before, then } = await ask(
      '{ before: tasks(asOf: "2021-08-17") { totalCount } then: tasks(asOf: "2021-08-18") { totalCount } }',
    );
    expect(before.totalCount).toBe(0);
    expect(then.totalCount).toBe(45 + 69 + 3); // and three that the sample gives to all in 2021
  });
});

describe('a task that waits for the centre', () => {
  test('has no due day before the act is recorded, and the one that comes with the act afterwards', async () => {
    const task = await one(
      `SELECT p.id FROM task_progress p JOIN appendix_task a ON a.id = p.appendix_task_id WHERE a.number = 16`,
    );
    const waiting = {
      state: 'WAITING_EVENT',
      dueOn: null,
      originalDueOn: null,
      duePrecision: null,
      lateDays: null,
      isOverdue: null,
    };
    expect(await statusOf(task, '2024-01-01')).toMatchObject(waiting);
    expect(refusalOf(await move('TaskProgress', 'TaskState', task, 1, 'IN_PROGRESS', '2024-01-02'))?.message).toContain(
      'còn chờ',
    );
    const act = {
      appendixTaskId: await appendix(16),
      number: '1/TW',
      issuer: 'Bộ thử',
      title: 'Hướng dẫn',
      issuedOn: '2024-03-01',
      dueOn: '2024-09-30',
    };
    idOf(await create('CentralAct', act));
    expect(await statusOf(task, '2024-02-29')).toMatchObject(waiting);
    expect(await statusOf(task, '2024-03-01')).toMatchObject({
      state: 'NOT_REPORTED',
      dueOn: '2024-09-30',
      duePrecision: 'DAY',
    });
    expect(refusalOf(await move('TaskProgress', 'TaskState', task, 1, 'IN_PROGRESS', '2024-02-01'))?.message).toContain(
      'còn chờ',
    );
    idOf(await move('TaskProgress', 'TaskState', task, 1, 'IN_PROGRESS', '2024-03-05'));
    expect(await statusOf(task, '2024-03-01')).toMatchObject({ state: 'NOT_STARTED', isOverdue: false });
    expect(await statusOf(task, '2024-10-02')).toMatchObject({ lateDays: 2, isOverdue: true });
    expect(refusalOf(await create('CentralAct', act))?.message).toContain('đã ghi nhận');
  });

  test('waits no longer once the act is recorded, and has no due day while nobody has set one', async () => {
    const task = await one(
      `SELECT p.id FROM task_progress p JOIN appendix_task a ON a.id = p.appendix_task_id WHERE a.number = 8 ORDER BY p.id DESC LIMIT 1`,
    );
    const act = {
      appendixTaskId: await appendix(8),
      number: '8/TW',
      issuer: 'Bộ thử',
      title: 'Kế hoạch',
      issuedOn: '2024-03-01',
    };
    const actId = idOf(await create('CentralAct', act));
    const extended = { extensions: [{ decidedOn: '2024-04-01', dueOn: '2024-12-31' }] };
    expect(refusalOf(await change('TaskProgress', task, 1, extended))?.message).toContain('Chưa có hạn');
    idOf(await move('TaskProgress', 'TaskState', task, 1, 'IN_PROGRESS', '2024-03-05'));
    expect(await statusOf(task, '2026-01-01')).toEqual({
      state: 'IN_PROGRESS',
      dueOn: null,
      originalDueOn: null,
      duePrecision: null,
      submittedOn: null,
      acceptedOn: null,
      lateDays: null,
      isOverdue: null,
    });
    idOf(await change('CentralAct', actId, 1, { dueOn: '2024-09-30', dueBasis: '15/KH' }));
    expect(await statusOf(task, '2024-10-02')).toMatchObject({ dueOn: '2024-09-30', lateDays: 2, isOverdue: true });
  });

  test('takes no due day of its own, and other tasks take no act', async () => {
    const task = await one(
      `SELECT p.id FROM task_progress p JOIN appendix_task a ON a.id = p.appendix_task_id WHERE a.number = 8 ORDER BY p.id LIMIT 1`,
    );
    expect(refusalOf(await change('TaskProgress', task, 1, { originalDueOn: '2024-12-31' }))?.code).toBe(
      'BAD_USER_INPUT',
    );
    const act = {
      appendixTaskId: await appendix(2),
      number: '2/TW',
      issuer: 'Bộ',
      title: 'Kế hoạch',
      issuedOn: '2024-03-01',
      dueOn: '2024-09-30',
    };
    expect(refusalOf(await create('CentralAct', act))?.message).toContain('không chờ');
  });
});

describe('a task on which nobody has reported', () => {
  let facts: TestSubgraph;
  beforeAll(async () => void (facts = await startTestSubgraph({ definition, withSample: false })));
  afterAll(() => facts.stop());

  test('is neither begun nor late: that is not known', async () => {
    const { data } = await facts.ask(
      '{ tasks(asOf: "2026-01-01", first: 200) { totalCount nodes { origin status(asOf: "2026-01-01") { state lateDays isOverdue } } } late: tasks(asOf: "2026-01-01", overdue: true) { totalCount } }',
    );
    const states = data.tasks.nodes.map(({ origin, status }: { origin: string; status: object }) =>
      JSON.stringify({ origin, ...status }),
    ) as string[];
    expect([...new Set(states)].map((text) => JSON.parse(text) as object)).toEqual([
      { origin: 'REAL', state: 'NOT_REPORTED', lateDays: null, isOverdue: null },
      { origin: 'REAL', state: 'WAITING_EVENT', lateDays: null, isOverdue: null },
    ]);
    expect([data.tasks.totalCount, data.late.totalCount]).toEqual([114, 0]);
  });
});

describe('a task', () => {
  let year = 2030;
  const make = async (input: object = {}) =>
    idOf(
      await create('TaskProgress', {
        planTaskId: await planTask('N7.1'),
        year: year++,
        agencyId: await agency('SNV'),
        givenOn: '2024-01-10',
        originalDueOn: '2024-06-30',
        ...input,
      }),
    );

  test('stands on each day where its moves had brought it, and is late by the day it was handed in', async () => {
    const id = await make();
    const steps = [['IN_PROGRESS', '2024-02-01'], ['SUBMITTED', '2024-06-30'], ['RETURNED', '2024-07-03'], ['IN_PROGRESS', '2024-07-04'], ['SUBMITTED', '2024-07-10'], ['ACCEPTED', '2024-08-01']] as const; // prettier-ignore
    for (const [index, [to, on]] of steps.entries())
      idOf(await move('TaskProgress', 'TaskState', id, index + 1, to, on));
    expect(await statusOf(id, '2024-01-09')).toBeNull();
    expect(await statusOf(id, '2024-01-31')).toMatchObject({ state: 'NOT_STARTED', lateDays: 0, isOverdue: false });
    expect(await statusOf(id, '2024-07-01')).toMatchObject({ state: 'SUBMITTED', lateDays: 0, isOverdue: false });
    expect(await statusOf(id, '2024-07-05')).toMatchObject({ state: 'IN_PROGRESS', lateDays: 5, isOverdue: true });
    expect(await statusOf(id, '2025-01-01')).toEqual({
      state: 'ACCEPTED', dueOn: '2024-06-30', originalDueOn: '2024-06-30', duePrecision: 'DAY', submittedOn: '2024-07-10', acceptedOn: '2024-08-01', lateDays: 10, isOverdue: false,
    }); // prettier-ignore
  });

  test('that is reported as not begun is open, and late after its due day', async () => {
    const id = await make({ progressPercent: 0 });
    expect(await statusOf(id, '2024-07-01')).toMatchObject({ state: 'NOT_STARTED', lateDays: 1, isOverdue: true });
  });

  test('that was extended keeps its original due day, and had it until the extension was decided', async () => {
    const extensions = [{ decidedOn: '2024-06-20', dueOn: '2024-09-30', basis: '12/QĐ' }];
    const id = await make({ extensions, progressPercent: 10 });
    expect(await statusOf(id, '2024-06-19')).toMatchObject({ dueOn: '2024-06-30' });
    expect(await statusOf(id, '2024-07-15')).toMatchObject({
      dueOn: '2024-09-30',
      originalDueOn: '2024-06-30',
      isOverdue: false,
    });
  });

  test('that is cancelled is no longer overdue', async () => {
    const id = await make();
    idOf(await move('TaskProgress', 'TaskState', id, 1, 'CANCELLED', '2024-07-15'));
    expect(await statusOf(id, '2024-07-14')).toMatchObject({ isOverdue: true });
    expect(await statusOf(id, '2024-07-15')).toMatchObject({ state: 'CANCELLED', isOverdue: false, lateDays: null });
  });

  test.each([
    ['names no task', { planTaskId: null }, 'Nêu một nhiệm vụ'],
    ['is 101 percent done', { progressPercent: 101 }, 'ngoài 0 đến 100'],
    ['is due before it was given', { originalDueOn: '2024-01-01' }, 'không thể trước'],
    ['is extended to an earlier day', { extensions: [{ decidedOn: '2024-02-01', dueOn: '2024-06-30' }] }, 'Gia hạn'],
    ['has a year of another age', { year: 1021 }, 'không hợp lệ'],
    ['names no agency', { agencyId: 'agc_x' }, 'không chỉ đến dòng nào'],
  ])('that %s is refused', async (_, changes, words) => {
    const input = {
      planTaskId: await planTask('N7.1'),
      year: 2099,
      agencyId: await agency('SNV'),
      givenOn: '2024-01-10',
      originalDueOn: '2024-06-30',
      ...changes,
    };
    expect(refusalOf(await create('TaskProgress', input))).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(words),
    });
  });

  test('is not moved where its states do not lead, nor back in time', async () => {
    const id = await make();
    expect(refusalOf(await move('TaskProgress', 'TaskState', id, 1, 'ACCEPTED', '2024-02-01'))?.code).toBe('CONFLICT');
    for (const derived of ['WAITING_EVENT', 'NOT_REPORTED'])
      expect(refusalOf(await move('TaskProgress', 'TaskState', id, 1, derived, '2024-02-01'))?.code).toBe('CONFLICT');
    expect(refusalOf(await move('TaskProgress', 'TaskState', id, 1, 'IN_PROGRESS', '2024-01-09'))?.message).toContain(
      'trước',
    );
    expect(refusalOf(await move('TaskProgress', 'TaskState', id, 7, 'IN_PROGRESS', '2024-02-01'))?.code).toBe(
      'CONFLICT',
    );
  });
});

describe('tasks', () => {
  test('are one list for leaders: overdue are those past their due day and open, of every page', async () => {
    const { tasks } = await ask(
      '{ tasks(asOf: "2024-06-30", overdue: true, first: 200) { totalCount nodes { status(asOf: "2024-06-30") { state dueOn isOverdue } } } }',
    );
    expect(tasks.totalCount).toBeGreaterThan(3);
    for (const { status } of tasks.nodes) {
      expect(status.isOverdue).toBe(true);
      expect(status.dueOn < '2024-06-30').toBe(true);
      expect(['NOT_STARTED', 'IN_PROGRESS', 'RETURNED']).toContain(status.state);
    }
    const days = tasks.nodes.map(({ status }: { status: { dueOn: string } }) => status.dueOn);
    expect(days).toEqual([...days].sort());
  });

  test('by state, content and agency add up to all', async () => {
    const total = async (filter: string) =>
      (await ask(`{ tasks(asOf: "2024-06-30"${filter}) { totalCount } }`)).tasks.totalCount;
    const sum = async (filters: string[]) =>
      (await Promise.all(filters.map(total))).reduce((one, other) => one + other, 0);
    const all = await total('');
    expect(await sum(Object.keys(TaskState).map((state) => `, state: ${state}`))).toBe(all);
    expect(await sum([1, 2, 3, 4, 5, 6, 7].map((content) => `, content: ${content}`))).toBe(all);
    expect(await sum([', overdue: true', ', overdue: false'])).toBe(all);
  });

  test('of an agency are its own and those of the groups it belongs to on the day', async () => {
    const shared = async (code: string, asOf: string) => {
      const { tasks } = await ask(
        `{ tasks(asOf: "${asOf}", agency: "${await agency(code)}", first: 200) { nodes { agency { code } } } }`,
      );
      return tasks.nodes.filter((task: { agency: { code: string } }) => task.agency.code === 'SBN').length;
    };
    expect(await shared('UBND-660', '2025-06-30')).toBe(15);
    expect(await shared('UBND-660', '2025-07-01')).toBe(0); // the district ended with the group’s membership
    expect(await shared('STP', '2025-07-01')).toBe(15);
  });

  test('of a group resolve to its members on the day', async () => {
    const id = await one(
      `SELECT p.id FROM task_progress p JOIN agency a ON a.id = p.agency_id WHERE a.code = 'SBN' LIMIT 1`,
    );
    const { _entities } = await ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on TaskProgress { before: responsibleAgencies(asOf: "2025-06-30") { code } after: responsibleAgencies(asOf: "2025-07-01") { code } } } }`,
      { r: [{ __typename: 'TaskProgress', id }] },
    );
    const committees = (list: { code: string }[]) => list.filter(({ code }) => code.startsWith('UBND-')).length;
    expect([committees(_entities[0].before), committees(_entities[0].after)]).toEqual([8, 28]);
  });

  test('stand with their agency, their plan task and their act', async () => {
    const { agency: snv, plan } = await ask(
      '{ agency(code: "STP") { tasks(asOf: "2024-12-31") { appendixTask { number } planTask { code } } } plan { appendixTasks { number centralAct { number } } contents { number tasks { isLeaf progress(asOf: "2024-12-31") { agency { code } } } } } }',
    );
    expect(snv.tasks.length).toBeGreaterThan(10);
    expect(plan.appendixTasks[0].centralAct).toEqual({ number: 'MAU-1/TW' });
    expect(plan.appendixTasks[1].centralAct).toBeNull();
    const leaves = plan.contents[0].tasks.filter(({ isLeaf }: { isLeaf: boolean }) => isLeaf);
    expect(
      leaves.every(({ progress }: { progress: { agency: { code: string } }[] }) => progress[0]?.agency.code === 'STP'),
    ).toBe(true);
  });

  test('are counted by state for each content, and the overdue ones are listed', async () => {
    const { plan } = await ask(
      `{ plan { contents { number taskSummary(asOf: "2024-06-30") { total overdue origin states { state planTasks appendixTasks } } overdueTasks(asOf: "2024-06-30") { id status(asOf: "2024-06-30") { dueOn isOverdue } } } } }`,
    );
    const counted = await institutions.query<{ number: number; state: string; planTasks: number }>(
      `SELECT content_number AS number, s.state, count(plan_task_id)::integer AS "planTasks", count(appendix_task_id)::integer AS "appendixTasks"
       FROM task_status_on('2024-06-30') AS s JOIN task_progress USING (id) GROUP BY 1, 2 ORDER BY 1, array_position($1::text[], s.state)`,
      [Object.keys(TaskState)],
    );
    expect(plan.contents).toHaveLength(7);
    for (const { number, taskSummary, overdueTasks } of plan.contents) {
      const states = counted.filter((one) => one.number === number).map(({ number: _, ...count }) => count);
      expect(taskSummary).toMatchObject({ states, origin: 'SAMPLE', overdue: overdueTasks.length });
      const { tasks } = await ask(
        `{ tasks(asOf: "2024-06-30", content: ${number}, overdue: true, first: 200) { nodes { id status(asOf: "2024-06-30") { dueOn isOverdue } } } }`,
      );
      expect(overdueTasks).toEqual(tasks.nodes);
    }
    const totals = plan.contents.map(({ taskSummary }: { taskSummary: { total: number } }) => taskSummary.total);
    const { tasks } = await ask('{ tasks(asOf: "2024-06-30") { totalCount } }');
    expect(totals.reduce((sum: number, total: number) => sum + total, 0)).toBe(tasks.totalCount);
  });

  test('of a content on a day before any was given are none', async () => {
    const { plan } = await ask(
      '{ plan { contents { taskSummary(asOf: "2021-08-17") { total overdue origin states { state } } } } }',
    );
    expect(plan.contents[0].taskSummary).toEqual({ total: 0, overdue: 0, origin: null, states: [] });
  });
});
