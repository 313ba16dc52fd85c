-- T2.4b, II.2.a bullet 4: of the payments in the period that succeeded, for procedures with online payment on the day of payment, those
-- made online; by number. One that was refunded succeeded until the day before.
WITH RECURSIVE boundary AS (SELECT $1::date AS day, make_date(extract(year FROM $1::date)::int, 1, 1) AS first_of_year),
\ir ../places.sql
, place_row AS (
  SELECT payment.place_id, payment.channel IN ('ONLINE_NATIONAL', 'ONLINE_LOCAL') AS is_counted
  FROM payment CROSS JOIN LATERAL (SELECT (payment.paid_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day) AS paid
    JOIN procedure_offering AS offering ON offering.procedure_id = payment.procedure_id
      AND daterange(offering.valid_from, offering.valid_to) @> paid.day AND offering.online_payment_enabled
    CROSS JOIN boundary
  WHERE paid.day BETWEEN boundary.first_of_year AND boundary.day
    AND coalesce(payment.refunded_on > $1::date, true)
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
