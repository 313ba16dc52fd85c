-- T2.6c, II.2.a bullet 6: of all dossiers whose handling ended in the period (done or stopped; else the return), those that came in
-- online for a procedure at level 3 or 4, the level being that of the day of submission.
WITH RECURSIVE boundary AS (SELECT $1::date AS day, make_date(extract(year FROM $1::date)::int, 1, 1) AS first_of_year),
\ir ../places.sql
, handled AS (
  SELECT receiving_unit_id AS place_id, channel, procedure_id,
         (submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS submission_day,
         (coalesce(processing_ended_at, returned_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS last_day
  FROM dossier
),
place_row AS (
  SELECT handled.place_id, handled.channel = 'ONLINE' AND coalesce(offering.online_level, 0) IN (3, 4) AS is_counted
  FROM handled LEFT JOIN procedure_offering AS offering ON offering.procedure_id = handled.procedure_id
    AND daterange(offering.valid_from, offering.valid_to) @> handled.submission_day
  CROSS JOIN boundary
  WHERE handled.last_day BETWEEN boundary.first_of_year AND boundary.day
),
asked_level (level) AS (VALUES ('PROVINCE'), ('DISTRICT'), ('COMMUNE')),
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
