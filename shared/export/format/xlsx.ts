import {
  afterRows,
  beforeRows,
  declaration,
  frameOf,
  type LongSheet,
  sheetPart,
} from '../../import/template/workbook-writer.js';
import type { Row } from '../read-rows.js';
import type { ExportFormat, ExportTable } from './export-format.js';
import { headerXml, rowWriter } from './sheet-rows.js';
import { type StreamedPart, zipStream } from './zip-stream.js';

/** How much one sheet takes before the next one begins. */
interface SheetLimits {
  /** With the header. Excel reads no more. */
  readonly rows: number;
  /** ZIP writes no larger part in its plain form. */
  readonly bytes: number;
}

const excelLimits: SheetLimits = { rows: 1_048_576, bytes: 3 * 1024 ** 3 };

/** A workbook that is packed and sent while its rows come; what does not fit on a sheet goes on on the next. */
export const xlsxFormat: ExportFormat = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: (table) => writeXlsx(table, excelLimits),
};

export const writeXlsx = (table: ExportTable, limits: SheetLimits): AsyncGenerator<Buffer> =>
  zipStream(partsOf(table, limits));

/** The sheets come first: how many there are is known behind the last, and the parts that name them follow. */
async function* partsOf(table: ExportTable, limits: SheetLimits): AsyncGenerator<StreamedPart> {
  const rows = new RowsAhead(table.pages);
  const sheets: LongSheet[] = [];
  do {
    const sheet = sheetOf(table, sheets.length);
    sheets.push(sheet);
    yield { name: sheetPart(sheets.length - 1), pieces: sheetPieces(table, { sheet, rows, limits }) };
  } while (await rows.hasMore());
  for (const { name, data } of frameOf(sheets)) yield { name, pieces: once(data) };
}

async function* once(data: Buffer): AsyncGenerator<Buffer> {
  yield data;
}

const sheetOf = ({ name, columns }: ExportTable, index: number): LongSheet => ({
  name: sheetName(name, index),
  freezesFirstRow: true,
  columns: columns.map(({ heading, kind }) => ({
    width: Math.min(48, Math.max(heading.length + 4, kind === 'TEXT' ? 24 : 14)),
    style: 'GENERAL',
  })),
});

/** Excel allows 31 characters. */
const sheetName = (name: string, index: number): string => {
  const number = index === 0 ? '' : ` ${index + 1}`;
  return `${name.slice(0, 31 - number.length)}${number}`;
};

interface SheetParts {
  readonly sheet: LongSheet;
  readonly rows: RowsAhead;
  readonly limits: SheetLimits;
}

async function* sheetPieces({ columns }: ExportTable, { sheet, rows, limits }: SheetParts): AsyncGenerator<Buffer> {
  const write = rowWriter(columns);
  yield Buffer.from(declaration + beforeRows(sheet) + headerXml(columns));
  let [number, bytes] = [1, 0];
  while (number < limits.rows && bytes < limits.bytes && (await rows.hasMore())) {
    let text = '';
    for (const row of rows.take(limits.rows - number)) text += write(row, ++number);
    const piece = Buffer.from(text);
    bytes += piece.length;
    yield piece;
  }
  yield Buffer.from(afterRows(sheet));
}

/** Pages of rows, of which a part can be taken: the last page of a sheet may be the first of the next. */
class RowsAhead {
  private readonly pages: AsyncIterator<readonly Row[]>;
  private left: readonly Row[] = [];

  constructor(pages: AsyncIterable<readonly Row[]>) {
    this.pages = pages[Symbol.asyncIterator]();
  }

  async hasMore(): Promise<boolean> {
    while (this.left.length === 0) {
      const next = await this.pages.next();
      if (next.done === true) return false;
      this.left = next.value;
    }
    return true;
  }

  take(atMost: number): readonly Row[] {
    const taken = this.left.slice(0, atMost);
    this.left = this.left.slice(atMost);
    return taken;
  }
}
