import type { MigrationInterface, QueryRunner } from 'typeorm';
import { disableRowSecurity, enableRowSecurity } from '../../../shared/database/row-security.js';
import { personalScope } from '../civil-service/civil-service.ownership.js';

const personalTables = ['appraisal', 'training_participation', 'disciplinary_case'];

/** Content 4: appraisals, training, exams, discipline, and part-time workers of communes as counts. */
export class StaffDevelopment1700000000420 implements MigrationInterface {
  readonly name = 'StaffDevelopment1700000000420';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [appraisals, training, examRounds, disciplinaryCases, partTimeWorkers]) await runner.query(sql);
    for (const table of personalTables) await runner.query(enableRowSecurity({ table, scope: personalScope }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of personalTables) await runner.query(disableRowSecurity(table));
    await runner.query(
      'DROP TABLE commune_part_time_workers, disciplinary_case, exam_round, training_participation, training_course, appraisal',
    );
  }
}

const record = `
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL'))`;

const appraisals = `
  CREATE TABLE appraisal (${record},
    civil_servant_id text NOT NULL REFERENCES civil_servant,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    grade text NOT NULL CHECK (grade IN ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
    decided_on date,
    CONSTRAINT appraisal_once UNIQUE (civil_servant_id, year)
  );
  CREATE INDEX appraisal_year ON appraisal (year, id)`;

const training = `
  CREATE TABLE training_course (${record},
    code text NOT NULL CONSTRAINT training_course_code UNIQUE,
    title text NOT NULL,
    topic text NOT NULL CHECK (topic IN
      ('POLITICAL_THEORY', 'STATE_MANAGEMENT', 'PROFESSIONAL', 'WORK_SKILLS', 'DIGITAL', 'LANGUAGE')),
    agency_id text NOT NULL REFERENCES agency,
    job_position_id text REFERENCES job_position,
    starts_on date NOT NULL,
    ends_on date NOT NULL CHECK (starts_on <= ends_on),
    is_online boolean NOT NULL,
    participants integer CHECK (participants >= 0)
  );
  CREATE INDEX training_course_start ON training_course (starts_on, id);
  CREATE TABLE training_participation (${record},
    course_id text NOT NULL REFERENCES training_course,
    civil_servant_id text NOT NULL REFERENCES civil_servant,
    result text NOT NULL CHECK (result IN ('REGISTERED', 'COMPLETED', 'NOT_COMPLETED')),
    completed_on date,
    CHECK ((completed_on IS NOT NULL) = (result = 'COMPLETED')),
    CONSTRAINT training_participation_once UNIQUE (course_id, civil_servant_id)
  );
  CREATE INDEX training_participation_person ON training_participation (civil_servant_id)`;

const examRounds = `
  CREATE TABLE exam_round (${record},
    code text NOT NULL CONSTRAINT exam_round_code UNIQUE,
    title text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('RECRUITMENT', 'GRADE_PROMOTION', 'LEADER_COMPETITIVE')),
    state text NOT NULL CHECK (state IN ('PLANNED', 'ANNOUNCED', 'HELD', 'RESULTS_PUBLISHED', 'CANCELLED')),
    agency_id text NOT NULL REFERENCES agency,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    is_computer_based boolean NOT NULL,
    posts integer NOT NULL CHECK (posts > 0),
    candidates integer CHECK (candidates >= 0),
    sat integer CHECK (sat BETWEEN 0 AND candidates),
    passed integer CHECK (passed BETWEEN 0 AND sat),
    announced_on date,
    held_on date CHECK (announced_on <= held_on),
    results_published_on date CHECK (held_on <= results_published_on),
    cancelled_on date,
    CHECK (state NOT IN ('ANNOUNCED', 'HELD', 'RESULTS_PUBLISHED') OR announced_on IS NOT NULL),
    CHECK (state NOT IN ('HELD', 'RESULTS_PUBLISHED') OR held_on IS NOT NULL),
    CHECK ((state = 'RESULTS_PUBLISHED') = (results_published_on IS NOT NULL)),
    CHECK ((state = 'CANCELLED') = (cancelled_on IS NOT NULL)),
    CHECK (state <> 'RESULTS_PUBLISHED' OR num_nulls(candidates, sat, passed) = 0),
    CHECK (passed IS NULL OR sat IS NOT NULL),
    CHECK (sat IS NULL OR candidates IS NOT NULL)
  );
  CREATE INDEX exam_round_year ON exam_round (year, id)`;

/** It hangs on the person, not on a posting: whoever moved or retired still answers for what was done (II.4.b.8). */
const disciplinaryCases = `
  CREATE TABLE disciplinary_case (${record},
    civil_servant_id text NOT NULL REFERENCES civil_servant,
    agency_id text NOT NULL REFERENCES agency,
    form text NOT NULL CHECK (form IN
      ('REPRIMAND', 'WARNING', 'SALARY_REDUCTION', 'DEMOTION', 'REMOVAL_FROM_OFFICE', 'COMPULSORY_DISMISSAL')),
    violated_on date NOT NULL,
    decided_on date NOT NULL CHECK (violated_on <= decided_on),
    decision text NOT NULL
  );
  CREATE INDEX disciplinary_case_person ON disciplinary_case (civil_servant_id);
  CREATE INDEX disciplinary_case_day ON disciplinary_case (decided_on, id)`;

/** Counts without persons (II.4.b.10). */
const partTimeWorkers = `
  CREATE TABLE commune_part_time_workers (${record},
    place_id text NOT NULL,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    counted_on date NOT NULL CHECK (extract(year FROM counted_on) = year),
    workers integer NOT NULL CHECK (workers BETWEEN 0 AND 1000),
    village_workers integer CHECK (village_workers BETWEEN 0 AND 5000),
    has_lump_sum_budget boolean NOT NULL,
    CONSTRAINT commune_part_time_workers_once UNIQUE (place_id, year)
  );
  CREATE INDEX commune_part_time_workers_year ON commune_part_time_workers (year, id)`;
