import { demandRoom, fonts, type PdfPen } from './pdf-pen.js';
import type { Cell, Table } from './report-document.js';

const size = 8.5;
const padding = 3;

/** Where the columns stand, and how their cells are set. */
interface Grid {
  readonly pen: PdfPen;
  readonly columns: readonly { readonly x: number; readonly width: number; readonly align: 'left' | 'right' }[];
}

/** A table of tagged rows and cells. Where a page ends, its header is drawn again: for the eye, not for a screen reader. */
export function drawTable(pen: PdfPen, table: Table): void {
  const grid = gridOf(pen, table);
  const header = table.columns.map(({ title }) => ({ text: title }));
  const [first = []] = table.rows;
  demandRoom(pen, 20 + heightOf(grid, header, true) + heightOf(grid, first, false));
  const element = pen.doc.struct('Table');
  pen.root.add(element);
  drawCaption(grid, element, table.caption);
  drawRow(grid, element, header, true);
  for (const row of table.rows) {
    const page = pen.doc.page;
    demandRoom(pen, heightOf(grid, row, false));
    if (pen.doc.page !== page) drawRow(grid, null, header, true);
    drawRow(grid, element, row, false);
  }
  element.end();
  pen.doc.y += 10;
}

function gridOf(pen: PdfPen, { columns }: Table): Grid {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  let x = pen.left;
  const placed = columns.map((column) => {
    const width = (column.width / shares) * pen.width;
    const place = { x, width, align: column.isNumber === true ? ('right' as const) : ('left' as const) };
    x += width;
    return place;
  });
  return { pen, columns: placed };
}

type Element = ReturnType<PdfPen['doc']['struct']>;

function drawCaption({ pen: { doc, left, width } }: Grid, table: Element, caption: string): void {
  table.add(
    doc.struct('Caption', {}, () => {
      doc.font(fonts.plain).fontSize(9.5).text(caption, left, doc.y, { width, oblique: true });
    }),
  );
  doc.y += 3;
}

/** `table` is null where a header only comes again. */
function drawRow(grid: Grid, table: Element | null, cells: readonly Cell[], isHeader: boolean): void {
  const { doc } = grid.pen;
  const top = doc.y;
  const height = heightOf(grid, cells, isHeader);
  asArtifact(doc, () => drawLines(grid, top, height, isHeader));
  const row = table === null ? null : doc.struct('TR');
  if (row !== null) table?.add(row);
  for (const [index, { text }] of cells.entries()) {
    const write = () => writeCell(grid, index, text, top, isHeader);
    if (row === null) asArtifact(doc, write);
    else row.add(cellElement(doc, isHeader, write));
  }
  row?.end();
  doc.y = top + height;
}

/** The types of the library do not know `scope`. */
const columnScope: { readonly scope: 'Column'; readonly title?: string } = { scope: 'Column' };

function cellElement(doc: PdfPen['doc'], isHeader: boolean, write: () => void): Element {
  return isHeader ? doc.struct('TH', columnScope, write) : doc.struct('TD', {}, write);
}

function writeCell({ pen: { doc }, columns }: Grid, index: number, text: string, top: number, bold: boolean): void {
  const { x = 0, width = 0, align = 'left' } = columns[index] ?? {};
  doc
    .font(bold ? fonts.bold : fonts.plain)
    .fontSize(size)
    .fillColor('black')
    .text(text, x + padding, top + padding, { width: width - 2 * padding, align });
}

function drawLines({ pen: { doc }, columns }: Grid, top: number, height: number, isHeader: boolean): void {
  for (const { x, width } of columns) {
    if (isHeader) doc.rect(x, top, width, height).fill('#DDEBF7');
    doc.rect(x, top, width, height).lineWidth(0.5).stroke('#7F7F7F');
  }
}

function heightOf({ pen: { doc }, columns }: Grid, cells: readonly Cell[], bold: boolean): number {
  doc.font(bold ? fonts.bold : fonts.plain).fontSize(size);
  const heights = cells.map(({ text }, index) =>
    doc.heightOfString(text, { width: (columns[index]?.width ?? 0) - 2 * padding }),
  );
  return Math.max(0, ...heights) + 2 * padding;
}

/** Lines and repeated headers are not part of the text (ISO 32000-1, 14.8.2.2). */
function asArtifact(doc: PdfPen['doc'], draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}
