import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published reports: written once, never changed, never removed. */
export class PublishedReports1700000000700 implements MigrationInterface {
  readonly name = 'PublishedReports1700000000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE published_report (
        id text PRIMARY KEY,
        period_id text NOT NULL REFERENCES reporting_period,
        edition integer NOT NULL CHECK (edition >= 1),
        as_of date NOT NULL,
        published_at timestamptz NOT NULL DEFAULT now(),
        published_by text NOT NULL,
        operation_version integer NOT NULL,
        operation_digest text NOT NULL,
        supergraph_digest text NOT NULL,
        positions jsonb NOT NULL,
        content text NOT NULL,
        content_digest text NOT NULL CHECK (content_digest = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        UNIQUE (period_id, edition)
      );
      CREATE FUNCTION published_report_stands() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'A published report never changes' USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER published_report_stands BEFORE UPDATE OR DELETE ON published_report
        FOR EACH ROW EXECUTE FUNCTION published_report_stands()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE published_report; DROP FUNCTION published_report_stands');
  }
}
