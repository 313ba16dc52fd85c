-- T2.1a, II.2.a bullet 1: of the regulations on business in force at the end of 2020-05-31, a frozen set, those repealed or simplified
-- by the day. What was replaced counts where it was simplified as well. One set of the province.
WITH province AS (SELECT '' AS unit_id UNION SELECT unit_id FROM admin_unit_version WHERE level = 'PROVINCE'),
counted AS (
  SELECT count(*) FILTER (WHERE outcome_effective_on <= $1::date
           AND (outcome IN ('SIMPLIFIED', 'REPEALED') OR outcome = 'REPLACED' AND is_also_simplified)) AS numerator,
         count(*) AS denominator, least(count(*), 1) AS reported, 1 AS expected, false AS is_suppressed
  FROM business_regulation WHERE in_force_at_baseline
)
SELECT province.unit_id, counted.* FROM province CROSS JOIN counted
