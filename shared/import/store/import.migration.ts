import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of each file that was sent in, and the rows that wait to be corrected. */
export class Imports1700000000035 implements MigrationInterface {
  readonly name = 'Imports1700000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_run (
        id text PRIMARY KEY,
        arrival bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        register text NOT NULL,
        file_name text NOT NULL,
        sha256 text NOT NULL,
        size integer NOT NULL,
        -- Sent to a database of samples, whose rows stay samples.
        is_trial boolean NOT NULL,
        state text NOT NULL DEFAULT 'RECEIVED' CHECK (state IN ('RECEIVED', 'READING', 'FINISHED', 'REFUSED', 'FAILED')),
        sent_by text,
        -- The sender's settings: the rows are written with the sender's rights and no others.
        viewer jsonb NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        started_at timestamptz,
        finished_at timestamptz,
        rows_total integer,
        rows_read integer NOT NULL DEFAULT 0,
        created integer NOT NULL DEFAULT 0,
        changed integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        quarantined integer NOT NULL DEFAULT 0,
        ignored integer NOT NULL DEFAULT 0,
        -- What the file holds besides rows: columns and sheets that were not read.
        not_read jsonb,
        refusal jsonb,
        quarantine_expires_on date,
        -- Nothing lost: each row that was read became exactly one of these, at every moment.
        CONSTRAINT import_run_adds_up CHECK (rows_read = created + changed + unchanged + quarantined + ignored),
        CONSTRAINT import_run_is_whole CHECK (state <> 'FINISHED' OR rows_read = rows_total),
        CONSTRAINT import_run_refused CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
        CONSTRAINT import_run_refused_lands_nothing CHECK (state <> 'REFUSED' OR rows_read = 0),
        CONSTRAINT import_run_over CHECK ((state IN ('FINISHED', 'REFUSED', 'FAILED')) = (finished_at IS NOT NULL))
      );
      CREATE INDEX import_run_waiting ON import_run (arrival) WHERE state IN ('RECEIVED', 'READING');
      CREATE INDEX import_run_expiring ON import_run (quarantine_expires_on) WHERE quarantine_expires_on IS NOT NULL;

      -- Sealed with a key of its own, which is destroyed when the run is over.
      CREATE TABLE import_file (
        run_id text NOT NULL REFERENCES import_run,
        part integer NOT NULL,
        box bytea NOT NULL,
        PRIMARY KEY (run_id, part)
      );
      -- A row that waits. In the open: where it stands and what is wrong; sealed: what stands in it.
      CREATE TABLE import_row (
        run_id text NOT NULL REFERENCES import_run,
        position integer NOT NULL,
        -- The workbook in which it is given back.
        part integer NOT NULL,
        sheet text NOT NULL,
        row_number integer NOT NULL,
        faults jsonb NOT NULL,
        box bytea NOT NULL,
        PRIMARY KEY (run_id, position)
      );
      CREATE INDEX import_row_part ON import_row (run_id, part, position);
      CREATE TABLE import_ignored (
        run_id text NOT NULL REFERENCES import_run,
        reason text NOT NULL,
        count integer NOT NULL,
        first_rows jsonb NOT NULL,
        PRIMARY KEY (run_id, reason)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_ignored, import_row, import_file, import_run');
  }
}
