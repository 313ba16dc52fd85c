-- T2.4a, II.2.a bullet 4: of the published procedures that carry a financial duty, those with online payment, at the end of the day.
-- The province keeps one list: it is one report, for the whole and for the province.
WITH province AS (SELECT '' AS unit_id UNION SELECT unit_id FROM admin_unit_version WHERE level = 'PROVINCE'),
\ir published.sql
, counted AS (
  SELECT count(*) FILTER (WHERE online_payment_enabled) AS numerator, count(*) AS denominator,
         (SELECT least(count(*), 1) FROM published) AS reported, 1 AS expected, false AS is_suppressed
  FROM offered WHERE has_financial_duty
)
SELECT province.unit_id, counted.* FROM province CROSS JOIN counted
