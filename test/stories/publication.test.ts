import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ask, asRole } from '../hub/ask.js';

const publish = `mutation ($key: String!, $period: ID!) { publishReport(idempotencyKey: $key, period: $period) {
  replayed publishedReport { id edition asOf operationVersion supergraphDigest content contentDigest origin positions { service position } } } }`;
const movedSince = `query ($period: ID!) { publishedReports(period: $period) { nodes { id content contentDigest
  movedSince { targetCode closing before { numerator denominator } after { numerator denominator } isFormulaChanged reasons { service entityType kind count } } } } }`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const compiler = asRole('compiler');

let period: { id: string; lastDay: string };
beforeAll(async () => {
  const { data } = await ask('{ reportingPeriods(first: 200) { nodes { id code lastDay } } }');
  const nodes = data.reportingPeriods.nodes as { id: string; code: string; lastDay: string }[];
  const found = nodes.find(({ code }) => code === '2024-Q4');
  if (found === undefined) throw new Error('There is no period 2024-Q4');
  period = found;
});

const publishNow = async (key: string) => {
  const { data, errors } = await ask(publish, { variables: { key, period: period.id }, headers: compiler });
  expect(errors).toEqual([]);
  return data.publishReport as {
    replayed: boolean;
    publishedReport: {
      content: string;
      contentDigest: string;
      supergraphDigest: string;
      positions: { service: string; position: string }[];
    };
  };
};

interface StoredTask {
  readonly planTask: { readonly code: string } | null;
  readonly appendixTask: { readonly number: number } | null;
}

