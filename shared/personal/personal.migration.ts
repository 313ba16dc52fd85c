import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One key for each person of whom history is kept. Without its key a person's history is noise; the row stays as a tombstone. */
export class Personal1700000000015 implements MigrationInterface {
  readonly name = 'Personal1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE personal_key (
        subject text PRIMARY KEY,
        wrapped_key bytea,
        made_at timestamptz NOT NULL DEFAULT now(),
        destroyed_at timestamptz,
        CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE personal_key');
  }
}
