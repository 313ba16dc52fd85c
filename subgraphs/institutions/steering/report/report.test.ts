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
  recipient: { code: string } | null;
  through: { code: string } | null;
  owedFrom: string;
  dueOn: string | null;
  report: { id: string } | null;
  isMissing: boolean | null;
}
const duties = async (code: string): Promise<Duty[]> =>
  (
    await ask(
      `query ($id: ID!) { reportingDuties(periodId: $id) { rule { code } reporter { code } recipient { code } through { code } period { code } owedFrom dueOn report { id } isMissing(asOf: "2026-01-01") } }`,
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

  test('of a period that ends after the province did go to the committee that took over, and none is its own', async () => {
    const recipients = async (code: string) => [
      ...new Set((await duties(code)).map(({ rule, recipient }) => `${rule.code} ${recipient?.code}`)),
    ];
    expect(await recipients('2025-Q2')).toEqual(['R1 UBND_TINH', 'R3 BNV']);
    expect(await recipients('2025-Q3')).toEqual(['R1 UBND-68']);
  });

  test('of a year also are plans and the yearly review, and in 2025 the evaluation of the whole (IV.2.k)', async () => {
    const rules = async (code: string) => [...new Set((await duties(code)).map(({ rule }) => rule.code))].sort();
    expect(await rules('2024')).toEqual(['R1', 'R3', 'R4', 'R7', 'R8']);
    expect(await rules('2025')).toEqual(['R1', 'R4', 'R5', 'R7', 'R8']); // R3 is of the committee of a province that had ended
  });

  test('to plan are of those who are there to carry the plan out, from its first day (IV.1.a)', async () => {
    const ownPlans = async (code: string) => (await duties(code)).filter(({ rule }) => rule.code === 'R7');
    const committees = (list: Duty[]) => reporters(list, 'R7').filter((code) => code.startsWith('UBND-'));
    const fiveYears = await ownPlans('2021-2025');
    expect(new Set(fiveYears.map(({ owedFrom }) => owedFrom))).toEqual(new Set(['2021-08-18']));
    const districts = ['UBND-660', 'UBND-661', 'UBND-662', 'UBND-663', 'UBND-664', 'UBND-665', 'UBND-666', 'UBND-667'];
    expect(committees(fiveYears).sort()).toEqual(districts);
    const lastYear = await ownPlans('2025');
    expect(new Set(lastYear.map(({ owedFrom }) => owedFrom))).toEqual(new Set(['2025-01-01']));
    expect(committees(lastYear).sort()).toEqual(districts);
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

describe('how duties were kept', () => {
  interface Kept {
    readonly rule: { readonly code: string };
    readonly [count: string]: unknown;
  }
  const counts = ['onTime', 'late', 'withoutDueDay', 'returned', 'missing', 'notYetHandedIn'];
  const kept = async (code: string, asOf: string): Promise<Kept[]> =>
    (
      await ask(
        `query ($r: [_Any!]!, $asOf: Date) { _entities(representations: $r) { ... on ReportingPeriod { dutySummary(asOf: $asOf) { rule { code } asOf owed ${counts.join(' ')} origin } } } }`,
        { r: [{ __typename: 'ReportingPeriod', id: await period(code) }], asOf },
      )
    )._entities[0].dutySummary;
  const rulesOf = (list: Kept[]) => list.map(({ rule }) => rule.code);

  test('is told rule by rule; each duty is counted once', async () => {
    const list = await kept('2024-Q1', '2025-06-30');
    const owed = await duties('2024-Q1');
    expect(list.map(({ rule, owed: count }) => [rule.code, count])).toEqual([
      ['R1', owed.filter(({ rule }) => rule.code === 'R1').length],
      ['R3', 1],
    ]);
    for (const one of list) expect(counts.reduce((sum, name) => sum + Number(one[name]), 0)).toBe(one['owed']);
  });

  test('agrees with the reports one by one', async () => {
    const asOf = '2025-06-30';
    const [r1] = await kept('2024-Q1', asOf);
    const list = (await duties('2024-Q1')).filter(({ rule }) => rule.code === 'R1');
    const states = await Promise.all(list.map(async ({ report }) => report && statusOf(report.id, asOf)));
    const number = (wanted: (status: { state: string; isLate: boolean } | null) => boolean) =>
      states.filter(wanted).length;
    const isIn = (state = '') => ['SUBMITTED', 'ACCEPTED'].includes(state);
    expect(r1).toEqual({
      rule: { code: 'R1' },
      asOf,
      owed: list.length,
      onTime: number((one) => isIn(one?.state) && one?.isLate === false),
      late: number((one) => isIn(one?.state) && one?.isLate === true),
      withoutDueDay: 0,
      returned: number((one) => one?.state === 'RETURNED'),
      missing: number((one) => one?.state === 'EXPECTED'),
      notYetHandedIn: number((one) => one === null), // no report, so no due day of its own
      origin: 'SAMPLE',
    });
  });

  test('speaks of nothing that was not owed yet', async () => {
    expect(await kept('2024', '2023-12-31')).toEqual([]);
    expect(rulesOf(await kept('2024', '2024-01-01'))).toEqual(['R7', 'R8']);
    expect(rulesOf(await kept('2024', '2024-12-31'))).toEqual(['R1', 'R3', 'R4', 'R7', 'R8']);
  });

  test('knows neither late nor missing where nobody set a due day', async () => {
    const [r1] = await kept('2022-Q1', '2025-06-30');
    expect(r1).toMatchObject({ onTime: 0, late: 0, missing: 0 });
    expect(Number(r1?.['withoutDueDay'])).toBeGreaterThan(0);
  });
});

describe('obstacles', () => {
  test('are of the period in which they were first reported', async () => {
    const of = async (code: string) =>
      (
        await ask(
          `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ReportingPeriod { obstacles { rule { code } moves { on } } } } }`,
          { r: [{ __typename: 'ReportingPeriod', id: await period(code) }] },
        )
      )._entities[0].obstacles as { rule: { code: string }; moves: { on: string }[] }[];
    const ofYear = await of('2023');
    expect(ofYear.length).toBeGreaterThan(0);
    expect(new Set(ofYear.map(({ rule }) => rule.code))).toEqual(new Set(['R6']));
    const days = ofYear.map(({ moves }) => moves[0]?.on ?? '');
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day.startsWith('2023-'))).toBe(true);
    const quarters = await Promise.all(['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'].map(of));
    expect(quarters.flat()).toEqual(ofYear);
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

  test('of plans count from the beginning of the period; one of all reports of the period is none of theirs', async () => {
    idOf(await change('ReportingPeriod', await period('2022'), 1, { dueOn: '2023-01-20' }));
    idOf(await create('ReportingDueDays', { ruleCode: 'R7', cadence: 'YEARLY', days: 30, basis: 'Quy chế thử' }));
    const list = await duties('2022');
    const dueDays = (code: string) => [
      ...new Set(list.filter(({ rule }) => rule.code === code).map(({ dueOn }) => dueOn)),
    ];
    expect([dueDays('R1'), dueDays('R7'), dueDays('R8')]).toEqual([['2023-01-20'], ['2022-01-31'], [null]]);
    for (const { dueOn, report } of list)
      if (report !== null) expect((await statusOf(report.id, '2025-01-01')).dueOn).toBe(dueOn);
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
      recipient: { code: 'UBND-68' }, // today; the committee of the decision ended with its province
      through: { code: 'SNV' },
      period: null,
      rule: { clause: 'closing paragraph' },
    });
  });

  test('goes to who was there when it was handed in', async () => {
    const id = idOf(await create('Report', await obstacle()));
    idOf(await move('Report', 'ReportState', id, 1, 'SUBMITTED', '2024-03-05'));
    expect(
      await institutions.query('SELECT a.code FROM report r JOIN agency a ON a.id = r.recipient_id WHERE r.id = $1', [
        id,
      ]),
    ).toEqual([{ code: 'UBND_TINH' }]);
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
      'the province for a quarter after its end',
      async () =>
        obstacle({ ruleCode: 'R3', reporterId: await agency('UBND_TINH'), periodId: await period('2025-Q3') }),
      'không báo cáo theo',
    ],
    [
      'a commune of 2025 for the plan of five years',
      async () =>
        obstacle({ ruleCode: 'R7', reporterId: await agency('UBND-24616'), periodId: await period('2021-2025') }),
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

  test('that an agency still has to hand in are of periods that have ended, plans of those that have begun, and leave the list when handed in', async () => {
    const due = async (asOf: string) =>
      (
        await ask(
          `{ agency(code: "STP") { reportsDue(asOf: "${asOf}") { rule { code } period { code lastDay } report { id } } } }`,
        )
      ).agency.reportsDue as { rule: { code: string }; period: { code: string; lastDay: string } }[];
    const named = async (asOf: string) =>
      (await due(asOf)).map(({ rule, period: { code } }) => `${rule.code} ${code}`).sort();
    expect(await named('2021-08-17')).toEqual([]);
    expect(await named('2021-08-18')).toEqual(['R7 2021', 'R7 2021-2025']); // of a plan the period has but begun
    expect(await named('2021-09-29')).toEqual([]);
    expect(await named('2021-09-30')).toEqual(['R1 2021-Q3']);
    const reports = (await due('2025-03-31')).filter(({ rule }) => rule.code !== 'R7');
    expect(reports.every(({ period: { lastDay } }) => lastDay <= '2025-03-31')).toBe(true);
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
