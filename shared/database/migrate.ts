import { MigrationExecutor, type MigrationInterface } from 'typeorm';
import type { Client } from 'pg';
import { onConnection } from './connect.js';
import { createDataSource } from './data-source.js';

export type MigrationClass = new () => MigrationInterface;

/** The database was changed by a later release than this one. */
export class NewerSchema extends Error {
  readonly code = 'NEWER_SCHEMA';

  constructor(readonly migrations: readonly string[]) {
    super(
      `Cơ sở dữ liệu đã được bản mới hơn nâng cấp (${migrations.join(', ')}); hãy chạy bản mới đó hoặc khôi phục bản sao lưu — ` +
        `The database was upgraded by a newer release (${migrations.join(', ')}); run that release or restore a backup.`,
    );
    this.name = 'NewerSchema';
  }
}

const migrationLock = 7_312_711; // any number, the same in every process of one database
const lockWaitMs = 120_000;

/**
 * Brings the schema up to date and returns what it applied. Each migration is one transaction: one that was killed is
 * undone and done again. Starters wait for each other; the lock lives in the very session that migrates, so that it is
 * kept exactly as long as a statement of a killed starter still runs.
 */
export async function migrate({
  ownerUrl,
  migrations,
}: {
  ownerUrl: string;
  migrations: readonly MigrationClass[];
}): Promise<string[]> {
  const applied = await onConnection(ownerUrl, appliedMigrations);
  checkKnown(applied, migrations);
  if (migrations.every((migration) => applied.includes(migrationName(migration)))) return [];

  const dataSource = await createDataSource({
    url: ownerUrl,
    entities: [],
    migrations,
    applicationName: 'lien-thong migrate',
    poolSize: 1,
    statementTimeoutMs: 0,
  }).initialize();
  try {
    const runner = dataSource.createQueryRunner();
    await runner.query(`SET lock_timeout = ${lockWaitMs}`);
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]); // gone with the connection
    await runner.query('SET idle_in_transaction_session_timeout = 0');
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'each';
    return (await executor.executePendingMigrations()).map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** As TypeORM names them in its table. */
export const migrationName = (migration: MigrationClass): string => new migration().name ?? migration.name;

/** What the database carries, in the order in which it was applied. */
export async function appliedMigrations(client: Pick<Client, 'query'>): Promise<string[]> {
  const { rows: found } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('public.migrations') IS NOT NULL AS exists`,
  );
  if (found[0]?.exists !== true) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM public.migrations ORDER BY id');
  return rows.map(({ name }) => name);
}

function checkKnown(applied: readonly string[], migrations: readonly MigrationClass[]): void {
  const known = new Set(migrations.map(migrationName));
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerSchema(unknown);
}
