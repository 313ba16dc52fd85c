import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ask, asRole } from '../hub/ask.js';
import { dissolve, livingUnit, onInstitutions } from '../hub/public-service-unit.js';
import { kill, leadAgencies } from '../hub/subgraph-process.js';

const scoreboard =
  '{ plan { contents { number title targets { id code result(asOf: "2025-06-30") { status figure { state } } } } appendixTasks { number } } }';

interface Target {
  code: string;
  result: null | { status: string };
}

async function heals(): Promise<number> {
  const started = Date.now();
  while (Date.now() - started < 15_000) {
    const { errors } = await ask(scoreboard);
    if (errors.length === 0) return Date.now() - started;
    await sleep(100);
  }
  throw new Error('It did not heal within 15 s');
}

const owners = { procedures: 'T2.6c', finance: 'T5.2a', 'e-government': 'T6.3' } as const;

type Owner = keyof typeof owners;

describe('kill -9 of a subgraph', () => {
  test.each(Object.entries(owners) as [Owner, string][])(
    '%s: its results are null, an error at each names its agency, all else answers, and it heals by itself',
    async (name, target) => {
      const before = await ask(scoreboard);
      expect(before.errors).toEqual([]);
      await kill(name);
      const { status, data, errors, text } = await ask(scoreboard);

      expect(status).toBe(200);
      const contents = data.plan.contents as { number: number; targets: Target[] }[];
      expect(contents.map(({ targets }) => targets.length)).toEqual([0, 17, 6, 1, 2, 11, 4]);
      const targets = contents.flatMap(({ targets: its }) => its);
      const missing = targets.filter(({ result }) => result === null).map(({ code }) => code);
      expect(missing).toContain(target);
      const unaffected = before.data.plan.contents
        .flatMap((content: { targets: Target[] }) => content.targets)
        .filter(({ code }: Target) => !missing.includes(code));
      expect(targets.filter(({ result }) => result !== null)).toEqual(unaffected);
      expect(data.plan.appendixTasks).toHaveLength(16);

      expect(errors).toHaveLength(missing.length);
      expect(errors.every(({ path }) => path?.at(-1) === 'result')).toBe(true);
      for (const { extensions } of errors)
        expect(extensions).toMatchObject({
          code: 'SUBGRAPH_UNAVAILABLE',
          retryable: true,
          subgraph: name,
          agency: leadAgencies[name],
        });
      expect(errors[0]?.message).toContain(leadAgencies[name].name);
      expect(text).not.toMatch(/127\.0\.0\.1|ECONN|node_modules|SELECT /);
      expect(await heals()).toBeLessThan(15_000);
    },
  );

  test('institutions: the others still answer what is theirs alone', async () => {
    await kill('institutions');
    const { status, data, errors } = await ask('{ plan { number } informationSystems(first: 1) { totalCount } }');
    expect(status).toBe(200);
    expect(data.plan).toBeNull();
    expect(data.informationSystems.totalCount).toBeGreaterThanOrEqual(44);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      subgraph: 'institutions',
      agency: { code: 'SNV' },
    });
    await heals();
  });

  test('institutions, between a commit and its relay: the change still arrives, once', async () => {
    const denominator = async (): Promise<bigint> => {
      const { data } = await ask('{ target(id: "T5.2a") { result(asOf: "2025-06-30") { figure { denominator } } } }');
      return BigInt(data.target?.result?.figure.denominator ?? 0);
    };
    const before = await denominator();
    await onInstitutions(async (client) => {
      const id = await livingUnit(client, 1);
      await kill('institutions');
      await dissolve(client, id, '2025-06-01'); // committed while nobody relays
      await heals();
      for (const end = Date.now() + 5_000; Date.now() < end && (await denominator()) === before; await sleep(50));
      expect(await denominator()).toBe(before - 1n);
      const { rows } = await client.query('SELECT count(*) = max(position) AS whole FROM outbox_event');
      expect(rows).toEqual([{ whole: true }]);
      await dissolve(client, id, null);
      while ((await denominator()) !== before) await sleep(50);
    });
  });

  test('a report is not published while an owner is down: the refusal names the agency, and nothing is kept', async () => {
    const { data } = await ask('{ reportingPeriods(first: 200) { nodes { id code } } }');
    const { id } = data.reportingPeriods.nodes.find(({ code }: { code: string }) => code === '2023-Q1');
    const variables = { key: randomUUID(), period: id };
    const publish = () =>
      ask(
        'mutation ($key: String!, $period: ID!) { publishReport(idempotencyKey: $key, period: $period) { replayed publishedReport { edition } } }',
        { variables, headers: asRole('compiler') },
      );
    const kept = 'query ($period: ID!) { publishedReports(period: $period) { totalCount } }';
    await kill('finance');
    const refused = await publish();
    const { data: none } = await ask(kept, { variables: { period: id } });
    await heals();
    expect(refused.data?.publishReport ?? null).toBeNull();
    expect(refused.errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({
        code: 'SUBGRAPH_UNAVAILABLE',
        retryable: true,
        agency: expect.objectContaining({ code: 'STC' }),
      }),
    ]);
    expect(none.publishedReports.totalCount).toBe(0);

    const { data: made } = await publish(); // the same key: the refusal used nothing up
    expect(made.publishReport).toEqual({ replayed: false, publishedReport: { edition: 1 } });
  });
});
