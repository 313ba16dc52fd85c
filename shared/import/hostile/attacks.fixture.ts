import { deflateRawSync, gzipSync } from 'node:zlib';
import { writeZip } from '../template/zip-writer.js';
import type { ImportLimits } from '../import-limits.js';
import type { FileReason } from '../import-reason.js';
import { goodFirst, goodRow, headers, lines, type HostileFile } from './hostile-file.fixture.js';
import { book, bookParts, sheetXml, unitHeader, unitRow } from './workbook.fixture.js';

const plain = { sheets: [{ rows: [unitHeader, unitRow] }] };

const packed = (text: string): Buffer => gzipSync(Buffer.from(text));

const damaged = (): Buffer => {
  const bytes = packed(lines(headers, goodRow));
  bytes.fill(0xff, 20, 30);
  return bytes;
};

const bombed = (): Buffer => packed(lines(headers, ...Array<string>(20_000).fill(goodRow)));

const refused = (
  name: string,
  fileName: string,
  bytes: () => Buffer,
  reason: FileReason,
  limits?: Partial<ImportLimits>,
): HostileFile => ({
  name,
  fileName,
  bytes,
  expected: { refused: reason },
  ...(limits && { limits }),
});

const withParts = (parts: Record<string, string | Buffer>): Buffer => book({ ...plain, parts });

const zipOf = (parts: Record<string, string | Buffer>): Buffer =>
  writeZip(Object.entries(parts).map(([name, data]) => ({ name, data: Buffer.from(data as string) })));

const withDoctype = (doctype: string, value: string): Buffer =>
  book({
    sheets: [
      {
        xml:
          doctype +
          sheetXml({ rows: [unitHeader] })
            .replace('<?xml version="1.0"?>', '')
            .replace('Mã đơn vị', value),
      },
    ],
  });

