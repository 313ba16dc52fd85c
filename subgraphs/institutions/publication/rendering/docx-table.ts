import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Letterhead, Table as ReportTable } from './report-document.js';

const textSize = 18; // half points

/** A table whose header row comes again on every page, and no row of which is torn apart by a page. */
export function docxTable({ columns, rows }: ReportTable, width: number): Table {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.round((column.width / shares) * width));
  const alignments = columns.map(({ isNumber = false }) => (isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT));
  const cell = (text: string, index: number, isHeader: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: 'DDEBF7' } } : {}),
      children: text.split('\n').map((line) => paragraph(line, isHeader, alignments[index] ?? AlignmentType.LEFT)),
    });
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index, true)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map(({ text }, index) => cell(text, index, false)) }),
      ),
    ],
  });
}

const paragraph = (text: string, bold: boolean, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Paragraph({ alignment, children: [new TextRun({ text, bold, size: textSize })] });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Issuer on the left, country on the right: a table without lines, as every office types it. */
export function docxLetterhead({ issuer, country: [name, motto, placeAndDay] }: Letterhead, width: number): Table {
  const side = (lines: readonly TextRun[], share: number): TableCell =>
    new TableCell({
      width: { size: Math.round(width * share), type: WidthType.DXA },
      children: lines.map((line) => new Paragraph({ alignment: AlignmentType.CENTER, children: [line] })),
    });
  const bold = (text: string): TextRun => new TextRun({ text, bold: true });
  const right = [bold(name), bold(motto), new TextRun({ text: placeAndDay, italics: true })];
  return new Table({
    columnWidths: [Math.round(width * 0.4), Math.round(width * 0.6)],
    width: { size: width, type: WidthType.DXA },
    borders: noBorders,
    rows: [
      new TableRow({
        children: [
          side(
            issuer.map((text, index) => (index === issuer.length - 1 ? new TextRun(text) : bold(text))),
            0.4,
          ),
          side(right, 0.6),
        ],
      }),
    ],
  });
}
