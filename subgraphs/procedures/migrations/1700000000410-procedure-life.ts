import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterEachStatementSql } from '../../../shared/database/statement-triggers.js';

/**
 * The life of a procedure is what decisions say: where it stands on a day is read from them, and nobody keeps it by hand.
 * The days by which they are due are stored when they are written, so that a calendar changed later breaks no promise.
 */
export class ProcedureLife1700000000410 implements MigrationInterface {
  readonly name = 'ProcedureLife1700000000410';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [tables, states, consequences]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE procedure ADD state text;
      UPDATE procedure SET state = s.state FROM procedure_states(current_date) AS s WHERE s.procedure_id = id;
      ALTER TABLE procedure ALTER state SET NOT NULL,
        ADD CHECK (state IN ('DRAFT', 'ANNOUNCED', 'PUBLISHED', 'AMENDED', 'SUSPENDED', 'REPEALED')), DROP COLUMN version;
      DROP FUNCTION procedure_states, procedure_published_on;
      DROP TABLE procedure_decision, procedure_legal_basis;
      DROP FUNCTION procedure_decided;
      DROP INDEX procedure_of_agency;
      ALTER TABLE procedure_offering DROP COLUMN is_interlinked, DROP COLUMN paper_result_required;
    `);
  }
}

const tables = `
  ALTER TABLE procedure ADD version integer NOT NULL DEFAULT 1, DROP COLUMN state;
  CREATE INDEX procedure_of_agency ON procedure (announcing_agency_id, code);
  ALTER TABLE procedure_offering
    ADD is_interlinked boolean NOT NULL DEFAULT false,
    ADD paper_result_required boolean NOT NULL DEFAULT true;

  CREATE TABLE procedure_legal_basis (
    id text PRIMARY KEY,
    procedure_id text NOT NULL REFERENCES procedure,
    legal_document_id text NOT NULL,
    effective_on date NOT NULL,
    announce_due_on date,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    CONSTRAINT procedure_legal_basis_once UNIQUE (procedure_id, legal_document_id),
    UNIQUE (id, procedure_id)
  );
  CREATE INDEX procedure_legal_basis_document ON procedure_legal_basis (legal_document_id, procedure_id);

  CREATE TABLE procedure_decision (
    id text PRIMARY KEY,
    procedure_id text NOT NULL REFERENCES procedure,
    kind text NOT NULL CHECK (kind IN ('ANNOUNCE', 'AMEND', 'REPEAL', 'SUSPEND', 'RESUME')),
    number text NOT NULL,
    decided_on date NOT NULL,
    effective_on date NOT NULL CONSTRAINT procedure_decision_effective CHECK (effective_on >= decided_on),
    legal_basis_id text,
    published_on date CONSTRAINT procedure_decision_published CHECK (published_on >= decided_on),
    publish_due_on date,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    CONSTRAINT procedure_decision_once UNIQUE (procedure_id, kind, number, decided_on),
    CONSTRAINT procedure_decision_basis FOREIGN KEY (legal_basis_id, procedure_id) REFERENCES procedure_legal_basis (id, procedure_id)
  );
  CREATE INDEX procedure_decision_day ON procedure_decision (decided_on, id);
  CREATE INDEX procedure_decision_of_basis ON procedure_decision (legal_basis_id)`;

/** DRAFT until announced; ANNOUNCED until published; AMENDED while the newest text is decided but not published. */
const states = `
  CREATE FUNCTION procedure_states(day date, ids text[] DEFAULT NULL) RETURNS TABLE (procedure_id text, state text)
  LANGUAGE sql STABLE AS $$
    SELECT p.id, CASE
      WHEN d.repealed THEN 'REPEALED'
      WHEN d.texts IS NULL THEN 'DRAFT'
      WHEN d.suspended_on > coalesce(d.resumed_on, '-infinity') THEN 'SUSPENDED'
      WHEN d.texts[1] <= day THEN 'PUBLISHED'
      WHEN d.was_published THEN 'AMENDED'
      ELSE 'ANNOUNCED' END
    FROM procedure AS p LEFT JOIN (
      SELECT decision.procedure_id, bool_or(kind = 'REPEAL' AND effective_on <= day) AS repealed,
             max(effective_on) FILTER (WHERE kind = 'SUSPEND' AND effective_on <= day) AS suspended_on,
             max(effective_on) FILTER (WHERE kind = 'RESUME' AND effective_on <= day) AS resumed_on,
             array_agg(published_on ORDER BY decided_on DESC, id DESC) FILTER (WHERE kind IN ('ANNOUNCE', 'AMEND')) AS texts,
             bool_or(kind IN ('ANNOUNCE', 'AMEND') AND published_on <= day) AS was_published
      FROM procedure_decision AS decision
      WHERE decided_on <= day AND (ids IS NULL OR decision.procedure_id = ANY (ids)) GROUP BY decision.procedure_id) AS d ON d.procedure_id = p.id
    WHERE ids IS NULL OR p.id = ANY (ids)
  $$;
  -- Those that people and agencies can work by on a day: PUBLISHED or AMENDED, found without telling the two apart.
  CREATE FUNCTION procedure_published_on(day date) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT procedure_id FROM procedure_decision WHERE decided_on <= day GROUP BY procedure_id
    HAVING bool_or(kind IN ('ANNOUNCE', 'AMEND') AND published_on <= day) AND NOT bool_or(kind = 'REPEAL' AND effective_on <= day)
      AND coalesce(max(effective_on) FILTER (WHERE kind = 'SUSPEND' AND effective_on <= day), '-infinity')
        <= coalesce(max(effective_on) FILTER (WHERE kind = 'RESUME' AND effective_on <= day), '-infinity')
  $$`;

/** The procedure's own row follows: the day it was first published, the day from which it is repealed. */
const consequences = `
  CREATE FUNCTION procedure_decided() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE moved text[];
  BEGIN
    IF TG_OP = 'INSERT' THEN moved := ARRAY(SELECT DISTINCT procedure_id FROM come);
    ELSIF TG_OP = 'DELETE' THEN moved := ARRAY(SELECT DISTINCT procedure_id FROM gone);
    ELSE moved := ARRAY(SELECT procedure_id FROM come UNION SELECT procedure_id FROM gone);
    END IF;
    UPDATE procedure SET published_at = life.published_on, valid_to = life.repealed_on FROM (
      SELECT p.id, min(d.published_on) FILTER (WHERE d.kind = 'ANNOUNCE') AS published_on,
             min(d.effective_on) FILTER (WHERE d.kind = 'REPEAL') AS repealed_on
      FROM unnest(moved) AS p (id) LEFT JOIN procedure_decision AS d ON d.procedure_id = p.id GROUP BY p.id) AS life
    WHERE procedure.id = life.id AND (published_at, valid_to) IS DISTINCT FROM (life.published_on, life.repealed_on);
    RETURN NULL;
  END $$;
  ${afterEachStatementSql({ table: 'procedure_decision', name: 'procedure_decided', run: 'procedure_decided' })}`;
