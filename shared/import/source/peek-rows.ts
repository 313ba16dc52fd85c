import type { SourceRow } from './source-cell.js';

/** The first rows of a sheet, looked at before the sheet is read. */
export interface PeekedRows {
  readonly first: readonly SourceRow[];
  /** All rows from this place among the first ones on; once. */
  from(index: number): AsyncIterable<SourceRow>;
}

export async function peekRows(rows: AsyncGenerator<SourceRow>, count: number): Promise<PeekedRows> {
  const first: SourceRow[] = [];
  while (first.length < count) {
    const next = (await rows.next()) as IteratorResult<SourceRow, void>;
    if (next.done === true) break;
    first.push(next.value);
  }
  return { first, from: (index) => continued(first.slice(index), rows) };
}

async function* continued(first: readonly SourceRow[], rest: AsyncIterable<SourceRow>): AsyncGenerator<SourceRow> {
  yield* first;
  yield* rest;
}
