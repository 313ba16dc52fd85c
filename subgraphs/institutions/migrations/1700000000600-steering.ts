import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content 7: tasks and their progress, reporting, inspections, communication, initiatives. */
export class Steering1700000000600 implements MigrationInterface {
  readonly name = 'Steering1700000000600';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [moves, tasks, taskStatus, reports, reportStatus, inspections, communication, initiatives])
      await runner.query(sql);
    await runner.query(registers(inspectionRegister));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(registers(''));
    await runner.query(`
      DROP TABLE initiative, communication_item, inspection;
      DROP FUNCTION report_status_on, report_owed_from, is_plan, task_status_on;
      DROP TABLE report, reporting_due_days, reporting_period, task_progress, central_act;
      DROP FUNCTION last_move_to, state_on`);
  }
}

const record = `
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL'))`;

/** Moves are kept with the row, each with its day: so the state of any earlier day is known. */
const moves = `
  CREATE FUNCTION state_on(moves jsonb, initial text, day date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT move->>'state' FROM jsonb_array_elements(moves) WITH ORDINALITY AS made (move, ordinal)
                     WHERE (move->>'on')::date <= day ORDER BY ordinal DESC LIMIT 1), initial)
  $$;
  CREATE FUNCTION last_move_to(moves jsonb, state text, day date) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT max((move->>'on')::date) FROM jsonb_array_elements(moves) AS made (move)
    WHERE move->>'state' = state AND (move->>'on')::date <= day
  $$`;

const tasks = `
  CREATE TABLE central_act (${record},
    appendix_task_id text NOT NULL REFERENCES appendix_task,
    number text NOT NULL,
    issuer text NOT NULL,
    title text NOT NULL,
    issued_on date NOT NULL,
    due_on date CHECK (due_on >= issued_on),
    due_basis text,
    CONSTRAINT central_act_once UNIQUE (appendix_task_id)
  );
  CREATE TABLE task_progress (${record},
    appendix_task_id text REFERENCES appendix_task,
    plan_task_id text REFERENCES plan_task,
    year integer CHECK (year BETWEEN 2000 AND 2100),
    agency_id text NOT NULL REFERENCES agency,
    given_on date NOT NULL,
    original_due_on date,
    due_precision text CHECK (due_precision IN ('DAY', 'YEAR')),
    extensions jsonb NOT NULL DEFAULT '[]',
    state text NOT NULL CHECK (state IN ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'CANCELLED')),
    moves jsonb NOT NULL DEFAULT '[]',
    progress_percent integer CHECK (progress_percent BETWEEN 0 AND 100),
    evidence jsonb NOT NULL DEFAULT '[]',
    note text,
    CHECK ((appendix_task_id IS NULL) <> (plan_task_id IS NULL)),
    CHECK (state = coalesce(moves->-1->>'state', 'NOT_STARTED')),
    CHECK ((original_due_on IS NULL) = (due_precision IS NULL)),
    CONSTRAINT task_progress_once UNIQUE NULLS NOT DISTINCT (appendix_task_id, plan_task_id, year, agency_id)
  );
  CREATE INDEX task_progress_plan_task ON task_progress (plan_task_id);
  CREATE INDEX task_progress_agency ON task_progress (agency_id)`;

/**
 * Where each task stood on a day. What waits for an act of the centre has neither state of its own nor due day before it
 * (model, trap 15). Of a task on which nobody reported, neither its state nor whether it is late is known. A task is late
 * by the day on which it was handed in; while it is open, by the day asked for.
 */