const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`;
const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

/** Blanks inside the sheet: a kilobyte of archive for a megabyte of nothing. */
const blanks = (megabytes: number): string =>
  sheetXml(plain.sheets[0] ?? {}).replace('<sheetData>', `<sheetData>${' '.repeat(megabytes * 1024 * 1024)}`);

/** The same length, other bytes: what an archive says about itself need not be so. */
function patched(bytes: Buffer, from: Buffer, to: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + to.length)) to.copy(copy, at);
  return copy;
}

function withFalseSize(): Buffer {
  const sheet = Buffer.from(blanks(2));
  const claimed = Buffer.alloc(4);
  const real = Buffer.alloc(4);
  real.writeUInt32LE(sheet.length);
  claimed.writeUInt32LE(1000);
  return patched(withParts({ 'xl/worksheets/sheet1.xml': sheet }), real, claimed);
}

/** The flag of an encrypted entry, in the header and in the directory. */
const withEncryptedEntry = (): Buffer =>
  patched(book(plain), Buffer.from([20, 0, 0, 8, 8, 0]), Buffer.from([20, 0, 1, 8, 8, 0]));

const oleHeader = Buffer.from('D0CF11E0A1B11AE1', 'hex');

export const attackFiles: readonly HostileFile[] = [
  refused(
    'a zip bomb by ratio',
    'a.xlsx',
    () => withParts({ 'xl/worksheets/sheet1.xml': blanks(64) }),
    'INFLATES_TOO_MUCH',
  ),
  refused(
    'a zip bomb by size',
    'a.xlsx',
    () => withParts({ 'xl/worksheets/sheet1.xml': blanks(7) }),
    'INFLATES_TOO_MUCH',
    { inflatedBytes: 4 * 1024 * 1024 },
  ),
  refused(
    'shared texts too large for memory',
    'a.xlsx',
    () => book({ ...plain, sharedStrings: `<si><t>${'a'.repeat(3_000_000)}</t></si>` }),
    'INFLATES_TOO_MUCH',
    { sharedTextBytes: 1024 * 1024 },
  ),
  refused('an archive that lies about a size', 'a.xlsx', withFalseSize, 'DAMAGED'),
  refused(
    'a thousand parts and more',
    'a.xlsx',
    () => withParts(Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`xl/p${index}.xml`, '']))),
    'TOO_MANY_PARTS',
  ),
  refused(
    'an archive in an archive',
    'a.xlsx',
    () => zipOf({ 'inner.xlsx': book(plain), 'inner.zip': zipOf({ a: deflateRawSync(Buffer.alloc(1000)) }) }),
    'ARCHIVE',
  ),
  refused('a part above the root', 'a.xlsx', () => withParts({ '../../etc/cron.d/x': '* * * * *' }), 'UNSAFE_ARCHIVE'),
  refused('a part with an absolute name', 'a.xlsx', () => withParts({ '/etc/passwd': 'x' }), 'UNSAFE_ARCHIVE'),
  refused(
    'two parts of one name',
    'a.xlsx',
    () => writeZip([...bookParts(plain), ...bookParts(plain).slice(-1)]),
    'UNSAFE_ARCHIVE',
  ),
  refused('a billion laughs', 'a.xlsx', () => withDoctype(laughs, '&c;'), 'UNSAFE_ARCHIVE'),
  refused('an entity that reads a file', 'a.xlsx', () => withDoctype(outside, '&a;'), 'UNSAFE_ARCHIVE'),
  refused('an entity without a document type', 'a.xlsx', () => withDoctype('', '&a;'), 'DAMAGED'),
  refused('macros', 'a.xlsx', () => withParts({ 'xl/vbaProject.bin': 'x' }), 'MACROS'),
  refused('macros by name', 'a.xlsm', () => book(plain), 'MACROS'),
  refused('an encrypted part', 'a.xlsx', withEncryptedEntry, 'ENCRYPTED'),
  refused(
    'an encrypted workbook',
    'a.xlsx',
    () => Buffer.concat([oleHeader, Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')]),
    'ENCRYPTED',
  ),
  refused(
    'an old workbook',
    'a.xls',
    () => Buffer.concat([oleHeader, Buffer.alloc(500), Buffer.from('Workbook', 'utf16le')]),
    'OLD_EXCEL',
  ),
  refused(
    'a binary workbook',
    'a.xlsb',
    () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
    'BINARY_WORKBOOK',
  ),
  refused(
    'an OpenDocument sheet',
    'a.ods',
    () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'OPEN_DOCUMENT',
  ),
  refused(
    'a text document',
    'a.xlsx',
    () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }),
    'ARCHIVE',
  ),
  refused('a PDF', 'a.xlsx', () => Buffer.from('%PDF-1.7\n%âãÏÓ'), 'OTHER_FORMAT'),
  refused('a picture', 'a.csv', () => Buffer.from('89504E470D0A1A0A0000000D', 'hex'), 'OTHER_FORMAT'),
  refused(
    'a web page named .xls',
    'a.xls',
    () => Buffer.from('\uFEFF<html><body><table><tr><td>Mã đơn vị</td></tr></table>'),
    'HTML',
  ),
  refused(
    'a workbook of Excel 2003 in XML',
    'a.xls',
    () => Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'OTHER_FORMAT',
  ),
  refused('JSON', 'a.csv', () => Buffer.from('[{"code": "DV0001"}]'), 'OTHER_FORMAT'),
  refused('the beginning of a packed file', 'a.csv', () => Buffer.from('1F8B0800', 'hex'), 'GZIP_DAMAGED'),
  refused('half a packed file', 'a.csv.gz', () => packed(lines(headers, goodRow)).subarray(0, 40), 'GZIP_DAMAGED'),
  refused('a packed file with damaged data', 'a.csv.gz', damaged, 'GZIP_DAMAGED'),
  refused('a packed workbook', 'a.xlsx.gz', () => gzipSync(book(plain)), 'ARCHIVE'),
  refused('a file packed twice', 'a.csv.gz.gz', () => gzipSync(packed(lines(headers, goodRow))), 'ARCHIVE'),
  refused('a packed nothing', 'a.csv.gz', () => packed(''), 'EMPTY_FILE'),
  refused('a gzip bomb by ratio', 'a.csv.gz', bombed, 'INFLATES_TOO_MUCH', {
    ratioFromBytes: 100_000,
    inflationRatio: 100,
  }),
  refused('a gzip bomb by size', 'a.csv.gz', bombed, 'INFLATES_TOO_MUCH', { inflatedBytes: 200_000 }),
  {
    name: 'a packed text',
    fileName: 'don-vi.csv.gz',
    bytes: () => packed(lines(headers, goodRow)),
    expected: { ready: 1, first: goodFirst },
  },
  refused('half a workbook', 'a.xlsx', () => book(plain).subarray(0, 700), 'DAMAGED'),
  refused(
    'a workbook with damaged data',
    'a.xlsx',
    () =>
      patched(
        book(plain),
        deflateRawSync(Buffer.from(sheetXml(plain.sheets[0] ?? {}))).subarray(20, 60),
        Buffer.alloc(40, 0xff),
      ),
    'DAMAGED',
  ),
  refused(
    'a workbook without its sheet',
    'a.xlsx',
    () => writeZip(bookParts(plain).filter(({ name }) => !name.includes('sheet1'))),
    'DAMAGED',
  ),
  refused(
    'XML that stops',
    'a.xlsx',
    () => withParts({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' }),
    'DAMAGED',
  ),
  {
    name: 'links to the outside',
    fileName: 'a.xlsx',
    bytes: () =>
      withParts({
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels':
          '<Relationships><Relationship Id="r" Target="http://127.0.0.1:1/x.xlsx" TargetMode="External"/></Relationships>',
      }),
    expected: { ready: 1, first: goodFirst },
  },
  {
    name: 'a CSV file named .xlsx',
    fileName: 'C:\\fakepath\\a.xlsx',
    bytes: () => Buffer.from(lines(headers, goodRow)),
    expected: { ready: 1, first: goodFirst },
  },
  {
    name: 'a workbook named .csv',
    fileName: 'a.csv',
    bytes: () => book(plain),
    expected: { ready: 1, first: goodFirst },
  },
];
