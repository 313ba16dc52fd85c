import type { Queryable } from '../../outbox/outbox-event.js';
import type { RowOutcome } from '../rows/row-outcome.js';

type Ignored = Extract<RowOutcome<unknown>, { outcome: 'IGNORED' }>;

const namedAtMost = 20;

/** Counts rows that are no data by reason, and remembers where the first of them stand. */
export async function countIgnored(transaction: Queryable, runId: string, outcomes: readonly Ignored[]): Promise<void> {
  const byReason = new Map<string, string[]>();
  for (const { reason, sheet, row } of outcomes) {
    const rows = byReason.get(reason) ?? [];
    rows.push(`${sheet}!${row}`);
    byReason.set(reason, rows);
  }
  for (const [reason, rows] of byReason)
    await transaction.query(
      `INSERT INTO import_ignored AS i (run_id, reason, count, first_rows) VALUES ($1, $2, $3, $4)
       ON CONFLICT (run_id, reason) DO UPDATE SET count = i.count + excluded.count,
         first_rows = jsonb_path_query_array(i.first_rows || excluded.first_rows, '$[0 to ${namedAtMost - 1}]')`,
      [runId, reason, rows.length, JSON.stringify(rows.slice(0, namedAtMost))],
    );
}
