import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSubgraph, startTestSubgraph } from '../../../shared/service/testing.js';
import { institutions } from '../../../subgraphs/institutions/subgraph.js';
import { openRecount, type Recount } from './recount/recount.js';
import { recountedTargets } from './recount/recounted-targets.js';
import { verifyWrites } from './writes/verify-writes.js';

let graph: TestSubgraph;
let recount: Recount;
beforeAll(async () => {
  graph = await startTestSubgraph({ definition: institutions });
  recount = await openRecount(graph.adminUrlInside);
});
afterAll(async () => {
  await recount.stop();
  await graph.stop();
});

test('after each of a hundred random writes, all that it touched and fifty other figures are exact', async () => {
  const verdicts = await verifyWrites({ graph, recount }, { count: 100, seed: 1271 });
  expect(
    verdicts.flatMap(({ number, what, differences }) => differences.map((one) => ({ number, what, one }))),
  ).toEqual([]);
  const touched = new Set(verdicts.flatMap(({ targets }) => targets));
  expect(recountedTargets.filter(({ code, survey }) => survey === undefined && !touched.has(code))).toEqual([]);
});
