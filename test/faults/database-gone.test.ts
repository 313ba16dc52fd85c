import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { ask } from '../hub/ask.js';

/** Cuts every connection of one subgraph's service, again and again, as a database that keeps falling over would. */
async function cutConnections(): Promise<void> {
  const client = new Client({ connectionString: inject('databaseUrls')['finance'] ?? '' });
  await client.connect();
  await client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_user AND pid <> pg_backend_pid()',
  );
  await client.end();
}

test('a database that cuts its connections costs no wrong answer and no restart: the pool heals', async () => {
  const question =
    '{ plan { number } target(id: "T5.2a") { result(asOf: "2024-12-31") { figure { numerator denominator } } } }';
  const before = await ask(question);
  expect(before.errors).toEqual([]);
  for (let n = 0; n < 5; n++) {
    const [answer] = await Promise.all([ask(question), cutConnections()]);
    expect(answer.data.plan).toEqual(before.data.plan);
    if (answer.errors.length === 0) expect(answer.data).toEqual(before.data);
    else {
      expect(answer.data.target.result).toBeNull();
      expect(answer.errors[0]?.extensions).toMatchObject({
        code: 'SUBGRAPH_UNAVAILABLE',
        subgraph: 'finance',
        agency: { code: 'STC' },
      });
    }
  }
  await sleep(200);
  expect(await ask(question)).toEqual({ ...before, text: expect.any(String) });
});
