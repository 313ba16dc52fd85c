-- T4.2, II.4.a bullet 2: commune cadres and civil servants in post who hold a college degree or a higher one and meet the standards
-- of political theory, profession and working skills, all four at once, of all in post. Part-time workers are not among them.
WITH RECURSIVE boundary AS (SELECT $1::date AS day),
\ir ../places.sql
, in_post AS (
  SELECT posting.place_id,
         person.highest_degree IN ('COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR')
           AND coalesce(person.degree_standard_met_on <= $1::date, false)
           AND coalesce(person.political_theory_standard_met_on <= $1::date, false)
           AND coalesce(person.professional_standard_met_on <= $1::date, false)
           AND coalesce(person.work_skills_standard_met_on <= $1::date, false) AS is_qualified
  FROM civil_servant AS person JOIN posting ON posting.civil_servant_id = person.id
  WHERE posting.level = 'COMMUNE' AND posting.staff_group IN ('CADRE', 'CIVIL_SERVANT')
    AND daterange(posting.started_on, posting.ended_on) @> $1::date
),
-- Every commune of the day should report; it has when anybody stands in post there, or in a place that became it.
commune AS (
  SELECT unit_id AS id,
         EXISTS (SELECT FROM counts_for JOIN in_post USING (place_id) WHERE counts_for.unit_id = version.unit_id) AS has_reported
  FROM admin_unit_version AS version
  WHERE level = 'COMMUNE' AND daterange(valid_from, valid_to) @> $1::date
),
coverage AS (
  SELECT counts_for.unit_id, count(*) FILTER (WHERE has_reported) AS reported, count(*) AS expected
  FROM commune JOIN counts_for ON counts_for.place_id = commune.id GROUP BY counts_for.unit_id
)
SELECT subject.unit_id,
       count(*) FILTER (WHERE in_post.is_qualified) AS numerator,
       count(in_post.place_id) AS denominator,
       coalesce(min(coverage.reported), 0) AS reported,
       coalesce(min(coverage.expected), 0) AS expected,
       false AS is_suppressed
FROM subject
  LEFT JOIN coverage ON coverage.unit_id = subject.unit_id
  LEFT JOIN counts_for ON counts_for.unit_id = subject.unit_id
  LEFT JOIN in_post ON in_post.place_id = counts_for.place_id
GROUP BY subject.unit_id
