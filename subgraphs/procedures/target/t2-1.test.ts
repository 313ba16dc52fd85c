import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { askTarget, listed } from './outcome-targets.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

interface Regulation {
  readonly isOfSet: boolean;
  readonly outcome: string;
  readonly from: string | null;
  readonly isSimpler: boolean;
  readonly baseline: string | null;
  readonly steps: readonly { from: string; amount: string }[];
}

const regulations = (): Promise<Regulation[]> =>
  subgraph.query<Regulation>(
    `SELECT in_force_at_baseline AS "isOfSet", outcome, outcome_effective_on::text AS "from", is_also_simplified AS "isSimpler",
            compliance_cost_baseline::text AS baseline, cost_steps AS steps FROM business_regulation`,
  );

/** Row by row in the test itself. */
async function recountCut(day: string, withReplaced = false) {
  const set = (await regulations()).filter(({ isOfSet }) => isOfSet);
  const cut = set.filter(
    ({ outcome, from, isSimpler }) =>
      from !== null && from <= day && (['SIMPLIFIED', 'REPEALED'].includes(outcome) || withReplaced || isSimpler),
  );
  return { numerator: String(cut.length), denominator: String(set.length) };
}

async function recountCost(day: string, isNet = false) {
  const costOn = ({ outcome, from, steps, baseline }: Regulation): bigint => {
    if (outcome === 'REPEALED' && from !== null && from <= day) return 0n;
    let cost = baseline ?? '0';
    for (const step of [...steps].sort((a, b) => a.from.localeCompare(b.from)))
      if (step.from <= day) cost = step.amount;
    return BigInt(cost);
  };
  const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
  const all = await regulations();
  const assessed = all.filter(({ isOfSet, baseline }) => isOfSet && baseline !== null);
  const then = sum(assessed.map(({ baseline }) => BigInt(baseline ?? 0)));
  const since = isNet ? sum(all.filter(({ isOfSet }) => !isOfSet).map(costOn)) : 0n;
  return { numerator: String(then - sum(assessed.map(costOn)) - since), denominator: String(then) };
}

const days = ['2020-12-31', '2022-06-30', '2024-02-29', '2025-06-30'];
const selection =
  'status figure { numerator denominator } variants { key figure { numerator denominator } } sources { rows rowsCounted }';

describe('T2.1a (1271/QĐ-UBND, II.2.a, bullet 1)', () => {
  it.each(days)('on %s equals a recount, also with what was only replaced', async (asOf) => {
    const { figure, variants, sources } = await askTarget(
      subgraph,
      'T2.1a',
      { asOf, unit: null, closing: 'FROZEN' },
      selection,
    );
    expect(figure).toEqual(await recountCut(asOf));
    expect(variants).toEqual([{ key: 'WITH_REPLACED', figure: await recountCut(asOf, true) }]);
    expect(await listed(subgraph, sources.rows)).toBe(figure.denominator);
  });

  it('keeps its denominator when regulations are issued later', async () => {
    const ask = () => askTarget(subgraph, 'T2.1a', { asOf: '2025-06-30', unit: null, closing: 'FROZEN' }, selection);
    const before = await ask();
    await subgraph.query(`INSERT INTO business_regulation (id, origin, code, document_number, article, summary, in_force_at_baseline, outcome, outcome_effective_on, is_also_simplified)
      VALUES ('bsr_new', 'SAMPLE', 'NEW', '1', '1', '1', false, 'REPEALED', '2024-01-01', false)`);
    expect((await ask()).figure).toEqual(before.figure);
  });

  it('is not asked of a single place', async () => {
    const { status } = await askTarget(
      subgraph,
      'T2.1a',
      { asOf: '2024-12-31', unit: 'adm_d4', closing: 'FROZEN' },
      'status',
    );
    expect(status).toBe('NOT_APPLICABLE');
  });
});

describe('T2.1b (1271/QĐ-UBND, II.2.a, bullet 1)', () => {
  it.each(days)('on %s equals a recount, also net of new regulations', async (asOf) => {
    const { figure, variants, sources } = await askTarget(
      subgraph,
      'T2.1b',
      { asOf, unit: null, closing: 'FROZEN' },
      selection,
    );
    expect(figure).toEqual(await recountCost(asOf));
    expect(variants).toEqual([{ key: 'NET_OF_NEW', figure: await recountCost(asOf, true) }]);
    expect(await listed(subgraph, sources.rows)).toBe(sources.rowsCounted);
  });

  it('shows what nobody has assessed as missing', async () => {
    const coverage = 'figure { state coverage { reported expected } }';
    const { figure } = await askTarget(
      subgraph,
      'T2.1b',
      { asOf: '2025-06-30', unit: null, closing: 'FROZEN' },
      coverage,
    );
    const set = (await regulations()).filter(({ isOfSet }) => isOfSet);
    expect(figure).toEqual({
      state: 'PARTIAL',
      coverage: { reported: set.filter(({ baseline }) => baseline !== null).length, expected: set.length },
    });
  });
});
