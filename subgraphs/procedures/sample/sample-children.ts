import { chance, oneOf, whole } from './sample-chance.js';

const of = (purpose: string, row = 'd.number'): string => chance(row, purpose);
/** Another number for each of the things that hang on one dossier. */
const nth = 'd.number * 16 + n';

/** What hangs on the drawn dossiers, by table; all drawn from the dossier's own row. */
export const sampleChildren: Readonly<Record<string, string>> = {
  dossier_pause: `
    SELECT d.number AS dossier, 1 AS ordinal, ${oneOf('d.number', 'pause kind', ['SUPPLEMENT', 'SUPPLEMENT', 'FINANCIAL_DUTY', 'SUSPENSION'])} AS kind, 'Mẫu — Sample' AS reason,
           received_at + (processing_ended_at - received_at - paused_for) / 2 AS began_at,
           received_at + (processing_ended_at - received_at - paused_for) / 2 + paused_for AS ended_at
    FROM sample_dossier AS d WHERE paused_for > '0'
    UNION ALL
    SELECT d.number, 1, CASE state WHEN 'SUPPLEMENT_REQUESTED' THEN 'SUPPLEMENT' ELSE 'FINANCIAL_DUTY' END, 'Mẫu — Sample', paused_since, NULL
    FROM sample_dossier AS d WHERE paused_since IS NOT NULL`,

  // Two to four officers in turn, each with a share of the time that it took.
  dossier_step: `
    SELECT d.number AS dossier, n AS ordinal, competent_agency_id AS agency_id, 'CB' || ${whole(nth, 'officer', [1, 40])} AS officer,
           received_at + span * (n - 1) / steps AS began_at, due_at,
           CASE WHEN n < steps OR processing_ended_at IS NOT NULL THEN received_at + span * n / steps END AS ended_at
    FROM sample_dossier AS d
      CROSS JOIN LATERAL (SELECT ${whole('d.number', 'steps', [2, 4])} AS steps, coalesce(processing_ended_at, greatest(paused_since, received_at)) - received_at AS span) AS s
      CROSS JOIN LATERAL generate_series(1, steps) AS n
    WHERE received_at IS NOT NULL AND state <> 'RECEIVED'`,

  // Two in three are handed over to a department, and maybe back; more and more of it electronically.
  dossier_transfer: `
    SELECT d.number AS dossier, n AS ordinal, CASE WHEN n % 2 = 1 THEN competent_agency_id ELSE other END AS from_agency_id,
           CASE WHEN n % 2 = 1 THEN other ELSE competent_agency_id END AS to_agency_id,
           CASE WHEN ${of('transfer mode', nth)} < 0.55 + 0.38 * (d.submitted_on - '2021-01-01') / 1826.0 THEN 'ELECTRONIC'
                ELSE ${oneOf(nth, 'paper', ['PAPER', 'BOTH'])} END AS mode,
           received_at + (coalesce(processing_ended_at, received_at) - received_at) * n / (hops + 1) AS transferred_at
    FROM sample_dossier AS d
      CROSS JOIN LATERAL (SELECT CASE WHEN ${of('transferred')} < 0.66 THEN ${whole('d.number', 'hops', [1, 3])} ELSE 0 END AS hops) AS h
      CROSS JOIN LATERAL generate_series(1, hops) AS n
      CROSS JOIN sample_agency AS agency
      CROSS JOIN LATERAL (SELECT ${whole('d.number', 'handed to', [1, 'agency.count'])} AS pick) AS p
      CROSS JOIN LATERAL (SELECT CASE WHEN ids[pick] = competent_agency_id THEN ids[pick % agency.count + 1] ELSE ids[pick] END AS other) AS o
    WHERE received_at IS NOT NULL AND state <> 'RECEIVED'`,

  // Two to four papers, one in four of them held by the state already, and less and less often asked for again.
  dossier_document: `
    SELECT d.number AS dossier, n AS ordinal, 'TP' || n AS component_code, ${oneOf(nth, 'form', ['ORIGINAL', 'COPY', 'COPY', 'ELECTRONIC'])} AS form, ${of('digitised', nth)} < 0.5 AS is_digitised,
           CASE WHEN held AND NOT again THEN ${oneOf(nth, 'source', ['CITIZEN_DATA_STORE', 'NATIONAL_DATABASE', 'PREVIOUS_DOSSIER'])} END AS reused_from,
           held AS is_already_held, again AS is_asked_again, CASE WHEN again THEN 'Mẫu — Sample' END AS demand_reason
    FROM sample_dossier AS d
      CROSS JOIN LATERAL generate_series(1, ${whole('d.number', 'papers', [2, 4])}) AS n
      CROSS JOIN LATERAL (SELECT ${of('held', nth)} < 0.25 AS held) AS h
      CROSS JOIN LATERAL (SELECT held AND ${of('asked again', nth)} < 0.45 - 0.35 * (d.submitted_on - '2021-01-01') / 1826.0 AS again) AS a`,
};
