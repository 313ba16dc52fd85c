import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph, today } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startProcedures();
});
afterAll(() => subgraph.stop());

const stats = (from: string, to: string) =>
  `... on AdminUnit { id dossierStats(from: "${from}", to: "${to}") { received handled onTime overdue } }`;
const units = (...ids: readonly string[]) => ids.map((id) => ({ __typename: 'AdminUnit', id }));

/** Row by row in the test itself, from the instants alone; due is with all pauses, and null while the clock stands still. */
async function recount(unitIds: readonly string[], from: string, to: string) {
  const start = Date.parse(`${from}T00:00:00+07:00`);
  const end = Date.parse(`${to}T00:00:00+07:00`) + 86_400_000;
  const rows = await subgraph.query<{ received: Date | null; due: Date | null; ended: Date | null }>(
    `SELECT received_at AS received, coalesce(processing_ended_at, returned_at) AS ended,
            CASE WHEN NOT EXISTS (SELECT FROM dossier_pause AS p WHERE p.dossier = d.number AND p.ended_at IS NULL) THEN
              due_at + coalesce((SELECT sum(p.ended_at - p.began_at) FROM dossier_pause AS p WHERE p.dossier = d.number), '0') END AS due
     FROM dossier AS d WHERE receiving_unit_id = ANY ($1)`,
    [unitIds],
  );
  const within = (instant: Date | null): boolean => instant !== null && +instant >= start && +instant < end;
  const isOpenLate = ({ due, ended }: (typeof rows)[number]): boolean =>
    due !== null && +due < end && (ended === null || +ended >= end) && (ended === null || +ended > +due);
  const handled = rows.filter(({ ended }) => within(ended));
  const onTime = handled.filter(({ ended, due }) => +(ended ?? 0) <= +(due ?? 0));
  return {
    received: rows.filter(({ received }) => within(received)).length,
    handled: handled.length,
    onTime: onTime.length,
    overdue: handled.length - onTime.length + rows.filter(isOpenLate).length,
  };
}

const communesOf = async (district: string): Promise<string[]> =>
  (
    await subgraph.query<{ id: string }>(
      `SELECT entity_id AS id FROM register_entry WHERE register = 'adminUnit' AND parent_id = $1`,
      [district],
    )
  ).map(({ id }) => id);

it.each([
  ['2024-01-01', '2024-12-31'],
  ['2021-01-01', '2021-01-31'],
  ['2025-06-01', '2025-06-30'],
  ['2022-02-28', '2022-02-28'],
])('from %s to %s equals a recount, for a commune, a district and the province', async (from, to) => {
  const { data } = await subgraph.entities(units('adm_c05', 'adm_d2', 'adm_old'), stats(from, to));
  const everywhere = (
    await subgraph.query<{ id: string }>(
      `SELECT DISTINCT receiving_unit_id AS id FROM dossier WHERE submitted_on < '2025-07-01'`,
    )
  ).map(({ id }) => id);
  expect(data._entities.map(({ dossierStats }: { dossierStats: object }) => dossierStats)).toEqual([
    await recount(['adm_c05'], from, to),
    await recount(['adm_d2', ...(await communesOf('adm_d2'))], from, to),
    await recount(everywhere, from, to),
  ]);
});

it('takes one statement for ten places and for two hundred keys, one more for another period', async () => {
  const places = Array.from({ length: 70 }, (_, n) => `adm_c${String(n + 1).padStart(2, '0')}`);
  const list = (count: number) => units(...Array.from({ length: count }, (_, n) => places[n % places.length] ?? ''));
  const few = await subgraph.entities(list(10), stats('2024-01-01', '2024-06-30'));
  const many = await subgraph.entities(list(200), stats('2024-01-01', '2024-06-30'));
  expect([few.statements, many.statements]).toEqual([2, 2]); // the keys, the counts
  const twice = await subgraph.entities(
    list(70),
    '... on AdminUnit { a: dossierStats(from: "2024-01-01", to: "2024-06-30") { handled } b: dossierStats(from: "2023-01-01", to: "2023-06-30") { handled } }',
  );
  expect(twice.statements).toBe(3);
});

it('answers null for a place that the register does not know, and zeros for a place with no dossiers', async () => {
  const { data } = await subgraph.entities(units('adm_unknown', 'adm_n01'), stats('2021-01-01', '2021-12-31'));
  expect(data._entities).toEqual([
    null,
    { id: 'adm_n01', dossierStats: { received: 0, handled: 0, onTime: 0, overdue: 0 } },
  ]);
});

it('looks no further than today and refuses a period that runs backwards', async () => {
  const [later, now] = await Promise.all(
    ['2030-01-01', today].map((to) => subgraph.entities(units('adm_n03'), stats('2025-07-01', to))),
  );
  expect(later?.data).toEqual(now?.data);
  const { errors } = await subgraph.entities(units('adm_n03'), stats('2025-07-02', '2025-07-01'));
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
