import { createHmac } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { onConnection } from './connect.js';
import { checkServerVersion } from './server-version.js';

export interface ProvisionOptions {
  readonly adminUrl: string;
  readonly subgraph: string;
  readonly prefix?: string;
  /** Passwords of the roles are made from it, so that nobody has to keep them. */
  readonly passwordSecret: string;
  /** Another name for the database, with the same roles: a restore fills one beside the one in use. */
  readonly database?: string;
}

export interface DatabaseUrls {
  /** Owns the database and its tables: migrations only. */
  readonly ownerUrl: string;
  /** Reads and writes rows, and nothing else: what a service runs as. */
  readonly serviceUrl: string;
}

export const requiredExtensions = ['unaccent', 'pg_trgm', 'btree_gist'] as const;

/** Written last of all, so that a run cut short is done again. A change of what is provisioned raises the number. */
const completed = 'lien-thong: provisioned 2';

/** Makes the database and the two roles of a subgraph where they are missing. Done before: two logins and nothing more. */
export async function provisionDatabase(options: ProvisionOptions): Promise<DatabaseUrls> {
  const names = {
    ...namesOf(options.subgraph, options.prefix),
    ...(options.database === undefined ? {} : { database: options.database }),
  };
  const urls = urlsOf(options, names);
  if (!(await isProvisioned(urls))) await onConnection(options.adminUrl, (admin) => provision(admin, options, names));
  return urls;
}

interface Names {
  readonly database: string;
  readonly owner: string;
  readonly service: string;
}

function namesOf(subgraph: string, prefix = 'lien_thong'): Names {
  const database = `${prefix}_${subgraph}`.replaceAll('-', '_');
  if (!/^[a-z][a-z0-9_]{0,54}$/.test(database)) throw new Error(`Not a name for a database: ${database}`); // 63 bytes with the roles' endings
  return { database, owner: `${database}_owner`, service: `${database}_service` };
}

/** What the database of a subgraph is called. */
export const databaseNameOf = (subgraph: string, prefix?: string): string => namesOf(subgraph, prefix).database;

const passwordOf = (role: string, secret: string): string =>
  createHmac('sha256', secret).update(role).digest('base64url');

function urlsOf({ adminUrl, passwordSecret }: ProvisionOptions, { database, owner, service }: Names): DatabaseUrls {
  const urlFor = (role: string): string => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = passwordOf(role, passwordSecret);
    url.pathname = `/${database}`;
    return url.href;
  };
  return { ownerUrl: urlFor(owner), serviceUrl: urlFor(service) };
}

/** Both roles get in with their passwords, and an earlier run reached its end. */
async function isProvisioned({ ownerUrl, serviceUrl }: DatabaseUrls): Promise<boolean> {
  const marker = (client: Client): Promise<boolean> => readMarker(client);
  const [owner, service] = await Promise.allSettled([onConnection(ownerUrl, marker), onConnection(serviceUrl, marker)]);
  for (const { reason } of [owner, service].filter((login) => login.status === 'rejected')) {
    if (!isRefusedLogin(reason)) throw reason;
  }
  return [owner, service].every((login) => login.status === 'fulfilled' && login.value);
}

async function readMarker(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ marker: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS marker FROM pg_database WHERE datname = current_database()`,
  );
  return rows[0]?.marker === completed;
}

/** No such role, wrong password, no such database, not allowed to connect: all of it ours to mend. */
const isRefusedLogin = (error: unknown): boolean =>
  ['28000', '28P01', '3D000', '42501'].includes((error as { code?: string }).code ?? '');

async function provision(admin: Client, { adminUrl, passwordSecret }: ProvisionOptions, names: Names): Promise<void> {
  await checkServerVersion(admin);
  await admin.query(`SET lock_timeout = '60s'`);
  await admin.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`provision ${names.database}`]); // until we disconnect
  await ensureRole(admin, names.owner, passwordOf(names.owner, passwordSecret));
  await ensureRole(admin, names.service, passwordOf(names.service, passwordSecret));
  await actAs(admin, names.owner);
  await ensureDatabase(admin, names);
  await onConnection(withDatabase(adminUrl, names.database), (inside) => grantRights(inside, names));
  await admin.query(`COMMENT ON DATABASE ${escapeIdentifier(names.database)} IS ${escapeLiteral(completed)}`);
}

async function ensureRole(admin: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await admin.query(`${verb} ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(password)}`);
}

/** An administrator who is no superuser (as managed servers have it) must belong to the owner to act for it. */
async function actAs(admin: Client, owner: string): Promise<void> {
  const { rows } = await admin.query<{ can: boolean }>(
    'SELECT rolsuper AS can FROM pg_roles WHERE rolname = current_user',
  );
  if (rows[0]?.can !== true) await admin.query(`GRANT ${escapeIdentifier(owner)} TO CURRENT_USER`);
}

async function ensureDatabase(admin: Client, { database, owner }: Names): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount !== 0) return;
  const statement = `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${escapeIdentifier(owner)} TEMPLATE template0 ENCODING 'UTF8'`;
  try {
    await admin.query(`${statement} LOCALE 'C.UTF-8'`); // the order of texts is then the same everywhere
  } catch (error) {
    if (!['42809', '22023'].includes((error as { code?: string }).code ?? '')) throw error;
    await admin.query(statement); // a server whose system has no such locale
  }
}

async function grantRights(inside: Client, names: Names): Promise<void> {
  const [database, owner, service] = [names.database, names.owner, names.service].map(escapeIdentifier);
  await inside.query(`
    ${requiredExtensions.map((name) => `CREATE EXTENSION IF NOT EXISTS ${name} SCHEMA public;`).join('\n')}
    REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${service}; -- temporary: rehearsals copy the registers
    ALTER SCHEMA public OWNER TO ${owner};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO ${service};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${service};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT USAGE, SELECT ON SEQUENCES TO ${service};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT EXECUTE ON ROUTINES TO ${service};
  `);
}

/** The same server and account, another database. */
export function withDatabase(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Removes what `provisionDatabase` made, rows and all. */
export async function dropDatabase({
  adminUrl,
  subgraph,
  prefix,
}: Omit<ProvisionOptions, 'passwordSecret'>): Promise<void> {
  const { database, owner, service } = namesOf(subgraph, prefix);
  await onConnection(adminUrl, async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`);
    await admin.query(`DROP ROLE IF EXISTS ${escapeIdentifier(service)}, ${escapeIdentifier(owner)}`);
  });
}
