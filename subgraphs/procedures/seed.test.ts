import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph } from './procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startProcedures();
});
afterAll(() => subgraph.stop());

const count = async (sql: string): Promise<number> =>
  Number((await subgraph.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n);

it('brings procedures of every field, all marked as samples', async () => {
  expect(await count('procedure')).toBe(250);
  expect(await count('procedure_field')).toBe(22);
  expect(await count(`procedure WHERE origin <> 'SAMPLE' OR code NOT LIKE '9.%.H00'`)).toBe(0);
  expect(await count('procedure WHERE announcing_agency_id IS NULL')).toBe(0);
});

it('brings dossiers of every old place and of the new communes, all marked as samples', async () => {
  expect(await count(`dossier WHERE submitted_on <= '2025-06-30'`)).toBe(20_000);
  expect(await count(`dossier WHERE submitted_on > '2025-06-30'`)).toBe(400);
  expect(
    await count(`(SELECT DISTINCT receiving_unit_id FROM dossier WHERE submitted_on <= '2025-06-30') AS places`),
  ).toBe(80);
  expect(
    await count(`(SELECT DISTINCT receiving_unit_id FROM dossier WHERE submitted_on > '2025-06-30') AS places`),
  ).toBe(28);
  expect(await count(`dossier WHERE origin <> 'SAMPLE' OR code NOT LIKE '%H00%'`)).toBe(0);
});

it('gives every dossier a procedure that was published and in force, at the level of its desk', async () => {
  const misfits = `dossier AS d JOIN procedure AS p ON p.id = d.procedure_id
    WHERE p.is_internal OR p.published_at > d.submitted_on OR p.valid_from > d.submitted_on OR p.valid_to <= d.submitted_on
      OR (d.submitted_on < '2025-07-01' AND d.level <> ALL (p.levels))`;
  expect(await count(misfits)).toBe(0);
});

it('lets online work grow from about 20 % in 2021 to about 60 % in 2025', async () => {
  const rows = await subgraph.query<{ year: number; share: number }>(
    `SELECT extract(year FROM received_on)::integer AS year, round(100.0 * count(*) FILTER (WHERE channel = 'ONLINE') / count(*))::integer AS share
     FROM dossier WHERE received_on < '2025-07-01' GROUP BY 1 ORDER BY 1`,
  );
  expect(rows.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025]);
  expect(rows.map(({ share }) => share)).toEqual([...rows.map(({ share }) => share)].sort((a, b) => a - b));
  expect(Math.abs((rows[0]?.share ?? 0) - 20)).toBeLessThanOrEqual(3);
  expect(Math.abs((rows[4]?.share ?? 0) - 60)).toBeLessThanOrEqual(3);
});

it('handles most in time, some late, and leaves some open; states fit their days', async () => {
  const handled = await count('dossier WHERE handled_on IS NOT NULL');
  const late = await count('dossier WHERE NOT is_in_time');
  const open = await count('dossier WHERE received_on IS NOT NULL AND handled_on IS NULL');
  expect(late / handled).toBeGreaterThan(0.04);
  expect(late / handled).toBeLessThan(0.1);
  expect(open).toBeGreaterThan(100);
  expect(open).toBeLessThan(1_000);
  expect(await count('(SELECT DISTINCT state FROM dossier) AS states')).toBe(10);
});

it('is the same on every machine', async () => {
  const [row] = await subgraph.query<{ digest: string }>(
    `SELECT md5(string_agg(md5(d::text), '' ORDER BY d.id)) AS digest FROM
       (SELECT id, code, channel, state, outcome, submitted_on, received_on, due_on, handled_on FROM dossier) AS d`,
  );
  expect(row?.digest).toMatchInlineSnapshot(`"aab8a68bf317f73fe96838a060a93c6d"`);
});

it('says in the outbox that rows were loaded, once for each set', async () => {
  const events = await subgraph.query(
    `SELECT entity_id, payload FROM outbox_event WHERE kind = 'DATASET_LOADED' ORDER BY id`,
  );
  expect(events).toEqual([
    { entity_id: 'sample procedures 1', payload: { rows: 250 } },
    { entity_id: 'sample dossiers 1', payload: { rows: 20_400 } },
  ]);
});
