import { describe, expect, test } from 'vitest';
import { cleanText, isBlankText } from './clean-text.js';
import { escapeFormula } from './escape-formula.js';
import { foldText } from './fold-text.js';
import { composeVni } from './legacy-tables.js';
import { nearestText } from './nearest-text.js';
import { repairText } from './repair-text.js';
import { vietnameseShare } from './vietnamese-syllable.js';

describe('a garbled text', () => {
  test.each([
    ['B¶o Th¾ng', 'Bảo Thắng'],
    ['Trung t©m y tÕ huyÖn', 'Trung tâm y tế huyện'],
    ['Coâng ty ñieän löïc', 'Công ty điện lực'],
    [Buffer.from('Trạm y tế xã Đắk Nia').toString('latin1'), 'Trạm y tế xã Đắk Nia'],
  ])('%s was meant as %s', (text, meant) => {
    expect(repairText(text)).toBe(meant);
  });

  test.each([
    'Trung tâm Y tế',
    'Đắk Nông',
    'Café Paris',
    'São Paulo',
    '100 m²',
    'ASCII only',
    'Zürich',
    '50 °C',
    '“Hoa Sen” – cơ sở 2',
  ])('%s is left as it is', (text) => {
    expect(repairText(text)).toBeNull();
  });
});

test('VNI is read in one pass: a composed letter is not read again', () => {
  expect(composeVni('Xin chaøo caùc baïn, coù soá ÑAÉK NOÂNG')).toBe('Xin chào các bạn, có số ĐẮK NÔNG');
});

test('knows Vietnamese by its syllables', () => {
  expect(vietnameseShare('Nghiêng ngả quyết định thuở trước')).toBe(1);
  expect(vietnameseShare('plain')).toBeNull();
  expect(vietnameseShare('ÐÏàá ¶¸¹')).toBe(0);
});

test('cleans what takes no room and folds what two writers write differently', () => {
  expect(cleanText(' Trung\u00A0tâm\u200B \t Y  tế ')).toBe('Trung tâm Y tế');
  expect(isBlankText('\u200B \u00A0\uFEFF')).toBe(true);
  expect(foldText('  MÃ-ĐƠN_VỊ (*): ')).toBe('ma don vi');
});

test('finds the nearest of a list, and none when nothing is near', () => {
  expect(nearestText('Giáo dụcc', ['Y tế', 'Giáo dục'])).toBe('Giáo dục');
  expect(nearestText('Thể thao', ['Y tế', 'Giáo dục'])).toBeNull();
});

test('marks a text that would run as a formula', () => {
  expect(['=1+1', '+84', '-5', '@SUM', 'a=b'].map(escapeFormula)).toEqual(["'=1+1", "'+84", "'-5", "'@SUM", 'a=b']);
});
