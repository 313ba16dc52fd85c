import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What moves need to know of a dossier: the newest one, what it is interlinked with, and whether the national portal has heard of it. */
export class DossierMoves1700000000500 implements MigrationInterface {
  readonly name = 'DossierMoves1700000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier
        ADD moved_at timestamptz,
        ADD last_move text,
        ADD interlinked_group text,
        ADD national_sync_state text CHECK (national_sync_state IN ('PENDING', 'SYNCED', 'FAILED')),
        ADD national_sync_at timestamptz,
        ADD national_sync_error text,
        ADD CONSTRAINT dossier_sync_dated CHECK ((national_sync_state IS NULL) = (national_sync_at IS NULL)),
        ADD CONSTRAINT dossier_sync_error_when_failed CHECK (national_sync_error IS NULL OR national_sync_state = 'FAILED');
      CREATE INDEX dossier_interlinked ON dossier (interlinked_group) WHERE interlinked_group IS NOT NULL;
      CREATE INDEX dossier_sync_failed ON dossier (national_sync_at) WHERE national_sync_state = 'FAILED';

      -- What was answered to each item of a batch, as long as its key counts.
      CREATE TABLE dossier_batch (
        id text PRIMARY KEY,
        outcomes jsonb NOT NULL,
        given_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX dossier_batch_given ON dossier_batch (given_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE dossier_batch;
      ALTER TABLE dossier DROP COLUMN moved_at, DROP COLUMN last_move, DROP COLUMN interlinked_group,
        DROP COLUMN national_sync_state, DROP COLUMN national_sync_at, DROP COLUMN national_sync_error
    `);
  }
}
