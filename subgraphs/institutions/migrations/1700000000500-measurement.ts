import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content 7: surveys of satisfaction with their results, and indices as they were published. */
export class Measurement1700000000500 implements MigrationInterface {
  readonly name = 'Measurement1700000000500';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [surveys, surveyResults, publishedStays, indexResults]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE index_result, survey_result, survey;
      DROP FUNCTION survey_published_stays, survey_result_published_stays`);
  }
}

const surveys = `
  CREATE TABLE survey (
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    kind text NOT NULL CHECK (kind IN ('SIPAS', 'PROCEDURE', 'HEALTH', 'EDUCATION', 'LAND', 'CONSTRUCTION', 'INVESTMENT')),
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    edition integer NOT NULL DEFAULT 1 CHECK (edition >= 1),
    corrects_id text REFERENCES survey,
    lead_agency_id text NOT NULL REFERENCES agency,
    method text NOT NULL CHECK (method IN ('INTERVIEW', 'PAPER', 'ONLINE', 'POSTAL', 'MIXED')),
    planned_sample integer NOT NULL CHECK (planned_sample > 0),
    suppress_below integer NOT NULL DEFAULT 30 CHECK (suppress_below BETWEEN 1 AND 1000),
    state text NOT NULL CHECK (state IN ('PLANNED', 'APPROVED', 'FIELDWORK', 'CLOSED', 'PUBLISHED')),
    approved_on date,
    fieldwork_on date,
    closed_on date,
    published_on date,
    -- Each step has its day, and no step comes before the one that it needs.
    CHECK ((state <> 'PLANNED') = (approved_on IS NOT NULL)),
    CHECK ((state IN ('FIELDWORK', 'CLOSED', 'PUBLISHED')) = (fieldwork_on IS NOT NULL)),
    CHECK ((state IN ('CLOSED', 'PUBLISHED')) = (closed_on IS NOT NULL)),
    CHECK ((state = 'PUBLISHED') = (published_on IS NOT NULL)),
    CONSTRAINT survey_days_in_order CHECK (
      approved_on <= coalesce(fieldwork_on, 'infinity') AND coalesce(fieldwork_on <= coalesce(closed_on, 'infinity'), true)
      AND coalesce(closed_on <= coalesce(published_on, 'infinity'), true)),
    CHECK (fieldwork_on >= make_date(year, 1, 1)),
    CHECK ((corrects_id IS NULL) = (edition = 1)),
    CONSTRAINT survey_edition_once UNIQUE (kind, year, edition),
    CONSTRAINT survey_corrected_once UNIQUE (corrects_id)
  );
  CREATE INDEX survey_published ON survey (kind, published_on) WHERE state = 'PUBLISHED'`;

/** Counts of answers, never the answers of one respondent. No respondent stands in two rows of one survey. */
const surveyResults = `
  CREATE TABLE survey_result (
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    survey_id text NOT NULL REFERENCES survey,
    admin_unit_id text NOT NULL,
    public_service_unit_id text REFERENCES public_service_unit,
    field text CHECK (field IN ('LAND', 'CONSTRUCTION', 'INVESTMENT', 'OTHER')),
    sent integer NOT NULL CHECK (sent >= 0),
    answered integer NOT NULL CHECK (answered >= 0),
    valid integer NOT NULL CHECK (valid >= 0),
    by_answer integer[] NOT NULL,
    CONSTRAINT survey_result_in_order CHECK (valid <= answered AND answered <= sent),
    CONSTRAINT survey_result_five_answers CHECK (
      array_ndims(by_answer) = 1 AND array_length(by_answer, 1) = 5 AND array_position(by_answer, NULL) IS NULL AND 0 <= ALL (by_answer)
      AND by_answer[1] + by_answer[2] + by_answer[3] + by_answer[4] + by_answer[5] = valid),
    CONSTRAINT survey_result_once UNIQUE NULLS NOT DISTINCT (survey_id, admin_unit_id, public_service_unit_id, field)
  );
  CREATE INDEX survey_result_place ON survey_result (admin_unit_id)`;

/** A published survey stays as it is, with its results: a correction is another edition (docs/plan/domain-model.md §6, §7.12). */
const publishedStays = `
  CREATE FUNCTION survey_published_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'INSERT' AND OLD.state = 'PUBLISHED' THEN
      RAISE EXCEPTION 'survey % is published', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'survey_published_stays';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF NEW.state = 'PUBLISHED' AND EXISTS (SELECT FROM survey AS earlier WHERE earlier.id = NEW.corrects_id AND earlier.published_on >= NEW.published_on) THEN
      RAISE EXCEPTION 'survey % corrects a later one', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'survey_corrects_earlier';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER survey_published_stays BEFORE INSERT OR UPDATE OR DELETE ON survey
    FOR EACH ROW EXECUTE FUNCTION survey_published_stays();

  -- By statement: a first load writes a thousand results in one.
  CREATE FUNCTION survey_result_published_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE published text;
  BEGIN
    -- Shared locks: whoever publishes waits for results being written, and what is written later sees the publication.
    SELECT max(id) FILTER (WHERE state = 'PUBLISHED') INTO published FROM (
      SELECT id, state FROM survey WHERE id IN (SELECT survey_id FROM written) FOR SHARE) AS locked;
    IF published IS NOT NULL THEN
      RAISE EXCEPTION 'survey % is published', published USING ERRCODE = 'check_violation', CONSTRAINT = 'survey_result_published_stays';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER survey_result_inserted AFTER INSERT ON survey_result REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION survey_result_published_stays();
  CREATE TRIGGER survey_result_changed_from AFTER UPDATE ON survey_result REFERENCING OLD TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION survey_result_published_stays();
  CREATE TRIGGER survey_result_changed_to AFTER UPDATE ON survey_result REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION survey_result_published_stays();
  CREATE TRIGGER survey_result_deleted AFTER DELETE ON survey_result REFERENCING OLD TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION survey_result_published_stays()`;

/** Scores in points with two decimals, exact. What a central body publishes about a province; corrections are later rows. */
const indexResults = `
  CREATE TABLE index_result (
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    index text NOT NULL CHECK (index IN ('PAR', 'SIPAS', 'PAPI', 'PCI')),
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    admin_unit_id text NOT NULL,
    score numeric(5, 2) NOT NULL CHECK (score >= 0),
    max_score numeric(5, 2) NOT NULL DEFAULT 100 CHECK (max_score > 0 AND score <= max_score),
    rank integer CHECK (rank >= 1 AND rank <= population),
    population integer CHECK (population BETWEEN 1 AND 1000),
    published_on date NOT NULL CHECK (published_on >= make_date(year, 1, 1)),
    source text NOT NULL,
    CHECK ((rank IS NULL) = (population IS NULL)),
    CONSTRAINT index_result_once UNIQUE (index, admin_unit_id, year, published_on)
  )`;
