import { columnsOf, type Choice, type RegisterColumn, type RegisterLayout } from '../register-layout.js';
import { columnLetters } from '../source/cell-address.js';
import type { CellStyle } from './cell-style.js';
import { validationRule, type CellValidation } from './cell-validation.js';
import { guideSheet } from './guide-sheet.js';
import { belowHeader, writeWorkbook, type WrittenSheet } from './workbook-writer.js';

/** The workbook that an agency downloads, fills in and sends back: read as it is, it holds no row of data. */
export const writeTemplate = (layout: RegisterLayout): Buffer =>
  writeWorkbook([registerSheet(layout), guideSheet(layout), listsSheet(layout)]);

/** Begins the example row, which the reader ignores. */
const exampleMark = 'VÍ DỤ: ';

const listsName = 'Danh mục';

function registerSheet(layout: RegisterLayout): WrittenSheet {
  const columns = columnsOf(layout).map(({ column }) => column);
  const [first = '', ...others] = columns.map(({ example = '' }) => example);
  return {
    name: sheetName(layout.name.vi),
    freezesFirstRow: true,
    columns: columns.map((column) => ({ width: widthOf(column), style: styleOf(column) })),
    rows: [
      { style: 'HEADER', texts: columns.map(({ header, required }) => header.vi + (required === true ? ' *' : '')) },
      { style: 'EXAMPLE', texts: [exampleMark + first, ...others] },
    ],
    validations: validationsOf(layout),
  };
}

function validationsOf(layout: RegisterLayout): CellValidation[] {
  const lists = listColumns(layout);
  return columnsOf(layout).flatMap(({ key, column }, index) => {
    const shown = { title: column.header.vi, prompt: column.help };
    return [
      { ...shown, cells: `${columnLetters(index)}1`, rule: null },
      { ...shown, cells: belowHeader(index), rule: validationRule(column, listCells(lists, key)) },
    ];
  });
}

interface List {
  readonly key: string;
  readonly labels: readonly string[];
}

/** Where the labels of a column stand on the hidden sheet; null for a column without a list. */
function listCells(lists: readonly List[], key: string): string | null {
  const place = lists.findIndex((list) => list.key === key);
  const labels = lists[place]?.labels;
  const letters = labels === undefined ? '' : columnLetters(place);
  return labels === undefined ? null : `'${listsName}'!$${letters}$1:$${letters}$${labels.length}`;
}

/** Drop-down lists read their entries from here: written into the check itself they may not exceed 255 characters. */
function listsSheet(layout: RegisterLayout): WrittenSheet {
  const lists = listColumns(layout).map(({ labels }) => labels);
  const longest = Math.max(1, ...lists.map(({ length }) => length));
  return {
    name: listsName,
    isHidden: true,
    columns: [{ width: 40, style: 'TEXT' }],
    rows: Array.from({ length: longest }, (_, row) => ({
      style: 'TEXT',
      texts: lists.map((labels) => labels[row] ?? ''),
    })),
  };
}

const listColumns = (layout: RegisterLayout): List[] =>
  columnsOf(layout).flatMap(({ key, column }) =>
    column.kind === 'CHOICE' ? [{ key, labels: labelsOf(column.choices) }] : [],
  );

const labelsOf = (choices: Readonly<Record<string, Choice>>): string[] =>
  Object.values(choices).map(({ label }) => label.vi);

const widthOf = ({ header, kind }: RegisterColumn): number =>
  Math.min(48, Math.max(header.vi.length + 4, kind === 'TEXT' || kind === 'CHOICE' ? 28 : 14));

function styleOf({ kind }: RegisterColumn): CellStyle {
  if (kind === 'TEXT' || kind === 'CODE') return 'TEXT';
  if (kind === 'DATE' || kind === 'TIME') return kind;
  return kind === 'INTEGER' || kind === 'MONEY' ? 'WHOLE' : 'GENERAL';
}

/** Excel allows 31 characters and not these. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim();
