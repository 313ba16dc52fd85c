import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of mergers; the view is what the other subgraphs have as a table. */
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
        mergers jsonb NOT NULL
      );
      CREATE VIEW register_proposal AS
        SELECT id, jsonb_build_object('id', id, 'version', version, 'units', units, 'mergers', mergers) AS proposal
        FROM merger_proposal`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW register_proposal; DROP TABLE merger_proposal');
  }
}
