import type { Queryable } from '../../../shared/outbox/outbox-event.js';

/** The days of the sample: of the old province until its last day, of its new communes until the plan's last. */
export const sampleDays = { first: '2021-01-01', lastOfProvince: '2025-06-30', last: '2025-12-31' } as const;

/** Keeps what sample dossiers are drawn from, for this session: short lists, so that drawing needs no search. */
export async function makeSampleFrame(session: Queryable): Promise<void> {
  for (const sql of [calendar, desks, agencies, choices]) await session.query(sql);
}

/** Day `n` after 2020-12-01 has `ordinals[n + 1]` working days up to it; `working_days[k]` is the k-th of them. */
const calendar = `
  CREATE TEMPORARY TABLE sample_calendar AS
  WITH day AS (
    SELECT n, '2020-12-01'::date + n AS on_day, is_working_day('2020-12-01'::date + n) AS is_working FROM generate_series(0, 2100) AS n)
  SELECT array_agg(ordinal ORDER BY n) AS ordinals, array_agg(on_day ORDER BY n) FILTER (WHERE is_working) AS working_days
  FROM (SELECT n, on_day, is_working, sum(is_working::integer) OVER (ORDER BY n)::integer AS ordinal FROM day) AS counted`;

/** The desks of an era and level, as lists of the same order. */
const desks = `
  CREATE TEMPORARY TABLE sample_desks AS
  SELECT era, level, era || level AS list, array_agg(id ORDER BY code) AS ids, array_agg(code ORDER BY code) AS codes,
         array_agg(agency_id ORDER BY code) AS agency_ids, array_agg(place_id ORDER BY code) AS place_ids
  FROM one_stop_desk CROSS JOIN LATERAL (VALUES
    ('OLD', opened_on < '2025-07-01'), ('NEW', closed_on IS NULL)) AS of (era, is_open)
  WHERE is_open AND origin = 'SAMPLE' GROUP BY era, level`;

/** The departments, to which dossiers are handed over. */
const agencies = `
  CREATE TEMPORARY TABLE sample_agency AS
  SELECT array_agg(id ORDER BY code) AS ids, count(*)::integer AS count
  FROM (SELECT DISTINCT ON (code) code, entity_id AS id FROM register_entry
        WHERE register = 'agency' AND code ~ '^(S[A-Z]+|VPUB)$' ORDER BY code, valid_from) AS department`;

/**
 * What may be asked for in a month at a level, all of it or only what is online. Communes took over what districts did on
 * 2025-07-01: 118/2025/NĐ-CP.
 */
const choices = `
  CREATE TEMPORARY TABLE sample_choices AS
  SELECT era || handled.level || is_online || month.first_day AS list, array_agg(p.id ORDER BY p.code) AS procedure_ids,
         array_agg(p.field_code ORDER BY p.code) AS field_codes
  FROM (SELECT day::date AS first_day, CASE WHEN day < '2025-07-01' THEN 'OLD' ELSE 'NEW' END AS era
        FROM generate_series('2021-01-01'::date, '2025-12-01', '1 month') AS day) AS month
    CROSS JOIN (VALUES ('PROVINCE'), ('DISTRICT'), ('COMMUNE')) AS handled (level)
    CROSS JOIN (VALUES (true), (false)) AS kind (is_online)
    JOIN procedure AS p ON p.origin = 'SAMPLE' AND NOT p.is_internal
      AND p.levels && CASE WHEN era = 'NEW' THEN ARRAY['DISTRICT', 'COMMUNE'] ELSE ARRAY[handled.level] END
      AND p.valid_from <= first_day AND (p.valid_to IS NULL OR first_day + interval '1 month' < p.valid_to)
    JOIN procedure_offering AS o ON o.procedure_id = p.id AND o.valid_from <= first_day AND (o.valid_to IS NULL OR first_day < o.valid_to)
  WHERE NOT is_online OR o.online_level >= 3
  GROUP BY 1`;
