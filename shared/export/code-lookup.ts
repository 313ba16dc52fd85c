import type { Queryable } from '../outbox/outbox-event.js';
import type { Cell } from './export-column.js';
import type { Row } from './read-rows.js';

/** A code that stands in this subgraph's tables and in no field of its part of the graph: another subgraph's, mostly. */
export interface CodeSource {
  /** Where the id stands in a row. */
  readonly path: string;
  /** Rows `id`, `code` for the ids `$1`. */
  readonly find: string;
}

/** The codes of the ids that rows name, each asked for once; meant for lists of some hundreds, such as places. */
export class CodeLookup {
  private readonly known = new Map<Cell, string | null>();

  constructor(
    private readonly find: string,
    private readonly idIn: (row: Row) => Cell,
  ) {}

  async learn(db: Queryable, rows: readonly Row[]): Promise<void> {
    const ids = [...new Set(rows.map(this.idIn))].filter((id) => id !== null && !this.known.has(id));
    if (ids.length === 0) return;
    for (const id of ids) this.known.set(id, null);
    for (const { id, code } of await db.query<{ id: string; code: string }>(this.find, [ids])) this.known.set(id, code);
  }

  readonly read = (row: Row): Cell => this.known.get(this.idIn(row)) ?? null;
}
