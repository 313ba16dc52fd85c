import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of mergers, and by which act they were carried out; the view is what the other subgraphs have as a table. */
export class MergerProposals1700000000160 implements MigrationInterface {
  readonly name = 'MergerProposals1700000000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE merger_proposal (
        id text PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        title text NOT NULL,
        note text,
        units jsonb NOT NULL,
        mergers jsonb NOT NULL,
        legal_basis text,
        legal_effective_on date CHECK (legal_effective_on <= enacted_from),
        enacted_from date,
        CHECK ((legal_basis IS NULL) = (enacted_from IS NULL))
      );
      CREATE VIEW register_proposal AS
        SELECT id, jsonb_build_object('id', id, 'version', version, 'units', units, 'mergers', mergers) AS proposal
        FROM merger_proposal WHERE enacted_from IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW register_proposal; DROP TABLE merger_proposal');
  }
}
