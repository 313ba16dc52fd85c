import { onConnection } from '../connect.js';
import { appliedMigrations, type MigrationClass, migrationName } from '../migrate.js';
import { requiredExtensions } from '../provision.js';
import { checkServerVersion } from '../server-version.js';
import { databaseExists } from '../backup/subgraph-database.js';
import { faultOfMonths } from './examine-months.js';
import { type Finding, ill, well } from './finding.js';

interface Examined {
  readonly name: string;
  readonly url: string;
  readonly migrations: readonly MigrationClass[];
}

/** One database: reachable, recent enough, with its extensions, and at a schema that this release knows. */
export async function examineDatabase({ name, url, migrations }: Examined): Promise<Finding> {
  if (!(await databaseExists(url)))
    return well(`${name}: chưa có cơ sở dữ liệu, tạo khi khởi động — no database yet, made at start`);
  return onConnection(url, async (client) => {
    await checkServerVersion(client);
    const { rows } = await client.query<{ version: string; extensions: string[] }>(
      `SELECT current_setting('server_version') AS version, ARRAY(SELECT extname::text FROM pg_extension) AS extensions`,
    );
    const missing = requiredExtensions.filter((extension) => !rows[0]?.extensions.includes(extension));
    if (missing.length > 0) {
      return ill(
        `${name}: thiếu phần mở rộng — extensions missing`,
        missing.map((extension) => `CREATE EXTENSION ${extension};`).join(' '),
      );
    }
    const schema = schemaFinding(
      `${name}: PostgreSQL ${rows[0]?.version ?? ''}`,
      await appliedMigrations(client),
      migrations.map(migrationName),
    );
    return schema.isWell ? ((await faultOfMonths(client, name)) ?? schema) : schema;
  });
}

function schemaFinding(text: string, applied: readonly string[], known: readonly string[]): Finding {
  const newer = applied.filter((migration) => !known.includes(migration));
  if (newer.length > 0) {
    return ill(
      `${text}, lược đồ của bản mới hơn — schema of a newer release (${newer.join(', ')})`,
      'chạy bản mới đó, hoặc npm run restore — run that release, or npm run restore',
    );
  }
  const pending = known.filter((migration) => !applied.includes(migration)).length;
  return well(
    pending === 0
      ? `${text}, lược đồ mới nhất — schema up to date`
      : `${text}, ${pending} bước nâng cấp chạy khi khởi động — migrations pending, applied at start`,
  );
}
