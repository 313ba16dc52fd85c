import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BudgetEstimate1700000000110 implements MigrationInterface {
  readonly name = 'BudgetEstimate1700000000110';

  async up(runner: QueryRunner): Promise<void> {
    // An amount stands once its step is taken: appraised from APPRAISED on, approved from APPROVED on.
    await runner.query(`
      CREATE TABLE budget_estimate (
        id text PRIMARY KEY,
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        agency_id text NOT NULL,
        content integer NOT NULL CHECK (content BETWEEN 1 AND 7),
        kind text NOT NULL CHECK (kind IN ('RECURRENT', 'INVESTMENT')),
        source text NOT NULL CHECK (source IN ('STATE_BUDGET_CENTRAL', 'STATE_BUDGET_LOCAL', 'ODA', 'NON_BUDGET')),
        requested bigint NOT NULL CHECK (requested >= 0),
        appraised bigint CHECK (appraised >= 0),
        approved bigint CHECK (approved >= 0),
        state text NOT NULL CHECK (state IN
          ('DRAFT', 'SUBMITTED', 'APPRAISED', 'SUBMITTED_FOR_APPROVAL', 'APPROVED', 'ASSIGNED', 'ADJUSTED', 'SETTLED')),
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        CONSTRAINT appraised_when_appraised CHECK ((appraised IS NULL) = (state IN ('DRAFT', 'SUBMITTED'))),
        CONSTRAINT approved_when_approved CHECK
          ((approved IS NULL) = (state IN ('DRAFT', 'SUBMITTED', 'APPRAISED', 'SUBMITTED_FOR_APPROVAL'))),
        CONSTRAINT one_estimate UNIQUE (year, agency_id, content, kind, source)
      );
      CREATE INDEX budget_estimate_page ON budget_estimate (year, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE budget_estimate');
  }
}
