import iconv from 'iconv-lite';
import { composeVni, decodeLegacy } from './legacy-tables.js';
import { vietnameseShare } from './vietnamese-syllable.js';

/**
 * A cell whose letters are those of a font (.VnTime, VNI-Times) or of bytes read with the wrong table looks right to its
 * author and wrong to everybody else. Answers the text as it was meant, when it then reads as Vietnamese and before it
 * did not; null when nothing needs repair or nothing helps.
 */
export function repairText(text: string): string | null {
  if (!/[\x80-\uFFFF]/.test(text) || !mayBeSingleBytes.test(text)) return null;
  const share = vietnameseShare(text);
  if (share === null || share === 1) return null;
  return repairs.map((repair) => repair(text)).find((repaired) => repaired !== null && readsWell(repaired)) ?? null;
}

/** Only letters that one byte of windows-1252 can be; Vietnamese that is already Unicode has others. */
const mayBeSingleBytes =
  /^[\0-\xFF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]*$/;

const readsWell = (text: string): boolean => vietnameseShare(text) === 1;

const repairs: readonly ((text: string) => string | null)[] = [
  (text) => utf8ReadAsLatin(text),
  (text) => decodeLegacy(iconv.encode(text, 'windows-1252'), 'TCVN3'),
  composeVni,
];

/** `Äáº¯k`: UTF-8 that somebody opened as windows-1252 and saved again. */
function utf8ReadAsLatin(text: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(asBytes(text)).normalize('NFC');
  } catch {
    return null;
  }
}

/** Windows-1252 leaves five bytes without a letter; programs pass them through as control characters. */
const asBytes = (text: string): Uint8Array =>
  Buffer.concat(
    [...text].map((letter) =>
      letter.charCodeAt(0) < 0x100 ? Buffer.from([letter.charCodeAt(0)]) : iconv.encode(letter, 'windows-1252'),
    ),
  );