const taskStatus = `
  CREATE FUNCTION task_status_on(day date) RETURNS TABLE (
    id text, content_number integer, state text, original_due_on date, due_on date, due_precision text,
    submitted_on date, accepted_on date, late_days integer, is_overdue boolean
  ) LANGUAGE sql STABLE AS $$
    SELECT task.id, coalesce(appendix.content_number, content.number), now.state, due.original_due_on, due.due_on,
           CASE WHEN due.due_on IS NULL THEN NULL WHEN due.due_on = task.original_due_on THEN task.due_precision ELSE 'DAY' END,
           now.submitted_on, CASE WHEN now.state = 'ACCEPTED' THEN last_move_to(task.moves, 'ACCEPTED', day) END,
           late.days,
           CASE WHEN due.due_on IS NOT NULL AND now.state <> 'NOT_REPORTED'
                THEN now.state IN ('NOT_STARTED', 'IN_PROGRESS', 'RETURNED') AND late.days > 0 END
    FROM task_progress AS task
      LEFT JOIN appendix_task AS appendix ON appendix.id = task.appendix_task_id
      LEFT JOIN plan_task ON plan_task.id = task.plan_task_id
      LEFT JOIN plan_content AS content ON content.id = plan_task.content_id
      LEFT JOIN central_act AS act ON act.appendix_task_id = appendix.id AND act.issued_on <= day
      CROSS JOIN LATERAL (
        SELECT CASE WHEN appendix.timing = 'AFTER_EVENT' AND act.id IS NULL THEN 'WAITING_EVENT'
                    WHEN task.moves = '[]' AND task.progress_percent IS NULL AND task.evidence = '[]' THEN 'NOT_REPORTED'
                    ELSE state_on(task.moves, 'NOT_STARTED', day) END AS state,
               last_move_to(task.moves, 'SUBMITTED', day) AS submitted_on) AS now
      CROSS JOIN LATERAL (
        SELECT coalesce(task.original_due_on, act.due_on) AS original_due_on,
               coalesce((SELECT (extension->>'dueOn')::date
                         FROM jsonb_array_elements(task.extensions) WITH ORDINALITY AS given (extension, ordinal)
                         WHERE (extension->>'decidedOn')::date <= day ORDER BY ordinal DESC LIMIT 1),
                        task.original_due_on, act.due_on) AS due_on) AS due
      CROSS JOIN LATERAL (
        SELECT CASE WHEN due.due_on IS NULL OR now.state IN ('CANCELLED', 'NOT_REPORTED') THEN NULL
                    WHEN now.state IN ('SUBMITTED', 'ACCEPTED') THEN greatest(0, now.submitted_on - due.due_on)
                    ELSE greatest(0, day - due.due_on) END AS days) AS late
    WHERE task.given_on <= day
  $$`;

const reports = `
  CREATE TABLE reporting_period (${record},
    code text NOT NULL CONSTRAINT reporting_period_code UNIQUE,
    cadence text NOT NULL CHECK (cadence IN ('QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'FIVE_YEARLY', 'AD_HOC')),
    label text NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL CHECK (last_day >= first_day),
    due_on date,
    -- One regular period of a kind at a time.
    CONSTRAINT reporting_period_apart
      EXCLUDE USING gist (cadence WITH =, daterange(first_day, last_day, '[]') WITH &&) WHERE (cadence <> 'AD_HOC')
  );
  CREATE TABLE reporting_due_days (${record},
    rule_code text NOT NULL REFERENCES reporting_rule,
    cadence text NOT NULL CHECK (cadence IN ('QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'FIVE_YEARLY', 'AD_HOC')),
    days integer NOT NULL CHECK (days BETWEEN -400 AND 400),
    basis text NOT NULL,
    CONSTRAINT reporting_due_days_once UNIQUE (rule_code, cadence)
  );
  CREATE TABLE report (${record},
    rule_code text NOT NULL REFERENCES reporting_rule,
    period_id text REFERENCES reporting_period,
    reporter_id text NOT NULL REFERENCES agency,
    recipient_id text REFERENCES agency,
    through_id text REFERENCES agency,
    subject text,
    due_on date,
    state text NOT NULL CHECK (state IN ('EXPECTED', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    moves jsonb NOT NULL DEFAULT '[]',
    return_reason text,
    content text,
    content_version integer NOT NULL DEFAULT 0 CHECK (content_version >= 0),
    attachments text[] NOT NULL DEFAULT '{}',
    CHECK (state = coalesce(moves->-1->>'state', 'EXPECTED')),
    -- What belongs to no period is about something.
    CHECK (period_id IS NOT NULL OR subject IS NOT NULL),
    CONSTRAINT report_once UNIQUE (rule_code, period_id, reporter_id)
  );
  CREATE INDEX report_period ON report (period_id);
  CREATE INDEX report_reporter ON report (reporter_id)`;

