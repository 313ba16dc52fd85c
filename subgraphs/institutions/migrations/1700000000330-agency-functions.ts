import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content 3: who leads and who coordinates which job of the State, and where two lead one or nobody does. */
export class AgencyFunctions1700000000330 implements MigrationInterface {
  readonly name = 'AgencyFunctions1700000000330';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [topics, functions, findings]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE function_finding, agency_function, function_topic');
  }
}

const record = `
  id text PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL'))`;

const topics = `
  CREATE TABLE function_topic (${record},
    code text NOT NULL CONSTRAINT function_topic_code UNIQUE,
    name text NOT NULL,
    field text NOT NULL,
    valid_from date NOT NULL,
    valid_to date CHECK (valid_from < valid_to)
  )`;

const functions = `
  CREATE TABLE agency_function (${record},
    topic_id text NOT NULL REFERENCES function_topic,
    agency_id text NOT NULL REFERENCES agency,
    role text NOT NULL CHECK (role IN ('LEAD', 'COORDINATE')),
    text text NOT NULL,
    legal_basis text NOT NULL,
    valid_from date NOT NULL,
    valid_to date CHECK (valid_from < valid_to),
    CONSTRAINT agency_function_once EXCLUDE USING gist (topic_id WITH =, agency_id WITH =, daterange(valid_from, valid_to) WITH &&),
    -- "Một việc chỉ do một tổ chức chủ trì" (II.3.b.1).
    CONSTRAINT agency_function_one_lead EXCLUDE USING gist (topic_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (role = 'LEAD')
  );
  CREATE INDEX agency_function_agency ON agency_function (agency_id, valid_from)`;

const findings = `
  CREATE TABLE function_finding (${record},
    topic_id text NOT NULL REFERENCES function_topic,
    kind text NOT NULL CHECK (kind IN ('OVERLAP', 'DUPLICATION', 'OMISSION')),
    agency_ids text[] NOT NULL CHECK (kind = 'OMISSION' OR cardinality(agency_ids) >= 2),
    description text NOT NULL,
    found_on date NOT NULL,
    due_on date CHECK (found_on <= due_on),
    state text NOT NULL CHECK (state IN ('OPEN', 'DECIDED', 'RESOLVED', 'DISMISSED')),
    decision text,
    decided_on date CHECK (found_on <= decided_on),
    closed_on date CHECK (greatest(found_on, decided_on) <= closed_on),
    CHECK (state NOT IN ('DECIDED', 'RESOLVED') OR (decision IS NOT NULL AND decided_on IS NOT NULL AND due_on IS NOT NULL)),
    CHECK ((state IN ('RESOLVED', 'DISMISSED')) = (closed_on IS NOT NULL))
  );
  CREATE INDEX function_finding_topic ON function_finding (topic_id, found_on)`;
