import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultReasons, fileReasons, ignoreReasons } from './import-reason.js';

test('the README lists every reason', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const reasons = [fileReasons, faultReasons, ignoreReasons].flatMap((list) => Object.keys(list));
  expect(reasons.filter((reason) => !readme.includes(`\`${reason}\``))).toEqual([]);
});
