import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterEachStatementSql } from '../../../shared/database/statement-triggers.js';
import { disableRowSecurity, enableRowSecurity } from '../../../shared/database/row-security.js';
import { createTallySql, dropTallySql } from '../../../shared/tally/tally-tables.js';
import { type CountedTable, countWithTriggersSql, stopCountingSql } from '../../../shared/tally/tally-triggers.js';
import { applicantTally } from '../dossier/dossier.tallies.js';
import { applicantScope } from './dossier-applicant.migration.js';

/**
 * One row for each applicant, year and place, and one for the whole (place ''): T2.9 counts people, and the people of a
 * province are not the sum of those of its communes. The rows are personal; what leaves them are numbers.
 */
export class ApplicantYears1700000000320 implements MigrationInterface {
  readonly name = 'ApplicantYears1700000000320';

  async up(runner: QueryRunner): Promise<void> {
    const parts = [
      table,
      createTallySql(applicantTally),
      countWithTriggersSql(years),
      refresh,
      onDossier,
      onApplicant,
      distinct,
      first,
    ];
    for (const sql of parts) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER dossier_applicant_years ON dossier;
      DROP TRIGGER dossier_applicant_years_insert ON dossier_applicant;
      DROP TRIGGER dossier_applicant_years_update ON dossier_applicant;
      DROP TRIGGER dossier_applicant_years_delete ON dossier_applicant;
      DROP FUNCTION count_applicants, dossier_changes_applicant_years, applicant_changes_applicant_years, refresh_applicant_years;
      ${stopCountingSql(years)} ${dropTallySql(applicantTally)} ${disableRowSecurity('applicant_year')}
      DROP TABLE applicant_year`);
  }
}

const table = `
  CREATE INDEX dossier_applicant_ref ON dossier_applicant (applicant_ref);
  CREATE TABLE applicant_year (
    year integer NOT NULL,
    place_id text NOT NULL,
    applicant_ref text NOT NULL,
    -- The first days in the year: of any dossier, of one with papers the state held, of one where such a paper was asked for again.
    submitted_on date NOT NULL,
    held_on date,
    asked_again_on date,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    PRIMARY KEY (year, place_id, applicant_ref)
  );
  CREATE INDEX applicant_year_ref ON applicant_year (applicant_ref);
  ${enableRowSecurity({ table: 'applicant_year', scope: applicantScope })}`;

const years: CountedTable = {
  tally: applicantTally,
  table: 'applicant_year',
  steps: (rows) => `
    SELECT step.on_day, a.place_id, a.origin, ${applicantTally.measures.map((measure) => `step.${measure}`).join(', ')}
    FROM ${rows} AS a CROSS JOIN LATERAL (VALUES
      (a.submitted_on, 1, 0, 0), (a.held_on, 0, 1, 0), (a.asked_again_on, 0, 0, 1)
    ) AS step (on_day, ${applicantTally.measures.join(', ')})`,
};

/** Such a function sees the rows of all applicants while it runs, whoever asks; what it gives back is numbers at most. */
const asApplicantReader = 'SECURITY DEFINER SET search_path = public';
const seeApplicants = `asker text := set_config('hub.asker_scopes', coalesce(current_setting('hub.scopes', true), ''), true);
    reader text := set_config('hub.scopes', '${applicantScope}', true);`;
const lookAway = `PERFORM set_config('hub.scopes', asker, true);`;

/**
 * Takes the rows of these applicants anew. They are locked first, in one order for everybody; the second statement then
 * sees what the others have committed meanwhile.
 */
const refresh = `
  CREATE FUNCTION refresh_applicant_years(refs text[]) RETURNS void LANGUAGE plpgsql ${asApplicantReader} AS $$
  DECLARE ${seeApplicants}
  BEGIN
    INSERT INTO applicant_year AS kept (year, place_id, applicant_ref, submitted_on, held_on, asked_again_on, origin)
    SELECT year, place_id, applicant_ref, min(submitted_on), min(held_on), min(asked_again_on), min(origin)
    FROM applicant_dossier_years(refs) GROUP BY year, place_id, applicant_ref
    ORDER BY year, place_id, applicant_ref
    ON CONFLICT (year, place_id, applicant_ref) DO UPDATE SET origin = kept.origin;

    UPDATE applicant_year AS kept
    SET (submitted_on, held_on, asked_again_on) = (now.submitted_on, now.held_on, now.asked_again_on)
    FROM (
      SELECT year, place_id, applicant_ref, min(submitted_on) AS submitted_on, min(held_on) AS held_on, min(asked_again_on) AS asked_again_on
      FROM applicant_dossier_years(refs) GROUP BY year, place_id, applicant_ref) AS now
    WHERE (kept.year, kept.place_id, kept.applicant_ref) = (now.year, now.place_id, now.applicant_ref)
      AND (kept.submitted_on, kept.held_on, kept.asked_again_on) IS DISTINCT FROM (now.submitted_on, now.held_on, now.asked_again_on);

    DELETE FROM applicant_year AS kept WHERE applicant_ref = ANY (refs) AND NOT EXISTS (
      SELECT FROM dossier_applicant AS a JOIN dossier AS d ON d.id = a.dossier_id
      WHERE a.applicant_ref = kept.applicant_ref AND extract(year FROM d.submitted_on) = kept.year
        AND kept.place_id IN ('', d.receiving_unit_id));
    ${lookAway}
  END $$;`.replaceAll(
  'applicant_dossier_years(refs)',
  `(
      SELECT extract(year FROM d.submitted_on)::integer AS year, place.id AS place_id, a.applicant_ref, d.origin, d.submitted_on,
             CASE WHEN d.held_documents > 0 THEN d.submitted_on END AS held_on,
             CASE WHEN d.documents_asked_again > 0 THEN d.submitted_on END AS asked_again_on
      FROM dossier_applicant AS a JOIN dossier AS d ON d.id = a.dossier_id
        CROSS JOIN LATERAL (VALUES (''), (d.receiving_unit_id)) AS place (id)
      WHERE a.applicant_ref = ANY (refs)) AS theirs`,
);

/** Only what an applicant's rows are made of; a dossier without an applicant has none yet. */
const onDossier = `
  CREATE FUNCTION dossier_changes_applicant_years() RETURNS trigger LANGUAGE plpgsql ${asApplicantReader} AS $$
  DECLARE
    ${seeApplicants}
    refs text[];
  BEGIN
    SELECT array_agg(DISTINCT a.applicant_ref ORDER BY a.applicant_ref) INTO refs
    FROM gone JOIN come USING (id) JOIN dossier_applicant AS a ON a.dossier_id = come.id
    WHERE (gone.submitted_on, gone.receiving_unit_id, gone.held_documents > 0, gone.documents_asked_again > 0)
      IS DISTINCT FROM (come.submitted_on, come.receiving_unit_id, come.held_documents > 0, come.documents_asked_again > 0);
    IF refs IS NOT NULL THEN PERFORM refresh_applicant_years(refs); END IF;
    ${lookAway}
    RETURN NULL;
  END $$;
  CREATE TRIGGER dossier_applicant_years AFTER UPDATE ON dossier
    REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION dossier_changes_applicant_years()`;

/** The rows of a removed dossier's applicant go with it, and so does what they counted. */
const onApplicant = `
  CREATE FUNCTION applicant_changes_applicant_years() RETURNS trigger LANGUAGE plpgsql ${asApplicantReader} AS $$
  BEGIN
    IF TG_OP <> 'INSERT' THEN PERFORM refresh_applicant_years(array_agg(DISTINCT applicant_ref ORDER BY applicant_ref)) FROM gone HAVING count(*) > 0; END IF;
    IF TG_OP <> 'DELETE' THEN PERFORM refresh_applicant_years(array_agg(DISTINCT applicant_ref ORDER BY applicant_ref)) FROM come HAVING count(*) > 0; END IF;
    RETURN NULL;
  END $$;
    ${afterEachStatementSql({ table: 'dossier_applicant', name: 'dossier_applicant_years', run: 'applicant_changes_applicant_years' })}`;

/** People of several places, each once, from the first day of the year to a day: numbers, and nobody. */
const distinct = `
  CREATE FUNCTION count_applicants(places text[], on_day date, OUT applicants bigint, OUT held bigint, OUT asked_again bigint)
  LANGUAGE plpgsql STABLE ${asApplicantReader} AS $$
  DECLARE ${seeApplicants}
  BEGIN
    SELECT count(*), count(person.held_on), count(person.asked_again_on) INTO applicants, held, asked_again FROM (
      SELECT min(submitted_on) FILTER (WHERE submitted_on <= on_day) AS submitted_on,
             min(held_on) FILTER (WHERE held_on <= on_day) AS held_on,
             min(asked_again_on) FILTER (WHERE asked_again_on <= on_day) AS asked_again_on
      FROM applicant_year WHERE year = extract(year FROM on_day) AND place_id = ANY (places) GROUP BY applicant_ref) AS person
    WHERE person.submitted_on IS NOT NULL;
    ${lookAway}
  END $$`;

const first = `
  SELECT set_config('hub.scopes', '${applicantScope}', true);
  SELECT refresh_applicant_years(ARRAY (SELECT DISTINCT applicant_ref FROM dossier_applicant ORDER BY 1));
  SELECT fold_${applicantTally.name}()`;
