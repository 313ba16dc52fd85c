-- II.2.a bullet 7, II.3.a bullet 4, II.7.a: satisfied and very satisfied answers of all valid ones, in the newest survey of the kind $3
-- that was published by the day. Results stand within the boundaries of the day on which the survey closed.
-- Small cells are not shown (model §7.12), nor what would tell them: hidden rows are at least two and together as many as the minimum.
WITH RECURSIVE newest AS (
  SELECT id, closed_on, suppress_below AS minimum FROM survey
  WHERE kind = $3 AND state = 'PUBLISHED' AND published_on <= $1::date ORDER BY year DESC, published_on DESC, id DESC LIMIT 1
),
boundary AS (SELECT CASE WHEN $2 = 'CARRIED' THEN $1::date ELSE (SELECT closed_on FROM newest) END AS day),
\ir ../places.sql
, cell AS (
  SELECT result.id, result.admin_unit_id AS place_id, result.valid, result.by_answer[4] + result.by_answer[5] AS satisfied,
         CASE WHEN place.level = 'COMMUNE' THEN place.parent_id ELSE result.admin_unit_id END AS group_id
  FROM newest JOIN survey_result AS result ON result.survey_id = newest.id
    LEFT JOIN admin_unit_version AS place ON place.unit_id = result.admin_unit_id
      AND daterange(place.valid_from, place.valid_to) @> newest.closed_on
),
-- Rows are hidden group by group, the smallest group first; a group too small to hide anything behind itself waits for the next.
-- "C": texts in the order of their bytes, whatever the database sorts by.
family AS (
  SELECT row_number() OVER (ORDER BY sum(valid), group_id COLLATE "C") AS turn, array_agg(id) AS ids FROM cell GROUP BY group_id
),
hiding (turn, waiting, hidden) AS (
  SELECT 0::bigint, '{}'::text[], '{}'::text[]
  UNION ALL
  SELECT family.turn,
         CASE WHEN smalls = 0 OR enough IS NOT NULL THEN '{}' ELSE hiding.waiting || family.ids END,
         CASE WHEN smalls = 0 OR enough IS NULL THEN '{}' ELSE in_order[:enough] END
  FROM hiding JOIN family ON family.turn = hiding.turn + 1 CROSS JOIN newest CROSS JOIN LATERAL (
    SELECT max(smalls) AS smalls, array_agg(id ORDER BY nth) AS in_order,
           min(nth) FILTER (WHERE nth >= greatest(smalls, 2) AND together >= newest.minimum) AS enough
    FROM (
      SELECT id, row_number() OVER by_size AS nth, sum(valid) OVER by_size AS together,
             count(*) FILTER (WHERE valid < newest.minimum) OVER () AS smalls
      FROM cell WHERE id = ANY (hiding.waiting || family.ids)
      WINDOW by_size AS (ORDER BY valid, id COLLATE "C")
    ) AS ranked
  ) AS choice
),
-- A set that is safe may be told as a whole; what still waits at the end may not be told at all.
hidden_set AS (
  SELECT turn, unnest(hidden) AS id, cardinality(hidden) AS members, true AS is_safe FROM hiding
  UNION ALL
  SELECT turn, unnest(waiting), cardinality(waiting), false FROM hiding WHERE turn = (SELECT max(turn) FROM family)
),
placed AS (SELECT counts_for.unit_id, cell.* FROM counts_for JOIN cell USING (place_id)),
withheld AS (
  SELECT unit_id FROM placed JOIN hidden_set USING (id)
  GROUP BY unit_id, turn, members, is_safe HAVING NOT is_safe OR count(*) < members
)
SELECT subject.unit_id,
       coalesce(sum(placed.satisfied), 0) AS numerator,
       coalesce(sum(placed.valid), 0) AS denominator,
       least(count(placed.id), 1) AS reported,
       1 AS expected,
       subject.unit_id IN (SELECT unit_id FROM withheld) AS is_suppressed
FROM subject LEFT JOIN placed ON placed.unit_id = subject.unit_id
GROUP BY subject.unit_id
