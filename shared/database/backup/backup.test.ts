import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onConnection } from '../connect.js';
import { migrate, type MigrationClass } from '../migrate.js';
import { databaseNameOf, dropDatabase, provisionDatabase, withDatabase } from '../provision.js';
import { enableRowSecurity } from '../row-security.js';
import { randomPrefix, withTestServer } from '../testing.js';
import { restoreBackup, type RestoreTarget } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

class Start1700000000001 implements MigrationInterface {
  readonly name = 'Start1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE a_child (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, place text NOT NULL, noted timestamptz DEFAULT now())',
    );
    await runner.query(`
      CREATE TABLE "Đơn vị" (id text PRIMARY KEY, parent text REFERENCES "Đơn vị", area numeric, share float8, photo bytea, facts jsonb,
        tags text[], life daterange, since date, folded text GENERATED ALWAYS AS (upper(id)) STORED);
      ALTER TABLE a_child ADD FOREIGN KEY (place) REFERENCES "Đơn vị";
      CREATE TABLE head (position bigint); INSERT INTO head VALUES (0);
      CREATE TABLE person (id int PRIMARY KEY, name text);
      CREATE SEQUENCE ticket; CREATE SEQUENCE untouched;
      CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE head SET position = position + 1; RETURN NULL; END $$;
      CREATE TRIGGER shouts AFTER INSERT ON a_child FOR EACH ROW EXECUTE FUNCTION shout();
      ${enableRowSecurity({ table: 'person', scope: 'people:read' })}`);
  }
  async down(): Promise<void> {}
}
class Later1700000000002 implements MigrationInterface {
  readonly name = 'Later1700000000002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE later (id int)');
  }
  async down(): Promise<void> {}
}

const rows = `
  INSERT INTO "Đơn vị" (id, parent, area, share, photo, facts, tags, life, since) VALUES
    ('Đắk Nông', NULL, 6509.27, 0.1::float8 + 0.2, '\\x00ff5c0a', '{"tên": "a\\nb"}', '{"a,b",NULL,"\\\\"}', '[2004-01-01,2025-07-01)', '2004-01-01'),
    (E'tab\\tnewline\\n\\\\N', 'Đắk Nông', NULL, 'NaN', NULL, 'null', '{}', 'empty', 'infinity');
  INSERT INTO a_child (place) SELECT 'Đắk Nông' FROM generate_series(1, 1000);
  DELETE FROM a_child WHERE id > 990;
  INSERT INTO person VALUES (1, 'Y Moan');
  SELECT nextval('ticket'), nextval('ticket')`;
const contents = `SELECT
  (SELECT json_agg(u ORDER BY id)::text FROM "Đơn vị" u) AS units, (SELECT md5(string_agg(c::text, ',' ORDER BY id)) FROM a_child c) AS children,
  (SELECT position FROM head) AS position, (SELECT string_agg(name, ',') FROM person) AS people,
  (SELECT string_agg(sequencename || coalesce(last_value::text, '-'), ' ' ORDER BY sequencename) FROM pg_sequences WHERE sequencename <> 'migrations_id_seq') AS sequences`;

const adminUrl = withTestServer();
const passwordSecret = 'a secret of a test, long enough to be one';
const subgraphs = ['finance', 'institutions'];
const source = randomPrefix();
const folder = mkdtempSync(join(tmpdir(), 'sao lưu '));
const directory = join(folder, 'đầu tiên');
const prefixes = [source];
const newPrefix = (): string => {
  const prefix = randomPrefix();
  prefixes.push(prefix);
  return prefix;
};

const inside = (subgraph: string, prefix: string): string => withDatabase(adminUrl, databaseNameOf(subgraph, prefix));
const run = (url: string, sql: string): Promise<unknown[]> =>
  onConnection(url, async (client) => (await client.query<object>(sql)).rows);
