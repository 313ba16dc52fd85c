import { chance, oneOf, whole } from '../sample/sample-chance.js';

/** Sample procedures with a number of their own, from the code: what is drawn for one is the same in every database. */
const sampled = `(SELECT p.*, substr(p.code, 3, 6)::bigint AS n FROM procedure AS p WHERE p.origin = 'SAMPLE' AND p.code LIKE '9.%') AS p`;
const of = (purpose: string): string => chance('p.n', `procedure ${purpose}`);
const between = (purpose: string, least: number, most: number): string =>
  whole('p.n', `procedure ${purpose}`, [least, most]);
const pick = (purpose: string, texts: readonly string[]): string => oneOf('p.n', `procedure ${purpose}`, texts);
const id = (prefix: string, what: string): string => `'${prefix}_' || md5(${what} || p.id)::uuid`;
const mark = 'Mẫu — Sample';

/** Two of three limits are in working days; every third was shortened later. */
const timeLimits = `
  INSERT INTO procedure_time_limit (id, procedure_id, value, unit, valid_from, valid_to, origin)
  SELECT ${id('ptl', `'time limit ' || span.k`)}, p.id, greatest(1, CASE span.k WHEN 1 THEN first.value ELSE first.value * 2 / 3 END), unit, span.begins, span.ends, 'SAMPLE'
  FROM ${sampled}
    CROSS JOIN LATERAL (SELECT ${pick('limit unit', ['WORKING_DAY', 'WORKING_DAY', 'WORKING_DAY', 'WORKING_DAY', 'DAY', 'HOUR', 'MONTH'])} AS unit) AS u
    CROSS JOIN LATERAL (SELECT CASE unit WHEN 'HOUR' THEN ${between('limit hours', 4, 24)} WHEN 'MONTH' THEN ${between('limit months', 1, 3)}
                               ELSE ${pick('limit days', ['1', '3', '5', '5', '7', '10', '15', '20', '30'])}::integer END AS value) AS first
    CROSS JOIN LATERAL (SELECT date '2021-06-01' + ${between('limit shortened', 0, 1200)} AS shortened_on, ${of('limit is shortened')} < 0.33 AND value > 1 AS is_shortened) AS change
    CROSS JOIN LATERAL (
      SELECT 1 AS k, p.valid_from AS begins, CASE WHEN is_shortened AND (p.valid_to IS NULL OR shortened_on < p.valid_to) THEN shortened_on END AS ends
      UNION ALL
      SELECT 2, shortened_on, NULL WHERE is_shortened AND (p.valid_to IS NULL OR shortened_on < p.valid_to)) AS span
  ON CONFLICT DO NOTHING`;

const fees = `
  INSERT INTO procedure_fee (id, procedure_id, kind, name, amount, basis, valid_from, valid_to, origin)
  SELECT ${id('pfe', `'fee ' || fee.k`)}, p.id, fee.kind, fee.name, fee.amount, '${mark}', fee.begins, fee.ends, 'SAMPLE'
  FROM ${sampled}
    CROSS JOIN LATERAL (SELECT 5000 * ${between('charge', 2, 60)} AS charge, 10000 * ${between('fee', 5, 90)} AS amount) AS drawn
    CROSS JOIN LATERAL (VALUES
      (1, 'CHARGE', 'Lệ phí', charge, p.valid_from, date '2023-01-01'),
      (2, 'CHARGE', 'Lệ phí', charge * 8 / 10, date '2023-01-01', NULL),
      (3, 'FEE', 'Phí thẩm định', drawn.amount, p.valid_from, NULL)) AS fee (k, kind, name, amount, begins, ends)
  WHERE EXISTS (SELECT FROM procedure_offering AS o WHERE o.procedure_id = p.id AND o.has_financial_duty)
    AND (fee.kind = 'CHARGE' OR ${of('has fee')} < 0.3)
  ON CONFLICT DO NOTHING`;

