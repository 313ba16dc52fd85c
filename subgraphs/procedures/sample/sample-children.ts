import { chance, oneOf, whole } from './sample-chance.js';

const of = (purpose: string, row = 'd.number'): string => chance(row, purpose);
/** Another number for each of the things that hang on one dossier. */
const nth = 'd.number * 16 + n';

/** What hangs on dossiers number $1 to $2: one statement for each table, all drawn from the dossier's own row. */
export const insertSampleChildren: Readonly<Record<string, string>> = {
  pauses: `
    INSERT INTO dossier_pause (dossier, ordinal, kind, reason, began_at, ended_at)
    SELECT d.number, 1, ${oneOf('d.number', 'pause kind', ['SUPPLEMENT', 'SUPPLEMENT', 'FINANCIAL_DUTY', 'SUSPENSION'])}, 'Mẫu — Sample',
           received_at + (processing_ended_at - received_at - paused_for) / 2,
           received_at + (processing_ended_at - received_at - paused_for) / 2 + paused_for
    FROM dossier AS d WHERE number BETWEEN $1 AND $2 AND paused_for > '0'
    UNION ALL
    SELECT d.number, 1, CASE state WHEN 'SUPPLEMENT_REQUESTED' THEN 'SUPPLEMENT' ELSE 'FINANCIAL_DUTY' END, 'Mẫu — Sample', paused_since, NULL
    FROM dossier AS d WHERE number BETWEEN $1 AND $2 AND paused_since IS NOT NULL`,

  // Two to four officers in turn, each with a share of the time that it took.
  steps: `
    INSERT INTO dossier_step (dossier, ordinal, agency_id, officer, began_at, due_at, ended_at)
    SELECT d.number, n, competent_agency_id, 'CB' || ${whole(nth, 'officer', [1, 40])},
           received_at + span * (n - 1) / steps, due_at,
           CASE WHEN n < steps OR processing_ended_at IS NOT NULL THEN received_at + span * n / steps END
    FROM dossier AS d
      CROSS JOIN LATERAL (SELECT ${whole('d.number', 'steps', [2, 4])} AS steps, coalesce(processing_ended_at, greatest(paused_since, received_at)) - received_at AS span) AS s
      CROSS JOIN LATERAL generate_series(1, steps) AS n
    WHERE number BETWEEN $1 AND $2 AND received_at IS NOT NULL AND state <> 'RECEIVED'`,

  // Two in three are handed over to a department, and maybe back; more and more of it electronically.
  transfers: `
    INSERT INTO dossier_transfer (dossier, ordinal, from_agency_id, to_agency_id, mode, transferred_at)
    SELECT d.number, n, CASE WHEN n % 2 = 1 THEN competent_agency_id ELSE other END, CASE WHEN n % 2 = 1 THEN other ELSE competent_agency_id END,
           CASE WHEN ${of('transfer mode', nth)} < 0.55 + 0.38 * (d.submitted_on - '2021-01-01') / 1826.0 THEN 'ELECTRONIC'
                ELSE ${oneOf(nth, 'paper', ['PAPER', 'BOTH'])} END,
           received_at + (coalesce(processing_ended_at, received_at) - received_at) * n / (hops + 1)
    FROM dossier AS d
      CROSS JOIN LATERAL (SELECT CASE WHEN ${of('transferred')} < 0.66 THEN ${whole('d.number', 'hops', [1, 3])} ELSE 0 END AS hops) AS h
      CROSS JOIN LATERAL generate_series(1, hops) AS n
      CROSS JOIN sample_agency AS agency
      CROSS JOIN LATERAL (SELECT ${whole('d.number', 'handed to', [1, 'agency.count'])} AS pick) AS p
      CROSS JOIN LATERAL (SELECT CASE WHEN ids[pick] = competent_agency_id THEN ids[pick % agency.count + 1] ELSE ids[pick] END AS other) AS o
    WHERE number BETWEEN $1 AND $2 AND received_at IS NOT NULL AND state <> 'RECEIVED'`,

  // Two to four papers, one in four of them held by the state already, and less and less often asked for again.
  documents: `
    INSERT INTO dossier_document (dossier, ordinal, component_code, form, is_digitised, reused_from, is_already_held, is_asked_again, demand_reason)
    SELECT d.number, n, 'TP' || n, ${oneOf(nth, 'form', ['ORIGINAL', 'COPY', 'COPY', 'ELECTRONIC'])}, ${of('digitised', nth)} < 0.5,
           CASE WHEN held AND NOT again THEN ${oneOf(nth, 'source', ['CITIZEN_DATA_STORE', 'NATIONAL_DATABASE', 'PREVIOUS_DOSSIER'])} END,
           held, again, CASE WHEN again THEN 'Mẫu — Sample' END
    FROM dossier AS d
      CROSS JOIN LATERAL generate_series(1, ${whole('d.number', 'papers', [2, 4])}) AS n
      CROSS JOIN LATERAL (SELECT ${of('held', nth)} < 0.25 AS held) AS h
      CROSS JOIN LATERAL (SELECT held AND ${of('asked again', nth)} < 0.45 - 0.35 * (d.submitted_on - '2021-01-01') / 1826.0 AS again) AS a
    WHERE number BETWEEN $1 AND $2`,
};
