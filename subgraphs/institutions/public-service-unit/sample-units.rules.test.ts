import { describe, expect, test } from 'vitest';
import { type SamplePlace, sampleUnits } from './sample-units.rules.js';

const places: SamplePlace[] = [
  { unitId: 'adm_p', name: 'Tỉnh', level: 'PROVINCE' },
  { unitId: 'adm_d', name: 'Huyện', level: 'DISTRICT' },
  ...Array.from({ length: 40 }, (_, index) => ({ unitId: `adm_${index}`, name: `Xã ${index}`, level: 'COMMUNE' })),
];
const units = sampleUnits(places);

describe('the sample of public service units', () => {
  test('is the same every time', () => expect(sampleUnits(places)).toEqual(units));

  test('says of every row that it is a sample, in its origin, its code and its name', () => {
    for (const { origin, code, name } of units)
      expect([origin, code.slice(0, 4), name.slice(-5)]).toEqual(['SAMPLE', 'MAU-', '(MẪU)']);
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
  });

  test('ends about one unit in eight, after the year of the baseline and before the province', () => {
    const ended = units.filter(({ dissolvedOn }) => dissolvedOn !== null);
    expect(ended.length).toBeGreaterThan(units.length / 16);
    expect(ended.length).toBeLessThan(units.length / 4);
    for (const { establishedOn, dissolvedOn, dissolutionKind } of ended) {
      expect(
        establishedOn <= '2021-12-31' && (dissolvedOn ?? '') > '2021-12-31' && (dissolvedOn ?? '') < '2025-07-01',
      ).toBe(true);
      expect(dissolutionKind).not.toBeNull();
    }
  });
});
