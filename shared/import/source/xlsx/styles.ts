import type { NumberCell } from '../source-cell.js';
import { parseXml } from './xml-part.js';
import type { ZipArchive } from './zip-archive.js';

export type NumberLook = NumberCell['look'];

/** How numbers look, by the style number of a cell: the file marks days and percents in no other way. */
export async function readNumberLooks(zip: ZipArchive, part: string): Promise<NumberLook[]> {
  const customCodes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let inCellFormats = false;
  await parseXml(part, zip.read(part), {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') customCodes.set(id, attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) looks.push(lookOf(id, customCodes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return looks;
}

/** Built-in formats that show a day (ECMA-376, part 1, 18.8.30); 27 to 36 and 50 to 58 are those of East Asia. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

function lookOf(id: number, code: string | undefined): NumberLook {
  if (code === undefined) return isBuiltInDate(id) ? 'DATE' : id === 9 || id === 10 ? 'PERCENT' : 'PLAIN';
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/[yd]/i.test(bare) || /mmm/i.test(bare)) return 'DATE';
  return bare.includes('%') ? 'PERCENT' : 'PLAIN';
}
