import { dossierTallies } from '../../../subgraphs/procedures/dossier/dossier.tallies.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';

/**
 * Everything that an import leaves behind, each as one sum over all its columns in natural order: what a row means, not
 * when it was written or under which run. `number` is drawn from a sequence, which has gaps after a kill: its order counts.
 */
export async function checksumsOf(database: Queryable, run: string): Promise<Readonly<Record<string, string>>> {
  const sums: Record<string, string> = {};
  for (const [name, rows] of Object.entries({ ...leftBehind, ...tallies })) {
    const [row] = await database.query<{ rows: string; sum: string | null }>(
      `SELECT count(*) AS rows, md5(string_agg(row, '|' ORDER BY row)) AS sum FROM (${rows}) AS listed (row) WHERE $1::text IS NOT NULL`,
      [run],
    );
    sums[name] = `${row?.rows ?? '0'} rows ${row?.sum ?? '-'}`;
  }
  return sums;
}

const imported = `SELECT entity_id FROM record_revision WHERE reason = $1`;

const leftBehind = {
  dossiers: `SELECT (to_jsonb(d) - 'number')::text || rank() OVER (ORDER BY number) FROM dossier AS d WHERE id IN (${imported})`,
  history: `SELECT (to_jsonb(r) - 'changed_at' - 'reason')::text FROM record_revision AS r WHERE entity_id IN (${imported})`,
  events: `SELECT jsonb_build_object('type', entity_type, 'kind', kind, 'payload', payload)::text FROM outbox_event
           WHERE entity_id = $1 OR entity_id IN (${imported})`,
  run: `SELECT jsonb_build_object('state', state, 'total', rows_total, 'read', rows_read, 'created', created, 'changed', changed,
          'unchanged', unchanged, 'quarantined', quarantined, 'ignored', ignored)::text FROM import_run WHERE id = $1`,
  waiting: `SELECT jsonb_build_object('at', position, 'faults', faults)::text FROM import_row WHERE run_id = $1`,
};

/** Folded or not: a tally is what its tables add up to. */
const tallies = Object.fromEntries(
  dossierTallies.map(({ name, keys, measures }) => {
    const columns = ['on_day', ...keys, 'origin'].join(', ');
    const sums = measures.map((measure) => `sum(${measure}) AS ${measure}`).join(', ');
    return [
      name,
      `SELECT to_jsonb(t)::text FROM (
         SELECT ${columns}, ${sums} FROM (
           SELECT ${columns}, ${measures.join(', ')} FROM ${name}_delta UNION ALL SELECT ${columns}, ${measures.join(', ')} FROM ${name}_day) AS parts
         GROUP BY ${columns} HAVING ${measures.map((measure) => `sum(${measure}) <> 0`).join(' OR ')}) AS t`,
    ];
  }),
);
