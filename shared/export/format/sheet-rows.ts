import { columnLetters } from '../../import/source/cell-address.js';
import { serialOfDay } from '../../import/source/date-serial.js';
import { type CellStyle, cellStyles } from '../../import/template/cell-style.js';
import { xmlText } from '../../import/template/xml-text.js';
import { escapeFormula } from '../../import/text/escape-formula.js';
import type { Cell, CellKind, ExportColumn } from '../export-column.js';
import type { Row } from '../read-rows.js';

/** Writes one row of a worksheet. Texts are texts by their type: no cell of it is ever run. */
export type RowWriter = (row: Row, number: number) => string;

export function rowWriter(columns: readonly ExportColumn[]): RowWriter {
  const letters = columns.map((_, index) => columnLetters(index));
  return (row, number) => {
    let cells = '';
    for (const [index, column] of columns.entries()) {
      const value = column.read(row);
      if (value !== null && value !== '') cells += cellXml(`${letters[index]}${number}`, column.kind, value);
    }
    return `<row r="${number}">${cells}</row>`;
  };
}

export const headerXml = (columns: readonly ExportColumn[]): string =>
  `<row r="1">${columns.map(({ heading }, index) => textXml(`${columnLetters(index)}1`, heading, 'HEADER')).join('')}</row>`;

function cellXml(address: string, kind: CellKind, value: Exclude<Cell, null>): string {
  if (kind === 'BOOLEAN' && typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (kind === 'NUMBER' && isExactNumber(value)) return `<c r="${address}"><v>${value}</v></c>`;
  if (kind === 'DAY' && typeof value === 'string' && value >= firstDay) return dayXml(address, value);
  return textXml(address, String(value), 'TEXT');
}

/** A worksheet keeps 15 digits; a longer number stays whole as a text. */
const isExactNumber = (value: Exclude<Cell, null>): boolean =>
  typeof value !== 'boolean' && /^-?\d+(?:\.\d+)?$/.test(String(value)) && String(value).length <= 15;

/** Before it Excel counts a day that no calendar has. */
const firstDay = '1900-03-01';

const style = (name: CellStyle): number => cellStyles.indexOf(name);

const dayXml = (address: string, day: string): string =>
  `<c r="${address}" s="${style('DATE')}"><v>${serialOfDay(day)}</v></c>`;

const textXml = (address: string, text: string, look: CellStyle): string =>
  `<c r="${address}" s="${style(look)}" t="inlineStr"><is><t xml:space="preserve">${escaped(escapeFormula(fitting(text)))}</t></is></c>`;

const escaped = (text: string): string => (needsEscape.test(text) ? xmlText(text) : text);

const needsEscape = /[&<>"_\0-\x1F\uFFFE\uFFFF]/;

/** Excel takes 32,767 characters in a cell, and repairs a file with more by throwing cells away. */
const mostCharacters = 32_000;

const fitting = (text: string): string =>
  text.length <= mostCharacters
    ? text
    : `${text.slice(0, mostCharacters)}… (quá dài cho một ô; xuất CSV hoặc JSONL — too long for a cell: export CSV or JSONL)`;
