import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSides, withBothSides } from './both-sides.js';
import { compareTarget } from './compare-figures.js';
import { corruptOneAggregate } from './corrupt-aggregate.js';
import { askTarget } from './graph/ask-figures.js';
import { verifiedProcedures } from './procedures.js';
import type { RecountedTarget } from './recount/recounted-target.js';
import { runMoves, runVerification } from './run-verification.js';
import { verifyWrites } from './writes/verify-writes.js';

let sides: Awaited<ReturnType<typeof openSides>>;
beforeAll(async () => void (sides = await openSides(verifiedProcedures)));
afterAll(() => sides.stop());

const { recounted, questions } = verifiedProcedures;
const say = (): undefined => undefined;

describe('the recount of procedures', () => {
  test.each([
    ['the sums of dossiers', 'SELECT FROM dossier_flow_month'],
    ['the applicants by year', 'SELECT FROM applicant_year'],
    ['the sums of results', 'SELECT FROM result_stock_delta'],
    ['the answers to batches', 'SELECT FROM dossier_batch'],
  ])('may not read %s', async (_, sql) => {
    await expect(sides.recount.query(sql)).rejects.toThrow('permission denied');
  });

  test.each(['UPDATE dossier SET version = 2', 'DELETE FROM payment', 'CREATE TABLE sums (n integer)'])(
    'may not write: %s',
    async (sql) => {
      await expect(sides.recount.query(sql)).rejects.toThrow('permission denied');
    },
  );

  test('counts applicants, whose rows show to no viewer without the scope', async () => {
    const [row] = await sides.recount.query<{ people: string }>('SELECT count(*) AS people FROM dossier_applicant');
    expect(Number(row?.people)).toBeGreaterThan(1000);
  });

  test('knows every target of the plan that procedures owns', () => {
    expect(recounted.targets.map(({ code }) => code).toSorted()).toEqual([...questions.owned].toSorted());
  });
});

describe('the graph and the recount of procedures', () => {
  test('agree on every figure of every target, unit, level and closing, on the days that decide', async () => {
    const said: string[] = [];
    const { exitCode, verdicts } = await runVerification(sides, (line) => said.push(line), [
      '2025-06-30',
      '2025-12-31',
    ]);
    expect(said.filter((line) => line.includes('✗'))).toEqual([]);
    expect(exitCode).toBe(0);
    expect(verdicts).toHaveLength(13);
    expect(verdicts.every(({ compared, known }) => compared > 400 && known > 0)).toBe(true);
  });

  test('agree after five hundred random moves, which moved each figure of dossiers', async () => {
    const moved = recounted.targets.filter(({ code }) => ['T2.3', 'T2.6c', 'T2.9'].includes(code));
    const before = await wholeOf(moved);
    await runMoves(sides, say, { count: 500, seed: 1271 });
    for (const target of moved)
      for (const day of ['2021-12-31', '2023-03-31', '2025-12-31'])
        expect((await compareTarget(sides, target, day, 'CARRIED')).differences).toEqual([]);
    for (const [code, figure] of await wholeOf(moved)) expect(figure).not.toEqual(before.get(code));
  });

  test('agree after each of five random writes of any kind', async () => {
    const verdicts = await verifyWrites(sides, { count: 5, seed: 1271 });
    expect(verdicts.flatMap(({ what, differences }) => differences.map((one) => ({ what, one })))).toEqual([]);
    const touched = new Set(verdicts.flatMap(({ targets }) => targets));
    expect(touched.size).toBeGreaterThan(2);
  });
});

describe('a wrong aggregate of procedures', () => {
  test('of one dossier too many is caught, named, and fails the command', async () => {
    await withBothSides(verifiedProcedures, async (spoiled) => {
      await corruptOneAggregate(spoiled);
      const said: string[] = [];
      const outcome = await runVerification(spoiled, (line) => said.push(line), ['2025-12-31']);
      expect(outcome.exitCode).toBe(1);
      expect(outcome.verdictLine).toBe('✗ 1 of 13 targets are not proved: T2.6c');
      expect(said.some((line) => line.includes('✗ T2.6c on 2025-12-31 CARRIED, the whole'))).toBe(true);
    });
  });
});

/** The figure of the province at the end of its last year but one. */
async function wholeOf(targets: readonly RecountedTarget[]) {
  const figures = new Map<string, unknown>();
  for (const { code } of targets) {
    const asked = { code, asOf: '2023-12-31', closing: 'FROZEN' } as const;
    figures.set(code, (await askTarget(sides.graph, questions, asked)).whole);
  }
  return figures;
}
