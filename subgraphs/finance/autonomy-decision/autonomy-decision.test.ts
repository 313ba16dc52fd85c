import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Finance, startFinance } from '../finance.fixture.js';
import { AutonomyGroup } from './autonomy-group.enum.js';
import { isRateOfGroup } from './autonomy.rules.js';

let finance: Finance;
beforeAll(async () => void (finance = await startFinance()));
afterAll(() => finance.stop());

interface Row {
  group?: string;
  rate?: number;
  from?: string;
  to?: string | null;
}

/** Decides on a unit of its own and takes it back. */
const decide = (rows: readonly Row[]): Promise<void> =>
  finance
    .write(async (transaction) => {
      for (const [n, { group = 'PARTIAL', rate = 50_00, from = '2021-01-01', to = null }] of rows.entries()) {
        await transaction.query(
          `INSERT INTO autonomy_decision VALUES ($1, 'psu_test', $2, $3, 'test', $4, $5, 'REAL')`,
          [`aut_test_${n}`, group, rate, from, to],
        );
      }
      throw new Error('taken back');
    })
    .catch((error: Error) => {
      if (error.message !== 'taken back') throw error;
    });

const list = async (
  given: string,
): Promise<{ id: string; validFrom: string; group: string; publicServiceUnit: { id: string } }[]> =>
  (await finance.ask(`{ autonomyDecisions(${given}) { nodes { id validFrom group publicServiceUnit { id } } } }`)).data
    .autonomyDecisions.nodes;

describe('decisions on autonomy', () => {
  test('never overlap on one unit; one may follow another on the same day', async () => {
    await decide([{ to: '2023-01-01' }, { from: '2023-01-01' }]);
    await expect(decide([{ to: '2023-01-02' }, { from: '2023-01-01' }])).rejects.toThrow('one_in_effect');
    await expect(decide([{}, { from: '2030-01-01' }])).rejects.toThrow('one_in_effect');
    await expect(decide([{ from: '2023-01-01', to: '2023-01-01' }])).rejects.toThrow('check constraint');
  });

  test('have a rate of their group: the table refuses what the rule refuses', async () => {
    for (const group of Object.values(AutonomyGroup)) {
      for (const rate of [-1, 0, 9_99, 10_00, 99_99, 100_00, 250_00]) {
        const accepted = await decide([{ group, rate }]).then(
          () => true,
          () => false,
        );
        expect([group, rate, accepted]).toEqual([group, rate, isRateOfGroup(group, rate)]);
      }
    }
  });
});

describe('autonomyDecisions', () => {
  test('lists each decision in effect on the day once, page by page, oldest first', async () => {
    const pages: { id: string; validFrom: string }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data, statements } = await finance.ask(
        `query ($after: String) { autonomyDecisions(asOf: "2024-06-30", first: 70, after: $after)
           { nodes { id validFrom } pageInfo { hasNextPage endCursor } } }`,
        { variables: { after } },
      );
      const { nodes, pageInfo } = data.autonomyDecisions;
      pages.push(...nodes);
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
      expect(statements).toBe(1);
    }
    const expected = await finance.query<{ id: string }>(
      `SELECT id FROM autonomy_decision WHERE daterange(valid_from, valid_to) @> '2024-06-30'::date ORDER BY valid_from, id`,
    );
    expect(expected.length).toBeGreaterThan(140);
    expect(pages.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  test('is about today without a day', async () => {
    expect(await list('first: 200')).toEqual(await list('asOf: "2026-11-23", first: 200'));
  });

  test('keeps to a group, a unit, a place and what lies below it', async () => {
    expect((await list('group: PARTIAL')).every(({ group }) => group === 'PARTIAL')).toBe(true);
    expect(
      (await list('publicServiceUnit: "psu_001", asOf: "2021-05-05"')).map(
        ({ publicServiceUnit }) => publicServiceUnit.id,
      ),
    ).toEqual(['psu_001']);
    const below = await Promise.all(
      ['north', 'n1', 'n2'].map((at) => list(`unit: "adm_${at}", asOf: "2021-05-05", first: 200`)),
    );
    const [north, n1, n2] = below.map((rows) => new Set(rows.map(({ id }) => id)));
    expect(north?.size).toBeGreaterThan(Number(n1?.size) + Number(n2?.size)); // the district has units of its own
    expect([...(n1 ?? []), ...(n2 ?? [])].every((id) => north?.has(id))).toBe(true);
  });

  test('leaves out a decision whose unit has ended, also when nobody closed the decision', async () => {
    const given = 'publicServiceUnit: "psu_001", asOf: "2026-01-01"';
    expect(await list(given)).toHaveLength(1);
    const endUnit = `UPDATE register_entry SET valid_to = $1 WHERE entity_id = 'psu_001'`;
    await finance.query(endUnit, ['2026-01-01']);
    expect(await list(given)).toEqual([]);
    await finance.query(endUnit, [null]);
  });

  test.each([
    ['first: 0', 'BAD_USER_INPUT'],
    ['first: 201', 'BAD_USER_INPUT'],
    ['after: "bm9uZQ"', 'INVALID_CURSOR'],
    ['asOf: "2025-02-30"', 'BAD_USER_INPUT'],
    ['group: FIFTH', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s with %s', async (given, code) => {
    const { errors } = await finance.ask(`{ autonomyDecisions(${given}) { nodes { id } } }`);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  test('finds nothing at a place or unit that nobody knows', async () => {
    expect(await list('unit: "adm_none"')).toEqual([]);
    expect(await list(`publicServiceUnit: "' OR true --"`)).toEqual([]);
  });

  test('finds a decision by its key, and null for another', async () => {
    const [first] = await list('first: 1');
    const { data } = await finance.entities(
      [
        { __typename: 'AutonomyDecision', id: first?.id },
        { __typename: 'AutonomyDecision', id: 'aut_none' },
      ],
      '... on AutonomyDecision { id validFrom }',
    );
    expect(data._entities).toEqual([{ id: first?.id, validFrom: first?.validFrom }, null]);
  });
});
