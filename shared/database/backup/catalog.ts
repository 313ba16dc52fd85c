import { type ClientBase, escapeIdentifier } from 'pg';

export interface TableShape {
  readonly schema: string;
  readonly name: string;
  /** Those that hold data of their own: generated ones are computed again. */
  readonly columns: readonly string[];
  /** Triggers of ours that fire on ordinary writes. */
  readonly triggers: readonly string[];
  readonly forcesRowSecurity: boolean;
  /** Other tables that its rows point to, as `schema.name`. */
  readonly references: readonly string[];
}

/** What is ours in a database: not PostgreSQL's, not an extension's. Partitions are reached through their parent. */
const ours = `namespace.nspname NOT LIKE 'pg\\_%' AND namespace.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = class.oid AND classid = 'pg_class'::regclass AND deptype = 'e')`;

const tablesSql = `
  SELECT namespace.nspname AS schema, class.relname AS name, class.relforcerowsecurity AS "forcesRowSecurity",
    ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
          ORDER BY attnum) AS columns,
    ARRAY(SELECT tgname::text FROM pg_trigger WHERE tgrelid = class.oid AND NOT tgisinternal AND tgenabled = 'O') AS triggers,
    ARRAY(SELECT DISTINCT other_namespace.nspname || '.' || other.relname FROM pg_constraint
          JOIN pg_class other ON other.oid = confrelid JOIN pg_namespace other_namespace ON other_namespace.oid = other.relnamespace
          WHERE conrelid = class.oid AND contype = 'f' AND confrelid <> class.oid) AS references
  FROM pg_class class JOIN pg_namespace namespace ON namespace.oid = class.relnamespace
  WHERE class.relkind IN ('r', 'p') AND NOT class.relispartition AND class.relname <> 'migrations' AND ${ours}
  ORDER BY 1, 2`;

/** Every table with rows of ours, but the list of migrations: a restore writes that by migrating. */
export async function readTables(client: ClientBase): Promise<TableShape[]> {
  return (await client.query<TableShape>(tablesSql)).rows;
}

export async function readSequences(
  client: ClientBase,
): Promise<{ schema: string; name: string; lastValue: string | null }[]> {
  const { rows } = await client.query<{ schema: string; name: string; lastValue: string | null }>(`
    SELECT schemaname AS schema, sequencename AS name, last_value AS "lastValue" FROM pg_sequences
    JOIN pg_class class ON class.oid = format('%I.%I', schemaname, sequencename)::regclass
    JOIN pg_namespace namespace ON namespace.oid = class.relnamespace
    WHERE ${ours} AND sequencename <> 'migrations_id_seq' ORDER BY 1, 2`);
  return rows;
}

export async function isSuperuser(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(`SELECT current_setting('is_superuser') = 'on' AS is`);
  return rows[0]?.is === true;
}

export const qualified = ({ schema, name }: { schema: string; name: string }): string =>
  `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;

/** Tables before those that point to them. Tables that point at each other in a circle cannot be put in order: null. */
export function inLoadOrder<Table extends Pick<TableShape, 'schema' | 'name' | 'references'>>(
  tables: readonly Table[],
): Table[] | null {
  const waiting = new Map(tables.map((table) => [`${table.schema}.${table.name}`, table]));
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, { references }]) => !references.some((name) => waiting.has(name)));
    if (ready.length === 0) return null;
    for (const [name, table] of ready) {
      waiting.delete(name);
      ordered.push(table);
    }
  }
  return ordered;
}
