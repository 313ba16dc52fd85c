import { refuseFile } from '../../file-refused.js';
import { decodeLegacy, legacyTables, type LegacyTable } from '../../text/legacy-tables.js';
import { vietnameseShare } from '../../text/vietnamese-syllable.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | LegacyTable;

/** The encoding of a text by its mark, else by what makes it readable Vietnamese. Refuses what nothing makes readable. */
export function detectEncoding(head: Buffer): TextEncoding {
  const marked = markOf(head) ?? unmarkedUtf16(head);
  if (marked !== null) return marked;
  refuseBinary(head);
  return isUtf8(head) ? 'utf-8' : bestLegacyTable(head);
}

function markOf(head: Buffer): TextEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8' : null;
}

/** Separators, digits and most letters are ASCII: in UTF-16 every other byte of them is zero. */
function unmarkedUtf16(head: Buffer): TextEncoding | null {
  const sample = head.subarray(0, 4096);
  if (sample.length % 2 === 1 && sample.length < 4096) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 2 / 3;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : null;
}

/** Texts hold an odd NUL by accident, programs and pictures hold them everywhere. */
function refuseBinary(head: Buffer): void {
  const sample = head.subarray(0, 64 * 1024);
  const control = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  // The three capital letters of TCVN below 0x20 are rarer than this.
  if (control > sample.length / 10) throw refuseFile('OTHER_FORMAT', ['nhị phân (binary)']);
}

/** The head may end in the middle of a letter: streaming leaves that open. */
function isUtf8(head: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Words are split by punctuation first, so the share is that of whole words, not of lucky letters. */
function bestLegacyTable(head: Buffer): LegacyTable {
  const sample = head.subarray(0, 256 * 1024);
  const shares = legacyTables.map((table) => ({ table, share: vietnameseShare(decodeLegacy(sample, table)) ?? 0 }));
  const best = shares.reduce((first, second) => (second.share > first.share ? second : first));
  if (best.share < 0.7) throw refuseFile('ENCODING_UNKNOWN', []);
  return best.table;
}
