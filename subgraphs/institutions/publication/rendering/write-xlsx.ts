import { cellAddress } from '../../../../shared/import/source/cell-address.js';
import { serialOfDay } from '../../../../shared/import/source/date-serial.js';
import { cellStyles, stylesXml, type CellStyle } from '../../../../shared/import/template/cell-style.js';
import { xmlText } from '../../../../shared/import/template/xml-text.js';
import { writeZip, type ZipPart } from '../../../../shared/import/template/zip-writer.js';
import { escapeFormula } from '../../../../shared/import/text/escape-formula.js';
import { corePropertiesXml } from './core-properties.js';
import type { Cell, ReportDocument, Sheet } from './report-document.js';
import { packageParts, spreadsheetSpace } from './xlsx-package.js';

/**
 * The figures to calculate with: numbers are numbers and days are days, which the workbooks of shared/import, forms
 * of texts to be filled in, do not have. No formula, no macro, no link.
 */
export const writeXlsx = (report: ReportDocument): Buffer =>
  writeZip([
    ...packageParts(report.sheets.map(({ name }) => name)),
    part('docProps/core.xml', corePropertiesXml(report)),
    part('xl/styles.xml', stylesXml(spreadsheetSpace)),
    ...report.sheets.map((sheet, index) => part(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, report.mark))),
  ]);

const part = (name: string, xml: string): ZipPart => ({ name, data: Buffer.from(xml, 'utf8') });

/** Title, header, rows, notes. The first two stay in sight, and are printed on every page with the mark above them. */
function sheetXml({ table: { caption, columns, rows }, notes }: Sheet, mark: string | null): string {
  const title = [{ text: mark === null ? caption : `${caption} — ${mark}` }];
  const header = columns.map((column) => ({ text: column.title }));
  const written = [
    rowXml(title, 1, 'GENERAL'),
    rowXml(header, 2, 'HEADER'),
    ...rows.map((row, index) => rowXml(row, index + 3)),
    ...notes.map((note, index) => rowXml([{ text: note }], rows.length + 4 + index, 'GENERAL')),
  ];
  return (
    `<worksheet xmlns="${spreadsheetSpace}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${written.join('')}</sheetData>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter>${mark === null ? '' : `<oddHeader>&amp;C${xmlText(mark)}</oddHeader>`}<oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>` +
    `</worksheet>`
  );
}

const rowXml = (cells: readonly Cell[], number: number, style?: CellStyle): string =>
  `<row r="${number}">${cells.map((cell, column) => cellXml(cell, cellAddress(column, number), style)).join('')}</row>`;

/** What is unknown is an empty cell: a program that adds up the column adds nothing. */
function cellXml({ text, number, day }: Cell, address: string, style: CellStyle = 'TEXT'): string {
  if (number !== undefined)
    return `<c r="${address}"${styled(Number.isInteger(number) ? 'WHOLE' : 'GENERAL')}><v>${number}</v></c>`;
  if (day !== undefined) return `<c r="${address}"${styled('DATE')}><v>${serialOfDay(day)}</v></c>`;
  if (text === '') return '';
  const inline = `<is><t xml:space="preserve">${xmlText(escapeFormula(text))}</t></is>`;
  return `<c r="${address}"${styled(style)} t="inlineStr">${inline}</c>`;
}

const styled = (style: CellStyle): string => ` s="${cellStyles.indexOf(style)}"`;
