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
const period = (code: string) => one(`SELECT id FROM reporting_period WHERE code = '${code}'`);
interface Duty {
  rule: { code: string };
  reporter: { code: string };
  through: { code: string } | null;
  dueOn: string | null;
  report: { id: string } | null;
  isMissing: boolean | null;
}
const duties = async (code: string): Promise<Duty[]> =>
  (
    await ask(
      `query ($id: ID!) { reportingDuties(periodId: $id) { rule { code } reporter { code } recipient { code } through { code } period { code } dueOn report { id } isMissing(asOf: "2026-01-01") } }`,
      { id: await period(code) },
    )
  ).reportingDuties;
const statusOf = async (id: string, asOf: string) =>
  (
    await ask(
      `query ($r: [_Any!]!, $asOf: Date) { _entities(representations: $r) { ... on Report { status(asOf: $asOf) { state dueOn submittedOn lateDays isLate isMissing } } } }`,
      { r: [{ __typename: 'Report', id }], asOf },
    )
  )._entities[0].status;

describe('duties', () => {
  const reporters = (list: Duty[], rule: string) =>
    list.filter((one) => one.rule.code === rule).map(({ reporter }) => reporter.code);

  test('of a quarter are those of departments, districts and central agencies, and the province’s own', async () => {
    const list = await duties('2024-Q1');
    expect(reporters(list, 'R1')).toHaveLength(13 + 8 + 1); // twelve departments and the Office, eight districts, the Police
    expect(reporters(list, 'R3')).toEqual(['UBND_TINH']);
    expect(new Set(list.map(({ rule }) => rule.code))).toEqual(new Set(['R1', 'R3']));
  });

  test('of a quarter that ends after the districts did are those of the communes', async () => {
    const codes = reporters(await duties('2025-Q3'), 'R1');
    expect(codes.filter((code) => code.startsWith('UBND-'))).toHaveLength(28);
    expect(codes).not.toContain('UBND-660');
  });

  test('of a year also are plans and the yearly review, and in 2025 the evaluation of the whole (IV.2.k)', async () => {
    const rules = async (code: string) => [...new Set((await duties(code)).map(({ rule }) => rule.code))].sort();
    expect(await rules('2024')).toEqual(['R1', 'R3', 'R4', 'R7', 'R8']);
    expect(await rules('2025')).toEqual(['R1', 'R3', 'R4', 'R5', 'R7', 'R8']);
  });

  test('of a period before the decision there are none', async () => {
    expect(await duties('2021-Q2')).toEqual([]);
  });

  test('go through Sở Nội vụ, whose own goes straight to the province', async () => {
    const list = (await duties('2024-Q1')).filter(({ rule }) => rule.code === 'R1');
    expect(list.filter(({ through }) => through === null).map(({ reporter }) => reporter.code)).toEqual(['SNV']);
  });

  test('name the same due day as the report that meets them', async () => {
    for (const { dueOn, report } of await duties('2024-Q2'))
      if (report !== null) expect((await statusOf(report.id, '2025-01-01')).dueOn).toBe(dueOn);
  });

  test('of a period that is not known is NOT_FOUND', async () => {
    const { errors } = await institutions.ask('{ reportingDuties(periodId: "rpd_x") { dueOn } }');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('due days', () => {
  test('are not set by the decision: nothing is late or missing until somebody sets them', async () => {
    const { reportingDueDays } = await ask('{ reportingDueDays { totalCount } }');
    expect(reportingDueDays.totalCount).toBe(0);
    const list = await duties('2022-Q3');
    expect(list.every(({ dueOn, isMissing }) => dueOn === null && isMissing === null)).toBe(true);
    const [made] = list.flatMap(({ report }) => (report === null ? [] : [report]));
    expect(await statusOf(made?.id ?? '', '2026-01-01')).toMatchObject({
      dueOn: null,
      lateDays: null,
      isLate: null,
      isMissing: null,
    });
  });

  test('once set hold for every report of the kind that has none of its own, and are undone with their row', async () => {
    const rule = idOf(
      await create('ReportingDueDays', { ruleCode: 'R1', cadence: 'QUARTERLY', days: 10, basis: 'Quy chế thử' }),
    );
    const list = (await duties('2022-Q3')).filter(({ rule: { code } }) => code === 'R1');
    expect(new Set(list.map(({ dueOn }) => dueOn))).toEqual(new Set(['2022-10-10']));
    for (const { report, isMissing } of list) {
      if (report === null) expect(isMissing).toBe(true);
      else expect(await statusOf(report.id, '2026-01-01')).toMatchObject({ dueOn: '2022-10-10', isMissing });
    }
    idOf(await remove('ReportingDueDays', rule, 1));
    expect((await duties('2022-Q3')).every(({ dueOn }) => dueOn === null)).toBe(true);
  });

  test('of a period come before those of the rule', async () => {
    const id = await period('2022-Q4');
    idOf(await change('ReportingPeriod', id, 1, { dueOn: '2023-01-20' }));
    expect(new Set((await duties('2022-Q4')).map(({ dueOn }) => dueOn))).toEqual(new Set(['2023-01-20']));
  });
});

describe('a report', () => {
  const obstacle = async (input: object = {}) => ({
    ruleCode: 'R6',
    reporterId: await agency('STP'),
    subject: 'Thiếu phần mềm',
    ...input,
  });

  test('is handed in, returned with a reason, handed in again and accepted; each day knows its state', async () => {
    const id = idOf(await create('Report', await obstacle({ dueOn: '2024-03-10' })));
    expect(await statusOf(id, '2024-03-11')).toMatchObject({ state: 'EXPECTED', isMissing: true, lateDays: 1 });
    idOf(await move('Report', 'ReportState', id, 1, 'SUBMITTED', '2024-03-05'));
    expect(refusalOf(await move('Report', 'ReportState', id, 2, 'RETURNED', '2024-03-06'))?.message).toContain(
      'returnReason',
    );
    idOf(await change('Report', id, 2, { returnReason: 'thiếu số liệu' }));
    idOf(await move('Report', 'ReportState', id, 3, 'RETURNED', '2024-03-06'));
    idOf(await move('Report', 'ReportState', id, 4, 'SUBMITTED', '2024-03-12'));
    idOf(await move('Report', 'ReportState', id, 5, 'ACCEPTED', '2024-03-15'));
    expect(await statusOf(id, '2024-03-05')).toMatchObject({ state: 'SUBMITTED', isLate: false, lateDays: 0 });
    expect(await statusOf(id, '2024-03-11')).toMatchObject({ state: 'RETURNED', isLate: true, isMissing: false });
    expect(await statusOf(id, '2024-04-01')).toMatchObject({
      state: 'ACCEPTED',
      submittedOn: '2024-03-12',
      lateDays: 2,
    });
    expect(await institutions.query('SELECT content_version AS n FROM report WHERE id = $1', [id])).toEqual([{ n: 2 }]);
  });

  test('goes to whom its rule says, through whom it says', async () => {
    const id = idOf(await create('Report', await obstacle()));
    const { _entities } = await ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Report { recipient { code } through { code } period { code } rule { clause } } } }`,
      { r: [{ __typename: 'Report', id }] },
    );
    expect(_entities[0]).toEqual({
      recipient: { code: 'UBND_TINH' },
      through: { code: 'SNV' },
      period: null,
      rule: { clause: 'closing paragraph' },
    });
  });

  test.each([
    ['an unknown rule', async () => obstacle({ ruleCode: 'R99' }), 'Không có quy định'],
    ['an obstacle without a subject', async () => obstacle({ subject: ' ' }), 'chủ đề'],
    [
      'a regular report of no period',
      async () => obstacle({ ruleCode: 'R4', reporterId: await agency('SNV') }),
      'theo kỳ',
    ],
    [
      'an agency that does not report so',
      async () => obstacle({ reporterId: await agency('BNV') }),
      'không báo cáo theo',
    ],
    [
      'a district for a quarter after its end',
      async () => obstacle({ ruleCode: 'R1', reporterId: await agency('UBND-660'), periodId: await period('2025-Q3') }),
      'không báo cáo theo',
    ],
    [
      'a yearly review of a quarter',
      async () => obstacle({ ruleCode: 'R4', reporterId: await agency('SNV'), periodId: await period('2024-Q1') }),
      'không báo cáo cho kỳ này',
    ],
    ['a period that is not known', async () => obstacle({ ruleCode: 'R1', periodId: 'rpd_x' }), 'periodId'],
  ])('of %s is refused', async (_, input, words) => {
    expect(refusalOf(await create('Report', await input()))).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(words),
    });
  });

  test('is one for each rule, period and reporter', async () => {
    const [done] = (await duties('2024-Q1')).filter(({ report }) => report !== null);
    const input = {
      ruleCode: done?.rule.code,
      periodId: await period('2024-Q1'),
      reporterId: await agency(done?.reporter.code ?? ''),
    };
    expect(refusalOf(await create('Report', input))?.message).toContain('đã có báo cáo');
  });
});

describe('reports', () => {
  test('late, in time and without a due day add up to all of a period', async () => {
    const id = await period('2024');
    const total = async (filter: string) =>
      (await ask(`query ($id: ID!) { reports(period: $id, asOf: "2025-06-30"${filter}) { totalCount } }`, { id }))
        .reports.totalCount;
    const [all, late, inTime, missing] = [
      await total(''),
      await total(', late: true'),
      await total(', late: false'),
      await total(', missing: true'),
    ];
    expect(all).toBeGreaterThan(30);
    expect(late + inTime).toBe(all);
    expect(late).toBeGreaterThan(missing);
    const [{ n } = { n: '' }] = await institutions.query<{ n: string }>(
      `SELECT count(*) AS n FROM report WHERE period_id = $1 AND (moves = '[]' OR (SELECT max(m->>'on') FROM jsonb_array_elements(moves) AS m WHERE m->>'state' = 'SUBMITTED') > to_char(due_on, 'YYYY-MM-DD') OR state = 'RETURNED')`,
      [id],
    );
    expect(late).toBe(Number(n));
  });

  test('that an agency still has to hand in are of periods that have ended, and leave the list when handed in', async () => {
    const due = async (asOf: string) =>
      (
        await ask(
          `{ agency(code: "STP") { reportsDue(asOf: "${asOf}") { rule { code } period { code lastDay } report { id } } } }`,
        )
      ).agency.reportsDue as { rule: { code: string }; period: { code: string; lastDay: string } }[];
    expect(await due('2021-09-29')).toEqual([]);
    const first = await due('2021-09-30');
    expect(first.map(({ rule, period: { code } }) => [rule.code, code])).toEqual([['R1', '2021-Q3']]);
    expect((await due('2025-03-31')).every(({ period: { lastDay } }) => lastDay <= '2025-03-31')).toBe(true);
  });

  test('need due days that are sensible, and periods in order that do not overlap', async () => {
    expect(
      refusalOf(await create('ReportingDueDays', { ruleCode: 'R1', cadence: 'YEARLY', days: 4000, basis: 'thử' }))
        ?.code,
    ).toBe('BAD_USER_INPUT');
    const quarter = { code: 'X', cadence: 'QUARTERLY', label: 'Thử', firstDay: '2024-02-01', lastDay: '2024-04-30' };
    expect(refusalOf(await create('ReportingPeriod', quarter))?.message).toContain('chồng');
    expect(
      refusalOf(await create('ReportingPeriod', { ...quarter, cadence: 'AD_HOC', lastDay: '2024-01-01' }))?.message,
    ).toContain('không thể trước');
    idOf(await create('ReportingPeriod', { ...quarter, cadence: 'AD_HOC' }));
  });
});
