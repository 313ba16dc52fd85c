import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { loadManySamples } from './load-many.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

const number = async (sql: string): Promise<number> =>
  Number((await subgraph.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n);
const load = (count: number, say: (done: number) => void = () => undefined) =>
  loadManySamples({ url: subgraph.adminUrlInside, count, writers: 2, batchSize: 700, say });

describe('many samples', () => {
  test('stand beside the few: as many dossiers as asked, of two thousand procedures, with all that hangs on them', async () => {
    const before = await number('dossier');
    const steps = await number('dossier_step');
    const told: number[] = [];
    await load(2_000, (done) => told.push(done));
    expect(await number('dossier')).toBe(before + 2_000);
    expect(await number('procedure')).toBe(2_000);
    expect(
      await number(
        'procedure WHERE NOT EXISTS (SELECT FROM procedure_offering AS o WHERE o.procedure_id = procedure.id)',
      ),
    ).toBe(0);
    expect(await number('dossier_step')).toBeGreaterThan(steps + 4_000);
    expect(told.at(-1)).toBe(2_000);
  });

  test('asked for again add nothing: each batch is there once, with one event', async () => {
    const before = await number('dossier');
    await load(2_000);
    expect(await number('dossier')).toBe(before);
    expect(await number(`outbox_event WHERE entity_id LIKE 'sample dossiers 2000, batch %'`)).toBe(3);
  });

  test('are counted like the rows that they are', async () => {
    const [row] = await subgraph.query<{ kept: string; counted: string }>(
      `SELECT (SELECT sum(dossiers) FROM dossier_field_state_month) AS kept, (SELECT count(*) FROM dossier) AS counted`,
    );
    expect(row?.kept).toBe(row?.counted);
  });

  test('are refused where there are no samples', async () => {
    await subgraph.query(`DELETE FROM seed_run WHERE name = 'sample dossiers 1'`);
    await expect(load(10)).rejects.toThrow('holds no samples');
  });
});
