import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regulations on business activity: what was in force on the baseline day, what became of each, what it costs to comply. */
export class BusinessRegulation1700000000460 implements MigrationInterface {
  readonly name = 'BusinessRegulation1700000000460';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE business_regulation (
        id text PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        code text NOT NULL CONSTRAINT business_regulation_code_once UNIQUE,
        document_id text,
        document_number text NOT NULL,
        article text NOT NULL,
        summary text NOT NULL,
        agency_id text,
        in_force_at_baseline boolean NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('UNCHANGED', 'SIMPLIFIED', 'REPEALED', 'REPLACED')),
        outcome_effective_on date CONSTRAINT business_regulation_outcome_day
          CHECK ((outcome = 'UNCHANGED') = (outcome_effective_on IS NULL)),
        is_also_simplified boolean NOT NULL
          CONSTRAINT business_regulation_also_simplified CHECK (NOT is_also_simplified OR outcome = 'REPLACED'),
        outcome_document_id text,
        compliance_cost_baseline bigint CONSTRAINT business_regulation_cost CHECK (compliance_cost_baseline >= 0),
        cost_steps jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT business_regulation_cost_of_baseline CHECK (compliance_cost_baseline IS NULL OR in_force_at_baseline)
      );
      CREATE INDEX business_regulation_document ON business_regulation (document_id, code);

      -- What complying costs a year on a day: nothing once repealed, else the last step begun, else what it cost at the
      -- baseline; null: nobody has assessed it.
      CREATE FUNCTION compliance_cost_on(r business_regulation, on_day date) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN r.outcome = 'REPEALED' AND r.outcome_effective_on <= on_day THEN 0 ELSE coalesce(
          (SELECT (step->>'amount')::bigint FROM jsonb_array_elements(r.cost_steps) AS step
           WHERE (step->>'from') <= on_day::text ORDER BY step->>'from' DESC LIMIT 1), r.compliance_cost_baseline) END
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION compliance_cost_on; DROP TABLE business_regulation');
  }
}
