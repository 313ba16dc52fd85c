-- M3.2, II.3.a bullet 2: of the communes, villages and residential groups on the approved list, those whose arrangement is completed.
-- What was exempted stays on the list: the plan knows no exception. The list is one report of the province, which waits for the centre (PL7).
WITH RECURSIVE boundary AS (SELECT $1::date AS day),
\ir ../places.sql
SELECT subject.unit_id,
       count(item.id) FILTER (WHERE item.completed_on <= $1::date) AS numerator,
       count(item.id) AS denominator,
       (SELECT least(count(*), 1) FROM arrangement_item WHERE listed_on <= $1::date) AS reported,
       1 AS expected,
       false AS is_suppressed
FROM subject
  LEFT JOIN counts_for ON counts_for.unit_id = subject.unit_id
  LEFT JOIN arrangement_item AS item ON item.admin_unit_id = counts_for.place_id
    AND item.listed_on <= $1::date
GROUP BY subject.unit_id
