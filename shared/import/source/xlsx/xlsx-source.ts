import type { ImportLimits } from '../../import-limits.js';
import type { SourceRow, SourceSheet } from '../source-cell.js';
import { findMergedRanges } from './merged-ranges.js';
import { readSharedStrings } from './shared-strings.js';
import { sheetParser, type SheetContext } from './sheet-parser.js';
import { readNumberLooks } from './styles.js';
import { readWorkbook } from './workbook.js';
import type { ZipArchive } from './zip-archive.js';

/** The sheets of a workbook, one after the other; at any time one chunk of one sheet is in memory. */
export async function* xlsxSheets(zip: ZipArchive, limits: ImportLimits): AsyncGenerator<SourceSheet> {
  const { sheets, dateSystem, sharedStringsPart, stylesPart } = await readWorkbook(zip);
  const sharedStrings =
    sharedStringsPart === null ? [] : await readSharedStrings(zip, sharedStringsPart, limits.sharedTextBytes);
  const numberLooks = stylesPart === null ? [] : await readNumberLooks(zip, stylesPart);
  for (const { name, isHidden, part } of sheets) {
    const merges = await findMergedRanges(zip.read(part), limits.mergedRanges);
    const rows = sheetRows(zip, { part, dateSystem, sharedStrings, numberLooks });
    yield { name, isHidden, merges, rows, isDelimited: false };
  }
}

async function* sheetRows(zip: ZipArchive, context: SheetContext): AsyncGenerator<SourceRow> {
  let finished: SourceRow[] = [];
  const parser = sheetParser(context, (row) => finished.push(row));
  for await (const chunk of zip.read(context.part)) {
    parser.write(chunk);
    yield* finished;
    finished = [];
  }
  parser.end();
  yield* finished;
}
