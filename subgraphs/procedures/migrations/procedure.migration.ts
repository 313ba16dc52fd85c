import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Procedures and their fields: thousands of rows at most. */
export class ProcedureTables1700000000110 implements MigrationInterface {
  readonly name = 'ProcedureTables1700000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE procedure_field (
        code text PRIMARY KEY,
        name text NOT NULL
      );
      CREATE TABLE procedure (
        id text PRIMARY KEY,
        code text NOT NULL CHECK (code ~ '^\\d\\.\\d{6}(\\.\\d{3}\\.\\d{2}\\.\\d{2}\\.H\\d{2})?$'),
        name text NOT NULL,
        field_code text NOT NULL REFERENCES procedure_field,
        levels text[] NOT NULL CHECK (cardinality(levels) > 0 AND levels <@ ARRAY['PROVINCE', 'DISTRICT', 'COMMUNE']),
        is_internal boolean NOT NULL,
        is_business_related boolean NOT NULL,
        has_financial_duty boolean NOT NULL,
        online_payment_enabled boolean NOT NULL,
        eligible_for_online boolean NOT NULL,
        online_level integer NOT NULL CHECK (online_level BETWEEN 1 AND 4),
        online_type text NOT NULL CHECK (online_type IN ('NONE', 'PARTIAL', 'FULL')),
        published_at date,
        state text NOT NULL CHECK (state IN ('DRAFT', 'ANNOUNCED', 'PUBLISHED', 'AMENDED', 'SUSPENDED', 'REPEALED')),
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to > valid_from),
        announcing_agency_id text,
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        UNIQUE (code, valid_from),
        CHECK (has_financial_duty OR NOT online_payment_enabled)
      );
      CREATE INDEX procedure_field_code ON procedure (field_code, code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE procedure, procedure_field');
  }
}
