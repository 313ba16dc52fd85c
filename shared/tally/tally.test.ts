import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.js';
import { seededRandom } from '../sample/seeded-random.js';
import { addDays } from '../time/local-date.js';
import { defineTally } from './tally.js';
import { tallyBetweenSql } from './tally-between.js';
import { createTallySql, dropTallySql } from './tally-tables.js';
import { countWithTriggersSql, stopCountingSql } from './tally-triggers.js';

const tally = defineTally({ name: 'visits', keys: ['place', 'kind'], measures: ['begun', 'ended'] });
const counted = {
  tally,
  table: 'visit',
  steps: (rows: string) => `
    SELECT step.on_day, row.place, row.kind, 'SAMPLE' AS origin, step.begun, step.ended
    FROM ${rows} AS row CROSS JOIN LATERAL (VALUES (row.begun_on, 1, 0), (row.ended_on, 0, 1)) AS step (on_day, begun, ended)`,
};

class Visits {
  readonly name = 'Visits1700000000001';
  async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await runner.query(
      'CREATE TABLE visit (id integer PRIMARY KEY, place text NOT NULL, kind text NOT NULL, begun_on date NOT NULL, ended_on date)',
    );
    await runner.query(createTallySql(tally));
    await runner.query(countWithTriggersSql(counted));
  }
  async down(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await runner.query(`${stopCountingSql(counted)} ${dropTallySql(tally)} DROP TABLE visit`);
  }
}

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase({ subgraph: 'procedures', migrations: [Visits] });
  client = await connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});
beforeEach(() => client.query('DELETE FROM visit'));

async function connect(): Promise<Client> {
  const one = new Client({ connectionString: database.serviceUrl });
  await one.connect();
  return one;
}

const sums = async (from: string, to: string): Promise<unknown[]> => {
  const range = tallyBetweenSql(tally, { from: '$1::date', to: '$2::date' });
  const { rows } = await client.query(
    `SELECT place, kind, sum(begun)::integer AS begun, sum(ended)::integer AS ended FROM ${range} AS t
     GROUP BY place, kind HAVING sum(begun) <> 0 OR sum(ended) <> 0 ORDER BY place, kind`,
    [from, to],
  );
  return rows;
};

const recount = async (from: string, to: string): Promise<unknown[]> => {
  const { rows } = await client.query(
    `SELECT place, kind, count(*) FILTER (WHERE begun_on BETWEEN $1 AND $2)::integer AS begun,
            count(*) FILTER (WHERE ended_on BETWEEN $1 AND $2)::integer AS ended FROM visit
     WHERE begun_on BETWEEN $1 AND $2 OR ended_on BETWEEN $1 AND $2 GROUP BY place, kind ORDER BY place, kind`,
    [from, to],
  );
  return rows;
};

const ranges = [
  ['-infinity', '2024-12-31'],
  ['-infinity', '2023-02-28'],
  ['2024-01-01', '2024-03-14'],
  ['2024-02-01', '2024-02-29'],
  ['2023-12-15', '2024-02-10'],
  ['2024-05-03', '2024-05-20'],
  ['2024-05-17', '2024-05-17'],
  ['2024-06-10', '2024-07-31'],
  ['2024-09-09', '2024-09-08'],
] as const;

describe('a tally', () => {
  test.each([1, 2, 3])(
    'equals a recount over any days, while rows come, change and go, folded or not (seed %i)',
    async (seed) => {
      const random = seededRandom(`visits ${seed}`);
      const day = (): string => addDays('2023-01-01', random.integer(0, 730));
      let next = 0;
      for (let round = 0; round < 12; round++) {
        for (let n = 0; n < 20; n++) {
          const id = random.integer(0, next);
          const [place, kind, begun, ended] = [random.pick(['a', 'b']), random.pick(['x', 'y']), day(), day()];
          if (random.chance(0.6))
            await client.query(
              `INSERT INTO visit SELECT $1::integer + n, $2, $3, $4::date + n, CASE WHEN n % 2 = 0 THEN $5::date + n END FROM generate_series(1, 5) AS n`,
              [next++ * 10, place, kind, begun, ended],
            );
          else if (random.chance(0.7))
            await client.query(
              'UPDATE visit SET (place, kind, begun_on, ended_on) = ($2, $3, $4::date, $5::date) WHERE id / 10 = $1',
              [id, place, kind, begun, random.chance(0.3) ? null : ended],
            );
          else await client.query('DELETE FROM visit WHERE id / 10 = $1', [id]);
        }
        if (round % 3 === 1) await client.query('SELECT fold_visits()');
        for (const [from, to] of ranges) expect(await sums(from, to)).toEqual(await recount(from, to));
      }
    },
  );

  test('adds nothing for a statement that moves no sum', async () => {
    await client.query(`INSERT INTO visit VALUES (1, 'a', 'x', '2024-01-01', NULL)`);
    await client.query('SELECT fold_visits()');
    await client.query('UPDATE visit SET id = 2');
    expect((await client.query('SELECT FROM visits_delta')).rowCount).toBe(0);
  });

  test('writes one line for each day and key, however many rows a statement brings', async () => {
    await client.query('SELECT fold_visits()');
    await client.query(`INSERT INTO visit SELECT n, 'a', 'x', '2024-01-01', NULL FROM generate_series(1, 1000) AS n`);
    expect((await client.query('SELECT begun, ended FROM visits_delta')).rows).toEqual([{ begun: 1000, ended: 0 }]);
  });

  test('waits for nobody: eight writers and a folder at once, no deadlock, every row counted', async () => {
    const clients = await Promise.all(Array.from({ length: 9 }, connect));
    const [folder, ...writers] = clients;
    let isWriting = true;
    const folding = (async () => {
      while (isWriting) await folder?.query('SELECT fold_visits()');
    })();
    await Promise.all(
      writers.map(async (writer, w) => {
        for (let n = 0; n < 25; n++) {
          await writer.query('BEGIN');
          await writer.query(
            `INSERT INTO visit SELECT $1::integer + m, 'a', 'x', '2024-03-01', NULL FROM generate_series(1, 10) AS m`,
            [100_000 + w * 1000 + n * 10],
          );
          await writer.query(n % 5 === 4 ? 'ROLLBACK' : 'COMMIT');
        }
      }),
    );
    isWriting = false;
    await folding;
    expect(await sums('2024-03-01', '2024-03-01')).toEqual([{ place: 'a', kind: 'x', begun: 1600, ended: 0 }]);
    await Promise.all(clients.map((one) => one.end()));
  });
});
