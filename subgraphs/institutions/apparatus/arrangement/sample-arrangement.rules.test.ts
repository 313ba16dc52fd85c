import { describe, expect, test } from 'vitest';
import { type SampleCommune, sampleArrangement } from './sample-arrangement.rules.js';

const communes: SampleCommune[] = Array.from({ length: 71 }, (_, index) => ({
  id: `adm_${index}`,
  kind: index < 6 ? 'WARD' : 'COMMUNE',
  successorId: `adm_new_${index % 28}`,
}));
const items = sampleArrangement(communes);
const doneBy = (day: string) => items.filter(({ completedOn }) => completedOn != null && completedOn <= day).length;

describe('the sample of what is to be arranged', () => {
  test('is the same every time, and says of every row that it is a sample', () => {
    expect(sampleArrangement(communes)).toEqual(items);
    expect(items.every(({ origin, listDecision }) => origin === 'SAMPLE' && listDecision.endsWith('(MẪU)'))).toBe(true);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('has something left on the last day of the province, and less at the end of the plan', () => {
    const standing = items.filter(({ state }) => state !== 'EXEMPTED').length;
    expect(doneBy('2025-06-30')).toBeGreaterThan(standing / 2);
    expect(doneBy('2025-12-31')).toBeGreaterThan(doneBy('2025-06-30'));
    expect(doneBy('2025-12-31')).toBeLessThan(standing);
  });

  test('exempts a few, for a reason, and has villages in communes and groups in wards', () => {
    expect(items.some(({ state }) => state === 'EXEMPTED')).toBe(true);
    for (const { state, exemptionReason, kind, adminUnitId } of items) {
      expect(state === 'EXEMPTED').toBe(exemptionReason !== null);
      const isWard = communes.find(({ id }) => id === adminUnitId)?.kind === 'WARD';
      if (kind !== 'COMMUNE') expect(kind === 'RESIDENTIAL_GROUP').toBe(isWard);
    }
  });
});
