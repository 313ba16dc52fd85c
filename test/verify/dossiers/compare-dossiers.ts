import type { TestSubgraph } from '../../../shared/service/testing.js';
import { type DossierModel, pausesOf, readModel } from './dossier-model.js';

export interface Difference {
  readonly model: DossierModel;
  readonly words: string;
}

/** Where the rows say something else than the model; instants in milliseconds, as they were sent. */
export async function differences(subgraph: TestSubgraph, models: readonly DossierModel[]): Promise<Difference[]> {
  const rows = await subgraph.query<{ code: string; row: object }>(readRows, [models.map(({ code }) => code)]);
  const found = new Map(rows.map(({ code, row }) => [code, JSON.stringify(row)]));
  return models.flatMap((model) => {
    const expected = JSON.stringify({ ...readModel(model), pauses: pausesOf(model).map(({ from, to }) => [from, to]) });
    const actual = found.get(model.code);
    return sorted(actual) === sorted(expected)
      ? []
      : [{ model, words: `model ${expected}\nrow   ${actual ?? 'none'}` }];
  });
}

const sorted = (text: string | undefined): string =>
  text === undefined
    ? ''
    : JSON.stringify(Object.entries(JSON.parse(text) as object).sort(([a], [b]) => (a < b ? -1 : 1)));

const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::bigint`;

const readRows = `
  SELECT d.code, jsonb_build_object('state', d.state, 'version', d.version, 'outcome', d.outcome, 'due', ${ms('d.due_at')},
    'firstDue', ${ms('d.first_due_at')}, 'ended', ${ms('d.processing_ended_at')}, 'returned', ${ms('d.returned_at')},
    'pausedFor', ${ms('d.paused_for')}, 'standsSince', ${ms('d.paused_since')}, 'isInTime', d.is_in_time, 'deadlineOn', d.deadline_on,
    'heldBy', coalesce((SELECT t.to_agency_id FROM dossier_transfer AS t WHERE t.dossier = d.number ORDER BY t.ordinal DESC LIMIT 1), d.competent_agency_id),
    'pauses', coalesce((SELECT jsonb_agg(jsonb_build_array(${ms('p.began_at')}, ${ms('p.ended_at')}) ORDER BY p.ordinal)
                        FROM dossier_pause AS p WHERE p.dossier = d.number), '[]')) AS row
  FROM dossier AS d WHERE d.code = ANY ($1)`;
