import { describe, expect, test } from 'vitest';
import { isInForce } from '../../../shared/time/local-date.js';
import { coversRecurrentSpending, isRateOfGroup } from './autonomy.rules.js';
import { sampleDecisionsOn } from './sample-autonomy.rules.js';

const units = Array.from({ length: 5_000 }, (_, n) => ({
  unitId: `unit ${n}`,
  validFrom: '2004-01-01',
  validTo: null,
}));
const decisions = units.map((unit) => sampleDecisionsOn(unit));
const perMille = (count: number): number => Math.round((count * 1000) / units.length);

const selfFinancingOn = (day: string): number =>
  perMille(decisions.flat().filter((one) => isInForce(one, day) && coversRecurrentSpending(one.group)).length);

describe('sample decisions', () => {
  test('give about 12 % of units to groups 1 and 2 in 2021 and about 19 % by mid-2025', () => {
    expect(Math.abs(selfFinancingOn('2021-12-31') - 120)).toBeLessThan(15);
    expect(Math.abs(selfFinancingOn('2025-06-30') - 190)).toBeLessThan(15);
  });

  test('move about a quarter of the units up, one group', () =>
    expect(Math.abs(perMille(decisions.filter((of) => of.length === 2).length) - 250)).toBeLessThan(20));

  test('keep rates that their group allows, and leave no day out', () => {
    expect(decisions.flat().every(({ group, rate }) => isRateOfGroup(group, rate))).toBe(true);
    for (const [first, second] of decisions) {
      expect(first?.validFrom).toBe('2021-01-01');
      expect(first?.validTo).toBe(second?.validFrom ?? null);
    }
  });

  test('start with a later unit and end with an earlier one', () => {
    const life = { unitId: 'unit 1', validFrom: '2023-05-01', validTo: '2024-02-01' };
    const own = sampleDecisionsOn(life);
    expect(own[0]?.validFrom).toBe('2023-05-01');
    expect(own.at(-1)?.validTo).toBe('2024-02-01');
    expect(sampleDecisionsOn({ ...life, validFrom: '2010-01-01', validTo: '2020-06-01' })).toEqual([]);
  });

  test('are the same whenever they are made', () =>
    expect([...units].reverse().map((unit) => sampleDecisionsOn(unit))).toEqual([...decisions].reverse()));
});
