-- T2.3, II.2.a bullet 3: of the dossiers received in the period that were handed over at least once, those all of whose hand-overs
-- were electronic; one that went on paper as well was not. Days are those of Asia/Ho_Chi_Minh.
WITH RECURSIVE boundary AS (SELECT $1::date AS day, make_date(extract(year FROM $1::date)::int, 1, 1) AS first_of_year),
\ir ../places.sql
, place_row AS (
  SELECT dossier.receiving_unit_id AS place_id, bool_and(transfer.mode = 'ELECTRONIC') AS is_counted
  FROM dossier JOIN dossier_transfer AS transfer ON transfer.dossier = dossier.number CROSS JOIN boundary
  WHERE (dossier.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN boundary.first_of_year AND boundary.day
  GROUP BY dossier.id
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
