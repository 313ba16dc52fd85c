import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldVietnamese } from './fold.js';

describe('folding', () => {
  test.each([
    ['Đắk Nông', 'dak nong'],
    ['ĐĂK  NÔNG', 'dak nong'],
    ['Ðắk Nông', 'dak nong'], // U+00D0, from old fonts
    ['Cư K’nia', 'cu knia'],
    ["Cư K'nia", 'cu knia'],
    ['Cư Kʼnia', 'cu knia'],
    ['Cư K´nia', 'cu knia'],
    ['Quảng Hoà', 'quang hoa'],
    ['Quảng Hòa', 'quang hoa'],
    ['TP.Gia Nghĩa', 'tp gia nghia'],
    ['Sở Lao động - Thương binh và Xã hội', 'so lao dong thuong binh va xa hoi'],
    ['UBND_TINH', 'ubnd tinh'],
    ['１６７１/NQ-UBTVQH15', '1671 nq ubtvqh15'],
    [' \t ', ''],
    ['', ''],
  ])('turns %j into %j', (text, folded) => expect(foldVietnamese(text)).toBe(folded));

  test('is the same for a text and for its decomposed form', () => {
    const vietnamese = fc.string({ unit: fc.constantFrom(...'ăâđêôơưằẳẵắặấầổộợựĩýÀÁẢÃẠĐƯ abcxyz’-'.split('')) });
    fc.assert(
      fc.property(
        vietnamese,
        (text) => foldVietnamese(text.normalize('NFD')) === foldVietnamese(text.normalize('NFC')),
      ),
    );
  });

  test('changes nothing more when done again', () =>
    fc.assert(fc.property(fc.string(), (text) => foldVietnamese(foldVietnamese(text)) === foldVietnamese(text))));
});
