-- T3.3a, II.3.a bullet 3: public service units in 2021 minus units now, of units in 2021; the day of 2021 is 31 December.
-- What became a company counts as reduced, what was founded later counts against. Before the day of comparison there is nothing.
WITH RECURSIVE boundary AS (SELECT $1::date AS day),
\ir ../places.sql
SELECT subject.unit_id,
       count(life.was_alive OR NULL) - count(life.is_alive OR NULL) AS numerator,
       count(life.was_alive OR NULL) AS denominator,
       CASE WHEN $1::date >= '2021-12-31' THEN 1 ELSE 0 END AS reported,
       1 AS expected,
       false AS is_suppressed
FROM subject
  LEFT JOIN counts_for ON counts_for.unit_id = subject.unit_id
  LEFT JOIN (
    SELECT admin_unit_id,
           daterange(established_on, dissolved_on) @> date '2021-12-31' AS was_alive,
           daterange(established_on, dissolved_on) @> $1::date AS is_alive
    FROM public_service_unit
  ) AS life ON life.admin_unit_id = counts_for.place_id
GROUP BY subject.unit_id
