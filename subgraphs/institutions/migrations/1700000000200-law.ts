import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content 1: documents with what they do to each other, their review, the pipeline of drafts, enforcement and education. */
export class Law1700000000200 implements MigrationInterface {
  readonly name = 'Law1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [documents, relations, reviews, drafts, enforcement, effects, statesOnDay])
      await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION legal_states_on;
      DROP VIEW legal_effect;
      DROP TABLE legal_education_activity, enforcement_monitoring, draft_feedback, draft_document, document_review,
        legal_relation, legal_document`);
  }
}

const record = `
    id text PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL'))`;

/** The kinds that a document or a draft of one may have. */
const documentTypes = `'LAW','RESOLUTION','DECREE','DECISION','CIRCULAR','DIRECTIVE','PLAN','SUBMISSION','PARTY_RESOLUTION','TECHNICAL_REGULATION','OTHER'`;

const documents = `
  CREATE TABLE legal_document (${record},
    number text,
    type text NOT NULL CHECK (type IN (${documentTypes})),
    title text NOT NULL,
    title_en text,
    issuer_id text REFERENCES agency,
    issuer_name text,
    issued_on date CHECK (issued_on >= '1945-09-02'),
    signed_by text,
    effective_from date,
    effective_to date,
    is_normative boolean,
    source text,
    verification text NOT NULL CHECK (verification IN ('CITED', 'VERIFIED', 'DECLARED')),
    folded_number text GENERATED ALWAYS AS (fold_vietnamese(number)) STORED,
    folded_text text NOT NULL GENERATED ALWAYS AS
      (fold_vietnamese(coalesce(number, '') || ' ' || title || ' ' || coalesce(title_en, ''))) STORED,
    CONSTRAINT legal_document_issuer CHECK ((issuer_id IS NULL) <> (issuer_name IS NULL)),
    CONSTRAINT legal_document_span CHECK (effective_from < effective_to)
  );
  CREATE UNIQUE INDEX legal_document_once ON legal_document (number, coalesce(issued_on, '0001-01-01'), coalesce(issuer_id, issuer_name))
    WHERE number IS NOT NULL;
  CREATE INDEX legal_document_folded_number ON legal_document (folded_number);
  CREATE INDEX legal_document_number ON legal_document (number);
  CREATE INDEX legal_document_issued ON legal_document (coalesce(issued_on, '9999-12-31'), id);
  CREATE INDEX legal_document_issuer_id ON legal_document (issuer_id)`;

const relations = `
  CREATE TABLE legal_relation (${record},
    from_id text NOT NULL REFERENCES legal_document,
    to_id text NOT NULL REFERENCES legal_document,
    kind text NOT NULL CHECK (kind IN ('AMENDS','REPLACES','REPEALS','SUSPENDS','GUIDES','CITES')),
    extent text CHECK (extent IN ('WHOLE', 'PART')),
    effective_on date,
    ended_on date,
    clause text,
    provisions text,
    source text,
    verification text NOT NULL CHECK (verification IN ('CITED', 'VERIFIED', 'DECLARED', 'UNVERIFIED')),
    CONSTRAINT legal_relation_itself CHECK (from_id <> to_id),
    -- What ends or suspends says whether it does so wholly; what amends, guides or cites does not.
    CONSTRAINT legal_relation_extent CHECK ((kind IN ('REPLACES','REPEALS','SUSPENDS')) = (extent IS NOT NULL)),
    CONSTRAINT legal_relation_ended CHECK (ended_on IS NULL OR (kind = 'SUSPENDS' AND effective_on < ended_on)),
    CONSTRAINT legal_relation_once UNIQUE NULLS NOT DISTINCT (from_id, to_id, kind, clause, provisions)
  );
  CREATE INDEX legal_relation_to ON legal_relation (to_id)`;

const reviews = `
  CREATE TABLE document_review (${record},
    document_id text NOT NULL REFERENCES legal_document,
    reviewer_id text NOT NULL REFERENCES agency,
    reviewed_on date NOT NULL,
    findings text[] NOT NULL CHECK (findings <@ ARRAY['OVERLAP','CONFLICT','UNLAWFUL','EXPIRED','UNSUITABLE']),
    provisions text,
    decision text CHECK (decision IN ('KEEP','AMEND','REPLACE','REPEAL','SUSPEND','ANNOUNCE_EXPIRED')),
    due_on date CHECK (due_on >= reviewed_on),
    handled_on date CHECK (handled_on >= reviewed_on),
    handling_document_id text REFERENCES legal_document,
    note text,
    CONSTRAINT document_review_handled CHECK (handled_on IS NULL OR decision <> 'KEEP'),
    CONSTRAINT document_review_finding CHECK (decision IS NULL OR (decision = 'KEEP') = (cardinality(findings) = 0)),
    CONSTRAINT document_review_due CHECK (due_on IS NULL OR decision <> 'KEEP'),
    CONSTRAINT document_review_once UNIQUE (document_id, reviewer_id, reviewed_on)
  );
  CREATE INDEX document_review_reviewer ON document_review (reviewer_id);
  CREATE INDEX document_review_handling ON document_review (handling_document_id);
  CREATE INDEX document_review_day ON document_review (reviewed_on, id)`;

const drafts = `
  CREATE TABLE draft_document (${record},
    title text NOT NULL,
    type text NOT NULL CHECK (type IN (${documentTypes})),
    is_normative boolean NOT NULL,
    issuer_id text NOT NULL REFERENCES agency,
    drafting_agency_id text NOT NULL REFERENCES agency,
    proposed_on date NOT NULL,
    due_on date CHECK (due_on >= proposed_on),
    comments_until date,
    state text NOT NULL CHECK (state IN ('PROPOSED','DRAFTING','CONSULTING','APPRAISING','SUBMITTED','ISSUED','RETURNED','WITHDRAWN')),
    moves jsonb NOT NULL CHECK (jsonb_typeof(moves) = 'array' AND moves->0->>'to' = 'PROPOSED' AND moves->-1->>'to' = state),
    document_id text REFERENCES legal_document,
    CONSTRAINT draft_document_result CHECK (state <> 'ISSUED' OR document_id IS NOT NULL),
    CONSTRAINT draft_document_one_result UNIQUE (document_id)
  );
  CREATE INDEX draft_document_agency ON draft_document (drafting_agency_id);
  CREATE INDEX draft_document_day ON draft_document (proposed_on, id);
  CREATE TABLE draft_feedback (${record},
    draft_id text NOT NULL REFERENCES draft_document,
    sender text NOT NULL CHECK (sender IN ('CITIZEN','ENTERPRISE','ASSOCIATION','FATHERLAND_FRONT','STATE_AGENCY')),
    organisation text,
    received_on date NOT NULL,
    provision text,
    text text NOT NULL,
    state text NOT NULL CHECK (state IN ('RECEIVED','ACCEPTED','EXPLAINED')),
    answer text,
    answered_on date CHECK (answered_on >= received_on),
    -- The hub keeps no names of persons (model, section 0; design, section 7).
    CONSTRAINT draft_feedback_no_person CHECK (sender <> 'CITIZEN' OR organisation IS NULL),
    CONSTRAINT draft_feedback_answered CHECK ((state = 'RECEIVED') = (answered_on IS NULL)),
    CONSTRAINT draft_feedback_explained CHECK (state <> 'EXPLAINED' OR answer IS NOT NULL)
  );
  CREATE INDEX draft_feedback_draft ON draft_feedback (draft_id, received_on, id);
  CREATE INDEX draft_feedback_day ON draft_feedback (received_on, id)`;

const enforcement = `
  CREATE TABLE enforcement_monitoring (${record},
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    agency_id text NOT NULL REFERENCES agency,
    field text NOT NULL,
    findings text,
    recommendations text,
    reported_on date,
    followed_up_on date CHECK (followed_up_on >= reported_on),
    CONSTRAINT enforcement_monitoring_follow_up CHECK (followed_up_on IS NULL OR (recommendations IS NOT NULL AND reported_on IS NOT NULL)),
    CONSTRAINT enforcement_monitoring_once UNIQUE (year, agency_id, field)
  );
  CREATE INDEX enforcement_monitoring_agency ON enforcement_monitoring (agency_id, year);
  CREATE TABLE legal_education_activity (${record},
    topic text NOT NULL,
    form text NOT NULL CHECK (form IN ('CONFERENCE','CONTEST','PUBLICATION','BROADCAST','ADVICE','ONLINE_CONFERENCE','ONLINE_CONTEST','WEB_PORTAL','SOCIAL_NETWORK')),
    agency_id text NOT NULL REFERENCES agency,
    admin_unit_id text NOT NULL,
    held_on date NOT NULL,
    reach integer CHECK (reach >= 0)
  );
  CREATE INDEX legal_education_activity_agency ON legal_education_activity (agency_id);
  CREATE INDEX legal_education_activity_place ON legal_education_activity (admin_unit_id, held_on);
  CREATE INDEX legal_education_activity_day ON legal_education_activity (held_on, id)`;

/**
 * What changes the state of a document, and since when. A relation whose own day is unknown acts from the day on which
 * the acting document takes effect; where that is unknown too, or the relation itself is not verified, it acts on no
 * known day, but not before that document was issued.
 */
const effects = `
  CREATE VIEW legal_effect AS
    SELECT r.to_id AS document_id,
           CASE WHEN r.kind = 'SUSPENDS' THEN 'SUSPENDS' WHEN r.extent = 'WHOLE' THEN 'ENDS' ELSE 'CHANGES_PART' END AS kind,
           CASE WHEN r.verification <> 'UNVERIFIED' THEN coalesce(r.effective_on, d.effective_from) END AS begins_on,
           coalesce(r.effective_on, d.effective_from, d.issued_on) AS not_before,
           r.ended_on AS ends_on
    FROM legal_relation r JOIN legal_document d ON d.id = r.from_id
    WHERE r.kind IN ('AMENDS', 'REPLACES', 'REPEALS') OR (r.kind = 'SUSPENDS' AND r.extent = 'WHOLE')
    UNION ALL
    SELECT document_id, 'UNSUITABLE', reviewed_on, reviewed_on, handled_on
    FROM document_review WHERE 'UNSUITABLE' = ANY (findings) AND decision IS NOT NULL`;

/** As `legalStateOn` in `law/legal-document/legal-state.rules.ts`, so that lists can be filtered; a test holds the two together. */
const statesOnDay = `
  CREATE FUNCTION legal_states_on(day date) RETURNS TABLE (document_id text, state text) LANGUAGE sql STABLE AS $$
    SELECT d.id, CASE
      WHEN day < d.issued_on THEN 'NOT_YET_ISSUED'
      WHEN d.effective_to <= day OR e.ends THEN 'EXPIRED'
      WHEN d.effective_from IS NULL OR e.unknown THEN 'UNDETERMINED'
      WHEN day < d.effective_from AND d.issued_on IS NULL THEN 'UNDETERMINED'
      WHEN day < d.effective_from THEN 'ISSUED_NOT_YET_EFFECTIVE'
      WHEN e.suspends THEN 'SUSPENDED'
      WHEN e.unsuitable THEN 'NO_LONGER_SUITABLE'
      WHEN e.changes_part THEN 'PARTLY_EXPIRED'
      ELSE 'IN_FORCE' END
    FROM legal_document AS d LEFT JOIN (
      SELECT document_id, bool_or(kind = 'ENDS' AND begins_on <= day) AS ends,
             bool_or(kind = 'SUSPENDS' AND begins_on <= day) AS suspends,
             bool_or(kind = 'UNSUITABLE' AND begins_on <= day) AS unsuitable,
             bool_or(kind = 'CHANGES_PART' AND begins_on <= day) AS changes_part,
             bool_or(begins_on IS NULL AND (not_before IS NULL OR not_before <= day)) AS unknown
      FROM legal_effect WHERE ends_on IS NULL OR day < ends_on GROUP BY document_id
    ) AS e ON e.document_id = d.id
  $$`;
