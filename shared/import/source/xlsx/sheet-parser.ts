import { refuseFile } from '../../file-refused.js';
import { parseAddress } from '../cell-address.js';
import type { DateSystem } from '../date-serial.js';
import type { SourceCell, SourceRow } from '../source-cell.js';
import { richTextCollector } from './shared-strings.js';
import type { NumberLook } from './styles.js';
import { xmlPart, type XmlPart } from './xml-part.js';
import { unescapeXstring } from './xstring.js';

/** What the cells of a sheet point to. */
export interface SheetContext {
  readonly part: string;
  readonly dateSystem: DateSystem;
  readonly sharedStrings: readonly string[];
  readonly numberLooks: readonly NumberLook[];
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  formula: string | null;
}

/** Parses a sheet as it inflates and hands over each finished row that holds anything. */
export function sheetParser(context: SheetContext, onRow: (row: SourceRow) => void): XmlPart {
  let row = { number: 0, isHidden: false };
  let cells: SourceCell[] = [];
  let cell: OpenCell | null = null;
  let nextColumn = 0;
  let reading: 'value' | 'formula' | 'none' = 'none';
  const inline = richTextCollector();

  const openRow = (attributes: Readonly<Record<string, string>>): void => {
    const number = attributes['r'] === undefined ? row.number + 1 : Number(attributes['r']);
    // Rows that repeat or go back are read differently by different programs.
    if (!Number.isSafeInteger(number) || number <= row.number) throw refuseFile('DAMAGED', [context.part]);
    row = { number, isHidden: isTrue(attributes['hidden']) };
    cells = [];
    nextColumn = 0;
  };
  const openCell = (attributes: Readonly<Record<string, string>>): void => {
    const address = attributes['r'] === undefined ? null : parseAddress(attributes['r']);
    const column = address?.column ?? nextColumn;
    if (column < nextColumn || column > 16_383) throw refuseFile('DAMAGED', [context.part]);
    nextColumn = column + 1;
    inline.reset();
    cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: null, formula: null };
  };
  const openContent = (opened: OpenCell, name: 'v' | 'f'): void => {
    reading = name === 'v' ? 'value' : 'formula';
    opened[reading] = '';
  };
  const closeCell = (): void => {
    const content = cell === null ? null : contentOf(cell, inline.value(), context);
    if (cell !== null && content !== null) cells[cell.column] = content;
    cell = null;
  };

  return xmlPart(context.part, {
    open: (name, attributes) => {
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (cell === null) return;
      else if (name === 'v' || name === 'f') openContent(cell, name);
      else inline.open(name);
    },
    text: (text) => {
      if (cell === null) return;
      if (reading === 'value') cell.value += text;
      else if (reading === 'formula') cell.formula += text;
      else inline.text(text);
    },
    close: (name) => {
      if (name === 'v' || name === 'f') reading = 'none';
      else if (name === 'c') closeCell();
      else if (name === 'row') {
        if (cells.length > 0) onRow({ ...row, cells });
      } else inline.close(name);
    },
  });
}

const isTrue = (flag: string | undefined): boolean => flag === '1' || flag === 'true';

/** A formula is never computed: its last stored result counts, and without one the cell says so. */
function contentOf(cell: OpenCell, inlineText: string, context: SheetContext): SourceCell | null {
  if (cell.formula !== null && cell.value === null) return { kind: 'FORMULA', text: `=${cell.formula}` };
  const value = cell.value ?? '';
  switch (cell.type) {
    case 's':
      return textCell(context.sharedStrings[Number(value)] ?? missing(context.part));
    case 'inlineStr':
      return textCell(unescapeXstring(inlineText));
    case 'str':
    case 'd': // a day in ISO 8601, in strict workbooks
      return textCell(unescapeXstring(value));
    case 'b':
      return value === '' ? null : { kind: 'BOOLEAN', text: isTrue(value) ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'ERROR', text: value };
    default:
      return value === '' ? null : numberCell(value, cell.style, context);
  }
}

const textCell = (text: string): SourceCell | null => (text === '' ? null : { kind: 'TEXT', text });

const numberCell = (text: string, style: number, { numberLooks, dateSystem }: SheetContext): SourceCell => ({
  kind: 'NUMBER',
  text,
  look: numberLooks[style] ?? 'PLAIN',
  dateSystem,
});

function missing(part: string): never {
  throw refuseFile('DAMAGED', [part]);
}
