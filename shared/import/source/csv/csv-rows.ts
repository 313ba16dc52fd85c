import { pipeline, Readable } from 'node:stream';
import { CsvError, parse as parseStream, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { refuseFile, type FileRefused } from '../../file-refused.js';
import type { ImportLimits } from '../../import-limits.js';
import type { SourceCell, SourceRow } from '../source-cell.js';

export interface CsvShape {
  readonly separator: string;
  /** Excel's first line `sep=;` names the separator and is no row. */
  readonly skipFirstLine: boolean;
}

/** The rows of a delimited text; numbered as a spreadsheet that opens it numbers them, blank lines included. */
export async function* csvRows(
  text: AsyncIterable<string>,
  shape: CsvShape,
  limits: ImportLimits,
): AsyncGenerator<SourceRow> {
  const parser = parseStream(csvOptions(shape.separator, limits));
  const records: AsyncIterable<string[]> = pipeline(Readable.from(text), parser, () => undefined);
  let number = shape.skipFirstLine ? -1 : 0;
  try {
    for await (const record of records) {
      number += 1;
      if (number > 0) yield { number, isHidden: false, cells: toCells(record, shape.separator) };
    }
  } catch (error) {
    throw csvRefusal(error, shape.skipFirstLine) ?? error;
  }
}

/** The first rows, for a look at what a separator makes of them. */
export function previewRows(text: string, separator: string, limits: ImportLimits): SourceRow[] {
  const options = { ...csvOptions(separator, limits), to: limits.headerWithinRows };
  try {
    return toRows(parse(text, options), separator);
  } catch {
    return toRows(parse(text, { ...options, quote: null }), separator);
  }
}

const toRows = (records: readonly string[][], separator: string): SourceRow[] =>
  records.map((record, index) => ({ number: index + 1, isHidden: false, cells: toCells(record, separator) }));

/** A quote inside a plain value is text (`Công ty "A"`), lines end in any way, and rows may differ in length. */
const csvOptions = (separator: string, limits: ImportLimits): Options => ({
  delimiter: separator,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  max_record_size: limits.cellCharacters * 32,
});

function toCells(record: readonly string[], separator: string): (SourceCell | undefined)[] {
  return record.map((text) => {
    if (text === '') return undefined;
    return { kind: swallowsLines(text, separator, record.length) ? 'SWALLOWED_LINES' : 'TEXT', text };
  });
}

/** Lines of a cell that are themselves cut by the separator are rows that a late quote has swallowed. */
const swallowsLines = (text: string, separator: string, columns: number): boolean =>
  text.includes('\n') &&
  text.split('\n').some((line, index) => index > 0 && line.split(separator).length >= Math.max(3, columns - 1));

const refusedCodes: readonly string[] = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE', 'CSV_INVALID_CLOSING_QUOTE'];

/** The parser is ahead of the rows that were taken from it; it knows how many it has finished. */
function csvRefusal(error: unknown, skipFirstLine: boolean): FileRefused | null {
  if (!(error instanceof CsvError) || !refusedCodes.includes(error.code)) return null;
  const finished = Number(error['records']);
  return refuseFile('QUOTE_NOT_CLOSED', [finished + (skipFirstLine ? 0 : 1)]);
}
