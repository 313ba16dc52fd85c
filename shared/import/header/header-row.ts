import { cellAddress } from '../source/cell-address.js';
import { shownText, type MergedRange, type SourceRow } from '../source/source-cell.js';
import { cleanText } from '../text/clean-text.js';
import { soundText } from '../text/sound-text.js';
import type { HeaderNames } from './header-names.js';

/** One header of a table: what it says, where, and which column of the register it means. */
export interface HeaderCell {
  readonly column: number;
  readonly address: string;
  readonly text: string;
  readonly key: string | null;
}

/** A header found in the first rows: one row, or two where the upper one groups columns. */
export interface HeaderRow {
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly cells: readonly HeaderCell[];
  /** How many different columns of the register it names. */
  readonly score: number;
}

/**
 * The row, or two rows, that name the most columns of the register; the first of equals, and one row before two unless
 * a merged cell reaches over both.
 */
export function findHeaderRow(
  rows: readonly SourceRow[],
  merges: readonly MergedRange[],
  names: HeaderNames,
): HeaderRow | null {
  let best: HeaderRow | null = null;
  const texts = rows.map((row) => textsOf(row));
  for (const single of texts.map((row, index) => headerOf([row], index, names))) {
    if (single.score > (best?.score ?? 0)) best = single;
  }
  for (const [index, row] of texts.slice(1).entries()) {
    const upper = texts[index];
    if (upper === undefined || !isFollowedBy(rows[index], rows[index + 1])) continue;
    const double = headerOf([spread(upper, merges), row], index, names);
    if (double.score + (isTiedToNext(rows[index], merges) ? 0.5 : 0) > (best?.score ?? 0)) best = double;
  }
  return best;
}

interface HeaderText {
  readonly text: string;
  readonly row: number;
}
type HeaderTexts = ReadonlyMap<number, HeaderText>;

function textsOf(row: SourceRow): HeaderTexts {
  const texts = new Map<number, HeaderText>();
  row.cells.forEach((cell, column) => {
    const text = cell === undefined ? '' : cleanText(soundText(shownText(cell)));
    if (text !== '') texts.set(column, { text, row: row.number });
  });
  return texts;
}

const isFollowedBy = (upper: SourceRow | undefined, lower: SourceRow | undefined): boolean =>
  upper !== undefined && lower !== undefined && lower.number === upper.number + 1;

/** `STT` merged over both rows shows that the lower one belongs to the header. */
const isTiedToNext = (upper: SourceRow | undefined, merges: readonly MergedRange[]): boolean =>
  merges.some(({ top, bottom }) => top === upper?.number && bottom === top + 1);

/** A group that is merged over several columns stands over each of them. */
function spread(texts: HeaderTexts, merges: readonly MergedRange[]): HeaderTexts {
  const spreadTexts = new Map(texts);
  for (const [column, text] of texts) {
    const range = merges.find(({ top, left }) => top === text.row && left === column);
    for (let covered = column + 1; covered <= Math.min(range?.right ?? column, column + 50); covered += 1) {
      if (!spreadTexts.has(covered)) spreadTexts.set(covered, text);
    }
  }
  return spreadTexts;
}

function headerOf(rows: readonly HeaderTexts[], firstIndex: number, names: HeaderNames): HeaderRow {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  const cells = columns.map((column) =>
    headerCell(
      column,
      rows.flatMap((row) => row.get(column) ?? []),
      names,
    ),
  );
  const score = new Set(cells.flatMap(({ key }) => key ?? [])).size;
  return { firstIndex, lastIndex: firstIndex + rows.length - 1, cells, score };
}

/** Group and own name together, or the own name alone: `Biên chế` over `Được giao`. */
function headerCell(column: number, texts: readonly HeaderText[], names: HeaderNames): HeaderCell {
  const together = texts.map(({ text }) => text).join(' ');
  const own = texts.at(-1);
  const key = names(together) ?? names(own?.text ?? '');
  return { column, address: cellAddress(column, own?.row ?? 1), text: together, key };
}
