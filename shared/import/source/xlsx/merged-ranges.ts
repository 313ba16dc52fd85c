import { refuseFile } from '../../file-refused.js';
import { parseAddress } from '../cell-address.js';
import type { MergedRange } from '../source-cell.js';

/**
 * A sheet lists its merged cells behind its rows, but whoever reads a row must know them. So the part is inflated once
 * before, without parsing what is not a merged range.
 */
export async function findMergedRanges(chunks: AsyncIterable<Buffer>, limit: number): Promise<MergedRange[]> {
  const ranges: MergedRange[] = [];
  let tail = '';
  for await (const chunk of chunks) {
    const text = tail + chunk.toString('latin1').replaceAll('\0', ''); // names and addresses are ASCII, also in UTF-16
    const complete = text.lastIndexOf('>') + 1;
    for (const [, reference = ''] of text.slice(0, complete).matchAll(mergedCell)) {
      const range = parseRange(reference);
      if (range !== null) ranges.push(range);
      if (ranges.length > limit) throw refuseFile('TOO_MANY_PARTS', [limit]);
    }
    tail = text.slice(Math.max(complete, text.length - longestElement));
  }
  return ranges.sort((a, b) => a.top - b.top);
}

/** In a value `<` is escaped, so this can only be an element. */
const mergedCell = /<(?:[A-Za-z0-9]+:)?mergeCell\s[^<>]*?ref\s*=\s*["']([A-Z0-9:$]+)["']/g;
const longestElement = 512;

function parseRange(reference: string): MergedRange | null {
  const [first = '', last = first] = reference.split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (from === null || to === null || first === last) return null;
  return { text: reference, top: from.row, bottom: to.row, left: from.column, right: to.column };
}