/**
 * From when a report or a plan is owed (steering/report/duties.rules.ts says the same). The decision sets no day of
 * submission: without a due day from elsewhere nothing is late and nothing is missing (model, trap 16). A due day of all
 * reports of a period says nothing of its plans.
 */
const reportStatus = `
  CREATE FUNCTION is_plan(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(kind IN ('OWN_PLAN', 'PROVINCIAL_YEARLY_PLAN'), false)
  $$;
  CREATE FUNCTION report_owed_from(kind text, first_day date, last_day date) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN is_plan(kind) THEN greatest(first_day, (SELECT min(effective_from) FROM plan)) ELSE last_day END
  $$;
  CREATE FUNCTION report_status_on(day date) RETURNS TABLE (
    id text, state text, due_on date, submitted_on date, returned_on date, accepted_on date,
    late_days integer, is_late boolean, is_missing boolean
  ) LANGUAGE sql STABLE AS $$
    SELECT report.id, now.state, due.due_on, now.submitted_on, last_move_to(report.moves, 'RETURNED', day),
           last_move_to(report.moves, 'ACCEPTED', day), late.days, late.days > 0,
           CASE WHEN due.due_on IS NOT NULL THEN now.state = 'EXPECTED' AND late.days > 0 END
    FROM report
      LEFT JOIN reporting_period AS period ON period.id = report.period_id
      JOIN reporting_rule AS rule ON rule.code = report.rule_code
      LEFT JOIN reporting_due_days AS days_set ON days_set.rule_code = report.rule_code AND days_set.cadence = period.cadence
      CROSS JOIN LATERAL (
        SELECT coalesce(report.due_on, CASE WHEN NOT is_plan(rule.kind) THEN period.due_on END,
                        report_owed_from(rule.kind, period.first_day, period.last_day) + days_set.days) AS due_on) AS due
      CROSS JOIN LATERAL (
        SELECT state_on(report.moves, 'EXPECTED', day) AS state,
               last_move_to(report.moves, 'SUBMITTED', day) AS submitted_on) AS now
      CROSS JOIN LATERAL (
        SELECT CASE WHEN due.due_on IS NULL THEN NULL
                    WHEN now.state IN ('SUBMITTED', 'ACCEPTED') THEN greatest(0, now.submitted_on - due.due_on)
                    ELSE greatest(0, day - due.due_on) END AS days) AS late
  $$`;

const inspections = `
  CREATE TABLE inspection (${record},
    code text NOT NULL CONSTRAINT inspection_code UNIQUE,
    kind text NOT NULL CHECK (kind IN ('PLANNED', 'SURPRISE')),
    title text NOT NULL,
    plan_year integer NOT NULL CHECK (plan_year BETWEEN 2000 AND 2100),
    inspector_agency_id text NOT NULL REFERENCES agency,
    inspected_agency_id text REFERENCES agency,
    admin_unit_id text NOT NULL,
    state text NOT NULL CHECK (state IN ('PLANNED', 'UNDER_WAY', 'CONCLUDED', 'FOLLOWED_UP', 'CANCELLED')),
    planned_on date,
    started_on date,
    ended_on date CHECK (ended_on >= started_on),
    conclusion_number text,
    concluded_on date CHECK (concluded_on >= ended_on),
    findings jsonb NOT NULL DEFAULT '[]',
    sanctions_proposed text,
    CONSTRAINT inspection_days CHECK (
      (state NOT IN ('UNDER_WAY', 'CONCLUDED', 'FOLLOWED_UP') OR started_on IS NOT NULL)
      AND (state NOT IN ('CONCLUDED', 'FOLLOWED_UP') OR (ended_on IS NOT NULL AND concluded_on IS NOT NULL)))
  );
  CREATE INDEX inspection_inspected ON inspection (inspected_agency_id);
  CREATE INDEX inspection_place ON inspection (admin_unit_id)`;

