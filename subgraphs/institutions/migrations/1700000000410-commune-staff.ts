import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterEachStatementSql } from '../../../shared/database/statement-triggers.js';
import { createTallySql, dropTallySql } from '../../../shared/tally/tally-tables.js';
import { addDifferencesSql } from '../../../shared/tally/tally-triggers.js';
import { communeStaffTally } from '../civil-service/commune-staff/commune-staff.tally.js';

/**
 * How many stand in post in each commune on any day, and how many of them meet which standard, without persons: T4.2 must be
 * the same for every viewer. They are written in the transaction of the person's row.
 */
export class CommuneStaff1700000000410 implements MigrationInterface {
  readonly name = 'CommuneStaff1700000000410';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [createTallySql(communeStaffTally), steps, onPosting, onCivilServant]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER civil_servant_counts ON civil_servant;
      DROP TRIGGER posting_counts_insert ON posting;
      DROP TRIGGER posting_counts_update ON posting;
      DROP TRIGGER posting_counts_delete ON posting;
      DROP FUNCTION civil_servant_counts, posting_counts, commune_staff_steps;
      ${dropTallySql(communeStaffTally)}`);
  }
}

/** What one posting adds to each measure: +1 on the first day in post with the standard met, −1 on the first day after. */
const steps = `
  CREATE FUNCTION commune_staff_steps(post posting, person civil_servant)
  RETURNS TABLE (place_id text, on_day date, measure text, people integer, origin text) LANGUAGE sql IMMUTABLE AS $$
    SELECT post.place_id, step.on_day, met.measure, step.people, post.origin
    FROM (VALUES
        ('in_post', post.started_on),
        ('qualified', person.qualified_since),
        ('with_degree', person.degree_standard_met_on),
        ('with_theory', person.political_theory_standard_met_on),
        ('with_profession', person.professional_standard_met_on),
        ('with_skills', person.work_skills_standard_met_on)) AS met (measure, since)
      CROSS JOIN LATERAL (VALUES (greatest(post.started_on, met.since), 1), (post.ended_on, -1)) AS step (on_day, people)
    WHERE post.is_commune AND met.since IS NOT NULL AND step.on_day IS NOT NULL
      AND coalesce(greatest(post.started_on, met.since) < post.ended_on, true)
  $$`;

/** Adds the steps of a query (place_id, on_day, measure, people, origin). */
const addSteps = (query: string): string =>
  addDifferencesSql(
    communeStaffTally,
    `SELECT place_id, on_day, origin, ${communeStaffTally.measures
      .map((measure) => `CASE measure WHEN '${measure}' THEN people ELSE 0 END AS ${measure}`)
      .join(', ')} FROM (${query}) AS step`,
  );

const stepsOf = (postings: string, sign: '' | '-'): string => `
  SELECT s.place_id, s.on_day, s.measure, ${sign}s.people AS people, s.origin
  FROM ${postings} AS post JOIN civil_servant AS person ON person.id = post.civil_servant_id
    CROSS JOIN LATERAL commune_staff_steps(ROW (post.*)::posting, person) AS s`;

/** Holds the persons: who changes a standard at the same time waits, and then sees this posting. */
const holdPersons = (postings: string): string => `
  PERFORM FROM civil_servant WHERE id IN (SELECT civil_servant_id FROM ${postings}) ORDER BY id FOR NO KEY UPDATE;`;

const onPosting = `
  CREATE FUNCTION posting_counts() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'INSERT' THEN ${holdPersons('gone')} ${addSteps(stepsOf('gone', '-'))} END IF;
    IF TG_OP <> 'DELETE' THEN ${holdPersons('come')} ${addSteps(stepsOf('come', ''))} END IF;
    RETURN NULL;
  END $$;
    ${afterEachStatementSql({ table: 'posting', name: 'posting_counts', run: 'posting_counts' })}`;

const stepsOfPersons = (persons: string, sign: '' | '-'): string => `
  SELECT s.place_id, s.on_day, s.measure, ${sign}s.people AS people, s.origin
  FROM ${persons} AS person JOIN posting AS post ON post.civil_servant_id = person.id
    CROSS JOIN LATERAL commune_staff_steps(post, ROW (person.*)::civil_servant) AS s`;

const onCivilServant = `
  CREATE FUNCTION civil_servant_counts() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    ${addSteps(`${stepsOfPersons('gone', '-')} UNION ALL ${stepsOfPersons('come', '')}`)}
    RETURN NULL;
  END $$;
  CREATE TRIGGER civil_servant_counts AFTER UPDATE ON civil_servant
    REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION civil_servant_counts()`;