interface Stored {
  readonly data: {
    readonly report: {
      readonly targets: readonly unknown[];
      readonly plan: {
        readonly contents: readonly {
          readonly number: number;
          readonly taskSummary: { readonly total: number };
          readonly overdueTasks: readonly StoredTask[];
        }[];
      };
      readonly period: {
        readonly dutySummary: readonly { readonly owed: number }[];
        readonly obstacles: readonly { readonly subject: string }[];
      };
    };
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const namesOf = (tasks: readonly StoredTask[]): string[] =>
  tasks.map(({ planTask, appendixTask }) => planTask?.code ?? String(appendixTask?.number)).sort();

describe('a report on the state of the plan', () => {
  const key = randomUUID();

  test('is asked of every owner, and kept with what proves it', async () => {
    const { publishedReport: report, replayed } = await publishNow(key);
    expect(replayed).toBe(false);
    expect(report).toMatchObject({ edition: 1, asOf: '2024-12-31', operationVersion: 1, origin: 'SAMPLE' });
    expect(report.contentDigest).toBe(sha256(report.content));
    const supergraph = readFileSync(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8');
    expect(report.supergraphDigest).toBe(sha256(supergraph));
    expect(report.positions.map(({ service }) => service)).toEqual([
      'institutions',
      'procedures',
      'finance',
      'e-government',
    ]);
    const { data } = JSON.parse(report.content) as Stored;
    expect(data.report.targets).toHaveLength(41);
  });

  test('says of the tasks and of the duties to report what `report` and their registers say', async () => {
    const { publishedReport } = await publishNow(key);
    const { plan, period: of } = (JSON.parse(publishedReport.content) as Stored).data.report;
    const { data, errors } = await ask(
      `query ($period: ID!) {
         report(period: $period) {
           plan { contents { number taskSummary(asOf: "2024-12-31") { total overdue states { state planTasks appendixTasks } origin } } }
           period { dutySummary { asOf rule { code clause kind } owed onTime late withoutDueDay returned missing notYetHandedIn origin } }
         }
         reportingDuties(periodId: $period) { reporter { code } }
         tasks(asOf: "2024-12-31") { totalCount }
         late: tasks(asOf: "2024-12-31", overdue: true, first: 200) { totalCount nodes { planTask { code } appendixTask { number } } }
         reports(rule: "R6", first: 200) { nodes { subject moves { on } } }
       }`,
      { variables: { period: period.id } },
    );
    expect(errors).toEqual([]);
    expect(plan.contents.map(({ number, taskSummary }) => ({ number, taskSummary }))).toEqual(
      data.report.plan.contents,
    );
    expect(of.dutySummary).toEqual(data.report.period.dutySummary);
    expect(sum(plan.contents.map(({ taskSummary }) => taskSummary.total))).toBe(data.tasks.totalCount);
    expect(sum(of.dutySummary.map(({ owed }) => owed))).toBe(data.reportingDuties.length);
    const overdue = plan.contents.flatMap(({ overdueTasks }) => overdueTasks);
    expect(overdue.length).toBeGreaterThan(0);
    expect(namesOf(overdue)).toEqual(namesOf(data.late.nodes));
    const inQuarter = data.reports.nodes.filter(
      ({ moves: [{ on }] }: { moves: [{ on: string }] }) => on >= '2024-10-01' && on <= '2024-12-31',
    );
    const subjects = (list: readonly { readonly subject: string }[]) => list.map(({ subject }) => subject).sort();
    expect(subjects(of.obstacles)).toEqual(subjects(inQuarter));
  });

  test('is published once for a key, and again as another edition', async () => {
    const replay = await publishNow(key);
    expect(replay).toMatchObject({ replayed: true, publishedReport: { edition: 1 } });
    expect(await publishNow(randomUUID())).toMatchObject({ replayed: false, publishedReport: { edition: 2 } });
  });

  test('names every figure that moved since, with the changes that moved it, and keeps its bytes', async () => {
    const before = await ask(movedSince, { variables: { period: period.id } });
    expect(before.errors).toEqual([]);
    expect(before.data.publishedReports.nodes[0].movedSince).toEqual([]);

    await cutPosts();
    const { data, errors } = await ask(movedSince, { variables: { period: period.id } });
    expect(errors).toEqual([]);
    const [first] = data.publishedReports.nodes;
    expect(
      first.movedSince.map(({ targetCode, closing }: Record<string, string>) => `${targetCode} ${closing}`),
    ).toEqual(['T3.3b FROZEN', 'T3.3b CARRIED']);
    expect(first.movedSince[0].reasons).toEqual([
      { service: 'institutions', entityType: 'StaffQuota', kind: 'RECORD_CHANGED', count: 1 },
    ]);
    expect(first.movedSince[0].isFormulaChanged).toBe(false);
    expect(sha256(first.content)).toBe(first.contentDigest);
    expect(first.content).toBe(before.data.publishedReports.nodes[0].content);
  });

  test('leaves the hub as the very bytes that were kept', async () => {
    const { data } = await ask(
      `query ($period: ID!) { publishedReports(period: $period) { nodes { id contentDigest } } }`,
      {
        variables: { period: period.id },
      },
    );
    const [{ id, contentDigest }] = data.publishedReports.nodes as [{ id: string; contentDigest: string }];
    const file = await fetch(`${inject('hubUrl')}/files/institutions/reports/${id}/json`);
    expect(file.status).toBe(200);
    expect(sha256(await file.text())).toBe(contentDigest);
  });

  test.each(['docx', 'xlsx', 'pdf'])('leaves the hub as %s', async (format) => {
    const { data } = await ask(`query ($period: ID!) { publishedReports(period: $period) { nodes { id } } }`, {
      variables: { period: period.id },
    });
    const url = `${inject('hubUrl')}/files/institutions/reports/${data.publishedReports.nodes[0].id}/${format}`;
    const [one, again] = await Promise.all([fetch(url), fetch(url)]);
    expect([one.status, one.headers.get('content-disposition')]).toEqual([200, expect.stringContaining(format)]);
    const bytes = Buffer.from(await one.arrayBuffer());
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test('of a period that is not over is refused', async () => {
    const { data: made } = await ask(
      `mutation ($key: String!) { createReportingPeriod(idempotencyKey: $key, input: { code: "DX-THU", cadence: AD_HOC, label: "Kỳ thử", firstDay: "2090-01-01", lastDay: "2090-01-31" }) { entityId } }`,
      { variables: { key: randomUUID() }, headers: asRole() },
    );
    const { errors } = await ask(publish, {
      variables: { key: randomUUID(), period: made.createReportingPeriod.entityId },
      headers: compiler,
    });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});

/** One post fewer in 2024, at a unit that still exists. */
async function cutPosts(): Promise<void> {
  const { data } = await ask(
    '{ staffQuotas(first: 1, year: 2024, kind: PUBLIC_SERVICE) { nodes { id version fundedByBudget } } }',
  );
  const [{ id, version, fundedByBudget }] = data.staffQuotas.nodes;
  const { errors } = await ask(
    `mutation ($key: String!, $id: ID!, $version: Int!, $posts: Int!) { changeStaffQuota(idempotencyKey: $key, id: $id, expectedVersion: $version, input: { fundedByBudget: $posts }, reason: "giảm một biên chế") { version } }`,
    { variables: { key: randomUUID(), id, version, posts: fundedByBudget - 1 }, headers: asRole('editor') },
  );
  expect(errors).toEqual([]);
}
