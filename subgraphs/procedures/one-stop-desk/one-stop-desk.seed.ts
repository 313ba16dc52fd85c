import type { Seed } from '../../../shared/service/seed.js';

/** One desk for each place, and the provincial centre's for each department; made up, since no list was found. */
export const oneStopDeskSeed: Seed = {
  name: 'sample one-stop desks 1',
  kind: 'SAMPLE',
  needsRegisters: true,
  run: (transaction) => transaction.query(insertDesks).then(() => undefined),
};

/**
 * The code is the identifier that opens the codes of dossiers; H00 is no province. A place that ended closed its desk. The
 * committee of the place answers for it; where the register has none, the Office.
 */
const insertDesks = `
  WITH office AS (SELECT min(entity_id) AS id FROM register_entry WHERE register = 'agency' AND code = 'VPUB'),
  place AS (
    SELECT DISTINCT ON (entity_id) entity_id, code, name, level, valid_to, min(valid_from) OVER (PARTITION BY entity_id) AS first_day
    FROM register_entry WHERE register = 'adminUnit' AND (valid_to IS NULL OR valid_to > '2021-01-01') AND level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')
    ORDER BY entity_id, valid_from DESC
  ),
  numbered AS (
    SELECT place.*, row_number() OVER (PARTITION BY valid_to IS NULL, level ORDER BY code, entity_id) AS n,
           (SELECT min(entity_id) FROM register_entry AS a WHERE a.register = 'agency' AND a.place_id = place.entity_id AND a.code LIKE 'UBND%') AS committee
    FROM place WHERE NOT (level = 'PROVINCE' AND valid_to IS NULL)
  ),
  desk AS (
    SELECT CASE level WHEN 'DISTRICT' THEN '000.' || lpad(n::text, 2, '0') || '.H00'
             ELSE CASE WHEN valid_to IS NULL THEN '001.' ELSE '000.' END || '10.' || lpad(n::text, 2, '0') || '.H00' END AS code,
           'Bộ phận Một cửa ' || name || ' (mẫu)' AS name, level AS kind, level, coalesce(committee, office.id) AS agency_id,
           entity_id AS place_id, greatest(first_day, '2020-01-01') AS opened_on, valid_to AS closed_on
    FROM numbered, office WHERE level <> 'PROVINCE'
    UNION ALL
    SELECT '000.00.' || lpad(d.n::text, 2, '0') || '.H00', 'Trung tâm Phục vụ hành chính công, quầy ' || d.code || ' (mẫu)',
           'DEPARTMENT', 'PROVINCE', d.id, entity_id, '2020-01-01', valid_to
    FROM numbered CROSS JOIN (
      SELECT DISTINCT ON (code) code, entity_id AS id, dense_rank() OVER (ORDER BY code) AS n FROM register_entry
      WHERE register = 'agency' AND code ~ '^(S[A-Z]+|VPUB)$' ORDER BY code, valid_from) AS d
    WHERE numbered.level = 'PROVINCE'
  )
  INSERT INTO one_stop_desk (id, code, name, kind, level, agency_id, place_id, opened_on, closed_on, origin)
  SELECT 'osd_' || md5('sample desk ' || code || ' ' || opened_on)::uuid, code, name, kind, level, agency_id, place_id, opened_on, closed_on, 'SAMPLE'
  FROM desk`;
