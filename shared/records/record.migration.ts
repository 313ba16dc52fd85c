import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every record has besides its row: each change that was made to it, and the answers already given to a caller's key. */
export class Records1700000000025 implements MigrationInterface {
  readonly name = 'Records1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_revision (
        entity_type text NOT NULL,
        entity_id text NOT NULL,
        version integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('LOADED', 'CREATED', 'CHANGED', 'MOVED', 'IMPORTED', 'REMOVED')),
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        changed_by text,
        agency_id text,
        reason text,
        state jsonb,
        sealed_state bytea,
        subject text,
        PRIMARY KEY (entity_id, version),
        -- What is said about a person is sealed with that person's key.
        CHECK ((sealed_state IS NULL) = (subject IS NULL)),
        CHECK (state IS NULL OR sealed_state IS NULL)
      );
      CREATE TABLE idempotency_key (
        client text NOT NULL,
        mutation text NOT NULL,
        key text NOT NULL,
        input_digest text NOT NULL,
        entity_id text,
        version integer,
        given_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (client, mutation, key)
      );
      CREATE INDEX idempotency_key_given ON idempotency_key (given_at);

      -- A database holds samples or real rows, never both: what is written beside samples is a sample.
      CREATE FUNCTION record_origin() RETURNS text LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN EXISTS (SELECT FROM seed_run WHERE kind = 'SAMPLE') THEN 'SAMPLE' ELSE 'REAL' END
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION record_origin; DROP TABLE idempotency_key, record_revision');
  }
}
