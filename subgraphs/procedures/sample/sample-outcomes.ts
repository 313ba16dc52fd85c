import { digitisedOnSql } from './sample-digitisation.js';
import { chance, oneOf, whole } from './sample-chance.js';

const of = (purpose: string): string => chance('d.number', `outcome ${purpose}`);
const localDay = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
const anyOf = (purpose: string, texts: readonly string[]): string => oneOf('d.number', `outcome ${purpose}`, texts);
const between = (purpose: string, least: number, most: number): string =>
  whole('d.number', `outcome ${purpose}`, [least, most]);

/** The days of a result, from the day it was issued; what would lie past what the sample knows has not happened. */
const lived = `
  SELECT d.*, issued_on, CASE WHEN ${of('term')} < 0.45 THEN issued_on + ${anyOf('years', ['1', '2', '3', '5', '10'])}::integer * 365 END AS valid_to,
         CASE WHEN ended_on <= last_day AND ${of('end')} < 0.015 THEN ended_on END AS revoked_on,
         CASE WHEN ended_on <= last_day AND ${of('end')} BETWEEN 0.015 AND 0.04 THEN ended_on END AS replaced_on,
         ${digitisedOnSql({ row: 'd.number', level: 'd.level', issuedOn: 'issued_on' })} AS digitised_on
  FROM sample_dossier AS d
    CROSS JOIN LATERAL (SELECT ${localDay('d.processing_ended_at')} AS issued_on,
      CASE WHEN d.submitted_on < '2025-07-01' THEN '2025-06-30'::date ELSE '2025-12-31' END AS last_day) AS of_day
    CROSS JOIN LATERAL (SELECT issued_on + ${between('ended after', 20, 700)} AS ended_on) AS ended
  WHERE outcome = 'APPROVED' AND ${of('result')} < 0.83`;

/** Fees are paid between reception and the end of handling, on a day of an offering with a duty. */
const paid = `
  SELECT d.*, paid_at, ${localDay('paid_at')} AS paid_on, o.online_payment_enabled AS is_enabled,
         ${anyOf('payment state', [...Array<string>(56).fill('SUCCEEDED'), 'PENDING', 'FAILED', 'FAILED', 'REFUNDED'])} AS payment_state
  FROM sample_dossier AS d
    CROSS JOIN LATERAL (SELECT received_at + (processing_ended_at - received_at) * ${of('paid at')} AS paid_at) AS p
    JOIN procedure_offering AS o ON o.procedure_id = d.procedure_id AND o.has_financial_duty
      AND o.valid_from <= ${localDay('paid_at')} AND (o.valid_to IS NULL OR ${localDay('paid_at')} < o.valid_to)
  WHERE state IN ('DONE', 'RETURNED') AND received_at IS NOT NULL AND ${of('payment')} < 0.6`;

/** More and more of them online, where that can be; a few where it cannot, officially. */
const channel = `
  CASE WHEN ${of('online payment')} < CASE WHEN is_enabled THEN 0.06 + 0.36 * (paid_on - '2021-01-01') / 1642.0 ELSE 0.02 END
    THEN ${anyOf('portal', ['ONLINE_NATIONAL', 'ONLINE_NATIONAL', 'ONLINE_LOCAL'])}
    ELSE ${anyOf('till', ['CASH', 'CASH', 'CASH', 'TRANSFER', 'POST'])} END`;

/** What came of the dossiers that were drawn (`sample_dossier`): one statement for each table. */
export const insertSampleOutcomes: Readonly<Record<string, string>> = {
  results: `
    INSERT INTO procedure_result (id, dossier_id, procedure_id, issuing_agency_id, place_id, level, number, issued_on, valid_from,
      valid_to, state, revoked_on, replaced_on, digitised_on, is_historic, electronic_file, origin)
    SELECT 'prt_' || md5('result of ' || id)::uuid, id, procedure_id, competent_agency_id, receiving_unit_id, level, 'KQ-' || code, issued_on, issued_on,
           valid_to, CASE WHEN revoked_on IS NOT NULL THEN 'REVOKED' WHEN replaced_on IS NOT NULL THEN 'REPLACED' ELSE 'VALID' END,
           revoked_on, replaced_on, digitised_on, false, CASE WHEN digitised_on IS NOT NULL THEN 'mau:' || number END, 'SAMPLE'
    FROM (${lived} OFFSET 0) AS life ORDER BY life.number`,

  payments: `
    INSERT INTO payment (id, dossier_id, procedure_id, place_id, reference, fee_kind, amount, channel, state, paid_at, refunded_on,
      is_online_enabled, origin)
    SELECT 'pay_' || md5('payment for ' || id)::uuid, id, procedure_id, receiving_unit_id, 'GD-' || code, ${anyOf('fee', ['FEE', 'CHARGE', 'CHARGE', 'CHARGE', 'TAX', 'OTHER'])},
           ${anyOf('amount', ['8000', '20000', '20000', '50000', '150000', '500000', '3200000', '24500000'])}::bigint, ${channel}, payment_state,
           CASE WHEN payment_state IN ('SUCCEEDED', 'REFUNDED') THEN paid_at END,
           CASE WHEN payment_state = 'REFUNDED' THEN paid_on + ${between('refunded after', 1, 60)} END,
           is_enabled AND payment_state IN ('SUCCEEDED', 'REFUNDED'), 'SAMPLE'
    FROM (${paid} OFFSET 0) AS d ORDER BY d.number`,
};
