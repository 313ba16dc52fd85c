import { expect, test } from 'vitest';
import * as labels from './report-labels.js';
import { words } from './report-words.js';

const { labelOf, ...tables } = labels;

test('every label and word is there in both languages, in composed letters', () => {
  const texts = [...Object.values(tables).flatMap((table) => Object.values(table)), ...Object.values(words)];
  const wrong = texts.filter(({ vi, en }) => vi === '' || en === '' || vi !== vi.normalize('NFC'));
  expect(wrong).toEqual([]);
});

test('a value without a label is shown as it stands', () => {
  expect(labelOf(tables.targetStatusLabels, 'PAUSED', 'vi')).toBe('PAUSED');
});
