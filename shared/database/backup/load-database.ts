import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Client, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { onConnection } from '../connect.js';
import { inLoadOrder, isSuperuser, qualified, readTables, type TableShape } from './catalog.js';
import { BackupError, type DatabaseBackup, type TableBackup } from './manifest.js';

interface LoadOptions {
  readonly url: string;
  readonly directory: string;
  readonly backup: DatabaseBackup;
}

/**
 * Fills a migrated database with a backup's rows, in one transaction, and counts them. What migrations wrote is replaced.
 * Triggers stay silent: what they did is in the rows already.
 */
export function loadDatabase({ url, directory, backup }: LoadOptions): Promise<void> {
  return onConnection(url, async (client) => {
    await client.query(
      `BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL client_encoding = 'UTF8'; SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'`,
    );
    const shapes = await readTables(client);
    const tables = matchTables(backup, shapes);
    if (await isSuperuser(client)) {
      await client.query('SET LOCAL session_replication_role = replica'); // no triggers, no foreign keys: the rows were consistent
      await loadTables(client, directory, shapes, tables);
    } else {
      await asOwner(client, shapes, () => loadTables(client, directory, shapes, inForeignKeyOrder(shapes, tables)));
    }
    for (const sequence of backup.sequences) await setSequence(client, sequence);
    await client.query('COMMIT');
    await keepMonths(client);
    await refreshViews(client);
    await client.query('ANALYZE');
  });
}

/** Every table of the backup must be there, or rows would be lost. */
function matchTables({ tables }: DatabaseBackup, shapes: readonly TableShape[]): readonly TableBackup[] {
  const here = new Set(shapes.map(qualified));
  const missing = tables.filter((table) => !here.has(qualified(table)));
  if (missing.length === 0) return tables;
  throw new BackupError('BACKUP_INVALID', {
    vi: `Bản này không có bảng ${missing.map(({ name }) => name).join(', ')} của bản sao lưu`,
    en: `This release has no table ${missing.map(({ name }) => name).join(', ')} of the backup`,
  });
}

async function loadTables(
  client: Client,
  directory: string,
  shapes: readonly TableShape[],
  tables: readonly TableBackup[],
): Promise<void> {
  if (shapes.length > 0) await client.query(`TRUNCATE ${shapes.map(qualified).join(', ')}`);
  for (const table of tables) {
    const into = client.query(
      copyFrom(`COPY ${qualified(table)} (${table.columns.map(escapeIdentifier).join(', ')}) FROM STDIN`),
    );
    await pipeline(createReadStream(join(directory, table.file)), createGunzip(), into);
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) AS count FROM ${qualified(table)}`);
    if (Number(rows[0]?.count) !== table.rows)
      throw new Error(`${table.name}: ${rows[0]?.count} rows loaded of ${table.rows}`);
  }
}

/** Without a superuser the tables' owner puts triggers and forced row security aside for this transaction. */
async function asOwner(client: Client, shapes: readonly TableShape[], work: () => Promise<void>): Promise<void> {
  const triggers = shapes.flatMap((table) =>
    table.triggers.map((name) => `${qualified(table)} % TRIGGER ${escapeIdentifier(name)}`),
  );
  const forced = shapes.filter(({ forcesRowSecurity }) => forcesRowSecurity).map(qualified);
  for (const trigger of triggers) await client.query(`ALTER TABLE ${trigger.replace('%', 'DISABLE')}`);
  for (const table of forced) await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await work();
  await client.query('SET CONSTRAINTS ALL IMMEDIATE'); // a table with checks still to come cannot be altered
  for (const table of forced) await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  for (const trigger of triggers) await client.query(`ALTER TABLE ${trigger.replace('%', 'ENABLE')}`);
}

function inForeignKeyOrder(shapes: readonly TableShape[], tables: readonly TableBackup[]): TableBackup[] {
  const referencesOf = new Map(shapes.map((shape) => [qualified(shape), shape.references]));
  const ordered = inLoadOrder(
    tables.map((table) => ({ ...table, references: referencesOf.get(qualified(table)) ?? [] })),
  );
  if (ordered !== null) return ordered;
  throw new BackupError('BACKUP_RIGHTS', {
    vi: 'Các bảng tham chiếu vòng lẫn nhau: cần quyền quản trị (DATABASE_URL) để khôi phục',
    en: 'Tables refer to each other in a circle: restoring them needs an administrator (DATABASE_URL)',
  });
}

async function setSequence(client: Client, sequence: DatabaseBackup['sequences'][number]): Promise<void> {
  if (sequence.lastValue === null) return; // new in the target, too
  await client.query('SELECT setval($1::text::regclass, $2::bigint)', [qualified(sequence), sequence.lastValue]);
}

/** Rows of months that this new database had not known go to their own partitions while nobody waits for them. */
async function keepMonths(client: Client): Promise<void> {
  const { rows } = await client.query<{ has: boolean }>(`SELECT to_regproc('public.keep_months') IS NOT NULL AS has`);
  if (rows[0]?.has === true) await client.query('SELECT public.keep_months()');
}

async function refreshViews(client: Client): Promise<void> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    "SELECT nspname AS schema, relname AS name FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE relkind = 'm' ORDER BY pg_class.oid",
  );
  for (const view of rows) await client.query(`REFRESH MATERIALIZED VIEW ${qualified(view)}`);
}
