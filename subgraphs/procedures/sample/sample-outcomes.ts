import { chance, oneOf, whole } from './sample-chance.js';
import { sampleDays } from './sample-frame.js';

const of = (purpose: string): string => chance('d.number', purpose);
const between = (purpose: string, least: number | string, most: number | string): string =>
  whole('d.number', purpose, [least, most]);
const historic = (purpose: string): string => `historic ${purpose}`;

const isOfOldProvince = `d.submitted_on <= '${sampleDays.lastOfProvince}'`;
const lastKnownDay = `CASE WHEN ${isOfOldProvince} THEN '${sampleDays.lastOfProvince}'::date ELSE '${sampleDays.last}'::date END`;
const untilKnown = (day: string): string => `CASE WHEN ${day} <= ${lastKnownDay} THEN ${day} END`;

const resultId = `'prs_' || md5('sample result ' || d.id)::uuid`;
const gaveResult = `d.outcome = 'APPROVED' AND ${of('gave a result')} < 0.72`;

/** The day on which digitising reached it: a quarter of all on the first day, nearly all in the end, the provincial level first. */
const reachedOn = (purpose: string): string =>
  `'${sampleDays.first}'::date + floor(1641 * (${of(purpose)} * CASE d.level WHEN 'PROVINCE' THEN 0.93 WHEN 'DISTRICT' THEN 0.97 ELSE 1.02 END - 0.22) / 0.75)::integer`;

/** Columns that both kinds of result have in common, from `issued_on` and the purposes of their chances. */
const lifeOf = (name: (purpose: string) => string): string => `
  CASE WHEN ${of(name('term'))} < 0.35 THEN valid_from + 365 * ${between(name('years'), 1, 10)} END AS valid_to,
  CASE WHEN ${of(name('revoked'))} < 0.015 THEN ${untilKnown(`valid_from + ${between(name('revoked after'), 5, 700)}`)} END AS revoked_on,
  ${untilKnown(`greatest(issued_on + ${between(name('digitised after'), 0, 9)}, ${reachedOn(name('digitised'))})`)} AS digitised_on`;

const columns = `(id, dossier_id, procedure_id, issuing_agency_id, place_id, level, number, issued_on, valid_from, valid_to, revoked_on,
  replaced_on, replaced_by_id, electronic_file, digitised_on, is_historic, origin)`;

/** What came out of dossiers number $1 to $2: one statement for each table, all drawn from the dossier's own row. */
export const insertSampleOutcomes: Readonly<Record<string, string>> = {
  results: `
    INSERT INTO procedure_result ${columns}
    SELECT ${resultId}, d.id, d.procedure_id, d.competent_agency_id, d.receiving_unit_id, d.level, d.number || '/KQ-H00', issued_on, valid_from,
           valid_to, revoked_on, NULL, NULL, CASE WHEN digitised_on IS NOT NULL THEN 'mau/' || d.number || '.pdf' END, digitised_on, false, 'SAMPLE'
    FROM dossier AS d
      CROSS JOIN LATERAL (SELECT d.handled_on AS issued_on, d.handled_on + CASE WHEN ${of('begins later')} < 0.1 THEN ${between('begins after', 1, 30)} ELSE 0 END AS valid_from) AS i
      CROSS JOIN LATERAL (SELECT ${lifeOf((purpose) => `result ${purpose}`)} OFFSET 0) AS l
    WHERE d.number BETWEEN $1 AND $2 AND ${gaveResult}`,

  // Kept on paper since before the system; one in ten is replaced by what its dossier brought.
  historicResults: `
    INSERT INTO procedure_result ${columns}
    SELECT 'prs_' || md5('sample historic result ' || d.id)::uuid, NULL, d.procedure_id, d.competent_agency_id, d.receiving_unit_id, d.level,
           d.number || '/KQC-H00', issued_on, valid_from, valid_to, revoked_on, r.issued_on_anew, r.id,
           CASE WHEN digitised_on IS NOT NULL THEN 'mau/cu/' || d.number || '.pdf' END, digitised_on, true, 'SAMPLE'
    FROM dossier AS d
      CROSS JOIN LATERAL (SELECT '2012-01-01'::date + ${between(historic('issue'), 0, 3200)} AS issued_on) AS i
      CROSS JOIN LATERAL (SELECT issued_on AS valid_from) AS v
      CROSS JOIN LATERAL (SELECT ${lifeOf(historic)} OFFSET 0) AS l
      LEFT JOIN LATERAL (SELECT ${resultId} AS id, d.handled_on AS issued_on_anew WHERE ${gaveResult} AND ${of(historic('replaced'))} < 0.1) AS r ON true
    WHERE d.number BETWEEN $1 AND $2 AND ${of(historic('kept'))} < 0.19 AND ${isOfOldProvince}`,

  // More and more of it online, where the procedure can be paid online.
  payments: `
    INSERT INTO payment (id, dossier_id, procedure_id, place_id, fee_kind, amount, channel, state, paid_at, origin)
    SELECT 'pay_' || md5('sample payment ' || d.id)::uuid, d.id, d.procedure_id, d.receiving_unit_id,
           ${oneOf('d.number', 'fee kind', ['FEE', 'FEE', 'CHARGE', 'CHARGE', 'CHARGE', 'TAX', 'OTHER'])},
           ${oneOf('d.number', 'fee', ['8000', '10000', '28000', '50000', '75000', '100000', '300000', '500000', '1250000', '2000500'])}::bigint,
           CASE WHEN o.online_payment_enabled AND ${of('paid online')} < 0.08 + 0.5 * (d.submitted_on - '${sampleDays.first}') / 1826.0
                THEN ${oneOf('d.number', 'online channel', ['ONLINE_NATIONAL', 'ONLINE_NATIONAL', 'ONLINE_LOCAL'])}
                ELSE ${oneOf('d.number', 'desk channel', ['CASH', 'CASH', 'CASH', 'TRANSFER', 'POST'])} END,
           p.state, CASE WHEN p.state IN ('SUCCEEDED', 'REFUNDED') THEN p.paid_at END, 'SAMPLE'
    FROM dossier AS d
      JOIN procedure_offering AS o ON o.procedure_id = d.procedure_id AND o.has_financial_duty
        AND o.valid_from <= d.received_on AND (o.valid_to IS NULL OR d.received_on < o.valid_to)
      CROSS JOIN LATERAL (SELECT ${oneOf('d.number', 'payment state', [...Array<string>(46).fill('SUCCEEDED'), 'FAILED', 'FAILED', 'PENDING', 'REFUNDED'])} AS state,
        d.received_at + make_interval(mins => ${between('paid after', 0, 600)}) AS paid_at) AS p
    WHERE d.number BETWEEN $1 AND $2 AND ${of('pays')} < 0.6`,
};
