import iconv from 'iconv-lite';
import { csvFile, goodFirst, goodRow, headers, lines, secondRow, type HostileFile } from './hostile-file.fixture.js';

const table = lines(headers, goodRow, secondRow);
const twoReady = { ready: 2, first: goodFirst };

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** Windows keeps the tone of a vowel as a mark of its own behind the letter. */
const windows1258 = (text: string): Buffer =>
  iconv.encode([...text].map((letter) => withToneApart(letter)).join(''), 'windows-1258');

function withToneApart(letter: string): string {
  const apart = letter.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(apart)?.[0] ?? '';
  return apart.replace(tone, '').normalize('NFC') + tone;
}

/** Bytes as an old machine wrote them, written out by hand: `Đắk` is `§¾k` in TCVN3 and `Ñaék` in VNI. */
const tcvn3Table = lines(
  'M· ®¬n vÞ,Tªn ®¬n vÞ,LÜnh vùc',
  'DV0001,Trung t©m Y tÕ §¾k Mil,Y tÕ',
  'DV0002,Tr\u00adêng TiÓu häc NguyÔn HuÖ,Gi¸o dôc',
);
const vniTable = lines(
  'Maõ ñôn vò,Teân ñôn vò,Lónh vöïc',
  'DV0001,Trung taâm Y teá Ñaék Mil,Y teá',
  'DV0002,Tröôøng Tieåu hoïc Nguyeãn Hueä,Giaùo duïc',
);

export const encodingFiles: readonly HostileFile[] = [
  csvFile('UTF-8', table, { ...twoReady, encoding: 'utf-8' }),
  csvFile('UTF-8 with BOM', `\uFEFF${table}`, { ...twoReady, encoding: 'utf-8' }),
  csvFile('UTF-8, decomposed letters', table.normalize('NFD'), twoReady),
  csvFile('UTF-16 LE with BOM', () => Buffer.from(`\uFEFF${table}`, 'utf16le'), { ...twoReady, encoding: 'utf-16le' }),
  csvFile('UTF-16 BE with BOM', () => utf16be(`\uFEFF${table}`), { ...twoReady, encoding: 'utf-16be' }),
  csvFile('UTF-16 LE without BOM', () => Buffer.from(table, 'utf16le'), { ...twoReady, encoding: 'utf-16le' }),
  csvFile('UTF-16 BE without BOM', () => utf16be(table), { ...twoReady, encoding: 'utf-16be' }),
  csvFile('Windows-1258', () => windows1258(table), { ...twoReady, encoding: 'windows-1258' }),
  csvFile('TCVN3 (ABC)', () => Buffer.from(tcvn3Table, 'latin1'), { ...twoReady, encoding: 'TCVN3' }),
  csvFile('VNI', () => Buffer.from(vniTable, 'latin1'), { ...twoReady, encoding: 'VNI' }),
  csvFile(
    'an encoding of another language',
    () => iconv.encode(lines('Код;Имя;Область', 'ДВ;Школа;Образование'), 'windows-1251'),
    {
      refused: 'ENCODING_UNKNOWN',
    },
  ),
  csvFile(
    'UTF-8 with one broken byte',
    () => Buffer.concat([Buffer.from(table), Buffer.from([0x44, 0xc3, 0x28, 0x0a])]),
    {
      refused: 'ENCODING_UNKNOWN',
    },
  ),
  csvFile('TCVN3 letters inside a UTF-8 file', lines(headers, 'DV0001,Trung t©m y tÕ huyÖn,Y tế'), {
    ready: 0,
    faults: [['B2', 'GARBLED_TEXT', 'Trung tâm y tế huyện']],
  }),
  csvFile('VNI letters inside a UTF-8 file', lines(headers, 'DV0001,Coâng ty ñieän löïc,Y tế'), {
    ready: 0,
    faults: [['B2', 'GARBLED_TEXT', 'Công ty điện lực']],
  }),
  csvFile(
    'UTF-8 that was read as Latin and saved again',
    lines(headers, `DV0001,${Buffer.from('Trạm y tế xã').toString('latin1')},Y tế`),
    {
      ready: 0,
      faults: [['B2', 'GARBLED_TEXT', 'Trạm y tế xã']],
    },
  ),
  csvFile(
    'letters that became question marks',
    lines(headers, 'DV0001,Tr??ng Ti?u h?c,Y tế', goodRow.replace('DV0001', 'DV0003')),
    {
      ready: 1,
      faults: [['B2', 'LETTERS_LOST']],
    },
  ),
  csvFile(
    'zero-width and no-break blanks',
    lines(headers, '\u200BDV0001,Trung\u00A0tâm \u200B Y tế\u3000Đắk Mil\uFEFF,Y\u00A0tế'),
    {
      ready: 1,
      first: goodFirst,
    },
  ),
];
