import { expect, test } from 'vitest';
import { dayText, decimalText, numberCell, wholeText } from './written-values.rules.js';

test.each([
  ['0', '0', '0'],
  ['999', '999', '999'],
  ['1000', '1.000', '1,000'],
  ['-1234567', '−1.234.567', '−1,234,567'],
  ['12345678901234567890', '12.345.678.901.234.567.890', '12,345,678,901,234,567,890'],
])('%s is written %s in Vietnamese and %s in English', (digits, vi, en) => {
  expect([wholeText(digits, 'vi'), wholeText(digits, 'en')]).toEqual([vi, en]);
});

test('writes decimals with a comma in Vietnamese, with a point in English', () => {
  expect([decimalText('1234.50', 'vi'), decimalText('-0.35', 'vi'), decimalText('85', 'vi')]).toEqual([
    '1.234,50',
    '−0,35',
    '85',
  ]);
  expect(decimalText('1234.50', 'en')).toBe('1,234.50');
});

test('writes days as each language does', () => {
  expect([dayText('2025-06-30', 'vi'), dayText('2025-06-30', 'en')]).toEqual(['30/06/2025', '2025-06-30']);
});

test('keeps a number of more than fifteen digits as text, every digit of it', () => {
  expect(numberCell('123456789012345', 'vi')).toEqual({ text: '123.456.789.012.345', number: 123_456_789_012_345 });
  expect(numberCell('1234567890123456', 'vi')).toEqual({ text: '1.234.567.890.123.456' });
});

test('an unknown number is an empty cell, not 0', () => {
  expect(numberCell(null, 'vi')).toEqual({ text: '' });
});
