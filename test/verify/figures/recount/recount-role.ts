import { randomBytes } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';

export interface RecountRole {
  readonly name: string;
  readonly url: string;
}

/** A login of its own for one database, which may read the base tables and nothing else. */
export async function createRecountRole(
  admin: Client,
  adminUrl: string,
  baseTables: readonly string[],
): Promise<RecountRole> {
  const url = new URL(adminUrl);
  const database = url.pathname.slice(1);
  const name = `figures_recount_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(24).toString('base64url');
  const role = escapeIdentifier(name);
  await admin.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD ${escapeLiteral(password)}`);
  await admin.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${escapeIdentifier(database)} TO ${role}`);
  await admin.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  await admin.query(
    `GRANT SELECT ON ${(await existing(admin, baseTables)).map(escapeIdentifier).join(', ')} TO ${role}`,
  );
  url.username = name;
  url.password = password;
  return { name, url: url.href };
}

export async function dropRecountRole(admin: Client, { name }: RecountRole): Promise<void> {
  await admin.query(`DROP OWNED BY ${escapeIdentifier(name)}`);
  await admin.query(`DROP ROLE ${escapeIdentifier(name)}`);
}

/** A table that has gone is told by the target that needs it, not by the role. */
async function existing(admin: Client, baseTables: readonly string[]): Promise<string[]> {
  const { rows } = await admin.query<{ relname: string }>(
    `SELECT relname FROM pg_class WHERE relname = ANY ($1) AND relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    [baseTables],
  );
  return rows.map(({ relname }) => relname);
}
