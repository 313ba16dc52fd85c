import { describe, expect, test } from 'vitest';
import { pointFaults, stepFaults } from './index-score.rules.js';

const points = (selfScore: string | null, appraisedScore: string | null = null) => ({ selfScore, appraisedScore });

describe('the points of a score', () => {
  test.each([points('0', '5.00'), points('5'), points(null)])('may be %j of 5', (score) =>
    expect(pointFaults(score, '5.00')).toEqual([]),
  );

  test.each([points('5.01'), points('-1'), points('1.234'), points('nhiều'), points('1', '6')])(
    'may not be %j of 5',
    (score) => expect(pointFaults(score, '5.00')).toHaveLength(1),
  );
});

describe('a score', () => {
  test('is the agency’s own until it submits, and the appraiser’s afterwards', () => {
    expect(stepFaults(null, points('3'), 'SELF_SCORING')).toEqual([]);
    expect(stepFaults(null, points('3', '3'), 'SELF_SCORING')).toHaveLength(1);
    expect(stepFaults(points('3.00'), points('3', '2'), 'SUBMITTED')).toEqual([]);
    expect(stepFaults(points('3.00'), points('2', '2'), 'SUBMITTED')).toHaveLength(1);
  });
});
