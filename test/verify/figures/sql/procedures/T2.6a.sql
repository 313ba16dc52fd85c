-- T2.6a, II.2.a bullet 6: of the published procedures found fit to be online, those offered at level 3 or 4, at the end of the day.
-- The province keeps one list: it is one report, for the whole and for the province.
WITH province AS (SELECT '' AS unit_id UNION SELECT unit_id FROM admin_unit_version WHERE level = 'PROVINCE'),
\ir published.sql
, counted AS (
  SELECT count(*) FILTER (WHERE online_level IN (3, 4)) AS numerator, count(*) AS denominator,
         (SELECT least(count(*), 1) FROM published) AS reported, 1 AS expected, false AS is_suppressed
  FROM offered WHERE is_eligible
)
SELECT province.unit_id, counted.* FROM province CROSS JOIN counted
