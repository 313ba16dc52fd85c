import { escapeFormula } from '../../import/text/escape-formula.js';
import type { Cell, ExportColumn } from '../export-column.js';
import type { ExportFormat, ExportTable } from './export-format.js';

/** Excel takes a file without it for Windows-1252. */
const byteOrderMark = '\uFEFF';

/** RFC 4180 in UTF-8: commas, CRLF, quotation marks where they are needed; the first line names the columns. */
export const csvFormat: ExportFormat = { contentType: 'text/csv; charset=utf-8; header=present', write: writeCsv };

async function* writeCsv({ columns, pages }: ExportTable): AsyncGenerator<Buffer> {
  let text = byteOrderMark + columns.map(({ heading }) => quoted(heading)).join(',') + '\r\n';
  for await (const rows of pages) {
    for (const row of rows) {
      let line = '';
      for (const [index, column] of columns.entries())
        line += (index === 0 ? '' : ',') + written(column, column.read(row));
      text += `${line}\r\n`;
    }
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

const written = ({ kind }: ExportColumn, value: Cell): string => {
  if (value === null) return '';
  return kind === 'TEXT' && typeof value === 'string' ? quoted(harmless(value)) : String(value);
};

/** A text that a spreadsheet would run is marked as text; a negative number in a text column is no formula. */
const harmless = (text: string): string => (negativeNumber.test(text) ? text : escapeFormula(text));

const negativeNumber = /^-\d+(?:\.\d+)?$/;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
