-- T2.9, II.2.a bullet 9: of the people and businesses who handed in a dossier in the period for which the state held a paper, those of
-- whom no such paper was asked for again. Each counts once, in a commune as in the province.
WITH RECURSIVE boundary AS (SELECT $1::date AS day, make_date(extract(year FROM $1::date)::int, 1, 1) AS first_of_year),
\ir ../places.sql
, place_row AS (
  SELECT dossier.receiving_unit_id AS place_id, applicant.applicant_ref, bool_or(paper.is_asked_again) AS was_asked_again
  FROM dossier JOIN dossier_applicant AS applicant ON applicant.dossier_id = dossier.id
    JOIN dossier_document AS paper ON paper.dossier = dossier.number AND paper.is_already_held
    CROSS JOIN boundary
  WHERE (dossier.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN boundary.first_of_year AND boundary.day
  GROUP BY dossier.receiving_unit_id, applicant.applicant_ref
),
person AS (
  SELECT counts_for.unit_id, place_row.applicant_ref, bool_or(place_row.was_asked_again) AS was_asked_again
  FROM counts_for JOIN place_row USING (place_id) GROUP BY counts_for.unit_id, place_row.applicant_ref
),
asked_level (level) AS (VALUES ('PROVINCE'), ('DISTRICT'), ('COMMUNE')),
\ir reporting.sql
SELECT subject.unit_id,
       count(*) FILTER (WHERE NOT person.was_asked_again) AS numerator,
       count(person.applicant_ref) AS denominator,
       coalesce(min(coverage.reported), 0) AS reported,
       coalesce(min(coverage.expected), 0) AS expected,
       false AS is_suppressed
FROM subject
  LEFT JOIN coverage ON coverage.unit_id = subject.unit_id
  LEFT JOIN person ON person.unit_id = subject.unit_id
GROUP BY subject.unit_id
