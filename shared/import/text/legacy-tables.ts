import iconv from 'iconv-lite';

/** The tables in which Vietnamese was written before Unicode, and still is where old templates live on. */
export type LegacyTable = 'windows-1258' | 'TCVN3' | 'VNI';

export const legacyTables: readonly LegacyTable[] = ['TCVN3', 'VNI', 'windows-1258'];

/** Bytes of a legacy table as Unicode, composed. */
export function decodeLegacy(bytes: Uint8Array, table: LegacyTable): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (table === 'VNI') return composeVni(iconv.decode(buffer, 'windows-1252'));
  return iconv.decode(buffer, table === 'TCVN3' ? 'tcvn' : 'windows-1258').normalize('NFC');
}

/**
 * VNI for Windows writes a vowel and then a second letter that stands for its circumflex, breve and tone:
 * `baûn` is bản, `caá` is cấ. Only i, y, ơ, ư and đ have letters of their own.
 */
export const composeVni = (text: string): string => text.replace(vniSign, composeSign).normalize('NFC');

const tones = { sac: '\u0301', huyen: '\u0300', hoi: '\u0309', nga: '\u0303', nang: '\u0323' };
const circumflex = '\u0302';
const breve = '\u0306';

/** The second letter of a pair, and the marks it stands for. */
const marks: Readonly<Record<string, string>> = {
  ù: tones.sac,
  ø: tones.huyen,
  û: tones.hoi,
  õ: tones.nga,
  ï: tones.nang,
  â: circumflex,
  á: circumflex + tones.sac,
  à: circumflex + tones.huyen,
  å: circumflex + tones.hoi,
  ã: circumflex + tones.nga,
  ä: circumflex + tones.nang,
  ê: breve,
  é: breve + tones.sac,
  è: breve + tones.huyen,
  ú: breve + tones.hoi,
  ü: breve + tones.nga,
  ë: breve + tones.nang,
};

const toneLetters = 'ùøûõï';
const circumflexLetters = 'âáàåãä';
const breveLetters = 'êéèúüë';

/** Which second letters may follow which vowel; ô and ö stand for ơ and ư. */
const followers: Readonly<Record<string, string>> = {
  a: toneLetters + circumflexLetters + breveLetters,
  e: toneLetters + circumflexLetters,
  o: toneLetters + circumflexLetters,
  u: toneLetters,
  y: toneLetters,
  ô: toneLetters,
  ö: toneLetters,
};

const lettersOfTheirOwn: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const pairsOf = (vowel: string, seconds: string): [string, string][] =>
  [...seconds].map((second) => [vowel + second, (lettersOfTheirOwn[vowel] ?? vowel) + (marks[second] ?? '')]);

const vniSigns: ReadonlyMap<string, string> = new Map([
  ...Object.entries(followers).flatMap(([vowel, seconds]) => pairsOf(vowel, seconds)),
  ...Object.entries(lettersOfTheirOwn),
]);

/** Pairs first and all in one pass: `où` becomes ó, and that ó must not be read again as ĩ. */
const vniSign = new RegExp(
  [
    ...Object.entries(followers).map(([vowel, seconds]) => `${vowel}[${seconds}]`),
    `[${Object.keys(lettersOfTheirOwn).join('')}]`,
  ].join('|'),
  'giu',
);

function composeSign(sign: string): string {
  const composed = (vniSigns.get(sign.toLowerCase()) ?? sign).normalize('NFC');
  return sign[0] === sign[0]?.toLowerCase() ? composed : composed.toUpperCase();
}
