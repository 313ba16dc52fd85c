import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ask } from '../hub/ask.js';

/** The rows are written as their owner would: in its own database. */
const databaseOf = (name: string): Client => new Client({ connectionString: inject('databaseUrls')[name] ?? '' });

const figureOf = async (code: string, asOf: string) => {
  const { data, errors } = await ask(
    `{ target(id: "${code}") { result(asOf: "${asOf}") { figure { numerator denominator } sources { registerPosition } } } }`,
  );
  expect(errors).toEqual([]);
  return data.target.result as {
    figure: { numerator: string; denominator: string };
    sources: { registerPosition: string | null };
  };
};

/** Ends a unit on a day, or takes that back, and publishes it in the same transaction: as institutions does. */
async function dissolve(institutions: Client, id: string | undefined, day: string | null): Promise<void> {
  await institutions.query('BEGIN');
  await institutions.query('UPDATE public_service_unit SET dissolved_on = $2, dissolution_kind = $3 WHERE id = $1', [
    id,
    day,
    day === null ? null : 'MERGED',
  ]);
  await institutions.query(
    `SELECT outbox_append('PublicServiceUnit', entity_id, 'REGISTER_ENTRY', jsonb_build_object('register', register, 'versions', jsonb_agg(jsonb_build_object(
       'register', register, 'entityId', entity_id, 'code', code, 'name', name, 'kind', kind, 'level', level, 'parentId', parent_id, 'placeId', place_id,
       'validFrom', to_char(valid_from, 'YYYY-MM-DD'), 'validTo', to_char(valid_to, 'YYYY-MM-DD'), 'data', data))))
     FROM register_entry WHERE register = 'publicServiceUnit' AND entity_id = $1 GROUP BY register, entity_id`,
    [id],
  );
  await institutions.query('COMMIT');
}

describe('a committed row', () => {
  const institutions = databaseOf('institutions');
  beforeAll(() => institutions.connect());
  afterAll(() => institutions.end());

  test('shows in the owner’s next answer, and within two seconds where its register is projected', async () => {
    const day = '2025-06-30';
    const [own, projected] = [await figureOf('T3.3a', day), await figureOf('T5.2a', day)];
    const { rows } = await institutions.query<{ id: string }>(
      `SELECT id FROM public_service_unit WHERE dissolved_on IS NULL AND established_on < '2021-01-01' ORDER BY code LIMIT 1`,
    );
    const id = rows[0]?.id;

    await dissolve(institutions, id, '2025-06-01');

    expect(BigInt((await figureOf('T3.3a', day)).figure.numerator)).toBe(BigInt(own.figure.numerator) + 1n);
    const committedAt = Date.now();
    let after = await figureOf('T5.2a', day);
    while (after.figure.denominator === projected.figure.denominator && Date.now() - committedAt < 5_000) {
      await sleep(20);
      after = await figureOf('T5.2a', day);
    }
    expect(BigInt(after.figure.denominator)).toBe(BigInt(projected.figure.denominator) - 1n);
    expect(Number(after.sources.registerPosition)).toBeGreaterThan(Number(projected.sources.registerPosition));
    expect(Date.now() - committedAt).toBeLessThan(2_000);

    await dissolve(institutions, id, null); // other stories read the same rows
    while ((await figureOf('T5.2a', day)).figure.denominator !== projected.figure.denominator) await sleep(20);
  });
});
