-- T3.3b, II.3.a bullet 3: public-service posts paid from the budget, assigned for 2021 minus assigned for the year of the day.
-- A holder (public service unit or agency) that ended has none; a year without a quota keeps the newest one before it.
-- Who lived at the end of 2021 owes the quota of 2021, who lives on the day that of the year. Before the end of 2021: nothing to compare.
WITH RECURSIVE boundary AS (SELECT $1::date AS day),
\ir ../places.sql
, quota AS (
  SELECT coalesce(public_service_unit_id, agency_id) AS holder_id, year, funded_by_budget AS posts
  FROM staff_quota WHERE kind = 'PUBLIC_SERVICE' AND year <= extract(year FROM $1::date)
),
newest AS (SELECT DISTINCT ON (holder_id) holder_id, year, posts FROM quota ORDER BY holder_id, year DESC),
holder AS (
  SELECT id, admin_unit_id AS place_id, daterange(established_on, dissolved_on) AS life FROM public_service_unit
  UNION ALL
  SELECT id, coalesce(admin_unit_id, ''), daterange(valid_from, valid_to) FROM agency
  WHERE id IN (SELECT agency_id FROM staff_quota WHERE kind = 'PUBLIC_SERVICE')
),
held AS (
  SELECT holder.place_id, base.posts AS posts_then, newest.posts AS posts_now, newest.year AS newest_year,
         holder.life @> date '2021-12-31' AS owed_then, holder.life @> $1::date AS owes_now
  FROM holder
    LEFT JOIN quota AS base ON base.holder_id = holder.id AND base.year = 2021
    LEFT JOIN newest ON newest.holder_id = holder.id
)
SELECT subject.unit_id,
       coalesce(sum(held.posts_then), 0) - coalesce(sum(held.posts_now) FILTER (WHERE held.owes_now), 0) AS numerator,
       coalesce(sum(held.posts_then), 0) AS denominator,
       count(*) FILTER (WHERE $1::date >= '2021-12-31' AND (held.owed_then OR held.owes_now)
         AND (held.posts_then IS NOT NULL OR NOT held.owed_then)
         AND (held.newest_year = extract(year FROM $1::date) OR NOT held.owes_now)) AS reported,
       count(*) FILTER (WHERE held.owed_then OR held.owes_now) AS expected,
       false AS is_suppressed
FROM subject
  LEFT JOIN counts_for ON counts_for.unit_id = subject.unit_id
  LEFT JOIN held ON held.place_id = counts_for.place_id
GROUP BY subject.unit_id
