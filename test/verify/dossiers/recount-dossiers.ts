import type { TestSubgraph } from '../../../shared/service/testing.js';

/** A sum that was kept with the rows, and the same counted from them: what differs, by its name. */
export async function wrongSums(subgraph: TestSubgraph): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, sql] of Object.entries({ ...tallies, ...kept })) {
    const rows = await subgraph.query(sql);
    if (rows.length > 0) wrong.push(`${name}: ${rows.length} differ, first ${JSON.stringify(rows[0])}`);
  }
  return wrong;
}

const both = (kept: string, counted: string): string =>
  `(${kept} EXCEPT ${counted}) UNION ALL (${counted} EXCEPT ${kept})`;

const localDay = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
const pauses = `coalesce((SELECT sum(p.ended_at - p.began_at) FROM dossier_pause AS p WHERE p.dossier = d.number), '0')`;
const ended = 'coalesce(d.processing_ended_at, d.returned_at)';

const flow = (measure: string): string =>
  `SELECT place_id, on_day, sum(${measure}) FROM (
     SELECT place_id, on_day, ${measure} FROM dossier_flow_day UNION ALL SELECT place_id, on_day, ${measure} FROM dossier_flow_delta) AS kept
   GROUP BY 1, 2 HAVING sum(${measure}) <> 0`;
const counted = (day: string, what = 'count(*)'): string =>
  `SELECT receiving_unit_id, ${day}, ${what} FROM dossier AS d WHERE ${day} IS NOT NULL GROUP BY 1, 2 HAVING ${what} <> 0`;

const tallies = {
  'received by place and day': both(flow('received'), counted(localDay('d.received_at'))),
  'handled by place and day': both(flow('handled'), counted(localDay(ended))),
  'handled in time': both(
    flow('handled_in_time'),
    counted(localDay(ended), `count(*) FILTER (WHERE ${ended} - ${pauses} <= d.due_at)`),
  ),
  transferred: both(
    flow('transferred'),
    counted(
      localDay('d.received_at'),
      'count(*) FILTER (WHERE EXISTS (SELECT FROM dossier_transfer AS t WHERE t.dossier = d.number))',
    ),
  ),
  'by place, state and month': both(
    `SELECT place_id, state, on_day, sum(dossiers), sum(late) FROM (
       SELECT place_id, state, on_day, dossiers, late FROM dossier_place_state_month UNION ALL
       SELECT place_id, state, date_trunc('month', on_day)::date, dossiers, late FROM dossier_place_state_delta) AS kept
     GROUP BY 1, 2, 3 HAVING sum(dossiers) <> 0`,
    `SELECT receiving_unit_id, state, date_trunc('month', ${localDay('d.submitted_at')})::date, count(*),
       count(*) FILTER (WHERE ${ended} - ${pauses} > d.due_at) FROM dossier AS d GROUP BY 1, 2, 3`,
  ),
};

/** What must hold for each dossier that was moved. */
const kept = {
  'transfers of each dossier': `
    SELECT d.code FROM dossier AS d WHERE d.transfers <> (SELECT count(*) FROM dossier_transfer AS t WHERE t.dossier = d.number)`,
  'pauses of each dossier': `
    SELECT d.code FROM dossier AS d WHERE extract(epoch FROM d.paused_for) <> extract(epoch FROM ${pauses})`,
  'one history entry for each version': `
    SELECT d.code FROM dossier AS d WHERE d.moved_at IS NOT NULL AND d.version <> (
      SELECT count(*) FROM record_revision AS r WHERE r.entity_id = d.id AND r.version BETWEEN 1 AND d.version)`,
  'one event for each version': `
    SELECT d.code FROM dossier AS d WHERE d.code LIKE 'MODEL-%' AND d.version <> (
      SELECT count(*) FROM outbox_event AS e WHERE e.entity_id = d.id)`,
  'at most one pause and one step open, the last': `
    SELECT d.code FROM dossier AS d WHERE
      (SELECT count(*) FROM dossier_pause AS p WHERE p.dossier = d.number AND p.ended_at IS NULL) <> (d.paused_since IS NOT NULL)::integer
      OR (d.moved_at IS NOT NULL AND EXISTS (SELECT FROM dossier_step AS s JOIN dossier_step AS later USING (dossier)
            WHERE s.dossier = d.number AND later.ordinal > s.ordinal AND (s.ended_at IS NULL OR later.began_at < s.ended_at)))`,
  'the state fits the portal’s table': `
    SELECT r.entity_id, before.state->>'state' AS "from", r.state->>'state' AS "to"
    FROM record_revision AS r JOIN record_revision AS before ON before.entity_id = r.entity_id AND before.version = r.version - 1
    WHERE r.entity_type = 'Dossier' AND r.state->>'state' <> before.state->>'state'
      AND concat(before.state->>'state', ' ', r.state->>'state') NOT IN (
        'NEW RECEIVED', 'NEW NOT_RECEIVED', 'RECEIVED PROCESSING', 'PROCESSING SUPPLEMENT_REQUESTED',
        'SUPPLEMENT_REQUESTED PROCESSING', 'SUPPLEMENT_REQUESTED STOPPED', 'PROCESSING FINANCIAL_DUTY_REQUESTED',
        'FINANCIAL_DUTY_REQUESTED PROCESSING', 'FINANCIAL_DUTY_REQUESTED STOPPED', 'RECEIVED WITHDRAW_REQUESTED',
        'PROCESSING WITHDRAW_REQUESTED', 'SUPPLEMENT_REQUESTED WITHDRAW_REQUESTED', 'FINANCIAL_DUTY_REQUESTED WITHDRAW_REQUESTED',
        'WITHDRAW_REQUESTED STOPPED', 'WITHDRAW_REQUESTED PROCESSING', 'PROCESSING STOPPED', 'PROCESSING DONE', 'DONE RETURNED',
        'NOT_RECEIVED NEW', 'STOPPED PROCESSING', 'RETURNED PROCESSING')`,
};
