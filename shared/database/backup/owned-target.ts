import { onConnection } from '../connect.js';
import { holdsAnything, notEmpty, refuseWhileInUse, type RestorePlace } from './restore-place.js';

/** Everything of ours in the database; extensions stay, their makers may not be there to make them again. */
const wipe = `
  DO $$
  DECLARE statement text;
  BEGIN
    FOR statement IN
      SELECT format('DROP %s IF EXISTS %s CASCADE',
               CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, oid::regclass)
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
        AND NOT EXISTS ( -- an extension's, or goes with its table; a partitioned table also depends on its own columns
          SELECT FROM pg_depend WHERE objid = pg_class.oid AND classid = 'pg_class'::regclass AND deptype IN ('e', 'i', 'a') AND refobjid <> objid)
      UNION ALL
      SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure)
      FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND classid = 'pg_proc'::regclass AND deptype = 'e')
      UNION ALL
      SELECT format('DROP TYPE IF EXISTS %s CASCADE', oid::regtype)
      FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd', 'r')
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_type.oid AND classid = 'pg_type'::regclass AND deptype = 'e')
    LOOP
      EXECUTE statement;
    END LOOP;
  END $$`;

/** A database that others made for us: there is no second one beside it, so it is emptied first and then filled. */
export class OwnedTarget implements RestorePlace {
  constructor(private readonly options: { readonly name: string; readonly ownerUrl: string }) {}

  async check({ replace }: { replace: boolean }): Promise<void> {
    const { name, ownerUrl } = this.options;
    await onConnection(ownerUrl, (client) => refuseWhileInUse(client, databaseOf(ownerUrl)));
    if (!replace && (await holdsAnything(ownerUrl))) throw notEmpty(name);
  }

  async prepare(): Promise<{ ownerUrl: string; loaderUrl: string }> {
    const { ownerUrl } = this.options;
    await onConnection(ownerUrl, (client) => client.query(wipe));
    return { ownerUrl, loaderUrl: ownerUrl };
  }

  /** What was emptied stays empty; the same restore can be run again. */
  abandon(): Promise<void> {
    return Promise.resolve();
  }
}

const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));
