import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { onConnection } from '../connect.js';
import { appliedMigrations } from '../migrate.js';
import { BackupError } from './manifest.js';

/** A place to restore into. */
export interface RestorePlace {
  /** Throws when somebody is connected, or when it holds something that may not be replaced. Changes nothing. */
  check(options: { readonly replace: boolean }): Promise<void>;
  /** An empty database, ready to be migrated by its owner and filled by the loader. */
  prepare(): Promise<{ readonly ownerUrl: string; readonly loaderUrl: string }>;
  /** Undoes `prepare`, as far as that can be done. */
  abandon(): Promise<void>;
}

/** Whether a database was ever migrated. */
export const holdsAnything = (url: string): Promise<boolean> =>
  onConnection(url, async (client) => (await appliedMigrations(client)).length > 0);

const lookEveryMs = 100;
const patienceMs = 2_000;

/**
 * A service that goes on working would lose what it writes from now on. Who has just disconnected shows for a moment
 * still, so it looks again for a while.
 */
export async function refuseWhileInUse(client: ClientBase, database: string): Promise<void> {
  let open = await countConnections(client, database);
  for (let waited = 0; open > 0 && waited < patienceMs; waited += lookEveryMs) {
    await sleep(lookEveryMs);
    open = await countConnections(client, database);
  }
  if (open === 0) return;
  throw new BackupError('BACKUP_TARGET', {
    vi: `Cơ sở dữ liệu ${database} còn ${open} kết nối; hãy dừng các dịch vụ trước khi khôi phục`,
    en: `The database ${database} has ${open} connection(s) open; stop the services before a restore`,
  });
}

async function countConnections(client: ClientBase, database: string): Promise<number> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    [database],
  );
  return rowCount ?? 0;
}

export const notEmpty = (database: string): BackupError =>
  new BackupError('BACKUP_TARGET', {
    vi: `Cơ sở dữ liệu ${database} đang có dữ liệu; thêm --replace để thay bằng bản sao lưu`,
    en: `The database ${database} holds data; add --replace to put the backup in its place`,
  });
