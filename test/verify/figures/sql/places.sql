-- Where a row at a place counts, climbing from the place: counts_for(place_id, unit_id). '' stands for the whole that the plan
-- speaks of, and for the place of a row that has none. Needs boundary(day), the day whose boundaries hold; $2 is the closing.
--
-- FROZEN: a row counts for its place and for whatever lay above it on the day.
-- CARRIED: also for what its place, or anything above it, became by then; what ended is read as it last stood.
-- A split hands nothing over whole.
moment AS (
  SELECT day FROM boundary
  UNION SELECT effective_from - 1 FROM succession, boundary WHERE $2 = 'CARRIED' AND effective_from <= boundary.day
  UNION SELECT valid_to - 1 FROM admin_unit_version, boundary WHERE $2 = 'CARRIED' AND valid_to <= boundary.day
),
unit AS (
  SELECT unit_id, (array_agg(level ORDER BY valid_from DESC))[1] AS level, min(valid_from) AS first_day,
         CASE WHEN bool_and(valid_to IS NOT NULL) THEN max(valid_to) - 1 END AS last_day
  FROM admin_unit_version GROUP BY unit_id
),
climb (place_id, unit_id, day) AS (
  SELECT unit_id, unit_id, day FROM unit, moment
  UNION
  SELECT climb.place_id, above.unit_id, above.day
  FROM climb CROSS JOIN LATERAL (
    SELECT version.parent_id, climb.day FROM admin_unit_version AS version
    WHERE version.unit_id = climb.unit_id AND version.valid_from <= climb.day AND climb.day < coalesce(version.valid_to, 'infinity')
      AND version.parent_id IS NOT NULL
    UNION ALL
    SELECT succession.to_id, moment.day FROM succession JOIN moment ON moment.day >= succession.effective_from
    WHERE $2 = 'CARRIED' AND succession.from_id = climb.unit_id AND succession.effective_from = climb.day + 1
      AND succession.to_id IS NOT NULL AND succession.relation <> 'SPLIT_INTO'
  ) AS above (unit_id, day)
),
subject AS (
  SELECT '' AS unit_id
  UNION ALL SELECT unit_id FROM unit
),
counts_for AS (
  SELECT DISTINCT climb.place_id, climb.unit_id FROM climb JOIN unit USING (unit_id) CROSS JOIN boundary
  WHERE climb.day = CASE WHEN $2 = 'CARRIED' THEN least(boundary.day, unit.last_day) ELSE boundary.day END
  UNION ALL SELECT unit_id, '' FROM unit
  UNION ALL SELECT '', ''
)