const communication = `
  CREATE TABLE communication_item (${record},
    medium text NOT NULL CHECK (medium IN ('RADIO', 'TELEVISION', 'NEWSPAPER', 'PORTAL', 'SOCIAL', 'OTHER')),
    agency_id text NOT NULL REFERENCES agency,
    published_on date NOT NULL,
    topic text NOT NULL,
    url text,
    content_number integer CHECK (content_number BETWEEN 1 AND 7),
    feedback_forwarded integer CHECK (feedback_forwarded >= 0),
    feedback_topics text[] NOT NULL DEFAULT '{}',
    feedback_to_id text REFERENCES agency
  );
  CREATE INDEX communication_item_agency ON communication_item (agency_id)`;

const initiatives = `
  CREATE TABLE initiative (${record},
    title text NOT NULL,
    effect text,
    proposing_agency_id text NOT NULL REFERENCES agency,
    content_number integer CHECK (content_number BETWEEN 1 AND 7),
    proposed_on date NOT NULL,
    state text NOT NULL CHECK (state IN ('PROPOSED', 'APPRAISED', 'RECOGNISED', 'APPLIED', 'REJECTED')),
    appraised_on date CHECK (appraised_on >= proposed_on),
    recognised_on date CHECK (recognised_on >= appraised_on),
    recognition_decision text,
    applied_on date CHECK (applied_on >= recognised_on),
    rejected_on date CHECK (rejected_on >= proposed_on),
    applied_at_ids text[] NOT NULL DEFAULT '{}',
    CONSTRAINT initiative_days CHECK (
      (state <> 'APPRAISED' OR appraised_on IS NOT NULL) AND (state <> 'RECOGNISED' OR recognised_on IS NOT NULL)
      AND (state <> 'APPLIED' OR applied_on IS NOT NULL) AND (state <> 'REJECTED' OR rejected_on IS NOT NULL))
  );
  CREATE INDEX initiative_agency ON initiative (proposing_agency_id)`;

/** An inspection is known to the other subgraphs from the day it began: e-government says how digital it was (T6.7). */
const inspectionRegister = `
    UNION ALL
    SELECT 'inspection', id, code, title, kind, NULL, inspector_agency_id, admin_unit_id, started_on, ended_on + 1,
           jsonb_build_object('origin', origin, 'state', state, 'startedOn', started_on, 'endedOn', ended_on, 'inspectedAgencyId', inspected_agency_id)
    FROM inspection WHERE started_on IS NOT NULL AND state <> 'CANCELLED'`;

/** The registers as they are published: those of the migration 1700000000120, and one more. */
const registers = (more: string): string => `
  CREATE OR REPLACE VIEW register_entry AS
    SELECT 'adminUnit' AS register, unit_id AS entity_id, code, name, kind, level, parent_id, unit_id AS place_id, valid_from, valid_to,
           '{}'::jsonb AS data FROM admin_unit_version
    UNION ALL
    SELECT 'agency', id, code, name, type, level, NULL, admin_unit_id, valid_from, valid_to, jsonb_build_object('nameEn', name_en) FROM agency
    UNION ALL
    SELECT 'publicServiceUnit', id, code, name, sector, NULL, governing_agency_id, admin_unit_id, established_on, dissolved_on,
           jsonb_build_object('origin', origin) FROM public_service_unit${more}`;
