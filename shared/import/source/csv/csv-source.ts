import type { ImportLimits } from '../../import-limits.js';
import type { OpenedBytes } from '../read-head.js';
import type { SourceRow, SourceSheet } from '../source-cell.js';
import { csvRows, previewRows, type CsvShape } from './csv-rows.js';
import { decodeHead, decodeText } from './decode-text.js';
import { detectEncoding, type TextEncoding } from './text-encoding.js';

/** How many columns of the register the first rows show, when they are cut by one separator. */
export type HeaderScore = (rows: readonly SourceRow[]) => number;

export interface CsvSource {
  readonly encoding: TextEncoding;
  readonly sheet: SourceSheet;
}

/** A delimited text as one sheet. */
export function csvSource(opened: OpenedBytes, name: string, limits: ImportLimits, score: HeaderScore): CsvSource {
  const encoding = detectEncoding(opened.head);
  const shape = shapeOf(headText(opened.head, encoding), limits, score);
  const rows = csvRows(decodeText(opened.chunks, encoding), shape, limits);
  return { encoding, sheet: { name, isHidden: false, merges: [], rows, isDelimited: true } };
}

const separators = [',', ';', '\t', '|'];

/** Excel's `sep=` decides; else the separator that shows the most columns of the register, then the most cells. */
function shapeOf(text: string, limits: ImportLimits, score: HeaderScore): CsvShape {
  const named = /^"?sep=([^\r\n"])"?\r?\n/i.exec(text);
  if (named?.[1] !== undefined) return { separator: named[1], skipFirstLine: true };
  const scored = separators.map((separator) => {
    const rows = previewRows(text, separator, limits);
    return { separator, columns: score(rows), cells: Math.max(0, ...rows.map(({ cells }) => cells.length)) };
  });
  scored.sort((a, b) => b.columns - a.columns || b.cells - a.cells);
  return { separator: scored[0]?.separator ?? ',', skipFirstLine: false };
}

/** Whole lines of the beginning. */
function headText(head: Buffer, encoding: TextEncoding): string {
  const text = decodeHead(head, encoding);
  const lineEnd = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return head.length < 64 * 1024 || lineEnd < 0 ? text : text.slice(0, lineEnd + 1);
}
