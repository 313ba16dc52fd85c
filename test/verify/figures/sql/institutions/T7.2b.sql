-- T7.2b, II.7.a: the PAR index of the newest year published, of the most that can be scored, in hundredths of a point.
WITH RECURSIVE boundary AS (SELECT $1::date AS day),
\ir ../places.sql
, province_of_plan AS (SELECT agency.admin_unit_id AS id FROM plan JOIN agency ON agency.id = plan.issuer_id),
-- An index rates one province and does not add up: each speaks for itself, and the province of the plan with what it became for the whole.
speaks AS (
  SELECT unit_id AS place_id, unit_id FROM unit
  UNION ALL
  SELECT unit_id, '' FROM counts_for JOIN province_of_plan ON province_of_plan.id = counts_for.place_id WHERE unit_id <> ''
),
newest AS (
  SELECT DISTINCT ON (speaks.unit_id) speaks.unit_id AS subject_id, result.*
  FROM index_result AS result JOIN speaks ON speaks.place_id = result.admin_unit_id
  WHERE result.index = 'PAR' AND result.published_on <= $1::date
  ORDER BY speaks.unit_id, result.year DESC, result.published_on DESC, result.id DESC
)
SELECT subject.unit_id,
       coalesce(newest.score * 100, 0)::bigint AS numerator,
       coalesce(newest.max_score * 100, 0)::bigint AS denominator,
       CASE WHEN newest.score IS NULL THEN 0 ELSE 1 END AS reported,
       1 AS expected,
       false AS is_suppressed
FROM subject
  LEFT JOIN newest ON newest.subject_id = subject.unit_id
