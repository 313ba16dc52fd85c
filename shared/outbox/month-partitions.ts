/** A table that grows with every change, kept in one piece for each local month of its instant. */
interface MonthlyTable {
  readonly table: string;
  /** The column whose month counts. */
  readonly instant: string;
  /** What is unique. PostgreSQL keeps it so within each month; over all months the one writer does. */
  readonly unique: string;
}

export const monthlyTables: readonly MonthlyTable[] = [
  { table: 'outbox_event', instant: 'occurred_at', unique: 'position' },
  { table: 'record_revision', instant: 'changed_at', unique: 'entity_id, version' },
];

/** How many months beyond this one stand ready. */
export const monthsAhead = 3;

/** Where a row goes whose month has no partition: no write fails for want of one. */
export const defaultPartitionOf = (table: string): string => `${table}_default`;

export const uniqueIn = (partition: string, { unique }: Pick<MonthlyTable, 'unique'>): string =>
  `CREATE UNIQUE INDEX ${partition}_unique ON ${partition} (${unique})`;

/** The first day of the local month of an instant. */
export const monthOf = (instant: string): string =>
  `date_trunc('month', ${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

const listed = monthlyTables.map((one) => `('${one.table}', '${one.instant}', '${one.unique}')`).join(', ');
const keepLock = 7_312_712; // any number, the same in every process of one database

/**
 * Makes one month. Attaching leaves writers alone; only where rows of the month wait in the default partition everything
 * else waits until they have moved, so that no reader misses them on their way.
 */
const makeMonth = `
  CREATE FUNCTION make_month(parent text, instant text, uniqueness text, month date) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE
    partition text := parent || to_char(month, '"_"YYYY"_"MM');
    rest text := parent || '_default';
    since timestamptz := month::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh';
    until timestamptz := (month + interval '1 month') AT TIME ZONE 'Asia/Ho_Chi_Minh';
    waits boolean;
  BEGIN
    IF to_regclass(format('public.%I', partition)) IS NOT NULL THEN RETURN false; END IF;
    EXECUTE format('SELECT EXISTS (SELECT FROM public.%I WHERE %I >= $1 AND %2$I < $2)', rest, instant) INTO waits USING since, until;
    IF waits THEN EXECUTE format('LOCK TABLE public.%I IN ACCESS EXCLUSIVE MODE', parent); END IF;
    EXECUTE format('CREATE TABLE public.%I (LIKE public.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition, parent);
    EXECUTE format('CREATE UNIQUE INDEX %I ON public.%I (%s)', partition || '_unique', partition, uniqueness);
    IF waits THEN
      EXECUTE format('WITH moved AS (DELETE FROM public.%I WHERE %I >= $1 AND %2$I < $2 RETURNING *) INSERT INTO public.%I SELECT * FROM moved',
        rest, instant, partition) USING since, until;
    END IF;
    EXECUTE format('ALTER TABLE public.%I ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)', parent, partition, since, until);
    RETURN true;
  END $$`;

/**
 * Makes what is missing: this month, those ahead, and those of rows in the default partition. A service may call it,
 * though it owns no table: it runs as the owner, takes nothing from its caller and makes nothing else. Where somebody
 * holds a table too long it gives up, to be called again.
 */
const keepMonths = `
  CREATE FUNCTION keep_months() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '2s' AS $$
  DECLARE
    monthly record;
    month date;
    made integer := 0;
  BEGIN
    IF NOT pg_try_advisory_xact_lock(${keepLock}) THEN RETURN 0; END IF; -- another process is at it
    FOR monthly IN SELECT * FROM (VALUES ${listed}) AS listed (parent, instant, uniqueness) LOOP
      FOR month IN EXECUTE format(
        'SELECT DISTINCT ${monthOf('%I').replaceAll("'", "''")} AS month FROM public.%I
         UNION SELECT (${monthOf('now()').replaceAll("'", "''")} + n * interval ''1 month'')::date FROM generate_series(0, ${monthsAhead}) AS n
         ORDER BY month', monthly.instant, monthly.parent || '_default') LOOP
        IF public.make_month(monthly.parent, monthly.instant, monthly.uniqueness, month) THEN made := made + 1; END IF;
      END LOOP;
    END LOOP;
    RETURN made;
  END $$`;

/**
 * Takes a month that is over out of a table and leaves it beside it, as \`<table>_<year>_<month>_detached\`, to be stored
 * elsewhere and dropped. For the owner of the tables. Not while a reader may still need it.
 */
const detachMonth = `
  CREATE FUNCTION detach_month(parent text, month date) RETURNS text LANGUAGE plpgsql AS $$
  DECLARE
    partition text := parent || to_char(month, '"_"YYYY"_"MM');
    needed boolean := false;
  BEGIN
    IF parent NOT IN (${monthlyTables.map(({ table }) => `'${table}'`).join(', ')}) THEN
      RAISE EXCEPTION 'No table % is kept by month', parent;
    END IF;
    IF date_trunc('month', month) >= ${monthOf('now()')} THEN RAISE EXCEPTION 'The month of % is not over', month; END IF;
    EXECUTE format('LOCK TABLE public.%I IN ACCESS EXCLUSIVE MODE', parent);
    IF parent = 'outbox_event' THEN
      EXECUTE format('SELECT EXISTS (SELECT FROM public.%I WHERE position IS NULL OR kind LIKE ''REGISTER\\_%%'')', partition) INTO needed;
    END IF;
    IF needed THEN RAISE EXCEPTION '% holds events of registers, or events without a position: readers need them', partition; END IF;
    EXECUTE format('ALTER TABLE public.%I DETACH PARTITION public.%I', parent, partition);
    EXECUTE format('ALTER TABLE public.%I RENAME TO %I', partition, partition || '_detached');
    RETURN partition || '_detached';
  END $$`;

export const monthFunctions: readonly string[] = [makeMonth, keepMonths, detachMonth];
export const dropMonthFunctions = 'DROP FUNCTION detach_month, keep_months, make_month';
