import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What deadlines are computed with: the kind of each day in the calendar, and the counts and hours that no source in
 * hand fixes for good, as dated rows. Nothing here looks at what was promised before.
 */
export class WorkingDays1700000000400 implements MigrationInterface {
  readonly name = 'WorkingDays1700000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE calendar_day ADD kind text CHECK (kind IN ('HOLIDAY', 'SUBSTITUTE', 'SWAPPED_OFF', 'SWAPPED_WORK'));
      UPDATE calendar_day SET kind = CASE WHEN is_working THEN 'SWAPPED_WORK' ELSE 'HOLIDAY' END;
      ALTER TABLE calendar_day ALTER kind SET NOT NULL,
        ADD CONSTRAINT calendar_day_works CHECK (is_working = (kind = 'SWAPPED_WORK')),
        -- Only what differs from the weekday stands here: Saturdays and Sundays are off anyway.
        ADD CONSTRAINT calendar_day_differs CHECK (is_working = (extract(isodow FROM on_day) > 5));

      CREATE TABLE procedure_setting (
        id text PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN (
          'ANNOUNCE_WORKING_DAYS_BEFORE', 'PUBLISH_WORKING_DAYS_AFTER', 'WORK_BEGINS_MINUTE', 'WORK_ENDS_MINUTE')),
        value integer NOT NULL CONSTRAINT procedure_setting_value CHECK (value >= 0 AND (kind NOT LIKE 'WORK%MINUTE' OR value < 1440)),
        valid_from date NOT NULL,
        source text NOT NULL,
        is_verified boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        CONSTRAINT procedure_setting_once UNIQUE (kind, valid_from)
      );
      -- The newest value on a day; null: nobody has set it.
      CREATE FUNCTION procedure_setting_on(setting text, day date) RETURNS integer LANGUAGE sql STABLE AS $$
        SELECT value FROM procedure_setting WHERE kind = setting AND valid_from <= day ORDER BY valid_from DESC LIMIT 1
      $$;
    `);
    for (const sql of [step('after', '+'), step('before', '-'), dueAt]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION due_at, working_days_before, procedure_setting_on;
      CREATE OR REPLACE FUNCTION working_days_after(day date, count integer) RETURNS date LANGUAGE sql STABLE AS $$
        SELECT coalesce(max(on_day), day) FROM (
          SELECT day + n AS on_day FROM generate_series(1, count * 2 + 40) AS n WHERE is_working_day(day + n) ORDER BY n LIMIT count) AS worked
      $$;
      DROP TABLE procedure_setting;
      ALTER TABLE calendar_day DROP COLUMN kind, DROP CONSTRAINT calendar_day_differs;
    `);
  }
}

/**
 * The day that lies so many working days after, or before, another: with 1, the next one. Day by day, which is ten times
 * as fast as a set of days: limits are short, and batches of dossiers ask for many.
 */
const step = (name: 'after' | 'before', sign: '+' | '-'): string => `
  CREATE OR REPLACE FUNCTION working_days_${name}(day date, count integer) RETURNS date LANGUAGE plpgsql STABLE STRICT AS $$
  DECLARE
    reached date := day;
    left_over integer := count;
  BEGIN
    WHILE left_over > 0 LOOP
      reached := reached ${sign} 1;
      IF is_working_day(reached) THEN left_over := left_over - 1; END IF;
    END LOOP;
    RETURN reached;
  END $$`;

/**
 * When a time limit that starts to run at an instant is over. What comes in outside working time starts at the beginning
 * of the next working day. Working days, days and months end when work ends on their last day, which is a working day;
 * hours are counted in working time.
 */
const dueAt = `
  CREATE FUNCTION due_at(received_at timestamptz, value integer, unit text) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
  DECLARE
    day date := (received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
    since_midnight interval := (received_at AT TIME ZONE 'Asia/Ho_Chi_Minh') - day;
    begins interval := make_interval(mins => procedure_setting_on('WORK_BEGINS_MINUTE', day));
    ends interval := make_interval(mins => procedure_setting_on('WORK_ENDS_MINUTE', day));
    seconds_a_day numeric := extract(epoch FROM ends - begins);
    seconds numeric;
    whole_days integer;
    last date;
  BEGIN
    IF begins IS NULL OR ends IS NULL OR ends <= begins THEN RETURN NULL; END IF;
    IF since_midnight >= ends OR NOT is_working_day(day) THEN
      day := working_days_after(day, 1);
      since_midnight := begins;
    END IF;
    IF unit = 'HOUR' THEN
      seconds := extract(epoch FROM greatest(since_midnight, begins) - begins) + value * 3600;
      whole_days := ceil(seconds / seconds_a_day) - 1;
      RETURN (working_days_after(day, whole_days) + begins + make_interval(secs => (seconds - whole_days * seconds_a_day)::float8))
        AT TIME ZONE 'Asia/Ho_Chi_Minh';
    END IF;
    last := CASE unit WHEN 'WORKING_DAY' THEN working_days_after(day, value)
      WHEN 'DAY' THEN day + value WHEN 'MONTH' THEN (day + make_interval(months => value))::date END;
    IF NOT is_working_day(last) THEN last := working_days_after(last, 1); END IF;
    RETURN (last + ends) AT TIME ZONE 'Asia/Ho_Chi_Minh';
  END $$`;
