import type { MergedRange } from '../source/source-cell.js';

/** Finds the merged range of a cell while rows pass in order; only the ranges of the current row are looked through. */
export interface MergeCursor {
  rangesOf(row: number): readonly MergedRange[];
}

export function mergeCursor(merges: readonly MergedRange[]): MergeCursor {
  let next = 0;
  let open: MergedRange[] = [];
  return {
    rangesOf: (row) => {
      if (open.length > 0) open = open.filter(({ bottom }) => bottom >= row);
      for (let range = merges[next]; range !== undefined && range.top <= row; range = merges[next]) {
        if (range.bottom >= row) open.push(range);
        next += 1;
      }
      return open;
    },
  };
}
