import { expect, test } from 'vitest';
import { publicServicePostsReduced } from '../apparatus/staff-quota/t3-3b.formula.js';
import { readPlanFile } from '../plan/plan-file.js';
import { baselineDay, baselineYear } from './baseline.js';
import { publicServiceUnitsReduced } from './t3-3a.formula.js';
import { targetFrom } from './target.rules.js';

test('is the last day of the year that the plan names for both reductions, as their targets show it', () => {
  const days = readPlanFile()
    .targets.filter(({ id }) => id.startsWith('T3.3'))
    .map((facts) => targetFrom(facts, 1).row.baseline?.date);
  expect([baselineYear(), ...days]).toEqual([2021, baselineDay(), baselineDay()]);
});

test('is the day that the texts of both formulas name', () => {
  expect(publicServiceUnitsReduced.text.en).toContain(baselineDay());
  expect(publicServicePostsReduced.text.en).toContain(`for ${baselineYear()}`);
});
