import { refuseFile, type FileRefused } from '../file-refused.js';
import type { ZipArchive } from './xlsx/zip-archive.js';

export type FileKind = 'ZIP' | 'TEXT';

/** What a file is by its first bytes; its name and what a browser says about it prove nothing. */
export function fileKindOf(head: Buffer): FileKind {
  if (head.length === 0) throw refuseFile('EMPTY_FILE', []);
  if (startsWith(head, 'PK\x03\x04') || startsWith(head, 'PK\x05\x06')) return 'ZIP';
  if (startsWith(head, '\xD0\xCF\x11\xE0')) throw oleRefusal(head);
  const signature = signatures.find(({ bytes }) => startsWith(head, bytes));
  if (signature !== undefined) throw refuseFile('OTHER_FORMAT', [signature.name]);
  const opening = head.toString('latin1', 0, 2048).replace(/\0|^\xEF\xBB\xBF|^\xFF\xFE/g, '');
  if (/^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|meta|style|table|div)\b/i.test(opening))
    throw refuseFile('HTML', []);
  if (/^\s*<\?xml|^\s*<\w+/.test(opening)) throw refuseFile('OTHER_FORMAT', ['XML']);
  if (/^\s*[[{]\s*["{[]/.test(opening)) throw refuseFile('OTHER_FORMAT', ['JSON']);
  return 'TEXT';
}

const startsWith = (head: Buffer, bytes: string): boolean =>
  head.subarray(0, bytes.length).equals(Buffer.from(bytes, 'latin1'));

const signatures = [
  { bytes: '%PDF', name: 'PDF' },
  { bytes: '\x89PNG', name: 'PNG' },
  { bytes: '\xFF\xD8\xFF', name: 'JPEG' },
  { bytes: 'GIF8', name: 'GIF' },
  { bytes: 'BM\x36', name: 'BMP' },
  { bytes: 'II*\0', name: 'TIFF' },
  { bytes: '{\\rtf', name: 'RTF' },
  { bytes: 'Rar!', name: 'RAR' },
  { bytes: '7z\xBC\xAF', name: '7Z' },
  { bytes: 'MZ', name: 'EXE' },
  { bytes: '\x7FELF', name: 'ELF' },
  { bytes: 'SQLite format 3', name: 'SQLite' },
];

/** An encrypted workbook is an old-style container around the new one. */
const oleRefusal = (head: Buffer): FileRefused =>
  head.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? refuseFile('ENCRYPTED', []) : refuseFile('OLD_EXCEL', []);

/** Lets only workbooks without macros pass: what else is a ZIP archive is named. */
export function requireWorkbook(zip: ZipArchive, fileName: string): void {
  const hasPart = (pattern: RegExp): boolean => zip.parts.some((part) => pattern.test(part));
  if (zip.has('mimetype') && zip.has('content.xml')) throw refuseFile('OPEN_DOCUMENT', []);
  if (hasPart(/vbaproject/i) || /\.(xlsm|xltm|xlam)$/i.test(fileName)) throw refuseFile('MACROS', []);
  if (zip.has('xl/workbook.bin')) throw refuseFile('BINARY_WORKBOOK', []);
  if (!zip.has('[Content_Types].xml') || !hasPart(/workbook\.xml$/i)) throw refuseFile('ARCHIVE', []);
}
