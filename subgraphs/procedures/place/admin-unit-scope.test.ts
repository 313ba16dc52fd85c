import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startProcedures();
});
afterAll(() => subgraph.stop());

const inForce = `SELECT DISTINCT entity_id AS id FROM register_entry
  WHERE register = 'adminUnit' AND valid_from <= $1 AND coalesce(valid_to, 'infinity') > $1`;

it.each([
  ['2024-05-01', false, 'register_subtree'],
  ['2025-06-30', true, 'register_subtree_with_predecessors'],
  ['2025-07-01', true, 'register_subtree_with_predecessors'],
  ['2025-12-31', false, 'register_subtree'],
  ['2025-12-31', true, 'register_subtree_with_predecessors'],
])('on %s, carried %s, every place has the same scope as %s says', async (day, carried, shared) => {
  const ours = await subgraph.query(
    `SELECT subject_id AS root, unit_id AS id FROM admin_unit_scopes(ARRAY (${inForce}), $1, $2) ORDER BY 1, 2`,
    [day, carried],
  );
  const theirs = await subgraph.query(
    `SELECT unit.id AS root, below.id FROM (${inForce}) AS unit, ${shared}('adminUnit', unit.id, $1) AS below (id) ORDER BY 1, 2`,
    [day],
  );
  expect(ours.length).toBeGreaterThan(28);
  expect(ours).toEqual(theirs);
});

it('sees a place that ended as it last stood, and a place that nobody knows as itself', async () => {
  const count = async (unit: string): Promise<number> =>
    (await subgraph.query(`SELECT * FROM admin_unit_scopes(ARRAY[$1], '2026-01-01', false)`, [unit])).length;
  expect(await Promise.all(['adm_old', 'adm_d1', 'adm_c05', 'adm_unknown'].map(count))).toEqual([80, 9, 1, 1]);
});
