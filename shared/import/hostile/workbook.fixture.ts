import { cellAddress } from '../source/cell-address.js';
import { xmlText } from '../template/xml-text.js';
import { writeZip, type ZipPart } from '../template/zip-writer.js';

/** A worksheet cell as XML, once its address is known; null leaves it out. */
export type Cell = ((address: string) => string) | null;

export const text =
  (value: string): Cell =>
  (address) =>
    `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
/** Styles of the workbook below: 0 plain, 1 day, 2 percent, 3 own format for days. */
export const number =
  (value: number | string, style = 0): Cell =>
  (address) =>
    `<c r="${address}" s="${style}"><v>${value}</v></c>`;
export const cell =
  (attributes: string, inner: string): Cell =>
  (address) =>
    `<c r="${address}" ${attributes}>${inner}</c>`;
export const texts = (...values: string[]): Cell[] => values.map((value) => (value === '' ? null : text(value)));

export interface Sheet {
  readonly name?: string;
  readonly state?: string;
  readonly rows?: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** Instead of all of the above: the XML of the part. */
  readonly xml?: string;
}

export interface Book {
  readonly sheets: readonly Sheet[];
  readonly sharedStrings?: string;
  readonly date1904?: boolean;
  /** Further parts, or other bytes for a part. */
  readonly parts?: Readonly<Record<string, string | Buffer>>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const unitHeader = texts('Mã đơn vị', 'Tên đơn vị', 'Lĩnh vực');
export const unitRow = texts('DV0001', 'Trung tâm Y tế Đắk Mil', 'Y tế');

export const book = (parts: Book): Buffer => writeZip(bookParts(parts));

export function bookParts({ sheets, sharedStrings, date1904 = false, parts = {} }: Book): ZipPart[] {
  const all: Record<string, string | Buffer> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationList(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbookXml(sheets, date1904),
    'xl/_rels/workbook.xml.rels': relationList(
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ...(sharedStrings === undefined ? [] : [['sharedStrings', '/xl/sharedStrings.xml'] as const]),
    ),
    'xl/styles.xml': stylesXml,
    ...(sharedStrings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${sharedStrings}</sst>` }),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet.xml ?? sheetXml(sheet)]),
    ),
    ...parts,
  };
  return Object.entries(all).map(([name, data]) => ({ name, data: Buffer.from(data as string) }));
}

const relationList = (...targets: (readonly [type: string, target: string])[]): string =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  targets
    .map(
      ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
    )
    .join('') +
  '</Relationships>';

const workbookXml = (sheets: readonly Sheet[], date1904: boolean): string =>
  `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>` +
  sheets
    .map(
      ({ name, state }, index) =>
        `<sheet name="${name ?? 'Sheet1'}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
    )
    .join('') +
  '</sheets></workbook>';

const stylesXml =
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="[$-42A]dd/mm/yyyy;@"/></numFmts>` +
  '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs></styleSheet>';

export function sheetXml({ rows = [], merges = [], hiddenRows = [] }: Sheet): string {
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  const rowsXml = rows.map((cells, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
    return `<row r="${index + 1}"${hidden}>${cells.map((make, column) => make?.(cellAddress(column, index + 1)) ?? '').join('')}</row>`;
  });
  return `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rowsXml.join('')}</sheetData>${merged}</worksheet>`;
}
