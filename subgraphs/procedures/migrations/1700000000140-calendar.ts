import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days that are not what their weekday says: holidays, days off in exchange, and the days worked instead. */
export class Calendar1700000000140 implements MigrationInterface {
  readonly name = 'Calendar1700000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_day (
        id text PRIMARY KEY,
        on_day date NOT NULL CONSTRAINT calendar_day_once UNIQUE,
        is_working boolean NOT NULL,
        name text NOT NULL,
        source text NOT NULL,
        is_verified boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL'))
      );
      CREATE FUNCTION is_working_day(day date) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT coalesce((SELECT is_working FROM calendar_day WHERE on_day = day), extract(isodow FROM day) < 6)
      $$;
      -- The day that lies so many working days after another: with 1, the next working day.
      CREATE FUNCTION working_days_after(day date, count integer) RETURNS date LANGUAGE sql STABLE AS $$
        SELECT coalesce(max(on_day), day) FROM (
          SELECT day + n AS on_day FROM generate_series(1, count * 2 + 40) AS n WHERE is_working_day(day + n) ORDER BY n LIMIT count) AS worked
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION working_days_after, is_working_day; DROP TABLE calendar_day');
  }
}
