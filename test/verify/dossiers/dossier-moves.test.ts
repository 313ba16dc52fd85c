import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProcedures, type TestSubgraph } from '../../../subgraphs/procedures/procedures.fixture.js';
import { runMoves, type Tally } from './run-moves.js';
import { wrongSums } from './recount-dossiers.js';

let subgraph: TestSubgraph;
let tally: Tally;
beforeAll(async () => {
  subgraph = await startProcedures();
  tally = await runMoves(subgraph, { dossiers: 100, movesEach: 24, seed: 1271 });
});
afterAll(() => subgraph.stop());

describe('dossiers that are moved at random (npm run verify:dossiers moves 100,000 times)', () => {
  test('stand where the model says after every batch, and meet every kind of answer', () => {
    expect(tally.moves).toBe(2_400);
    expect(tally.WRITTEN).toBeGreaterThan(1_500);
    expect(tally.REFUSED).toBeGreaterThan(50);
    expect(tally.REPEATED).toBeGreaterThan(0);
    expect(Math.min(tally.before, tally.on, tally.after)).toBeGreaterThan(0);
  });

  test('leave sums, counters, history and outbox as a recount has them', async () => {
    expect(await wrongSums(subgraph)).toEqual([]);
  });

  test('a sum that was kept wrong would be found', async () => {
    await subgraph.query('SELECT fold_dossier_flow()');
    await subgraph.query(`UPDATE dossier_flow_day SET handled_in_time = handled_in_time + 1 WHERE (place_id, on_day) = (
      SELECT place_id, on_day FROM dossier_flow_day WHERE handled > 0 ORDER BY on_day LIMIT 1)`);
    expect(await wrongSums(subgraph)).toEqual([expect.stringMatching(/^handled in time: /)]);
  });
});
