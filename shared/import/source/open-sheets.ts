import { refuseFile } from '../file-refused.js';
import type { ImportLimits } from '../import-limits.js';
import { csvSource, type HeaderScore } from './csv/csv-source.js';
import { fileKindOf, requireWorkbook } from './file-kind.js';
import { isGzip, unpacked } from './gzip-source.js';
import { readAll, readHead, type ByteSource, type OpenedBytes } from './read-head.js';
import type { SourceSheet } from './source-cell.js';
import { xlsxSheets } from './xlsx/xlsx-source.js';
import { openZip } from './xlsx/zip-archive.js';

/** A file of either form as sheets of rows. */
export interface OpenedSheets {
  readonly format: 'CSV' | 'XLSX';
  readonly encoding: string | null;
  readonly sheets: AsyncIterable<SourceSheet>;
  /** Lets go of the source, also of one that nobody read to its end. */
  close(): Promise<void>;
}

export async function openSheets(
  source: ByteSource,
  fileName: string,
  limits: ImportLimits,
  score: HeaderScore,
): Promise<OpenedSheets> {
  const opened = await readHead(source, limits.fileBytes);
  try {
    if (isGzip(opened.head)) return openText(await unpacked(opened, limits), fileName, limits, score);
    if (fileKindOf(opened.head) === 'ZIP') return await openWorkbook(opened, fileName, limits);
    return openText(opened, fileName, limits, score);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Only a text comes packed: a workbook is an archive already, and an archive in an archive is nothing that people fill in. */
function openText(opened: OpenedBytes, fileName: string, limits: ImportLimits, score: HeaderScore): OpenedSheets {
  if (isGzip(opened.head) || fileKindOf(opened.head) === 'ZIP') throw refuseFile('ARCHIVE', []);
  const { encoding, sheet } = csvSource(opened, baseName(fileName), limits, score);
  return { format: 'CSV', encoding, sheets: only(sheet), close: opened.close };
}

async function openWorkbook(opened: OpenedBytes, fileName: string, limits: ImportLimits): Promise<OpenedSheets> {
  const zip = await openZip(await readAll(opened), limits);
  requireWorkbook(zip, fileName);
  return { format: 'XLSX', encoding: null, sheets: xlsxSheets(zip, limits), close: opened.close };
}

async function* only(sheet: SourceSheet): AsyncGenerator<SourceSheet> {
  yield sheet;
}

/** Excel names the only sheet of a CSV file after the file. */
const baseName = (fileName: string): string =>
  fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.gz$/i, '')
    .replace(/\.[^.]*$/, '');
