import { describe, expect, test } from 'vitest';
import { loadSamples } from '../../gateway/page/samples.js';
import { ask, type Answer } from '../hub/ask.js';

interface Target {
  id: string;
  title: string;
  ref: string;
  code?: string;
  result: null | {
    asOf: string;
    closing: string;
    status: string;
    origin: string | null;
    threshold: string | null;
    figure: { numerator: string | null; denominator: string | null; percent: string | null; state: string };
  };
}

const scoreboard = `query Scoreboard($asOf: Date) {
  plan { number contents { number title leadAgencies { code name } targets { id title ref
    result(asOf: $asOf) { asOf closing status origin threshold figure { numerator denominator percent state } } } }
    appendixTasks { number title leadAgencies { code } } } }`;

const targetsOf = ({ data }: Answer): Target[] =>
  (data.plan.contents as { targets: Target[] }[]).flatMap(({ targets }) => targets);

describe('the scoreboard', () => {
  test('answers for the whole plan, with rows of all four subgraphs in one answer', async () => {
    const answer = await ask(scoreboard, { variables: { asOf: '2025-06-30' } });
    expect(answer.errors).toEqual([]);
    const { plan } = answer.data;
    expect(plan.number).toBe('1271/QĐ-UBND');
    expect(plan.contents.map((content: { targets: unknown[] }) => content.targets.length)).toEqual([
      0, 17, 6, 1, 2, 11, 4,
    ]);
    expect(
      plan.contents.map((content: { leadAgencies: { code: string }[] }) =>
        content.leadAgencies.map(({ code }) => code),
      ),
    ).toEqual([['STP'], ['VPUB'], ['SNV'], ['SNV'], ['STC'], ['STTTT'], ['SNV']]);
    expect(plan.appendixTasks).toHaveLength(16);
    expect(plan.appendixTasks[7].leadAgencies).toEqual([{ code: 'STP' }, { code: 'CA' }]);
  });

  test('computes the targets that have rows, and says NO_DATA for the others', async () => {
    const answer = await ask(
      `{ targets { code subgraph ... on Target { result(asOf: "2025-06-30") { asOf closing origin status missing figure { numerator denominator state } } } } }`,
    );
    expect(answer.errors).toEqual([]);
    const targets = answer.data.targets as (Target & { subgraph: string; result: { missing: string[] } })[];
    const computed = targets.filter(
      (target) => target.result?.figure.state === 'KNOWN' || target.result?.figure.state === 'PARTIAL',
    );
    const codesOf = (owner: string) => computed.filter(({ subgraph }) => subgraph === owner).map(({ code }) => code);
    expect(codesOf('finance')).toEqual(['T5.2a']);
    expect(codesOf('e-government')).toEqual(['T6.3']);
    for (const [owner, count] of [
      ['institutions', 15],
      ['procedures', 13],
    ] as const) {
      const owned = targets.filter(({ subgraph }) => subgraph === owner).map(({ code }) => code);
      expect(owned).toHaveLength(count);
      expect(codesOf(owner)).toEqual(owned);
    }
    for (const { result } of computed) {
      expect(result).toMatchObject({ asOf: '2025-06-30', closing: 'FROZEN', origin: 'SAMPLE', missing: [] });
      expect(BigInt(result?.figure.denominator ?? 0)).toBeGreaterThan(0n);
    }
    const silent = targets.filter((target) => !computed.includes(target));
    expect(silent).toHaveLength(11);
    for (const { result } of silent) {
      expect(result).toMatchObject({
        status: 'UNDETERMINED',
        origin: null,
        figure: { state: 'NO_DATA', numerator: null, denominator: null },
      });
      expect(result.missing.length).toBeGreaterThan(0);
    }
  });

  test('without a day stops where the province stopped', async () => {
    const answer = await ask(scoreboard);
    expect(new Set(targetsOf(answer).map(({ result }) => `${result?.asOf} ${result?.closing}`))).toEqual(
      new Set(['2025-06-30 FROZEN']),
    );
  });

  test('carries on to the successors when it is asked to', async () => {
    const { data, errors } = await ask(
      '{ target(id: "T2.6c") { result(closing: CARRIED) { asOf closing figure { state } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.target.result).toMatchObject({ asOf: '2025-12-31', closing: 'CARRIED' });
  });

  test('lists exactly the rows behind a figure', async () => {
    const ofProcedures = [
      'T2.1a',
      'T2.1b',
      'T2.3',
      'T2.4a',
      'T2.4b',
      'T2.5-commune',
      'T2.6a',
      'T2.6b',
      'T2.6c',
      'T2.8',
    ];
    for (const code of [...ofProcedures, 'T3.3a', 'T5.2a', 'T6.3']) {
      const { data } = await ask(
        `{ target(id: "${code}") { result(asOf: "2024-12-31") { sources { rows rowsCounted registerPosition } } } }`,
      );
      const { rows, rowsCounted } = data.target.result.sources;
      const listed = await ask(`{ rows: ${rows} { totalCount } }`);
      expect([code, listed.errors, String(listed.data?.rows.totalCount)]).toEqual([code, [], rowsCounted]);
    }
  });

  test('shows units, trend and the other readings of a target, each place by name', async () => {
    const { data, errors } = await ask(`{ target(id: "T2.6c") { result(asOf: "2025-06-30") {
      byUnit(level: DISTRICT) { unit { code name } figure { numerator denominator } status }
      trend(from: "2021-01-01", to: "2025-06-30", by: YEAR) { asOf figure { numerator denominator percent } }
      variants { key figure { numerator denominator state } } figure { numerator denominator } } } }`);
    expect(errors).toEqual([]);
    const { byUnit, trend, variants } = data.target.result;
    expect(byUnit.map(({ unit }: { unit: { code: string } }) => unit.code).sort()).toEqual([
      '660',
      '661',
      '662',
      '663',
      '664',
      '665',
      '666',
      '667',
    ]);
    expect(trend.map(({ asOf }: { asOf: string }) => asOf)).toEqual([
      '2021-12-31',
      '2022-12-31',
      '2023-12-31',
      '2024-12-31',
      '2025-06-30',
    ]);
    expect(variants.length).toBeGreaterThan(0);
  });
});

describe('the sample queries of the README and the page', () => {
  test.each(loadSamples().map(({ name, query }) => [name, query]))(
    '%s answers without an error',
    async (_name, query) => {
      const { status, data, errors } = await ask(query);
      expect({ status, errors }).toEqual({ status: 200, errors: [] });
      expect(JSON.stringify(data)).not.toBe('{}');
    },
  );
});
