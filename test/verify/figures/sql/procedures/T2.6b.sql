-- T2.6b, II.2.a bullet 6: of the numerator of T2.6a, the procedures that the national portal has.
-- The province keeps one list: it is one report, for the whole and for the province.
WITH province AS (SELECT '' AS unit_id UNION SELECT unit_id FROM admin_unit_version WHERE level = 'PROVINCE'),
\ir published.sql
, counted AS (
  SELECT count(*) FILTER (WHERE on_national_portal) AS numerator, count(*) AS denominator,
         (SELECT least(count(*), 1) FROM published) AS reported, 1 AS expected, false AS is_suppressed
  FROM offered WHERE is_eligible AND online_level IN (3, 4)
)
SELECT province.unit_id, counted.* FROM province CROSS JOIN counted
