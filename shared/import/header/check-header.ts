import { type FileRefused, refuseFile } from '../file-refused.js';
import { columnsOf, headersOf, type RegisterLayout } from '../register-layout.js';
import { cellAddress } from '../source/cell-address.js';
import type { SourceRow } from '../source/source-cell.js';
import { foldText } from '../text/fold-text.js';
import { nearestText } from '../text/nearest-text.js';
import type { HeaderCell, HeaderRow } from './header-row.js';

/** Whether a sheet is meant as the register: it has half of what the register needs. Others are reported, not read. */
export function isRegisterHeader({ cells }: HeaderRow, layout: RegisterLayout): boolean {
  const all = columnsOf(layout);
  const required = all.filter(({ column }) => column.required === true);
  const needed = required.length === 0 ? all : required;
  const found = needed.filter(({ key }) => cells.some((cell) => cell.key === key));
  return found.length * 2 >= needed.length;
}

/** What makes it impossible to read the sheet without a guess; null when nothing does. */
export function headerRefusal(
  header: HeaderRow,
  above: readonly SourceRow[],
  layout: RegisterLayout,
  sheet: string,
): FileRefused | null {
  return (
    duplicateColumn(header.cells, sheet) ??
    missingColumns(header.cells, layout) ??
    foreignUnit(header, above, layout, sheet)
  );
}

function duplicateColumn(cells: readonly HeaderCell[], sheet: string): FileRefused | null {
  for (const [index, cell] of cells.entries()) {
    const first = cells.slice(0, index).find(({ key }) => key !== null && key === cell.key);
    if (first === undefined) continue;
    const places = [`${sheet}!${first.address}`, `${sheet}!${cell.address}`];
    return refuseFile('DUPLICATE_COLUMN', [cell.text, first.address, cell.address], places);
  }
  return null;
}

export function missingColumns(cells: readonly HeaderCell[], layout: RegisterLayout): FileRefused | null {
  const found = cells.map(({ text }) => text.slice(0, 100));
  const unknown = cells.filter(({ key }) => key === null).map(({ text }) => text.slice(0, 100));
  const missing = columnsOf(layout)
    .filter(({ key, column }) => column.required === true && cells.every((cell) => cell.key !== key))
    .map(({ column: { header } }) => ({ header: header.vi, nearest: nearestText(header.vi, unknown) }));
  return missing.length === 0 ? null : refuseFile('MISSING_COLUMNS', [missing, found.slice(0, 50)]);
}

const foreignUnits = /(?:^| )(?:trieu|ty|ti|nghin|ngan|1 000|1 000 000|1000|1000000) (?:dong|vnd|d)(?: |$)/;

/** `Kinh phí (triệu đồng)` or `ĐVT: triệu đồng` above a table in đồng: every amount would be a million times too small. */
function foreignUnit(
  { cells }: HeaderRow,
  above: readonly SourceRow[],
  layout: RegisterLayout,
  sheet: string,
): FileRefused | null {
  const isMoney = ({ key }: HeaderCell): boolean => key !== null && layout.columns[key]?.kind === 'MONEY';
  const money = cells.filter(isMoney);
  if (money.length === 0) return null;
  const found = money.filter((cell) => namesForeignUnit(cell, layout)).concat(unitLines(above))[0];
  return found === undefined ? null : refuseFile('UNIT_IN_HEADER', [found.text], [`${sheet}!${found.address}`]);
}

function namesForeignUnit({ key, text }: HeaderCell, layout: RegisterLayout): boolean {
  const column = key === null ? undefined : layout.columns[key];
  const fold = foldText(text);
  return column !== undefined && !headersOf(column).includes(fold) && foreignUnits.test(fold);
}

const unitLines = (above: readonly SourceRow[]): HeaderCell[] =>
  above.flatMap(({ number, cells }) =>
    cells.flatMap((cell, column) => {
      const fold = cell === undefined ? '' : foldText(cell.text);
      const isUnitLine = /^(?:don vi|dvt)/.test(fold) && foreignUnits.test(fold);
      return isUnitLine ? [{ column, address: cellAddress(column, number), text: cell?.text ?? '', key: null }] : [];
    }),
  );
