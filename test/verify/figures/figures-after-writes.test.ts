import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSides } from './both-sides.js';
import { verifiedInstitutions } from './institutions.js';
import { verifyWrites } from './writes/verify-writes.js';

let sides: Awaited<ReturnType<typeof openSides>>;
beforeAll(async () => void (sides = await openSides(verifiedInstitutions)));
afterAll(() => sides.stop());

test('after each of a hundred random writes, all that it touched and fifty other figures are exact', async () => {
  const verdicts = await verifyWrites(sides, { count: 100, seed: 1271 });
  expect(
    verdicts.flatMap(({ number, what, differences }) => differences.map((one) => ({ number, what, one }))),
  ).toEqual([]);
  const touched = new Set(verdicts.flatMap(({ targets }) => targets));
  const { targets } = verifiedInstitutions.recounted;
  expect(targets.filter(({ code, parameter }) => parameter === undefined && !touched.has(code))).toEqual([]);
});
