import ExcelJS from 'exceljs';
import { fromBufferPromise } from 'yauzl';

/** A part of an archive as another program unpacks it. */
export async function partOf(archive: Buffer, name: string): Promise<string> {
  const zip = await fromBufferPromise(archive);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== name) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  throw new Error(`The archive has no part ${name}`);
}

/** The texts of a word-processing part, run by run. */
export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

export async function openWorkbook(file: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
  return workbook;
}

/** The cells of the row that begins with a code, under the titles of the second row. */
export function rowOf(sheet: ExcelJS.Worksheet | undefined, code: string): Map<string, unknown> {
  const row = sheet?.getRows(3, sheet.rowCount)?.find((one) => one.getCell(1).value === code);
  const titles = sheet?.getRow(2);
  const cells = new Map<string, unknown>();
  titles?.eachCell((title, column) => cells.set(title.text, row?.getCell(column).value));
  return cells;
}
