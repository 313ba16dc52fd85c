-- Who should report, and who has. Needs the places and place_row(place_id, …), the rows that are counted. Every place of the levels in
-- asked_level(level) that stands in a unit on the day it is read should report; it has when a row lies there, or in a place that became it.
read_on AS (
  SELECT unit.unit_id, CASE WHEN $2 = 'CARRIED' THEN least(boundary.day, unit.last_day) ELSE boundary.day END AS day FROM unit, boundary
),
lies_in (place_id, level, unit_id, day) AS (
  SELECT version.unit_id, version.level, version.unit_id, distinct_day.day
  FROM (SELECT DISTINCT day FROM read_on) AS distinct_day
    JOIN admin_unit_version AS version ON daterange(version.valid_from, version.valid_to) @> distinct_day.day
  UNION ALL
  SELECT lies_in.place_id, lies_in.level, version.parent_id, lies_in.day
  FROM lies_in JOIN admin_unit_version AS version ON version.unit_id = lies_in.unit_id
    AND daterange(version.valid_from, version.valid_to) @> lies_in.day
  WHERE version.parent_id IS NOT NULL
),
should_report AS (
  SELECT unit_id, place_id FROM lies_in JOIN read_on USING (unit_id, day) JOIN asked_level USING (level)
  UNION ALL
  SELECT '', unit_id FROM admin_unit_version JOIN asked_level USING (level) CROSS JOIN boundary
  WHERE daterange(valid_from, valid_to) @> boundary.day
),
became (place_id, unit_id) AS (
  SELECT unit_id, unit_id FROM unit
  UNION
  SELECT became.place_id, succession.to_id
  FROM became JOIN succession ON succession.from_id = became.unit_id CROSS JOIN boundary
  WHERE $2 = 'CARRIED' AND succession.effective_from <= boundary.day
    AND succession.to_id IS NOT NULL AND succession.relation <> 'SPLIT_INTO'
),
heard AS (SELECT DISTINCT became.unit_id AS place_id FROM became JOIN place_row USING (place_id)),
coverage AS (
  SELECT unit_id, count(heard.place_id) AS reported, count(*) AS expected
  FROM should_report LEFT JOIN heard USING (place_id) GROUP BY unit_id
)
