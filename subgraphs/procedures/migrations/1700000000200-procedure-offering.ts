import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a procedure is offered, over time: its online level and type, whether it was found fit to be online, whether a duty
 * is to be paid and may be paid online, whether the national portal has it. Targets read the day, so each is dated.
 */
export class ProcedureOffering1700000000200 implements MigrationInterface {
  readonly name = 'ProcedureOffering1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE procedure_offering (
        id text PRIMARY KEY,
        procedure_id text NOT NULL REFERENCES procedure,
        valid_from date NOT NULL,
        valid_to date CONSTRAINT procedure_offering_span CHECK (valid_to > valid_from),
        online_level integer NOT NULL CHECK (online_level BETWEEN 1 AND 4),
        online_type text NOT NULL CHECK (online_type IN ('NONE', 'PARTIAL', 'FULL')),
        is_eligible boolean NOT NULL,
        eligibility_decision text,
        has_financial_duty boolean NOT NULL,
        online_payment_enabled boolean NOT NULL
          CONSTRAINT procedure_offering_paid CHECK (has_financial_duty OR NOT online_payment_enabled),
        on_national_portal boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        CONSTRAINT procedure_offering_once EXCLUDE USING gist (procedure_id WITH =, daterange(valid_from, valid_to) WITH &&)
      );
      INSERT INTO procedure_offering (id, procedure_id, valid_from, valid_to, online_level, online_type, is_eligible,
        has_financial_duty, online_payment_enabled, on_national_portal, origin)
      SELECT 'pof_' || gen_random_uuid(), id, valid_from, valid_to, online_level, online_type, eligible_for_online,
        has_financial_duty, online_payment_enabled, false, origin FROM procedure;
      ALTER TABLE procedure DROP COLUMN online_level, DROP COLUMN online_type, DROP COLUMN eligible_for_online,
        DROP COLUMN has_financial_duty, DROP COLUMN online_payment_enabled;

      -- The level that a procedure is offered at on a day; null: it is not offered.
      CREATE FUNCTION online_level_on(procedure text, on_day date) RETURNS integer LANGUAGE sql STABLE AS $$
        SELECT online_level FROM procedure_offering AS o
        WHERE o.procedure_id = procedure AND o.valid_from <= on_day AND (o.valid_to IS NULL OR on_day < o.valid_to)
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION online_level_on;
      ALTER TABLE procedure ADD online_level integer, ADD online_type text, ADD eligible_for_online boolean,
        ADD has_financial_duty boolean, ADD online_payment_enabled boolean;
      UPDATE procedure SET (online_level, online_type, eligible_for_online, has_financial_duty, online_payment_enabled) =
        (SELECT online_level, online_type, is_eligible, has_financial_duty, online_payment_enabled
         FROM procedure_offering AS o WHERE o.procedure_id = procedure.id ORDER BY valid_from DESC LIMIT 1);
      DROP TABLE procedure_offering`);
  }
}
