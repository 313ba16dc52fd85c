import { describe, expect, test } from 'vitest';
import { type SampleHolder, sampleQuotas } from './sample-quotas.rules.js';

const holder = (id: string, over: Partial<SampleHolder> = {}): SampleHolder => ({
  id,
  sector: 'EDUCATION',
  level: 'COMMUNE',
  from: '2015-01-01',
  to: null,
  ...over,
});
const holders = [
  ...Array.from({ length: 300 }, (_, index) => holder(`psu_${index}`)),
  holder('psu_ended', { to: '2023-01-01' }),
  holder('psu_new', { from: '2024-05-01' }),
  holder('agc_department', { sector: null, level: 'PROVINCE' }),
];
const quotas = sampleQuotas(holders);
const yearsOf = (id: string) =>
  quotas.filter((one) => (one.publicServiceUnitId ?? one.agencyId) === id).map(({ year }) => year);

describe('the sample of quotas', () => {
  test('is the same every time, and every row says that it is a sample', () => {
    expect(sampleQuotas(holders)).toEqual(quotas);
    expect(quotas.every(({ origin }) => origin === 'SAMPLE')).toBe(true);
    expect(new Set(quotas.map(({ id }) => id)).size).toBe(quotas.length);
  });

  test('gives posts only in years in which the holder lives', () => {
    expect(yearsOf('psu_ended')).toEqual([2021, 2022]);
    expect(yearsOf('psu_new').filter((year) => year < 2024)).toEqual([]);
    expect(new Set(yearsOf('agc_department'))).toEqual(new Set([2021, 2022, 2023, 2024, 2025]));
  });

  test('never pays more posts than it assigns, nor more people than are there', () => {
    for (const { assigned, fundedByBudget, inPost, inPostFundedByBudget } of quotas) {
      expect(fundedByBudget).toBeLessThanOrEqual(assigned);
      expect(inPostFundedByBudget ?? 0).toBeLessThanOrEqual(inPost ?? 0);
      expect(Math.min(fundedByBudget, inPostFundedByBudget ?? 0)).toBeGreaterThanOrEqual(0);
    }
  });

  test('leaves a few units silent in the last year', () => {
    const told = quotas.filter(({ year, kind }) => year === 2025 && kind === 'PUBLIC_SERVICE').length;
    expect(told).toBeLessThan(301);
    expect(told).toBeGreaterThan(285);
  });
});
