-- Procedures that people and agencies can work by at the end of the day: a text was announced and made public, nothing repealed it,
-- and it is not suspended. A newer text that is not public yet leaves the older one standing.
published AS (
  SELECT procedure_id AS id
  FROM procedure_decision WHERE decided_on <= $1::date GROUP BY procedure_id
  HAVING count(*) FILTER (WHERE kind IN ('ANNOUNCE', 'AMEND') AND published_on <= $1::date) > 0
    AND count(*) FILTER (WHERE kind = 'REPEAL' AND effective_on <= $1::date) = 0
    AND (array_agg(kind ORDER BY effective_on DESC, kind) FILTER (WHERE kind IN ('SUSPEND', 'RESUME') AND effective_on <= $1::date))[1]
      IS DISTINCT FROM 'SUSPEND' -- on one day RESUME, which comes first in the alphabet, is the last word
),
offered AS (
  SELECT offering.* FROM published JOIN procedure_offering AS offering ON offering.procedure_id = published.id
    AND daterange(offering.valid_from, offering.valid_to) @> $1::date
)