/** TP1 is the procedure's own form; the others are papers of a kind, some of which the state came to hold, some then dropped. */
const components = `
  INSERT INTO procedure_component (id, procedure_id, code, name, document_kind_id, form, copies, is_mandatory, demand_reason, valid_from, valid_to, origin)
  SELECT ${id('pcp', `'component ' || c.k`)}, p.id, 'TP' || c.k, coalesce(kind.name, 'Đơn, tờ khai theo mẫu của thủ tục'), kind.id,
         (ARRAY['ORIGINAL', 'CERTIFIED_COPY', 'COPY', 'ELECTRONIC'])[1 + (c.hash * 7919)::integer % 4], 1, c.k <= 2,
         CASE WHEN held.since IS NOT NULL AND (c.hash * 1000)::integer % 10 < 6 THEN '${mark}' END, p.valid_from,
         CASE WHEN held.since IS NOT NULL AND (c.hash * 1000)::integer % 10 > 7 AND (p.valid_to IS NULL OR held.since + 90 < p.valid_to) THEN held.since + 90 END, 'SAMPLE'
  FROM ${sampled}
    CROSS JOIN LATERAL (SELECT k, ${chance('(p.n * 10 + k)', 'procedure component')} AS hash FROM generate_series(1, 4) AS k) AS c
    CROSS JOIN (SELECT array_agg(id ORDER BY code) AS ids FROM document_kind WHERE origin = 'SAMPLE') AS kinds
    LEFT JOIN document_kind AS kind ON c.k > 1 AND kind.id = kinds.ids[1 + (floor(hash * cardinality(ids))::integer + c.k) % cardinality(ids)]
    LEFT JOIN LATERAL (SELECT min(held_from) AS since FROM document_holding AS h WHERE h.document_kind_id = kind.id) AS held ON true
  ON CONFLICT DO NOTHING`;

/** What each stands on, with a second document for those that were amended; here and there one that nobody has followed yet. */
const legalBases = (documentIds: readonly string[]): string => `
  INSERT INTO procedure_legal_basis (id, procedure_id, legal_document_id, effective_on, announce_due_on, origin)
  SELECT ${id('plb', `'basis ' || b.k`)}, p.id, (ARRAY[${documentIds.map((one) => `'${one}'`).join(', ')}])[b.k], b.effective_on,
         working_days_before(b.effective_on, 5), 'SAMPLE'
  FROM ${sampled}
    CROSS JOIN LATERAL ${amendment}
    CROSS JOIN LATERAL (
      SELECT 1 AS k, p.published_at + ${between('basis after', 4, 20)} AS effective_on
      UNION ALL SELECT 2, amended_on + ${between('amendment before', 8, 25)} WHERE is_amended
      UNION ALL SELECT 3, date '2025-06-20' WHERE p.valid_to IS NULL AND ${of('unanswered')} < 0.02) AS b
  ON CONFLICT DO NOTHING`;

/** Under half were amended once, on a working day while the plan ran. */
const amendment = `(SELECT amended_on, ${of('is amended')} < 0.45 AND (p.valid_to IS NULL OR amended_on < p.valid_to - 60) AS is_amended
  FROM working_days_after(date '2021-02-01' + ${between('amended', 0, 1560)}, 1) AS amended_on) AS amendment`;

