import { describe, expect, test } from 'vitest';
import { sampleEndings } from './sample-endings.rules.js';
import { type SamplePlace, sampleUnits } from './sample-units.rules.js';

const places: SamplePlace[] = [
  { unitId: 'adm_p', name: 'Tỉnh', level: 'PROVINCE' },
  ...Array.from({ length: 8 }, (_, index) => ({ unitId: `adm_d${index}`, name: `Huyện ${index}`, level: 'DISTRICT' })),
  ...Array.from({ length: 40 }, (_, index) => ({ unitId: `adm_${index}`, name: `Xã ${index}`, level: 'COMMUNE' })),
];
const units = sampleUnits(places);
const endings = sampleEndings(units);

describe('the sample of what became of units', () => {
  test('is the same every time', () => expect(sampleEndings(units)).toEqual(endings));

  test('tells of each unit that ended, and of no other', () =>
    expect(endings.map(({ id }) => id)).toEqual(units.filter((unit) => unit.dissolvedOn !== null).map(({ id }) => id)));

  test('lets merged units, and only those, go on in a unit of their sector that lives on the day', () => {
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const { id, successorId } of endings) {
      const unit = byId.get(id);
      expect(successorId !== null).toBe(unit?.dissolutionKind === 'MERGED');
      const successor = byId.get(successorId ?? '');
      if (successor === undefined) continue;
      expect(successor.sector).toBe(unit?.sector);
      expect(successor.dissolvedOn ?? '9999').toSatisfy((end: string) => end > (unit?.dissolvedOn ?? ''));
    }
  });
});
