import { afterAll, beforeAll, expect, test } from 'vitest';
import { onConnection } from '../../../shared/database/connect.js';
import { migrate } from '../../../shared/database/migrate.js';
import { createTestDatabase, type TestDatabase } from '../../../shared/database/testing.js';
import { institutions } from '../subgraph.js';
import { ReportingRules1700000000110 } from './1700000000110-reporting-rules.js';

const before = institutions.migrations.slice(0, institutions.migrations.indexOf(ReportingRules1700000000110));

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase({ subgraph: 'institutions', migrations: before })));
afterAll(() => database.drop());

test('a database that was seeded before keeps its rules of reporting and gains what they left out', async () => {
  await onConnection(database.ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO agency (id, code, name, name_en, type, level, named_at, role_in_plan, valid_from)
       SELECT 'agc_' || code, code, code, code, 'GROUP', 'PROVINCE', '', '', '2021-08-18' FROM unnest(ARRAY['SBN', 'CQTW', 'SNV', 'UBND_TINH']) AS code;
       INSERT INTO reporting_rule (code, clause, cadences, reporter_id)
       VALUES ('R1', 'IV.1.c', '{}', 'agc_SBN'), ('R3', 'IV.2.e', '{}', 'agc_UBND_TINH'), ('R5', 'IV.2.k', '{}', 'agc_SNV')`,
    );
  });
  await migrate({ ownerUrl: database.ownerUrl, migrations: institutions.migrations });
  const { rows } = await onConnection(database.ownerUrl, (client) =>
    client.query('SELECT code, reporter_ids, drafted_by_id, year FROM reporting_rule ORDER BY code'),
  );
  expect(rows).toEqual([
    { code: 'R1', reporter_ids: ['agc_SBN', 'agc_CQTW'], drafted_by_id: null, year: null },
    { code: 'R3', reporter_ids: ['agc_UBND_TINH'], drafted_by_id: 'agc_SNV', year: null },
    { code: 'R5', reporter_ids: ['agc_SNV'], drafted_by_id: null, year: 2025 },
  ]);
});
