import { describe, expect, test } from 'vitest';
import { AutonomyGroup } from './autonomy-group.enum.js';
import { coversRecurrentSpending, groupAbove, isRateOfGroup, printRate } from './autonomy.rules.js';

describe('groups of financial autonomy (Decree 60/2021/NĐ-CP)', () => {
  test.each([
    // group, rate in hundredths of a percent, whether the group may have it
    ['SELF_INVEST_AND_RECURRENT', 100_00, true],
    ['SELF_INVEST_AND_RECURRENT', 250_00, true],
    ['SELF_INVEST_AND_RECURRENT', 99_99, false],
    ['SELF_RECURRENT', 100_00, true],
    ['SELF_RECURRENT', 99_99, false],
    ['PARTIAL', 99_99, true],
    ['PARTIAL', 100_00, false],
    ['PARTIAL', 10_00, true],
    ['PARTIAL', 9_99, false],
    ['STATE_FUNDED', 9_99, true],
    ['STATE_FUNDED', 0, true],
    ['STATE_FUNDED', 10_00, false],
    ['STATE_FUNDED', -1, false],
    ['PARTIAL', 50_00.5, false],
  ] as const)('%s with a rate of %d hundredths: %s', (group, rate, fits) =>
    expect(isRateOfGroup(group, rate)).toBe(fits),
  );

  test('give every rate exactly one group, where groups 1 and 2 differ by investment alone', () => {
    for (let rate = 0; rate <= 120_00; rate += 1) {
      const groups = Object.values(AutonomyGroup).filter((group) => isRateOfGroup(group, rate));
      const expected =
        rate >= 100_00 ? ['SELF_INVEST_AND_RECURRENT', 'SELF_RECURRENT'] : [rate >= 10_00 ? 'PARTIAL' : 'STATE_FUNDED'];
      expect(groups).toEqual(expected);
    }
  });

  test('1 and 2 cover recurrent spending (1271/QĐ-UBND, II.5.a, bullet 2), 3 and 4 do not', () =>
    expect(Object.values(AutonomyGroup).filter(coversRecurrentSpending)).toEqual([
      'SELF_INVEST_AND_RECURRENT',
      'SELF_RECURRENT',
    ]));

  test('follow each other up to group 1', () =>
    expect(Object.values(AutonomyGroup).map(groupAbove)).toEqual([
      null,
      'SELF_INVEST_AND_RECURRENT',
      'SELF_RECURRENT',
      'PARTIAL',
    ]));

  test.each([
    [0, '0.00'],
    [7, '0.07'],
    [9_99, '9.99'],
    [103_50, '103.50'],
  ])('a rate of %d hundredths reads %s', (rate, text) => expect(printRate(rate)).toBe(text));
});
