import { afterAll, beforeAll, expect, test } from 'vitest';
import { onConnection } from '../../../shared/database/connect.js';
import { migrate } from '../../../shared/database/migrate.js';
import { createTestDatabase, type TestDatabase } from '../../../shared/database/testing.js';
import { institutions } from '../subgraph.js';
import { AgenciesInPlaces1700000000120 } from './1700000000120-agencies-in-places.js';

const before = institutions.migrations.slice(0, institutions.migrations.indexOf(AgenciesInPlaces1700000000120));

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase({ subgraph: 'institutions', migrations: before })));
afterAll(() => database.drop());

test('places of a database that was seeded before are found, by a service that is not its owner', async () => {
  await onConnection(database.ownerUrl, (client) =>
    client.query(
      `INSERT INTO admin_unit_version (id, unit_id, code, name, kind, level, valid_from, valid_from_precision)
       VALUES ('adv_1', 'adm_1', '68', 'Tỉnh Lâm Đồng', 'PROVINCE', 'PROVINCE', '2025-07-01', 'exact')`,
    ),
  );
  await migrate({ ownerUrl: database.ownerUrl, migrations: institutions.migrations });
  const { rows } = await onConnection(database.serviceUrl, (client) =>
    client.query('SELECT entity_id, source, folded FROM search_name ORDER BY source'),
  );
  expect(rows).toEqual([
    { entity_id: 'adm_1', source: 'CODE', folded: '68' },
    { entity_id: 'adm_1', source: 'NAME', folded: 'tinh lam dong' },
  ]);
});
