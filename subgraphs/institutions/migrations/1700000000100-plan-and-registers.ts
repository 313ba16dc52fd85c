import type { MigrationInterface, QueryRunner } from 'typeorm';
import { registerFunctions } from '../../../shared/registers/register.migration.js';

/** The plan, the agencies and places in time, and public service units. */
export class PlanAndRegisters1700000000100 implements MigrationInterface {
  readonly name = 'PlanAndRegisters1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [places, agencies, plan, targets, publicServiceUnits, registerViews, registerFunctions])
      await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION register_subtree_with_predecessors, register_last_day, register_subtree;
      DROP VIEW register_entry, register_succession;
      DROP TABLE public_service_unit, target_threshold, target, plan_contradiction, reporting_rule, funding_rule, responsibility_item,
        responsibility_group, appendix_task_agency, appendix_task, plan_task, plan_objective, plan_content, plan, mandate, agency,
        succession, admin_unit_version`);
  }
}

const places = `
  CREATE TABLE admin_unit_version (
    id text PRIMARY KEY,
    unit_id text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    kind text NOT NULL CHECK (kind IN ('PROVINCE','PROVINCIAL_CITY','TOWN','RURAL_DISTRICT','WARD','TOWNSHIP','COMMUNE','SPECIAL_ZONE')),
    level text NOT NULL CHECK (level IN ('PROVINCE','DISTRICT','COMMUNE')),
    parent_id text,
    valid_from date NOT NULL,
    valid_from_precision text NOT NULL CHECK (valid_from_precision IN ('exact', 'first_seen')),
    valid_to date CHECK (valid_from < valid_to),
    legal_basis text,
    note text,
    -- Versions of one unit never overlap, nor do two units carry one code at a time.
    EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to) WITH &&),
    EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&)
  );
  CREATE INDEX admin_unit_version_parent ON admin_unit_version (parent_id);
  CREATE TABLE succession (
    id text PRIMARY KEY,
    from_id text NOT NULL,
    to_id text,
    relation text NOT NULL CHECK (relation IN ('MERGED_INTO','KEPT','SPLIT_INTO','RENAMED','ABOLISHED','CONVERTED')),
    effective_from date NOT NULL,
    legal_basis text,
    note text,
    CHECK ((to_id IS NULL) = (relation = 'ABOLISHED'))
  );
  CREATE INDEX succession_from ON succession (from_id);
  CREATE INDEX succession_to ON succession (to_id)`;

const agencies = `
  CREATE TABLE agency (
    id text PRIMARY KEY,
    code text NOT NULL,
    name text NOT NULL,
    name_en text NOT NULL,
    type text NOT NULL,
    level text NOT NULL,
    named_at text NOT NULL,
    role_in_plan text NOT NULL,
    responsibility_group_number integer,
    valid_from date NOT NULL,
    valid_to date CHECK (valid_from < valid_to),
    note text,
    EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&)
  );
  CREATE TABLE mandate (
    id text PRIMARY KEY,
    agency_id text NOT NULL REFERENCES agency,
    content_number integer NOT NULL CHECK (content_number BETWEEN 1 AND 7),
    clause text NOT NULL,
    valid_from date NOT NULL,
    valid_to date CHECK (valid_from < valid_to),
    -- One task, one lead (II.3.b.1).
    EXCLUDE USING gist (content_number WITH =, daterange(valid_from, valid_to) WITH &&)
  );
  CREATE INDEX mandate_agency ON mandate (agency_id)`;

const plan = `
  CREATE TABLE plan (
    id text PRIMARY KEY,
    number text NOT NULL UNIQUE,
    title text NOT NULL,
    title_en text NOT NULL,
    issued_on date NOT NULL,
    effective_from date NOT NULL,
    signed_by text NOT NULL,
    first_year integer NOT NULL,
    last_year integer NOT NULL,
    general_objective text NOT NULL,
    general_objective_en text NOT NULL,
    issuer_id text NOT NULL REFERENCES agency
  );
  CREATE TABLE plan_content (
    id text PRIMARY KEY,
    plan_id text NOT NULL REFERENCES plan,
    number integer NOT NULL,
    title text NOT NULL,
    title_en text NOT NULL,
    lead_clause text NOT NULL,
    subgraph text NOT NULL,
    general_objective text,
    general_objective_en text,
    notes text[] NOT NULL,
    UNIQUE (plan_id, number)
  );
  CREATE TABLE plan_objective (
    content_id text REFERENCES plan_content,
    ordinal integer,
    clause text NOT NULL,
    text text NOT NULL,
    text_en text NOT NULL,
    PRIMARY KEY (content_id, ordinal)
  );
  CREATE TABLE plan_task (
    id text PRIMARY KEY,
    content_id text NOT NULL REFERENCES plan_content,
    parent_id text REFERENCES plan_task,
    ordinal integer NOT NULL,
    code text NOT NULL UNIQUE,
    clause text NOT NULL,
    title text NOT NULL,
    title_en text NOT NULL,
    is_leaf boolean NOT NULL
  );
  CREATE INDEX plan_task_content ON plan_task (content_id, ordinal);
  CREATE INDEX plan_task_parent ON plan_task (parent_id);
  CREATE TABLE appendix_task (
    id text PRIMARY KEY,
    plan_id text NOT NULL REFERENCES plan,
    number integer NOT NULL,
    title text NOT NULL,
    title_en text NOT NULL,
    deliverable text NOT NULL,
    content_number integer NOT NULL,
    timing text NOT NULL,
    timing_text text NOT NULL,
    waits_for text,
    due_on date,
    years integer[] NOT NULL,
    UNIQUE (plan_id, number),
    -- Before the act of the centre is recorded there is no due date.
    CHECK (timing <> 'AFTER_EVENT' OR waits_for IS NOT NULL)
  );
  CREATE TABLE appendix_task_agency (
    task_id text REFERENCES appendix_task,
    role text CHECK (role IN ('LEAD', 'COORDINATOR')),
    agency_id text REFERENCES agency,
    ordinal integer NOT NULL,
    PRIMARY KEY (task_id, role, agency_id)
  );
  CREATE TABLE responsibility_group (
    id text PRIMARY KEY,
    plan_id text NOT NULL REFERENCES plan,
    number integer NOT NULL UNIQUE,
    title text NOT NULL,
    title_en text NOT NULL
  );
  CREATE TABLE responsibility_item (
    group_id text REFERENCES responsibility_group,
    ordinal integer,
    letter text,
    text text NOT NULL,
    text_en text NOT NULL,
    system_codes text[] NOT NULL,
    PRIMARY KEY (group_id, ordinal)
  );
  CREATE TABLE funding_rule (code text PRIMARY KEY, clause text NOT NULL, text text NOT NULL, text_en text NOT NULL);
  CREATE TABLE reporting_rule (
    code text PRIMARY KEY,
    clause text NOT NULL,
    kind text,
    cadences text[] NOT NULL,
    reporter_id text NOT NULL REFERENCES agency,
    recipient_id text REFERENCES agency,
    through_id text REFERENCES agency
  );
  CREATE TABLE plan_contradiction (code text PRIMARY KEY, text text NOT NULL, text_en text NOT NULL)`;

const targets = `
  CREATE TABLE target (
    id text PRIMARY KEY,
    content_id text NOT NULL REFERENCES plan_content,
    ordinal integer NOT NULL UNIQUE,
    code text NOT NULL UNIQUE,
    ref text NOT NULL,
    title text NOT NULL,
    title_en text NOT NULL,
    kind text NOT NULL,
    unit_of_measure text NOT NULL,
    comparator text NOT NULL,
    deadline date NOT NULL,
    yearly_from integer,
    increment_points integer,
    baseline jsonb,
    flow text NOT NULL,
    level text,
    population integer,
    denominator_of text,
    data_needed text[] NOT NULL,
    numerator_text text NOT NULL,
    denominator_text text NOT NULL,
    scope text,
    excludes text,
    ambiguity text,
    default_reading text,
    subgraph text NOT NULL,
    lead_agency_id text NOT NULL REFERENCES agency,
    supporting_agency_ids text[] NOT NULL
  );
  CREATE INDEX target_content ON target (content_id, ordinal);
  CREATE TABLE target_threshold (
    target_id text REFERENCES target,
    ordinal integer,
    year integer,
    level text,
    value text NOT NULL,
    PRIMARY KEY (target_id, ordinal)
  )`;

const publicServiceUnits = `
  CREATE TABLE public_service_unit (
    id text PRIMARY KEY,
    code text NOT NULL UNIQUE,
    name text NOT NULL,
    sector text NOT NULL,
    governing_agency_id text NOT NULL REFERENCES agency,
    admin_unit_id text NOT NULL,
    established_on date NOT NULL,
    dissolved_on date CHECK (established_on < dissolved_on),
    dissolution_kind text,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    CHECK ((dissolved_on IS NULL) = (dissolution_kind IS NULL))
  );
  CREATE INDEX public_service_unit_place ON public_service_unit (admin_unit_id)`;

/** What the other subgraphs read as tables stands here as views: one set of functions and formulas serves both. */
const registerViews = `
  CREATE VIEW register_entry AS
    SELECT 'adminUnit' AS register, unit_id AS entity_id, code, name, kind, level, parent_id, unit_id AS place_id, valid_from, valid_to,
           '{}'::jsonb AS data FROM admin_unit_version
    UNION ALL
    SELECT 'agency', id, code, name, type, level, NULL, NULL, valid_from, valid_to, jsonb_build_object('nameEn', name_en) FROM agency
    UNION ALL
    SELECT 'publicServiceUnit', id, code, name, sector, NULL, governing_agency_id, admin_unit_id, established_on, dissolved_on,
           jsonb_build_object('origin', origin) FROM public_service_unit;
  CREATE VIEW register_succession AS
    SELECT id, 'adminUnit' AS register, from_id, to_id, relation, effective_from FROM succession`;
