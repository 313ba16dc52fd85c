import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Client, escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { onConnection } from '../connect.js';
import { appliedMigrations } from '../migrate.js';
import { qualified, readSequences, readTables, type TableShape } from './catalog.js';
import { sha256OfFile } from './checksum.js';
import { BackupError, type DatabaseBackup, type TableBackup } from './manifest.js';

/** Texts that every PostgreSQL reads back as the same values, in one state of all tables. */
const snapshot = `
  BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL row_security = off;
  SET LOCAL client_encoding = 'UTF8'; SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'iso_8601';
  SET LOCAL extra_float_digits = 3; SET LOCAL bytea_output = 'hex'; SET LOCAL timezone = 'UTC'`;

/** Writes all rows of one database below `<directory>/<name>/`, while others go on working. */
export function dumpDatabase({
  name,
  url,
  directory,
}: {
  name: string;
  url: string;
  directory: string;
}): Promise<DatabaseBackup> {
  return onConnection(url, async (client) => {
    await client.query(snapshot);
    const migrations = await appliedMigrations(client);
    await mkdir(join(directory, name), { recursive: true, mode: 0o700 });
    const tables: TableBackup[] = [];
    for (const table of await readTables(client)) tables.push(await dumpTable(client, table, { name, directory }));
    const sequences = await readSequences(client); // they do not roll back: read last, they are never behind the rows
    const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
    await client.query('COMMIT');
    return { name, serverVersion: rows[0]?.version ?? '', migrations, tables, sequences };
  });
}

async function dumpTable(
  client: Client,
  table: TableShape,
  place: { name: string; directory: string },
): Promise<TableBackup> {
  const { schema, name, columns } = table;
  const file = `${place.name}/${schema}.${name}.copy.gz`;
  const path = join(place.directory, file);
  const rows = client.query(
    copyTo(`COPY (SELECT ${columns.map(escapeIdentifier).join(', ')} FROM ${qualified(table)}) TO STDOUT`),
  );
  try {
    await pipeline(rows, createGzip({ level: 3 }), createWriteStream(path, { mode: 0o600, flush: true }));
  } catch (error) {
    throw (error as { code?: string }).code === '42501' ? hiddenRows(name) : error;
  }
  return { schema, name, columns, rows: rows.rowCount, file, sha256: await sha256OfFile(path) };
}

/** `row_security = off` makes PostgreSQL refuse where it would otherwise leave rows out without a word. */
const hiddenRows = (table: string): BackupError =>
  new BackupError('BACKUP_RIGHTS', {
    vi: `Tài khoản sao lưu không thấy hết các dòng của bảng ${table}; hãy dùng tài khoản có BYPASSRLS làm chủ sở hữu (…_OWNER_DATABASE_URL)`,
    en: `The account of this backup does not see all rows of ${table}; use one with BYPASSRLS as the owner (…_OWNER_DATABASE_URL)`,
  });
