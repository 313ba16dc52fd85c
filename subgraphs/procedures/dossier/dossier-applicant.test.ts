import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startProcedures();
});
afterAll(() => subgraph.stop());

const question = '{ dossiers(first: 20) { nodes { code applicantRef } } }';
const officer = { subject: 'officer-1', scopes: ['dossier:personal'] };

it.each([
  ['UNAUTHENTICATED', 'nobody signed in', {}],
  ['FORBIDDEN', 'a clerk without the scope', { subject: 'clerk-1', scopes: ['task:write'] }],
])('answers null and %s to %s, and shows the rest', async (code, _who, viewer) => {
  const { data, errors } = await subgraph.ask(question, { viewer });
  expect(data.dossiers.nodes).toHaveLength(20);
  expect(
    data.dossiers.nodes.every(
      (node: { code: string; applicantRef: unknown }) => node.code && node.applicantRef === null,
    ),
  ).toBe(true);
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set([code]));
});

it('shows the pseudonym to a viewer with the scope, in one statement for the page', async () => {
  const { data, errors, statements } = await subgraph.ask(question, { viewer: officer });
  expect(errors).toBeUndefined();
  expect(
    data.dossiers.nodes.every(({ applicantRef }: { applicantRef: string }) =>
      applicantRef.startsWith('sample-applicant-'),
    ),
  ).toBe(true);
  expect(statements).toBe(2);
});

it('answers no rows to the service itself unless the transaction carries the scope', async () => {
  const rows = async (scopes: string): Promise<number> => {
    const client = new Client({ connectionString: subgraph.serviceUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('hub.scopes', $1, true)`, [scopes]);
      const { rows: found } = await client.query<{ n: number }>('SELECT count(*)::integer AS n FROM dossier_applicant');
      return found[0]?.n ?? -1;
    } finally {
      await client.end();
    }
  };
  expect(await rows('')).toBe(0);
  expect(await rows('dossier:personalities budget:write')).toBe(0);
  expect(await rows('budget:write dossier:personal')).toBe(20_400);
  expect(await subgraph.query('SELECT * FROM dossier_applicant LIMIT 1')).toEqual([]);
});

it('refuses the service a row that it could not read, and any rewriting of the policy', async () => {
  const attempt = (sql: string) => expect(subgraph.query(sql)).rejects.toThrow();
  await attempt(
    `INSERT INTO dossier_applicant SELECT id, 'x' FROM dossier WHERE id NOT IN (SELECT dossier_id FROM dossier_applicant) LIMIT 1`,
  );
  await attempt('ALTER TABLE dossier_applicant DISABLE ROW LEVEL SECURITY');
  await attempt('TRUNCATE dossier_applicant');
});
