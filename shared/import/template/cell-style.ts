/** How cells of a template look; a cell points to its style by its place in this list. */
export const cellStyles = [
  'GENERAL',
  'HEADER',
  'TEXT',
  'DATE',
  'WHOLE',
  'EXAMPLE',
  'GUIDE',
  'PERCENT',
  'TIME',
] as const;
export type CellStyle = (typeof cellStyles)[number];

const dayFormat = 164; // the first number that is free for own formats
const timeFormat = 165;

const cellFormats: Readonly<Record<CellStyle, string>> = {
  GENERAL: format({}),
  HEADER: format({ font: 1, fill: 2, wraps: true }),
  TEXT: format({ numberFormat: 49 }), // `@`: 0012 stays 0012
  DATE: format({ numberFormat: dayFormat }),
  WHOLE: format({ numberFormat: 3 }), // `#,##0`
  EXAMPLE: format({ font: 2, numberFormat: 49 }),
  GUIDE: format({ wraps: true }),
  PERCENT: format({ numberFormat: 10 }), // `0.00%`
  TIME: format({ numberFormat: timeFormat }),
};

function format({ font = 0, fill = 0, numberFormat = 0, wraps = false }): string {
  const alignment = wraps ? '<alignment vertical="top" wrapText="1"/>' : '';
  return `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${wraps ? ' applyAlignment="1"' : ''}>${alignment}</xf>`;
}

const font = (inner: string): string =>
  `<font>${inner}<sz val="11"/><color ${inner.includes('<i/>') ? 'rgb="FF808080"' : 'rgb="FF000000"'}/><name val="Arial"/></font>`;

const pattern = (type: string, color = ''): string =>
  `<fill><patternFill patternType="${type}">${color}</patternFill></fill>`;

export const stylesXml = (space: string): string =>
  `<styleSheet xmlns="${space}">` +
  `<numFmts count="2"><numFmt numFmtId="${dayFormat}" formatCode="dd/mm/yyyy"/><numFmt numFmtId="${timeFormat}" formatCode="dd/mm/yyyy hh:mm"/></numFmts>` +
  `<fonts count="3">${font('')}${font('<b/>')}${font('<i/>')}</fonts>` +
  `<fills count="3">${pattern('none')}${pattern('gray125')}${pattern('solid', '<fgColor rgb="FFDDEBF7"/>')}</fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="${cellStyles.length}">${cellStyles.map((style) => cellFormats[style]).join('')}</cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
  `</styleSheet>`;
