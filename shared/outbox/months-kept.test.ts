import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { restoreBackup, type RestoreTarget } from '../database/backup/restore-backup.js';
import { writeBackup } from '../database/backup/write-backup.js';
import { onConnection } from '../database/connect.js';
import { examineDatabase } from '../database/doctor/examine-database.js';
import { dropDatabase, provisionDatabase } from '../database/provision.js';
import { createTestDatabase, randomPrefix, type TestDatabase } from '../database/testing.js';
import { Personal1700000000015 } from '../personal/personal.migration.js';
import { Records1700000000025 } from '../records/record.migration.js';
import { Foundation1700000000000 } from '../service/foundation.migration.js';
import { MonthPartitions1700000000040 } from './month-partitions.migration.js';
import { Outbox1700000000010 } from './outbox.migration.js';

const migrations = [
  Foundation1700000000000,
  Outbox1700000000010,
  Personal1700000000015,
  Records1700000000025,
  MonthPartitions1700000000040,
];
const run = (url: string, sql: string) => onConnection(url, async (client) => (await client.query<object>(sql)).rows);

/** Five months of events and changes, two of them before any month that a new database makes by itself. */
const rows = `
  INSERT INTO outbox_event (entity_type, entity_id, kind, payload, occurred_at, position)
    SELECT 'Thing', 'e' || n, 'CHANGED', '{}', timestamptz '2020-01-15 10:00+07' + n * interval '1 day', n FROM generate_series(1, 150) AS n;
  UPDATE outbox_head SET position = 150;
  INSERT INTO record_revision (entity_type, entity_id, version, kind, changed_at)
    SELECT 'Thing', 'e' || n, 1, 'CHANGED', timestamptz '2020-01-15 10:00+07' + n * interval '1 day' FROM generate_series(1, 150) AS n`;
const contents = `SELECT (SELECT md5(string_agg(e::text, ';' ORDER BY id)) FROM outbox_event AS e) AS events,
  (SELECT md5(string_agg(r::text, ';' ORDER BY entity_id)) FROM record_revision AS r) AS revisions,
  (SELECT last_value::int FROM outbox_event_id_seq) AS drawn, (SELECT position::int FROM outbox_head) AS head,
  (SELECT count(DISTINCT tableoid)::int FROM outbox_event) AS months`;
const passwordSecret = 'a secret of a test, long enough to be one';

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase({ subgraph: 'procedures', migrations })));
afterAll(() => database.drop());
beforeEach(() => run(database.serviceUrl, `DELETE FROM outbox_event; DELETE FROM record_revision; ${rows}`));

describe('a backup of months', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-'));
  const prefix = randomPrefix();
  afterAll(async () => {
    await dropDatabase({ adminUrl: database.adminUrl, subgraph: 'procedures', prefix });
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['ADMIN', 'DIRECT'] as const)('comes back whole, each row in its month, restored as %s', async (kind) => {
    const { adminUrl } = database;
    await run(database.serviceUrl, 'SELECT keep_months()');
    const directory = join(folder, kind);
    const name = 'procedures';
    await writeBackup({ databases: [{ name, url: database.adminUrlInside }], directory });
    const made = await provisionDatabase({ adminUrl, subgraph: name, prefix, passwordSecret });
    const target: RestoreTarget =
      kind === 'ADMIN'
        ? { kind, name, migrations, adminUrl, prefix, passwordSecret }
        : { kind, name, migrations, ownerUrl: made.ownerUrl };
    await restoreBackup({ directory, targets: [target], replace: true });
    expect(await run(made.serviceUrl, contents)).toEqual(await run(database.serviceUrl, contents));
    expect(await run(made.serviceUrl, 'SELECT FROM outbox_event_default')).toEqual([]);
    expect(
      await run(made.serviceUrl, `SELECT outbox_append('Thing', 'e1', 'CHANGED', '{}')::int > 150 AS grows`),
    ).toEqual([{ grows: true }]);
  });
});

describe('the doctor', () => {
  const look = () => examineDatabase({ name: 'procedures', url: database.adminUrlInside, migrations });

  test('sees rows outside their month, and that they have moved', async () => {
    await run(
      database.serviceUrl,
      `INSERT INTO record_revision (entity_type, entity_id, version, kind, changed_at) VALUES ('Thing', 'x', 1, 'CHANGED', '2018-01-01')`,
    );
    expect(await look()).toMatchObject({ isWell: false, step: expect.stringContaining('keep_months') as string });
    await run(database.serviceUrl, 'SELECT keep_months()');
    expect(await look()).toMatchObject({ isWell: true });
  });

  test.each([
    ['a gap', `DELETE FROM outbox_event WHERE position = 70`],
    ['a position that came twice beside a gap', `UPDATE outbox_event SET position = 5 WHERE position = 70`],
  ])('sees %s', async (_, damage) => {
    await run(database.serviceUrl, 'SELECT keep_months()');
    await run(database.serviceUrl, damage);
    expect(await look()).toMatchObject({ isWell: false, text: expect.stringContaining('positions') as string });
  });
});