/** Most were published within five working days; a few late, a few amendments of 2025 not at all. */
const decisions = `
  INSERT INTO procedure_decision (id, procedure_id, kind, number, decided_on, effective_on, legal_basis_id, published_on, publish_due_on, origin)
  SELECT ${id('pdc', 'd.kind')}, p.id, d.kind, 100 + d.number || '/QĐ-UBND (MẪU)', d.decided_on, greatest(d.decided_on, d.effective_on), basis.id,
         d.published_on, working_days_after(d.decided_on, 5), 'SAMPLE'
  FROM ${sampled}
    CROSS JOIN LATERAL ${amendment}
    CROSS JOIN LATERAL (
      SELECT 'ANNOUNCE' AS kind, ${between('announced in', 1, 900)} AS number, p.valid_from AS effective_on, 1 AS k, p.published_at AS published_on,
             working_days_before(p.published_at, CASE WHEN ${of('announced late')} < 0.03 THEN 9 ELSE ${between('announced', 1, 5)} END) AS decided_on
      UNION ALL
      SELECT 'AMEND', ${between('amended in', 1, 900)}, amended_on + 10, 2,
             CASE WHEN ${of('never published')} < 0.05 AND amended_on > '2025-01-01' THEN NULL
                  ELSE working_days_after(amended_on, CASE WHEN ${of('amendment is late')} < 0.06 THEN ${between('how late', 7, 20)} ELSE ${between('published', 0, 5)} END) END,
             amended_on
      WHERE is_amended
      UNION ALL SELECT 'REPEAL', 77, p.valid_to, NULL, p.valid_to - 16, p.valid_to - 20 WHERE p.valid_to IS NOT NULL
      UNION ALL SELECT 'SUSPEND', 55, date '2024-03-11', NULL, date '2024-03-06', date '2024-03-04' WHERE p.valid_to IS NULL AND ${of('suspended')} < 0.02
      UNION ALL SELECT 'RESUME', 66, date '2024-06-10', NULL, date '2024-06-05', date '2024-06-03' WHERE p.valid_to IS NULL AND ${of('suspended')} < 0.01) AS d
    LEFT JOIN procedure_legal_basis AS basis ON basis.id = ${id('plb', `'basis ' || d.k`)}
  ON CONFLICT DO NOTHING`;

const reviews = `
  INSERT INTO procedure_review (id, procedure_id, reviewed_on, proposal, grounds, cost_before, cost_after, outcome, decided_on, decision, origin)
  SELECT ${id('prv', `'review'`)}, p.id, reviewed_on, proposal, '${mark}', cost,
         CASE proposal WHEN 'KEEP' THEN cost WHEN 'REPEAL' THEN 0 ELSE cost * ${between('cost left', 50, 90)} / 100 END,
         CASE WHEN is_decided THEN ${pick('review outcome', ['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'REJECTED'])} END,
         CASE WHEN is_decided THEN reviewed_on + 30 END, CASE WHEN is_decided THEN ${between('review decision', 10, 900)} || '/QĐ-UBND (MẪU)' END, 'SAMPLE'
  FROM ${sampled}
    CROSS JOIN LATERAL (SELECT date '2021-03-01' + ${between('reviewed', 0, 1500)} AS reviewed_on, ${pick('proposal', ['KEEP', 'SIMPLIFY', 'SIMPLIFY', 'SIMPLIFY', 'MERGE', 'REPEAL', 'DELEGATE'])} AS proposal,
                               1000000::bigint * ${between('cost', 5, 900)} AS cost, ${of('review decided')} < 0.8 AS is_decided) AS r
  WHERE ${of('is reviewed')} < 0.3 AND (p.valid_to IS NULL OR reviewed_on + 30 < p.valid_to)
  ON CONFLICT DO NOTHING`;

/** From the province to the districts, until there were none. */
const delegations = `
  INSERT INTO procedure_delegation (id, procedure_id, from_agency_id, from_level, to_level, decision, decided_on, valid_from, valid_to, origin)
  SELECT ${id('pdl', `'delegation'`)}, p.id, p.announcing_agency_id, 'PROVINCE', level, ${between('delegation', 10, 900)} || '/QĐ-UBND (MẪU)',
         decided_on, decided_on + 15, CASE level WHEN 'DISTRICT' THEN date '2025-07-01' END, 'SAMPLE'
  FROM ${sampled}
    CROSS JOIN LATERAL (SELECT date '2022-01-10' + ${between('delegated', 0, 1000)} AS decided_on, ${pick('delegated to', ['DISTRICT', 'DISTRICT', 'COMMUNE'])} AS level) AS d
  WHERE 'PROVINCE' = ANY (p.levels) AND NOT p.is_internal AND p.valid_to IS NULL AND p.announcing_agency_id IS NOT NULL AND ${of('is delegated')} < 0.15
  ON CONFLICT DO NOTHING`;

/**
 * Draws what hangs on sample procedures that have none of it yet, so that copies of them get theirs by running it again.
 * The documents are those that procedures may stand on, three of them.
 */
export const sampleCatalogue = (documentIds: readonly [string, string, string]): readonly string[] => [
  timeLimits,
  fees,
  components,
  legalBases(documentIds),
  decisions,
  reviews,
  delegations,
];
