import { type Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { onConnection } from './connect.js';
import { dropDatabase, provisionDatabase, withDatabase } from './provision.js';
import { randomPrefix, withTestServer } from './testing.js';

const adminUrl = withTestServer();
const passwordSecret = 'a secret of a test, long enough to be one';
const prefix = randomPrefix();
const subgraphs = ['institutions', 'procedures', 'finance', 'e-government'];
const provisionAll = () =>
  Promise.all(subgraphs.map((subgraph) => provisionDatabase({ adminUrl, subgraph, prefix, passwordSecret })));
const run = (url: string, sql: string): Promise<unknown[]> =>
  onConnection(url, async (client: Client) => (await client.query<object>(sql)).rows);

afterAll(async () => {
  for (const subgraph of subgraphs) await dropDatabase({ adminUrl, subgraph, prefix });
});

describe('provisioning', () => {
  it('makes four databases at once, each for two starters at once, and again changes nothing', async () => {
    const [first, second] = await Promise.all([provisionAll(), provisionAll()]);
    expect(second).toEqual(first);
    expect(new URL(first[3]?.serviceUrl ?? '').pathname).toBe(`/${prefix}_e_government`);
    const before = await run(adminUrl, `SELECT oid FROM pg_database WHERE datname LIKE '${prefix}%' ORDER BY oid`);
    expect(await provisionAll()).toEqual(first);
    expect(await run(adminUrl, `SELECT oid FROM pg_database WHERE datname LIKE '${prefix}%' ORDER BY oid`)).toEqual(
      before,
    );
  });

  it('lets the service read and write rows of tables that come later, and nothing else', async () => {
    const { ownerUrl, serviceUrl } = await provisionDatabase({ adminUrl, subgraph: 'finance', prefix, passwordSecret });
    await run(
      ownerUrl,
      'CREATE TABLE later (id bigint GENERATED ALWAYS AS IDENTITY, old_id serial, name text); CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    );
    await run(
      serviceUrl,
      `INSERT INTO later (name) VALUES (public.unaccent('Đắk Nông')); UPDATE later SET name = name || one(); `,
    );
    expect(await run(serviceUrl, 'SELECT id, old_id, name FROM later')).toEqual([
      { id: '1', old_id: 1, name: 'Dak Nong1' },
    ]);
    await run(serviceUrl, 'DELETE FROM later');
    for (const sql of [
      'CREATE TABLE mine ()',
      'DROP TABLE later',
      'ALTER TABLE later ADD a int',
      'TRUNCATE later',
      'CREATE SCHEMA mine',
    ]) {
      await expect(run(serviceUrl, sql), sql).rejects.toMatchObject({ code: '42501' });
    }
    expect(
      await run(
        serviceUrl,
        'SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user',
      ),
    ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }]);
  });

  it("keeps each subgraph's role out of the others' databases", async () => {
    const { serviceUrl } = await provisionDatabase({ adminUrl, subgraph: 'finance', prefix, passwordSecret });
    await expect(run(withDatabase(serviceUrl, `${prefix}_procedures`), 'SELECT 1')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('has the extensions in each database', async () => {
    const rows = await run(
      withDatabase(adminUrl, `${prefix}_e_government`),
      `SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1`,
    );
    expect(rows).toEqual([{ extname: 'btree_gist' }, { extname: 'pg_trgm' }, { extname: 'unaccent' }]);
  });

  it('follows a changed secret', async () => {
    const options = {
      adminUrl,
      subgraph: 'procedures',
      prefix,
      passwordSecret: 'another secret of a test, long enough',
    };
    const { serviceUrl } = await provisionDatabase(options);
    expect(await run(serviceUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await provisionDatabase({ ...options, passwordSecret });
  });

  it('finishes what was cut short', async () => {
    await run(
      adminUrl,
      `COMMENT ON DATABASE ${prefix}_finance IS NULL; REVOKE CONNECT ON DATABASE ${prefix}_finance FROM ${prefix}_finance_service`,
    );
    const { serviceUrl } = await provisionDatabase({ adminUrl, subgraph: 'finance', prefix, passwordSecret });
    expect(await run(serviceUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('does with an administrator who is no superuser', async () => {
    const role = `${prefix}_admin`;
    await run(adminUrl, `CREATE ROLE ${role} LOGIN CREATEDB CREATEROLE PASSWORD 'p'`);
    const url = new URL(adminUrl);
    Object.assign(url, { username: role, password: 'p' });
    const options = { adminUrl: url.href, subgraph: 'managed', prefix, passwordSecret };
    const { ownerUrl, serviceUrl } = await provisionDatabase(options);
    await run(ownerUrl, 'CREATE TABLE later AS SELECT 1 AS row');
    expect(await run(serviceUrl, 'SELECT row FROM later')).toEqual([{ row: 1 }]);
    await dropDatabase({ adminUrl, subgraph: 'managed', prefix });
    await run(adminUrl, `DROP ROLE ${role}`);
  });

  it('costs little when nothing is to be done', async () => {
    await provisionAll();
    const startedAt = performance.now();
    await provisionAll();
    const ms = performance.now() - startedAt;
    console.info(`warm provision of four: ${ms.toFixed(0)} ms`);
    expect(ms).toBeLessThan(1_000); // the bar is 150; a loaded machine must not fail the build
  });
});
