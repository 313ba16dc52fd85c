import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph } from './procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

const count = async (sql: string): Promise<number> =>
  Number((await subgraph.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n);

it('brings about 0.8 results and 0.3 payments for each dossier that was done, and results from before', async () => {
  const done = await count(`dossier WHERE state IN ('DONE', 'RETURNED')`);
  const [results, payments] = [await count('procedure_result WHERE dossier_id IS NOT NULL'), await count('payment')];
  expect(Math.abs(results / done - 0.8)).toBeLessThan(0.05);
  expect(Math.abs(payments / done - 0.33)).toBeLessThan(0.07);
  expect(await count('procedure_result WHERE is_historic')).toBeGreaterThan(3_000);
});

it('issues results when handling ended, and takes payments while it went on', async () => {
  expect(
    await count(`procedure_result AS r JOIN dossier AS d ON d.id = r.dossier_id
      WHERE r.issued_on <> d.handled_on OR r.procedure_id <> d.procedure_id OR d.outcome <> 'APPROVED'`),
  ).toBe(0);
  expect(
    await count(`payment AS p JOIN dossier AS d ON d.id = p.dossier_id
      WHERE p.paid_at NOT BETWEEN d.received_at AND d.processing_ended_at OR p.procedure_id <> d.procedure_id OR p.place_id <> d.receiving_unit_id`),
  ).toBe(0);
});

it('marks every row as a sample', async () => {
  for (const table of [
    'procedure_result',
    'payment',
    'business_regulation',
    'feedback',
    'consultation',
    'one_stop_desk',
  ])
    expect(await count(`${table} WHERE origin <> 'SAMPLE'`)).toBe(0);
});

it('keeps sums that equal the rows', async () => {
  const [row] = await subgraph.query<{ valid: string; paid: string }>(
    `SELECT (SELECT sum(valid) FROM (SELECT valid, on_day FROM result_stock_day UNION ALL SELECT valid, on_day FROM result_stock_delta) AS t WHERE on_day <= '2025-06-30') AS valid,
            (SELECT sum(paid) FROM (SELECT paid FROM payment_flow_day UNION ALL SELECT paid FROM payment_flow_delta) AS t) AS paid`,
  );
  expect(Number(row?.valid)).toBe(
    await count(`procedure_result WHERE valid_from <= '2025-06-30' AND coalesce(ended_on, 'infinity') > '2025-06-30'`),
  );
  expect(Number(row?.paid)).toBe(
    await count(
      `payment WHERE state = 'SUCCEEDED' OR (state = 'REFUNDED' AND extract(year FROM paid_on) <> extract(year FROM refunded_on))`,
    ),
  );
});

it.each([
  [
    'results',
    `SELECT id, number, issued_on, valid_to, revoked_on, digitised_on FROM procedure_result`,
    'de85a82f058c45bed1dabd77ee782f14',
  ],
  [
    'payments',
    `SELECT id, reference, extract(epoch FROM paid_at), channel, state, amount FROM payment`,
    'f2d8da9e3538b2307d458f502caa25b2',
  ],
  [
    'regulations',
    `SELECT id, code, outcome, outcome_effective_on, compliance_cost_baseline FROM business_regulation`,
    'a188f9a766e4ebe7f7369100eeb5899c',
  ],
  [
    'feedback',
    `SELECT id, code, extract(epoch FROM received_at), state, due_on FROM feedback`,
    '5d9b59dfe7a18a12f7398e5e4e888321',
  ],
])('brings the same %s on every machine', async (_, rows, digest) => {
  const [row] = await subgraph.query<{ digest: string }>(
    `SELECT md5(string_agg(md5(t::text), '' ORDER BY t.id)) AS digest FROM (${rows}) AS t`,
  );
  expect(row?.digest).toBe(digest);
});
