import { expect, test } from 'vitest';
import { killedImports } from './killed-imports.js';
import { compile } from './procedures-process.js';

test('an import that is killed again and again leaves what it would have left in peace, row by row', async () => {
  await compile();
  const { whole, killed } = await killedImports({ rows: 8_000, kills: 3, say: () => undefined });
  expect(whole['dossiers']).toMatch(/^8000 rows /);
  expect(killed).toEqual(whole);
});
