import { describe, expect, test } from 'vitest';
import { estimatingAgencies, planYears } from '../data/estimating-agencies.js';
import { sampleEstimates } from './sample-estimates.rules.js';

const estimates = estimatingAgencies.flatMap((agency) => planYears.flatMap((year) => sampleEstimates(agency, year)));

describe('sample estimates', () => {
  test('are one per agency and year, and one more where systems are built', () =>
    expect(estimates).toHaveLength(14 * 5 + 3 * 5));

  test('have an appraised and an approved amount once they are past submission, and not before', () => {
    for (const { state, appraised, approved } of estimates) {
      expect([appraised === null, approved === null]).toEqual([state === 'SUBMITTED', state === 'SUBMITTED']);
    }
  });

  test('are the same whenever they are made', () =>
    expect(estimatingAgencies.flatMap((agency) => planYears.flatMap((year) => sampleEstimates(agency, year)))).toEqual(
      estimates,
    ));
});
