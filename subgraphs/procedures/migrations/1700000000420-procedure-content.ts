import type { MigrationInterface, QueryRunner } from 'typeorm';

const kept = `
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL'))`;

/** A span of one thing of one procedure: two of them never overlap. */
const span = (table: string, ...same: readonly string[]): string => `
    valid_from date NOT NULL,
    valid_to date CONSTRAINT ${table}_span CHECK (valid_to > valid_from),
    ${kept},
    CONSTRAINT ${table}_once EXCLUDE USING gist (${same.map((column) => `${column} WITH =`).join(', ')}, daterange(valid_from, valid_to) WITH &&)`;

/** What a procedure demands, costs and takes, each dated; and which kinds of document the state holds already. */
export class ProcedureContent1700000000420 implements MigrationInterface {
  readonly name = 'ProcedureContent1700000000420';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [documents, demands, timeLimits]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION due_at_for;
      DROP TABLE procedure_time_limit, procedure_fee, procedure_component, document_holding, document_kind`);
  }
}

const documents = `
  CREATE TABLE document_kind (
    id text PRIMARY KEY,
    code text NOT NULL CONSTRAINT document_kind_once UNIQUE,
    name text NOT NULL,
    ${kept}
  );
  CREATE TABLE document_holding (
    id text PRIMARY KEY,
    document_kind_id text NOT NULL REFERENCES document_kind,
    store text NOT NULL,
    store_kind text NOT NULL CHECK (store_kind IN ('NATIONAL_DATABASE', 'MINISTRY_DATABASE', 'PROVINCIAL_DATABASE', 'CITIZEN_DATA_STORE')),
    holder_agency_id text,
    system_code text,
    held_from date NOT NULL,
    held_to date CONSTRAINT document_holding_span CHECK (held_to > held_from),
    source text NOT NULL,
    is_verified boolean NOT NULL,
    ${kept},
    CONSTRAINT document_holding_once EXCLUDE USING gist (document_kind_id WITH =, store WITH =, daterange(held_from, held_to) WITH &&)
  )`;

const demands = `
  CREATE TABLE procedure_component (
    id text PRIMARY KEY,
    procedure_id text NOT NULL REFERENCES procedure,
    code text NOT NULL,
    name text NOT NULL,
    document_kind_id text REFERENCES document_kind,
    form text NOT NULL CHECK (form IN ('ORIGINAL', 'CERTIFIED_COPY', 'COPY', 'ELECTRONIC')),
    copies integer NOT NULL CONSTRAINT procedure_component_copies CHECK (copies BETWEEN 1 AND 20),
    is_mandatory boolean NOT NULL,
    demand_reason text,
    ${span('procedure_component', 'procedure_id', 'code')}
  );
  CREATE INDEX procedure_component_kind ON procedure_component (document_kind_id);
  CREATE TABLE procedure_fee (
    id text PRIMARY KEY,
    procedure_id text NOT NULL REFERENCES procedure,
    kind text NOT NULL CHECK (kind IN ('FEE', 'CHARGE', 'TAX', 'OTHER')),
    name text NOT NULL,
    amount bigint NOT NULL CONSTRAINT procedure_fee_amount CHECK (amount >= 0),
    basis text NOT NULL,
    ${span('procedure_fee', 'procedure_id', 'name')}
  )`;

/** The promise of a procedure, as one function: null where it states no time limit on that day. */
const timeLimits = `
  CREATE TABLE procedure_time_limit (
    id text PRIMARY KEY,
    procedure_id text NOT NULL REFERENCES procedure,
    value integer NOT NULL CONSTRAINT procedure_time_limit_value CHECK (value BETWEEN 1 AND 1000),
    unit text NOT NULL CHECK (unit IN ('WORKING_DAY', 'DAY', 'HOUR', 'MONTH')),
    ${span('procedure_time_limit', 'procedure_id')}
  );
  CREATE FUNCTION due_at_for(procedure text, received_at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT due_at(received_at, t.value, t.unit) FROM procedure_time_limit AS t
    WHERE t.procedure_id = procedure AND t.valid_from <= (received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      AND (t.valid_to IS NULL OR (received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < t.valid_to)
  $$`;
