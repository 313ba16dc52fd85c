import { onConnection } from './connect.js';

const ownTables = `
  SELECT string_agg(quote_ident(relname), ', ') AS list FROM pg_class
  WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace AND relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)`;

/** Tells PostgreSQL's planner what the tables hold. Only their owner may. */
export const analyze = (ownerUrl: string): Promise<void> =>
  onConnection(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ list: string | null }>(ownTables);
    if (rows[0]?.list) await owner.query(`ANALYZE ${rows[0].list}`);
  });
