import { type Client, escapeIdentifier } from 'pg';
import { onConnection } from '../connect.js';
import { databaseNameOf, provisionDatabase, withDatabase } from '../provision.js';
import { isSuperuser } from './catalog.js';
import { holdsAnything, notEmpty, refuseWhileInUse, type RestorePlace } from './restore-place.js';

interface ServerTargetOptions {
  readonly name: string;
  readonly adminUrl: string;
  readonly prefix?: string;
  readonly passwordSecret: string;
}

/** On a server of ours: a new database is filled beside the one in use, which stays as it is until they change places. */
export class ServerTarget implements RestorePlace {
  readonly adminUrl: string;
  readonly database: string;

  constructor(private readonly options: ServerTargetOptions) {
    this.adminUrl = options.adminUrl;
    this.database = databaseNameOf(options.name, options.prefix);
  }

  get beside(): string {
    return `${this.database}_new`;
  }

  async check({ replace }: { replace: boolean }): Promise<void> {
    const exists = await onConnection(this.adminUrl, async (admin) => {
      await refuseWhileInUse(admin, this.database);
      return databaseExists(admin, this.database);
    });
    if (exists && !replace && (await holdsAnything(withDatabase(this.adminUrl, this.database))))
      throw notEmpty(this.database);
  }

  async prepare(): Promise<{ ownerUrl: string; loaderUrl: string }> {
    const { name, adminUrl, prefix, passwordSecret } = this.options;
    await this.abandon();
    const options = { adminUrl, subgraph: name, passwordSecret, database: this.beside };
    const { ownerUrl } = await provisionDatabase(prefix === undefined ? options : { ...options, prefix });
    const canLoad = await onConnection(adminUrl, isSuperuser);
    return { ownerUrl, loaderUrl: canLoad ? withDatabase(adminUrl, this.beside) : ownerUrl };
  }

  async abandon(): Promise<void> {
    await onConnection(this.adminUrl, (admin) => drop(admin, this.beside));
  }
}

/** All at once, in one transaction: never is one database of the old state beside one of the new. */
export async function switchAll(targets: readonly ServerTarget[]): Promise<void> {
  const [first] = targets;
  if (first === undefined) return;
  await onConnection(first.adminUrl, async (admin) => {
    const replaced: string[] = [];
    await admin.query('BEGIN');
    for (const { database, beside } of targets) {
      if (await databaseExists(admin, database)) replaced.push(await moveAway(admin, database));
      await rename(admin, beside, database);
    }
    await admin.query('COMMIT');
    for (const database of replaced) await drop(admin, database);
  });
}

async function moveAway(admin: Client, database: string): Promise<string> {
  const { rows } = await admin.query<{ oid: number }>('SELECT oid FROM pg_database WHERE datname = $1', [database]);
  const away = `${database}_${rows[0]?.oid}`.slice(-63); // its own number: unlike any that an interrupted restore left
  await rename(admin, database, away);
  return away;
}

const rename = (admin: Client, from: string, to: string): Promise<unknown> =>
  admin.query(`ALTER DATABASE ${escapeIdentifier(from)} RENAME TO ${escapeIdentifier(to)}`);

const drop = (admin: Client, database: string): Promise<unknown> =>
  admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`);

async function databaseExists(admin: Client, database: string): Promise<boolean> {
  return (await admin.query('SELECT FROM pg_database WHERE datname = $1', [database])).rowCount === 1;
}
