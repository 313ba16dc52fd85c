-- T2.8, II.2.a bullet 8: of the internal procedures in force, those that are announced, public on the day, and whose newest text was
-- published by its due day. The due day itself is in time; a text that is neither public nor due yet speaks neither way.
WITH province AS (SELECT '' AS unit_id UNION SELECT unit_id FROM admin_unit_version WHERE level = 'PROVINCE'),
\ir published.sql
, internal AS (
  SELECT procedure.id, coalesce(newest.published_on <= newest.publish_due_on, false) AS was_in_time
  FROM procedure LEFT JOIN LATERAL (
    SELECT text.* FROM procedure_decision AS text
    WHERE text.procedure_id = procedure.id AND text.kind IN ('ANNOUNCE', 'AMEND') AND text.decided_on <= $1::date
      AND (text.published_on <= $1::date OR text.publish_due_on < $1::date)
    ORDER BY text.decided_on DESC, text.id DESC LIMIT 1
  ) AS newest ON true
  WHERE procedure.is_internal AND daterange(procedure.valid_from, procedure.valid_to) @> $1::date
),
counted AS (
  SELECT count(*) FILTER (WHERE was_in_time AND id IN (SELECT id FROM published)) AS numerator,
         count(*) AS denominator, least(count(*), 1) AS reported, 1 AS expected, false AS is_suppressed
  FROM internal
)
SELECT province.unit_id, counted.* FROM province CROSS JOIN counted
