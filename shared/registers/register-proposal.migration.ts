import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where readers keep the drafts of mergers that institutions publishes. */
export class RegisterProposals1700000000030 implements MigrationInterface {
  readonly name = 'RegisterProposals1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE register_proposal (id text PRIMARY KEY, proposal jsonb NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE register_proposal');
  }
}
