import { chance, oneOf, whole } from './sample-chance.js';
import { sampleDays } from './sample-frame.js';

const of = (purpose: string): string => chance('i', `dossier ${purpose}`);
const between = (purpose: string, least: number | string, most: number | string): string =>
  whole('i', `dossier ${purpose}`, [least, most]);

const local = (day: string, minute: string): string =>
  `((${day})::timestamp + make_interval(mins => ${minute})) AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
const minutes = (count: string): string => `make_interval(mins => ${count})`;

// Each stage ends with OFFSET 0: the planner then computes it once, instead of writing it out wherever the next one names it.

/** When, how and where: days in the order of the numbers, more and more of it online, most of it in communes. */
const handedIn = `
  SELECT i, era, day, last_day, is_online, is_online AND ${of('unusual')} > 0.03 AS wants_online,
         CASE WHEN is_online THEN 'ONLINE' WHEN ${of('post')} < 0.06 THEN 'POSTAL' ELSE 'DIRECT' END AS channel,
         CASE WHEN era = 'NEW' THEN 'COMMUNE' WHEN ${of('level')} < 0.16 THEN 'PROVINCE' WHEN ${of('level')} < 0.454 THEN 'DISTRICT' ELSE 'COMMUNE' END AS level
  FROM (
    SELECT i, era, day, last_day, ${of('online')} < 0.16 + 0.48 * (day - '${sampleDays.first}') / 1641.0 AS is_online
    FROM generate_series($1::bigint, $2::bigint) AS i
      CROSS JOIN LATERAL (SELECT $3::bigint - $3::bigint / 51 AS old_count) AS split
      CROSS JOIN LATERAL (
        SELECT 'OLD' AS era, '${sampleDays.first}'::date + ((i - 1) * 1642 / old_count)::integer AS day, '${sampleDays.lastOfProvince}'::date AS last_day WHERE i <= old_count
        UNION ALL
        SELECT 'NEW', '2025-07-01'::date + ((i - old_count - 1) * 184 / ($3::bigint - old_count))::integer, '${sampleDays.last}'::date WHERE i > old_count
      ) AS time) AS dated`;

/** The k-th of a list, each as likely; or rather one of the first, which are asked for more often. */
const anyOf = (list: string, purpose: string): string => `(1 + floor(${of(purpose)} * cardinality(${list})))::integer`;
const earlyOf = (list: string, purpose: string): string =>
  `(1 + floor(least(${of(purpose)}, ${of(`${purpose} again`)}) * cardinality(${list})))::integer`;

const ordinalOf = (day: string): string => `calendar.ordinals[(${day}) - '2020-12-01'::date + 1]`;
const workingDay = (ordinal: string): string => `calendar.working_days[${ordinal}]`;

/** People are online on any day at any minute, some right around midnight; a desk is open on working days. */
const submitted = `
  SELECT h.*, desk.ids[at_desk] AS desk_id, desk.codes[at_desk] AS desk_code, desk.place_ids[at_desk] AS place_id,
         desk.agency_ids[at_desk] AS agency_id, choice.procedure_ids[chosen] AS procedure_id, choice.field_codes[chosen] AS field_code,
         submitted_on, ${local('submitted_on', 'minute')} AS submitted_at
  FROM (${handedIn} OFFSET 0) AS h CROSS JOIN calendar
    JOIN desks AS desk ON desk.list = h.era || h.level
    JOIN choices AS choice ON choice.list = h.era || h.level || h.wants_online || date_trunc('month', h.day)::date
    CROSS JOIN LATERAL (SELECT
      ${anyOf('desk.ids', 'desk')} AS at_desk, ${earlyOf('choice.procedure_ids', 'procedure')} AS chosen,
      CASE WHEN is_online THEN h.day
           ELSE least(${workingDay(`1 + ${ordinalOf('h.day - 1')}`)}, last_day) END AS submitted_on,
      CASE WHEN NOT is_online THEN ${between('desk minute', 450, 990)}
           WHEN ${of('midnight')} < 0.05 THEN (ARRAY[0, 1, 1438, 1439])[${between('which minute', 1, 4)}]
           ELSE ${between('minute', 0, 1439)} END AS minute OFFSET 0) AS drawn`;

const timeLimits = ['1', '3', '5', '5', '7', '10', '15', '20', '30'];

/** Received online after a while; due at 17:00 some working days later. */
const received = `
  SELECT s.*, r.received_at, greatest(${local('due_on', '1020')}, r.received_at + ${minutes('60')}) AS due_at,
         ${local('s.last_day', '1439')} AS known_until,
         CASE WHEN ${of('pause')} < 0.08 THEN ${minutes(between('pause length', 600, 14_400))} ELSE '0' END AS pause
  FROM (${submitted} OFFSET 0) AS s CROSS JOIN calendar
    CROSS JOIN LATERAL (SELECT submitted_at + ${minutes(`CASE WHEN is_online THEN ${between('reception', 5, 1500)} ELSE 0 END`)} AS received_at) AS r
    CROSS JOIN LATERAL (SELECT ${workingDay(`${ordinalOf(`(r.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`)} + ${oneOf('i', 'dossier time limit', timeLimits)}::integer`)} AS due_on) AS due`;

/** Most are done in time. A pause moves the end, not the due day. */
const ended = `
  SELECT r.*, CASE WHEN ${of('late')} < 0.07 THEN due_at + ${minutes(between('how late', 30, 28_800))}
                   ELSE received_at + (due_at - received_at) * ${between('how soon', 15, 100)} / 100 END + pause AS ended_at
  FROM (${received} OFFSET 0) AS r`;

const openStates = [
  ...Array<string>(7).fill('PROCESSING'),
  'RECEIVED',
  'SUPPLEMENT_REQUESTED',
  'SUPPLEMENT_REQUESTED',
  'FINANCIAL_DUTY_REQUESTED',
  'WITHDRAW_REQUESTED',
];

/** What became of it by the last day of its era. */
const lived = `
  SELECT e.*, ended_at + ${minutes(between('return', 0, 5_760))} AS returned_at,
         CASE WHEN received_at > known_until THEN 'NEW'
              WHEN is_online AND ${of('refused')} < 0.02 THEN 'NOT_RECEIVED'
              WHEN ended_at > known_until OR ${of('abandoned')} < 0.004 THEN ${oneOf('i', 'dossier open state', openStates)}
              WHEN ${of('stopped')} < 0.02 THEN 'STOPPED'
              WHEN ended_at + ${minutes(between('return', 0, 5_760))} > known_until OR ${of('not fetched')} < 0.01 THEN 'DONE'
              ELSE 'RETURNED' END AS state
  FROM (${ended} OFFSET 0) AS e`;

const pausing = `state IN ('SUPPLEMENT_REQUESTED', 'FINANCIAL_DUTY_REQUESTED')`;
const isReceived = `state NOT IN ('NEW', 'NOT_RECEIVED')`;
const isEnded = `state IN ('STOPPED', 'DONE', 'RETURNED')`;
const when = (condition: string, value: string): string => `CASE WHEN ${condition} THEN ${value} END`;

/**
 * Draws dossiers $1 to $2 of $3, in order, into the table `sample_dossier`, each with the number it will have; $4 tells
 * one sample's ids from another's, $5 its codes. Codes carry H00, which is no province.
 */
export const drawSampleDossiers = `
  CREATE TEMPORARY TABLE sample_dossier ON COMMIT DROP AS
  WITH calendar AS MATERIALIZED (SELECT ordinals || '{}' AS ordinals, working_days || '{}' AS working_days FROM sample_calendar), -- unpacked once
  desks AS MATERIALIZED (SELECT * FROM sample_desks),
  choices AS MATERIALIZED (SELECT * FROM sample_choices)
  SELECT nextval(pg_get_serial_sequence('dossier', 'number')) AS number, 'dsr_' || md5($4::text || ' ' || i)::uuid AS id,
         desk_code || '-' || to_char(submitted_on, CASE era WHEN 'OLD' THEN 'YYMMDD' ELSE 'YYYYMMDD' END) || '-' || $5::text || lpad(i::text, 7, '0') AS code,
         procedure_id, field_code, desk_id, place_id AS receiving_unit_id, level, agency_id AS competent_agency_id, channel,
         ${oneOf('i', 'dossier applicant type', [...Array<string>(16).fill('CITIZEN'), 'BUSINESS', 'BUSINESS', 'HOUSEHOLD_BUSINESS', 'ORGANISATION'])} AS applicant_type,
         submitted_on, submitted_at, ${when(isReceived, 'received_at')} AS received_at, ${when(isReceived, 'due_at')} AS due_at,
         ${when(isEnded, 'ended_at')} AS processing_ended_at, ${when(`state = 'RETURNED'`, 'returned_at')} AS returned_at,
         CASE WHEN ${isEnded} THEN pause ELSE '0' END AS paused_for,
         ${when(pausing, 'received_at + (known_until - received_at) / 2')} AS paused_since,
         state, ${when(`state IN ('DONE', 'RETURNED')`, `CASE WHEN ${of('outcome')} < 0.96 THEN 'APPROVED' ELSE 'REJECTED' END`)} AS outcome
  FROM (SELECT * FROM (${lived} OFFSET 0) AS life ORDER BY i OFFSET 0) AS in_order`;

/** Writes what was drawn, with what its transfers and papers count already: they need not be counted row by row after. */
export const insertSampleDossiers = `
  INSERT INTO dossier (number, id, code, procedure_id, field_code, desk_id, receiving_unit_id, level, competent_agency_id,
    channel, applicant_type, submitted_at, received_at, due_at, first_due_at, processing_ended_at, returned_at, paused_for,
    paused_since, state, outcome, transfers, paper_transfers, held_documents, documents_asked_again, origin)
  SELECT number, id, code, procedure_id, field_code, desk_id, receiving_unit_id, level, competent_agency_id,
    channel, applicant_type, submitted_at, received_at, due_at, due_at, processing_ended_at, returned_at, paused_for,
    paused_since, state, outcome, coalesce(handed.transfers, 0), coalesce(handed.paper_transfers, 0),
    coalesce(paper.held, 0), coalesce(paper.asked_again, 0), 'SAMPLE'
  FROM sample_dossier
    LEFT JOIN (SELECT dossier AS number, count(*) AS transfers, count(*) FILTER (WHERE mode <> 'ELECTRONIC') AS paper_transfers
               FROM sample_dossier_transfer GROUP BY 1) AS handed USING (number)
    LEFT JOIN (SELECT dossier AS number, count(*) FILTER (WHERE is_already_held) AS held, count(*) FILTER (WHERE is_asked_again) AS asked_again
               FROM sample_dossier_document GROUP BY 1) AS paper USING (number)
  ORDER BY number`;

/** Who applied: people come again; $1 is how many dossiers the sample has in all. */
export const insertSampleApplicants = `
  INSERT INTO dossier_applicant (dossier_id, applicant_ref)
  SELECT id, 'sample-applicant-' || ${whole('number', 'applicant', [1, '($1::bigint * 3 / 5)'])} FROM sample_dossier`;
