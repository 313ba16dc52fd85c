import type { MigrationInterface, QueryRunner } from 'typeorm';

const localDay = (instant: string): string =>
  `date GENERATED ALWAYS AS ((${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) STORED`;

/**
 * Dossiers, shaped for a million rows. Instants are stored as they are; the days that periods are counted in are derived
 * once, by the table itself, so that no query can forget that midnight is at +07:00.
 */
export class DossierTable1700000000120 implements MigrationInterface {
  readonly name = 'DossierTable1700000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dossier (
        id text PRIMARY KEY,
        code text NOT NULL UNIQUE,
        procedure_id text NOT NULL REFERENCES procedure,
        receiving_unit_id text NOT NULL,
        level text NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
        channel text NOT NULL CHECK (channel IN ('DIRECT', 'ONLINE', 'POSTAL')),
        submitted_at timestamptz NOT NULL,
        received_at timestamptz CONSTRAINT dossier_received_after_submitted CHECK (submitted_at <= received_at),
        due_at timestamptz CONSTRAINT dossier_due_after_received CHECK (received_at <= due_at),
        processing_ended_at timestamptz CONSTRAINT dossier_ended_after_received CHECK (received_at <= processing_ended_at),
        returned_at timestamptz CONSTRAINT dossier_returned_after_received CHECK (received_at <= returned_at),
        state text NOT NULL,
        outcome text CHECK (outcome IN ('APPROVED', 'REJECTED')),
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
        submitted_on ${localDay('submitted_at')},
        received_on ${localDay('received_at')},
        due_on ${localDay('due_at')},
        -- Handling ends when it is done or stopped; the national feed may bring only the return.
        handled_on ${localDay('coalesce(processing_ended_at, returned_at)')},
        -- Null while the dossier is open.
        is_in_time boolean GENERATED ALWAYS AS (coalesce(processing_ended_at, returned_at) <= due_at) STORED,
        CONSTRAINT dossier_returned_after_ended CHECK (processing_ended_at <= returned_at),
        CONSTRAINT dossier_due_when_received CHECK ((received_at IS NULL) = (due_at IS NULL)),
        CONSTRAINT dossier_outcome_when_done CHECK (outcome IS NULL OR state IN ('DONE', 'RETURNED')),
        CONSTRAINT dossier_state_fits_times CHECK (CASE
          WHEN state IN ('NEW', 'NOT_RECEIVED') THEN received_at IS NULL AND processing_ended_at IS NULL AND returned_at IS NULL
          WHEN state IN ('RECEIVED', 'PROCESSING', 'SUPPLEMENT_REQUESTED', 'FINANCIAL_DUTY_REQUESTED', 'WITHDRAW_REQUESTED')
            THEN received_at IS NOT NULL AND processing_ended_at IS NULL AND returned_at IS NULL
          WHEN state IN ('STOPPED', 'DONE') THEN processing_ended_at IS NOT NULL AND returned_at IS NULL
          WHEN state = 'RETURNED' THEN received_at IS NOT NULL AND returned_at IS NOT NULL
          ELSE false
        END)
      );
      -- Each serves its list in order; those of handling also the counts of targets, without touching the table.
      CREATE INDEX dossier_handled ON dossier (handled_on, id) INCLUDE (receiving_unit_id, procedure_id, channel, origin)
        WHERE handled_on IS NOT NULL;
      CREATE INDEX dossier_received ON dossier (received_on, id) WHERE received_on IS NOT NULL;
      CREATE INDEX dossier_unit_handled ON dossier (receiving_unit_id, handled_on)
        INCLUDE (procedure_id, channel, origin, is_in_time) WHERE handled_on IS NOT NULL;
      CREATE INDEX dossier_unit_received ON dossier (receiving_unit_id, received_on) WHERE received_on IS NOT NULL;
      -- Few rows: what was late, and what is open.
      CREATE INDEX dossier_unit_late ON dossier (receiving_unit_id, due_on) INCLUDE (handled_on) WHERE is_in_time IS NOT TRUE;
      CREATE INDEX dossier_submitted ON dossier (submitted_on, id);
      CREATE INDEX dossier_procedure ON dossier (procedure_id, handled_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dossier');
  }
}
