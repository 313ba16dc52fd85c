import { xmlText } from '../../../../shared/import/template/xml-text.js';
import type { ZipPart } from '../../../../shared/import/template/zip-writer.js';

export const spreadsheetSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const packageSpace = 'http://schemas.openxmlformats.org/package/2006';
const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook that only say which other parts there are (ECMA-376, part 1, 12.3). */
export const packageParts = (names: readonly string[]): ZipPart[] => [
  part('[Content_Types].xml', contentTypesXml(names.length)),
  part(
    '_rels/.rels',
    relationsXml([
      { type: `${relationSpace}/officeDocument`, target: 'xl/workbook.xml' },
      { type: `${packageSpace}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    ]),
  ),
  part('xl/workbook.xml', workbookXml(names)),
  part(
    'xl/_rels/workbook.xml.rels',
    relationsXml([
      ...names.map((_, index) => ({ type: `${relationSpace}/worksheet`, target: `worksheets/sheet${index + 1}.xml` })),
      { type: `${relationSpace}/styles`, target: 'styles.xml' },
    ]),
  ),
];

const part = (name: string, xml: string): ZipPart => ({
  name,
  data: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`, 'utf8'),
});

function contentTypesXml(sheets: number): string {
  const override = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const sheetOverrides = Array.from({ length: sheets }, (_, index) =>
    override(`xl/worksheets/sheet${index + 1}.xml`, `${sheetType}.worksheet+xml`),
  );
  return (
    `<Types xmlns="${packageSpace}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('xl/workbook.xml', `${sheetType}.sheet.main+xml`) +
    override('xl/styles.xml', `${sheetType}.styles+xml`) +
    sheetOverrides.join('') +
    `</Types>`
  );
}

const relationsXml = (relations: readonly { type: string; target: string }[]): string =>
  `<Relationships xmlns="${packageSpace}/relationships">` +
  relations
    .map(({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('') +
  `</Relationships>`;

/** The title and the header of each sheet are printed on every page. */
function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = names.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(`'${name}'!$1:$2`)}</definedName>`,
  );
  return (
    `<workbook xmlns="${spreadsheetSpace}" xmlns:r="${relationSpace}">` +
    `<sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
  );
}
