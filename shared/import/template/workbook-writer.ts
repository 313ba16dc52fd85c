import { cellAddress } from '../source/cell-address.js';
import { escapeFormula } from '../text/escape-formula.js';
import { cellStyles, stylesXml, type CellStyle } from './cell-style.js';
import { validationsXml, type CellValidation } from './cell-validation.js';
import { xmlText } from './xml-text.js';
import { joinZip, packPart, packPieces, writeZip, type ZipPart } from './zip-writer.js';

/** A sheet of texts to be filled in by people. */
export interface WrittenSheet {
  readonly name: string;
  readonly isHidden?: boolean;
  /** The header stays in sight. */
  readonly freezesFirstRow?: boolean;
  readonly columns: readonly { readonly width: number; readonly style: CellStyle }[];
  readonly rows: readonly WrittenRow[];
  readonly validations?: readonly CellValidation[];
}

export interface WrittenRow {
  readonly style: CellStyle;
  readonly texts: readonly (string | WrittenNumber)[];
}

/** A cell that stays the number it was. */
export interface WrittenNumber {
  readonly number: string;
  readonly style: 'GENERAL' | 'PERCENT';
}

const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationsSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An XLSX workbook (ECMA-376) of texts, lists and checks; no macro, no formula, no link. */
export const writeWorkbook = (sheets: readonly WrittenSheet[]): Buffer =>
  writeZip([...frameOf(sheets), ...sheets.map((sheet, index) => part(sheetPart(index), sheetXml(sheet)))]);

export type LongSheet = Omit<WrittenSheet, 'rows'>;

/** A workbook of one sheet whose rows come in batches: of those that are written only the archive stays in memory. */
export async function writeLongSheet(sheet: LongSheet, batches: AsyncIterable<readonly WrittenRow[]>): Promise<Buffer> {
  const written = await packPieces(sheetPart(0), sheetPieces(sheet, batches));
  return joinZip([...frameOf([sheet]).map(packPart), written]);
}

async function* sheetPieces(sheet: LongSheet, batches: AsyncIterable<readonly WrittenRow[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(declaration + beforeRows(sheet));
  let number = 1;
  for await (const rows of batches) {
    yield Buffer.from(rowsXml(rows, number));
    number += rows.length;
  }
  yield Buffer.from(afterRows(sheet));
}

export const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** Every part but the sheets. */
export const frameOf = (sheets: readonly LongSheet[]): ZipPart[] => [
  part('[Content_Types].xml', contentTypesXml(sheets.length)),
  part('_rels/.rels', relationsXml([{ type: 'officeDocument', target: 'xl/workbook.xml' }])),
  part('xl/workbook.xml', workbookXml(sheets)),
  part(
    'xl/_rels/workbook.xml.rels',
    relationsXml([
      ...sheets.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
      { type: 'styles', target: 'styles.xml' },
    ]),
  ),
  part('xl/styles.xml', stylesXml(mainSpace)),
];

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const part = (name: string, xml: string): ZipPart => ({ name, data: Buffer.from(declaration + xml, 'utf8') });

const contentTypesXml = (sheets: number): string =>
  `<Types xmlns="${packageSpace}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
  Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  ).join('') +
  `</Types>`;

const relationsXml = (relations: readonly { type: string; target: string }[]): string =>
  `<Relationships xmlns="${packageSpace}/relationships">` +
  relations
    .map(
      ({ type, target }, index) =>
        `<Relationship Id="rId${index + 1}" Type="${relationsSpace}/${type}" Target="${target}"/>`,
    )
    .join('') +
  `</Relationships>`;

const workbookXml = (sheets: readonly LongSheet[]): string =>
  `<workbook xmlns="${mainSpace}" xmlns:r="${relationsSpace}"><sheets>` +
  sheets
    .map(
      ({ name, isHidden = false }, index) =>
        `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
    )
    .join('') +
  `</sheets></workbook>`;

/** The order of the elements is fixed by the schema; Excel repairs, with a warning, what has another. */
const sheetXml = (sheet: WrittenSheet): string => beforeRows(sheet) + rowsXml(sheet.rows, 1) + afterRows(sheet);

export const beforeRows = ({ freezesFirstRow = false, columns }: LongSheet): string =>
  `<worksheet xmlns="${mainSpace}">` +
  `<sheetViews><sheetView workbookViewId="0">${freezesFirstRow ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''}</sheetView></sheetViews>` +
  `<cols>${columns.map(({ width, style }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${cellStyles.indexOf(style)}" customWidth="1"/>`).join('')}</cols>` +
  `<sheetData>`;

const rowsXml = (rows: readonly WrittenRow[], from: number): string =>
  rows.map((row, index) => rowXml(row, from + index)).join('');

export const afterRows = ({ validations = [] }: LongSheet): string =>
  `</sheetData>${validationsXml(validations)}</worksheet>`;

const rowXml = ({ style, texts }: WrittenRow, number: number): string =>
  `<row r="${number}">${texts.map((text, column) => cellXml(text, style, cellAddress(column, number))).join('')}</row>`;

const cellXml = (text: string | WrittenNumber, style: CellStyle, address: string): string => {
  if (typeof text !== 'string') return numberXml(text, address);
  return text === ''
    ? ''
    : `<c r="${address}" s="${cellStyles.indexOf(style)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(escapeFormula(text))}</t></is></c>`;
};

const numberXml = ({ number, style }: WrittenNumber, address: string): string =>
  `<c r="${address}" s="${cellStyles.indexOf(style)}"><v>${xmlText(number)}</v></c>`;

/** Rows with checks and drop-down lists. Some programs unfold a range into single cells, so not the whole sheet. */
const checkedRows = 10_000;

/** The cells of a column below its header, in A1 notation. */
export const belowHeader = (column: number): string =>
  `${cellAddress(column, 2)}:${cellAddress(column, checkedRows + 1)}`;
