import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The system register, what is recorded of each system's operation, and its connections with their life. */
export class SystemRegister1700000004000 implements MigrationInterface {
  readonly name = 'SystemRegister1700000004000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [systemTable, operationTable, connectionTables, functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION system_on_day, live_routes, day_end;
      DROP TABLE connection_span, system_connection, system_operation, information_system`);
  }
}

const systemTable = `
  CREATE TABLE information_system (
    id text PRIMARY KEY,
    number integer UNIQUE CHECK (number BETWEEN 1 AND 999),
    code text NOT NULL UNIQUE,
    other_code text UNIQUE,
    name text NOT NULL,
    name_en text NOT NULL,
    system_group text NOT NULL CHECK (system_group IN ('SERVICE', 'INTERNAL', 'DATABASE', 'INFRASTRUCTURE')),
    clauses text[] NOT NULL,
    owner_agency_id text,
    operator_agency_id text,
    builder_agency_id text,
    owner_note jsonb,
    is_national boolean NOT NULL,
    is_implied boolean NOT NULL,
    data_held jsonb,
    works_when jsonb,
    feeds text[] NOT NULL,
    subgraphs text[] NOT NULL,
    category_id text REFERENCES information_system,
    place_id text,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    source text NOT NULL
  );
  CREATE INDEX information_system_order ON information_system (coalesce(number, 1000), code);
  CREATE INDEX information_system_place ON information_system (place_id)`;

/** One state of a system per day: spans of one system never overlap. */
const operationTable = `
  CREATE TABLE system_operation (
    system_id text NOT NULL REFERENCES information_system,
    citizen_related boolean NOT NULL,
    exchanges_documents boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('PLANNED', 'BUILDING', 'IN_OPERATION', 'RETIRED')),
    valid_from date NOT NULL,
    valid_to date CHECK (valid_from < valid_to),
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    PRIMARY KEY (system_id, valid_from),
    EXCLUDE USING gist (system_id WITH =, daterange(valid_from, valid_to) WITH &&)
  )`;

/** Heartbeats are kept as spans of up and down, so that past days answer; what no span covers is unknown. */
const connectionTables = `
  CREATE TABLE system_connection (
    id text PRIMARY KEY,
    from_system_id text NOT NULL REFERENCES information_system,
    to_system_id text NOT NULL REFERENCES information_system,
    via text NOT NULL CHECK (via IN ('LGSP', 'NGSP', 'DOC_AXIS', 'DIRECT')),
    valid_from date NOT NULL,
    valid_to date CHECK (valid_from < valid_to),
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    UNIQUE (from_system_id, to_system_id, via, valid_from),
    CHECK (from_system_id <> to_system_id)
  );
  CREATE TABLE connection_span (
    connection_id text NOT NULL REFERENCES system_connection,
    state text NOT NULL CHECK (state IN ('UP', 'DOWN')),
    from_at timestamptz NOT NULL,
    to_at timestamptz CHECK (from_at < to_at),
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    PRIMARY KEY (connection_id, from_at),
    EXCLUDE USING gist (connection_id WITH =, tstzrange(from_at, to_at) WITH &&)
  );
  CREATE INDEX connection_span_up ON connection_span (connection_id, from_at) WHERE state = 'UP'`;

/** The state at the end of local day D is the state just before D + 1 begins: spans are half-open. */
const functions = `
  CREATE FUNCTION day_end(on_day date) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT (on_day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' $$;

  -- Through what each system is connected, of its own opening, at the end of a day. One step down the key per connection.
  CREATE FUNCTION live_routes(on_day date) RETURNS TABLE (system_id text, by_platform boolean, by_axis boolean)
    LANGUAGE sql STABLE AS $$
    SELECT connection.from_system_id, bool_or(connection.via IN ('LGSP', 'NGSP')), bool_or(connection.via = 'DOC_AXIS')
    FROM system_connection AS connection
    CROSS JOIN LATERAL (
      SELECT span.state, span.to_at FROM connection_span AS span
      WHERE span.connection_id = connection.id AND span.from_at < day_end(on_day)
      ORDER BY span.from_at DESC LIMIT 1
    ) AS latest
    WHERE latest.state = 'UP' AND (latest.to_at IS NULL OR latest.to_at >= day_end(on_day))
      AND connection.valid_from <= on_day AND (connection.valid_to IS NULL OR on_day < connection.valid_to)
    GROUP BY connection.from_system_id
  $$;

  -- What is recorded of each system at the end of a day; a system of which nothing is recorded has no row.
  CREATE FUNCTION system_on_day(on_day date) RETURNS TABLE (
    system_id text, state text, citizen_related boolean, exchanges_documents boolean, origin text, by_platform boolean, by_axis boolean
  ) LANGUAGE sql STABLE AS $$
    SELECT operation.system_id, operation.state, operation.citizen_related, operation.exchanges_documents, operation.origin,
           coalesce(route.by_platform, false), coalesce(route.by_axis, false)
    FROM system_operation AS operation
    LEFT JOIN live_routes(on_day) AS route ON route.system_id = operation.system_id
    WHERE operation.valid_from <= on_day AND (operation.valid_to IS NULL OR on_day < operation.valid_to)
  $$`;
