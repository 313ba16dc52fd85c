import { escapeIdentifier, escapeLiteral } from 'pg';
import type { DataSource } from 'typeorm';

/** What a viewer must hold to see or write any row of a table. */
export interface RowSecurity {
  readonly table: string;
  readonly scope: string;
}

/** For a migration: rows show only to a viewer with the scope. FORCE holds the owner of the table to it, too. */
export function enableRowSecurity({ table, scope }: RowSecurity): string {
  const name = escapeIdentifier(table);
  return `
    ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${escapeIdentifier(policyName(table))} ON ${name} USING (${viewerHas(scope)}) WITH CHECK (${viewerHas(scope)});`;
}

/** For a migration's way back. */
export function disableRowSecurity(table: string): string {
  const name = escapeIdentifier(table);
  return `
    DROP POLICY ${escapeIdentifier(policyName(table))} ON ${name};
    ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY;`;
}

const policyName = (table: string): string => `${table}_by_scope`;

/** Whether the transaction's viewer holds a scope, as an SQL condition. The subquery is computed once, not per row. */
export const viewerHas = (scope: string): string =>
  `(SELECT ${escapeLiteral(scope)} = ANY (string_to_array(current_setting('hub.scopes', true), ' ')))`;

/** A table with personal rows is not protected as promised. A service must not start on it. */
export class RowSecurityFault extends Error {
  readonly code = 'ROW_SECURITY_FAULT';

  constructor(table: string, faults: readonly string[]) {
    super(
      `Bảng ${table} chưa được bảo vệ theo dòng (${faults.join('; ')}) — Table ${table} is not protected row by row (${faults.join('; ')}).`,
    );
    this.name = 'RowSecurityFault';
  }
}

/** Looks, as the service itself, whether a stranger would see anything of the table; throws `RowSecurityFault` if so. */
export async function assertRowSecurity(dataSource: DataSource, table: string): Promise<void> {
  const faults = [...(await faultsOfRole(dataSource, table)), ...(await faultsOfRows(dataSource, table))];
  if (faults.length > 0) throw new RowSecurityFault(table, faults);
}

async function faultsOfRole(dataSource: DataSource, table: string): Promise<string[]> {
  const rows = await dataSource.query<Record<string, boolean>[]>(
    `SELECT rolsuper AS "role is superuser", rolbypassrls AS "role bypasses row security",
            relowner = pg_roles.oid AS "role owns the table",
            NOT relrowsecurity AS "row security is off", NOT relforcerowsecurity AS "row security is not forced"
     FROM pg_class, pg_roles WHERE pg_class.oid = to_regclass($1) AND rolname = current_user`,
    [escapeIdentifier(table)],
  );
  if (rows[0] === undefined) return ['there is no such table'];
  return Object.entries(rows[0]).flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}

async function faultsOfRows(dataSource: DataSource, table: string): Promise<string[]> {
  try {
    const seen = await dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('hub.scopes', '', true)`);
      return manager.query<unknown[]>(`SELECT 1 FROM ${escapeIdentifier(table)} LIMIT 1`);
    });
    return seen.length === 0 ? [] : ['rows show without a viewer'];
  } catch (error) {
    return [`rows cannot be read: ${(error as Error).message}`];
  }
}
