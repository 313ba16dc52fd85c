import type { MigrationInterface, QueryRunner } from 'typeorm';
import { disableRowSecurity, enableRowSecurity } from '../../../shared/database/row-security.js';
import { personalScope } from '../civil-service/civil-service.ownership.js';

const personalTables = ['civil_servant', 'posting'];

/** Content 4: job positions, and persons with their postings, which show to nobody without the scope. */
export class CivilServants1700000000400 implements MigrationInterface {
  readonly name = 'CivilServants1700000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(jobPositions);
    await runner.query(civilServants);
    await runner.query(postings);
    for (const table of personalTables) await runner.query(enableRowSecurity({ table, scope: personalScope }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of personalTables) await runner.query(disableRowSecurity(table));
    await runner.query('DROP TABLE posting, civil_servant, job_position');
  }
}

const record = `
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL'))`;

const degrees = `('SECONDARY', 'INTERMEDIATE', 'COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR')`;
const theoryLevels = `('NONE', 'ELEMENTARY', 'INTERMEDIATE', 'ADVANCED')`;
const staffGroups = `('CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE')`;

const jobPositions = `
  CREATE TABLE job_position (${record},
    code text NOT NULL,
    title text NOT NULL,
    level text NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    agency_id text REFERENCES agency,
    staff_group text NOT NULL CHECK (staff_group IN ${staffGroups}),
    is_leadership boolean NOT NULL,
    required_degree text NOT NULL CHECK (required_degree IN ${degrees}),
    required_theory_level text NOT NULL CHECK (required_theory_level IN ${theoryLevels}),
    required_skills text[] NOT NULL DEFAULT '{}',
    valid_from date NOT NULL,
    valid_to date CHECK (valid_from < valid_to),
    CONSTRAINT job_position_code EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&)
  );
  CREATE INDEX job_position_agency ON job_position (agency_id)`;

/** Each standard carries the day it was met, so that any past day can be answered. T4.2 asks for all four at once. */
const civilServants = `
  CREATE TABLE civil_servant (${record},
    full_name text NOT NULL,
    highest_degree text NOT NULL CHECK (highest_degree IN ${degrees}),
    degree_standard_met_on date,
    political_theory_level text NOT NULL CHECK (political_theory_level IN ${theoryLevels}),
    political_theory_standard_met_on date,
    professional_standard_met_on date,
    work_skills_standard_met_on date,
    qualified_since date GENERATED ALWAYS AS (
      CASE WHEN num_nulls(degree_standard_met_on, political_theory_standard_met_on, professional_standard_met_on, work_skills_standard_met_on) = 0
        THEN greatest(degree_standard_met_on, political_theory_standard_met_on, professional_standard_met_on, work_skills_standard_met_on)
      END) STORED,
    CHECK ((degree_standard_met_on IS NULL) = (highest_degree IN ('SECONDARY', 'INTERMEDIATE'))),
    CHECK (political_theory_standard_met_on IS NULL OR political_theory_level <> 'NONE')
  )`;

/** One main post at a time: then a head-count of postings is a head-count of persons. */
const postings = `
  CREATE TABLE posting (${record},
    civil_servant_id text NOT NULL REFERENCES civil_servant,
    agency_id text NOT NULL REFERENCES agency,
    job_position_id text REFERENCES job_position,
    title text NOT NULL,
    staff_group text NOT NULL CHECK (staff_group IN ${staffGroups}),
    level text NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    place_id text NOT NULL,
    is_commune boolean NOT NULL GENERATED ALWAYS AS (level = 'COMMUNE' AND staff_group <> 'PUBLIC_EMPLOYEE') STORED,
    started_on date NOT NULL,
    ended_on date CHECK (started_on < ended_on),
    end_reason text CHECK (end_reason IN ('TRANSFER', 'RETIREMENT', 'RESIGNATION', 'DISMISSAL', 'DEATH', 'OTHER')),
    CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CONSTRAINT posting_one_at_a_time
      EXCLUDE USING gist (civil_servant_id WITH =, daterange(started_on, ended_on) WITH &&)
  );
  CREATE INDEX posting_agency ON posting (agency_id);
  CREATE INDEX posting_place ON posting (place_id, started_on);
  CREATE INDEX posting_job_position ON posting (job_position_id)`;
