-- T2.1b, II.2.a bullet 1: what complying with the frozen set cost a year on 2020-05-31, less what the same costs on the day, of what it
-- cost then, in VND. From the day it is repealed a regulation costs nothing. What nobody assessed has not been reported.
WITH province AS (SELECT '' AS unit_id UNION SELECT unit_id FROM admin_unit_version WHERE level = 'PROVINCE'),
cost AS (
  SELECT compliance_cost_baseline AS before, CASE
           WHEN outcome = 'REPEALED' AND outcome_effective_on <= $1::date THEN 0
           ELSE coalesce(step.amount, compliance_cost_baseline) END AS now
  FROM business_regulation LEFT JOIN LATERAL (
    SELECT (step ->> 'amount')::numeric AS amount FROM jsonb_array_elements(cost_steps) AS step
    WHERE (step ->> 'from')::date <= $1::date ORDER BY (step ->> 'from')::date DESC LIMIT 1
  ) AS step ON true
  WHERE in_force_at_baseline
),
counted AS (
  SELECT coalesce(sum(before - now) FILTER (WHERE before IS NOT NULL), 0) AS numerator, coalesce(sum(before), 0) AS denominator,
         count(before) AS reported, count(*) AS expected, false AS is_suppressed
  FROM cost
)
SELECT province.unit_id, counted.* FROM province CROSS JOIN counted
