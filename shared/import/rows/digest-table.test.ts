import { expect, test } from 'vitest';
import { digestTable } from './digest-table.js';

const rows = Array.from({ length: 20_000 }, (_, index) => index + 1);

test.each([
  ['grown many times', digestTable()],
  ['made for its rows', digestTable(rows.length)],
])('names the first row of a key, and whether it said the same: %s', (_, table) => {
  expect(rows.filter((row) => table.firstUnder(`key ${row}`, `content ${row % 7}`, row) !== null)).toEqual([]);
  const wrong = rows.filter((row) => {
    const first = table.firstUnder(`key ${row}`, 'content 3', 999_999);
    return first?.place !== row || first.isSame !== (row % 7 === 3);
  });
  expect(wrong).toEqual([]);
});
