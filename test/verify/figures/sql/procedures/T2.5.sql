-- T2.5, II.2.a bullet 5: of the results of the level $3 in force at the end of the day, those in electronic form. What was revoked,
-- replaced or has expired is in neither part. Places of the level should report.
WITH RECURSIVE boundary AS (SELECT $1::date AS day),
\ir ../places.sql
, place_row AS (
  SELECT place_id, coalesce(digitised_on <= $1::date, false) AS is_counted
  FROM procedure_result
  WHERE level = $3 AND daterange(valid_from, valid_to) @> $1::date
    AND coalesce(revoked_on > $1::date, true) AND coalesce(replaced_on > $1::date, true)
),
asked_level (level) AS (VALUES ($3::text)),
\ir reporting.sql
SELECT subject.unit_id,
       count(*) FILTER (WHERE place_row.is_counted) AS numerator,
       count(place_row.place_id) AS denominator,
       coalesce(min(coverage.reported), 0) AS reported,
       coalesce(min(coverage.expected), 0) AS expected,
       false AS is_suppressed
FROM subject
  LEFT JOIN coverage ON coverage.unit_id = subject.unit_id
  LEFT JOIN counts_for ON counts_for.unit_id = subject.unit_id
  LEFT JOIN place_row ON place_row.place_id = counts_for.place_id
GROUP BY subject.unit_id
