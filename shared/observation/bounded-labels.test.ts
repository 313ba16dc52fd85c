import { expect, test } from 'vitest';
import { BoundedLabels } from './bounded-labels.js';

test('the first names are kept, whatever comes after is “other”, and no name is “-”', () => {
  const labels = new BoundedLabels(2);
  expect(['A', 'B', 'C', 'A', null].map((name) => labels.labelOf(name))).toEqual(['A', 'B', 'other', 'A', '-']);
});

test('a name that is too long to be one is not kept', () => {
  const labels = new BoundedLabels(1);
  expect(labels.labelOf('x'.repeat(101))).toBe('other');
  expect(labels.labelOf('A')).toBe('A');
});
