import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content 7: criteria of an index, and how agencies score and are appraised by them. */
export class IndexRatings1700000000510 implements MigrationInterface {
  readonly name = 'IndexRatings1700000000510';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [criteria, approvedStays, ratings, publishedStays]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE index_score, index_rating, criterion, criteria_set;
      DROP FUNCTION criteria_set_approved_stays, criterion_approved_stays, index_rating_published_stays, index_score_published_stays,
        index_score_allowed`);
  }
}

const criteria = `
  CREATE TABLE criteria_set (
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    kind text NOT NULL CHECK (kind IN ('PAR', 'PAR_INTERNAL')),
    valid_from_year integer NOT NULL CHECK (valid_from_year BETWEEN 2000 AND 2100),
    title text NOT NULL,
    basis text NOT NULL,
    state text NOT NULL CHECK (state IN ('DRAFT', 'APPROVED')),
    approved_on date,
    CHECK ((state = 'APPROVED') = (approved_on IS NOT NULL))
  );
  CREATE UNIQUE INDEX criteria_set_once ON criteria_set (kind, valid_from_year) WHERE state = 'APPROVED';
  CREATE TABLE criterion (
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    criteria_set_id text NOT NULL REFERENCES criteria_set,
    parent_id text CHECK (parent_id <> id),
    code text NOT NULL,
    title text NOT NULL,
    maximum numeric(5, 2) NOT NULL CHECK (maximum > 0 AND maximum <= 100),
    UNIQUE (criteria_set_id, id),
    CONSTRAINT criterion_parent FOREIGN KEY (criteria_set_id, parent_id) REFERENCES criterion (criteria_set_id, id),
    CONSTRAINT criterion_once UNIQUE (criteria_set_id, code)
  );
  CREATE INDEX criterion_children ON criterion (parent_id)`;

/** The points of the leaves are 100.00 when a set is approved, and stay so: a new version is another set. */
const approvedStays = `
  CREATE FUNCTION criteria_set_approved_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'INSERT' AND OLD.state = 'APPROVED' THEN
      RAISE EXCEPTION 'criteria set % is approved', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'criteria_set_approved_stays';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF NEW.state = 'APPROVED' AND 100 IS DISTINCT FROM (
      SELECT sum(maximum) FROM criterion AS leaf WHERE criteria_set_id = NEW.id
        AND NOT EXISTS (SELECT FROM criterion AS child WHERE child.parent_id = leaf.id)) THEN
      RAISE EXCEPTION 'criteria set % does not have 100 points', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'criteria_set_hundred_points';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER criteria_set_approved_stays BEFORE INSERT OR UPDATE OR DELETE ON criteria_set
    FOR EACH ROW EXECUTE FUNCTION criteria_set_approved_stays();

  CREATE FUNCTION criterion_approved_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE approved text;
  BEGIN
    SELECT max(id) FILTER (WHERE state = 'APPROVED') INTO approved FROM (
      SELECT id, state FROM criteria_set
      WHERE id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.criteria_set_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.criteria_set_id END)
      FOR SHARE) AS locked;
    IF approved IS NOT NULL THEN
      RAISE EXCEPTION 'criteria set % is approved', approved USING ERRCODE = 'check_violation', CONSTRAINT = 'criterion_approved_stays';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER criterion_approved_stays BEFORE INSERT OR UPDATE OR DELETE ON criterion
    FOR EACH ROW EXECUTE FUNCTION criterion_approved_stays()`;

const ratings = `
  CREATE TABLE index_rating (
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    criteria_set_id text NOT NULL REFERENCES criteria_set,
    agency_id text NOT NULL REFERENCES agency,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    rated_group text NOT NULL CHECK (rated_group IN ('DEPARTMENT', 'DISTRICT', 'COMMUNE', 'CENTRAL_AGENCY')),
    state text NOT NULL CHECK (state IN ('SELF_SCORING', 'SUBMITTED', 'APPRAISED', 'PUBLISHED')),
    submitted_on date,
    appraised_on date,
    published_on date,
    CHECK ((state <> 'SELF_SCORING') = (submitted_on IS NOT NULL)),
    CHECK ((state IN ('APPRAISED', 'PUBLISHED')) = (appraised_on IS NOT NULL)),
    CHECK ((state = 'PUBLISHED') = (published_on IS NOT NULL)),
    CHECK (submitted_on <= appraised_on AND appraised_on <= published_on),
    CONSTRAINT index_rating_once UNIQUE (agency_id, year, criteria_set_id)
  );
  CREATE INDEX index_rating_year ON index_rating (year, rated_group);
  CREATE TABLE index_score (
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL')),
    rating_id text NOT NULL REFERENCES index_rating,
    criterion_id text NOT NULL REFERENCES criterion,
    self_score numeric(5, 2) CHECK (self_score >= 0),
    appraised_score numeric(5, 2) CHECK (appraised_score >= 0),
    evidence text[] NOT NULL,
    explanation text,
    CONSTRAINT index_score_once UNIQUE (rating_id, criterion_id)
  )`;

const publishedStays = `
  CREATE FUNCTION index_rating_published_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state = 'PUBLISHED' THEN
      RAISE EXCEPTION 'rating % is published', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'index_rating_published_stays';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER index_rating_published_stays BEFORE UPDATE OR DELETE ON index_rating
    FOR EACH ROW EXECUTE FUNCTION index_rating_published_stays();

  -- By statement: a first load writes two thousand scores in one.
  CREATE FUNCTION index_score_published_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE published text;
  BEGIN
    SELECT max(id) FILTER (WHERE state = 'PUBLISHED') INTO published FROM (
      SELECT id, state FROM index_rating WHERE id IN (SELECT rating_id FROM written) FOR SHARE) AS locked;
    IF published IS NOT NULL THEN
      RAISE EXCEPTION 'rating % is published', published USING ERRCODE = 'check_violation', CONSTRAINT = 'index_score_published_stays';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER index_score_inserted AFTER INSERT ON index_score REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION index_score_published_stays();
  CREATE TRIGGER index_score_changed_from AFTER UPDATE ON index_score REFERENCING OLD TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION index_score_published_stays();
  CREATE TRIGGER index_score_changed_to AFTER UPDATE ON index_score REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION index_score_published_stays();
  CREATE TRIGGER index_score_deleted AFTER DELETE ON index_score REFERENCING OLD TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION index_score_published_stays();

  -- A score belongs to a leaf of the rating's own set, and gives no more points than that has.
  CREATE FUNCTION index_score_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      SELECT FROM written AS w LEFT JOIN index_rating AS r ON r.id = w.rating_id LEFT JOIN criterion AS c ON c.id = w.criterion_id
      WHERE r.criteria_set_id IS DISTINCT FROM c.criteria_set_id OR EXISTS (SELECT FROM criterion AS child WHERE child.parent_id = c.id)) THEN
      RAISE EXCEPTION 'a score of what is no leaf of the set' USING ERRCODE = 'check_violation', CONSTRAINT = 'index_score_leaf';
    END IF;
    IF EXISTS (
      SELECT FROM written AS w JOIN criterion AS c ON c.id = w.criterion_id
      WHERE greatest(w.self_score, w.appraised_score) > c.maximum) THEN
      RAISE EXCEPTION 'too many points' USING ERRCODE = 'check_violation', CONSTRAINT = 'index_score_within_maximum';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER index_score_insert_allowed AFTER INSERT ON index_score REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION index_score_allowed();
  CREATE TRIGGER index_score_update_allowed AFTER UPDATE ON index_score REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION index_score_allowed()`;
