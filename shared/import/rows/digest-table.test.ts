import { expect, test } from 'vitest';
import { digestTable } from './digest-table.js';

test('names the first row of a content, also after it has grown many times', () => {
  const table = digestTable();
  const rows = Array.from({ length: 20_000 }, (_, index) => index + 1);
  expect(rows.filter((row) => table.firstWith(`content ${row}`, row % 3, row) !== null)).toEqual([]);
  const wrong = rows.filter((row) => {
    const first = table.firstWith(`content ${row}`, 9, 999_999);
    return first?.row !== row || first.sheet !== row % 3;
  });
  expect(wrong).toEqual([]);
});