const stateOf = (subgraph: string, prefix: string): Promise<unknown[]> => run(inside(subgraph, prefix), contents);
const targetsAt = (prefix: string, migrations: readonly MigrationClass[] = [Start1700000000001]): RestoreTarget[] =>
  subgraphs.map((name) => ({ kind: 'ADMIN', name, migrations, adminUrl, prefix, passwordSecret }));
const databasesOf = (prefix: string): Promise<unknown[]> =>
  run(adminUrl, `SELECT datname FROM pg_database WHERE datname LIKE '${prefix}%' ORDER BY 1`);

beforeAll(async () => {
  for (const subgraph of subgraphs) {
    const { ownerUrl } = await provisionDatabase({ adminUrl, subgraph, prefix: source, passwordSecret });
    await migrate({ ownerUrl, migrations: [Start1700000000001] });
    await run(inside(subgraph, source), rows);
  }
  await writeBackup({ databases: subgraphs.map((name) => ({ name, url: inside(name, source) })), directory });
});
afterAll(async () => {
  for (const prefix of prefixes) for (const subgraph of subgraphs) await dropDatabase({ adminUrl, subgraph, prefix });
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('is closed to others and refuses a folder that is not empty', async () => {
    expect([statSync(directory).mode & 0o777, statSync(join(directory, 'manifest.json')).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
    await expect(writeBackup({ databases: [], directory })).rejects.toMatchObject({ code: 'BACKUP_TARGET' });
  });

  it('leaves nothing behind when it fails', async () => {
    const failed = join(folder, 'hỏng');
    await expect(
      writeBackup({ databases: [{ name: 'finance', url: inside('nowhere', source) }], directory: failed }),
    ).rejects.toThrow();
    expect(readdirSync(folder)).not.toContain('hỏng');
  });

  it('holds one state of all tables while others write', async () => {
    const whileWritten = join(folder, 'lúc đang ghi');
    let stop = false;
    const writing = (async () => {
      for (let n = 0; !stop; n++)
        await run(
          inside('finance', source),
          `BEGIN; INSERT INTO person VALUES (${n + 100}, 'x'); INSERT INTO a_child (place) VALUES ('Đắk Nông'); COMMIT`,
        );
    })();
    const manifest = await writeBackup({
      databases: [{ name: 'finance', url: inside('finance', source) }],
      directory: whileWritten,
    });
    stop = true;
    await writing;
    const count = (name: string): number =>
      manifest.databases[0]?.tables.find((table) => table.name === name)?.rows ?? 0;
    expect(count('a_child') - 990).toBe(count('person') - 1);
    await run(inside('finance', source), `DELETE FROM person WHERE id >= 100; DELETE FROM a_child WHERE id > 1000`);
  });

  it('refuses an account that would miss rows without a word', async () => {
    const { ownerUrl } = await provisionDatabase({ adminUrl, subgraph: 'finance', prefix: source, passwordSecret });
    await expect(
      writeBackup({ databases: [{ name: 'finance', url: ownerUrl }], directory: join(folder, 'thiếu') }),
    ).rejects.toMatchObject({ code: 'BACKUP_RIGHTS' });
  });
});

describe('a restore', () => {
  it('brings everything back on an empty server, and the services can work', async () => {
    const prefix = newPrefix();
    await restoreBackup({ directory, targets: targetsAt(prefix), replace: false });
    for (const subgraph of subgraphs) {
      expect(await stateOf(subgraph, prefix)).toEqual(await stateAtBackup(subgraph));
      const { serviceUrl, ownerUrl } = await provisionDatabase({ adminUrl, subgraph, prefix, passwordSecret });
      expect(await run(serviceUrl, `INSERT INTO a_child (place) VALUES ('Đắk Nông') RETURNING id`)).toEqual([
        { id: '1001' },
      ]);
      expect(await migrate({ ownerUrl, migrations: [Start1700000000001, Later1700000000002] })).toEqual([
        'Later1700000000002',
      ]);
    }
  });

  it('refuses a target that holds something, and replaces it when told, whatever its schema is by now', async () => {
    const prefix = newPrefix();
    const { ownerUrl } = await provisionDatabase({ adminUrl, subgraph: 'finance', prefix, passwordSecret });
    await migrate({ ownerUrl, migrations: [Start1700000000001, Later1700000000002] });
    const targets = targetsAt(prefix, [Start1700000000001, Later1700000000002]);
    await expect(restoreBackup({ directory, targets, replace: false })).rejects.toMatchObject({
      code: 'BACKUP_TARGET',
    });
    expect(await databasesOf(prefix)).toHaveLength(1);
    await restoreBackup({ directory, targets, replace: true });
    expect(await stateOf('finance', prefix)).toEqual(await stateAtBackup('finance'));
    expect(await databasesOf(prefix)).toHaveLength(2);
  });

  it('refuses while a service is connected', async () => {
    await onConnection(inside('finance', source), async () => {
      await expect(restoreBackup({ directory, targets: targetsAt(source), replace: true })).rejects.toThrow(
        'stop the services',
      );
    });
  });

  it.each(['damaged', 'missing'])('changes nothing when one file is %s', async (state) => {
    const prefix = newPrefix();
    const file = join(directory, 'institutions', 'public.head.copy.gz');
    const whole = readFileSync(file);
    if (state === 'missing') rmSync(file);
    else writeFileSync(file, whole.subarray(0, -1));
    await expect(restoreBackup({ directory, targets: targetsAt(prefix), replace: true })).rejects.toThrow(state);
    expect(await databasesOf(prefix)).toEqual([]);
    writeFileSync(file, whole);
  });

  it('leaves what is there when loading fails midway', async () => {
    const before = await stateOf('finance', source);
    class OtherTable1700000000001 extends Start1700000000001 {
      override async up(runner: QueryRunner): Promise<void> {
        await super.up(runner);
        await runner.query('ALTER TABLE person DROP COLUMN name');
      }
    }
    const [finance, institutions] = targetsAt(source);
    const targets = [finance, { ...institutions, migrations: [OtherTable1700000000001] }] as RestoreTarget[];
    await expect(restoreBackup({ directory, targets, replace: true })).rejects.toThrow();
    expect(await stateOf('finance', source)).toEqual(before);
    expect(await databasesOf(source)).toHaveLength(2);
  });

  it('refuses a backup of a newer release', async () => {
    const targets = targetsAt(newPrefix(), []);
    await expect(restoreBackup({ directory, targets, replace: true })).rejects.toThrow('Start1700000000001');
  });

  it('does without an administrator: keys in order, no trigger fired, row security back in force', async () => {
    const prefix = newPrefix();
    const targets: RestoreTarget[] = [];
    for (const name of subgraphs) {
      const { ownerUrl } = await provisionDatabase({ adminUrl, subgraph: name, prefix, passwordSecret });
      await migrate({ ownerUrl, migrations: [Start1700000000001, Later1700000000002] });
      targets.push({ kind: 'DIRECT', name, ownerUrl, migrations: [Start1700000000001] });
    }
    await expect(restoreBackup({ directory, targets, replace: false })).rejects.toMatchObject({
      code: 'BACKUP_TARGET',
    });
    await restoreBackup({ directory, targets, replace: true });
    expect(await stateOf('finance', prefix)).toEqual(await stateAtBackup('finance'));
    const { serviceUrl } = await provisionDatabase({ adminUrl, subgraph: 'finance', prefix, passwordSecret });
    expect(await run(serviceUrl, 'SELECT * FROM person')).toEqual([]);
    await run(serviceUrl, `INSERT INTO a_child (place) VALUES ('Đắk Nông')`);
    expect(await run(serviceUrl, 'SELECT position FROM head')).toEqual([{ position: '1001' }]);
  });
});

/** The source has not changed since: its own state is what a backup must bring back (but for numbers drawn later). */
async function stateAtBackup(subgraph: string): Promise<unknown[]> {
  const [state] = (await stateOf(subgraph, source)) as Record<string, unknown>[];
  return [{ ...state, position: '1000', sequences: 'a_child_id_seq1000 ticket2 untouched-' }];
}
