import { describe, expect, test } from 'vitest';
import type { AdminUnitVersion } from './admin-unit-version.entity.js';
import { adminUnitVersionFaults, beginningFaults, levelOf, type PlaceGround } from './admin-unit-version.rules.js';

const commune: AdminUnitVersion = {
  id: 'adv_1',
  version: 1,
  origin: 'REAL',
  unitId: 'adm_1',
  code: '24999',
  name: 'Xã Thử',
  nameEn: null,
  kind: 'COMMUNE',
  level: 'COMMUNE',
  parentId: 'adm_above',
  validFrom: '2026-01-01',
  validFromPrecision: 'exact',
  validTo: null,
  legalBasis: '1/NQ-THU',
  note: null,
};
const ground: PlaceGround = { levelAbove: 'PROVINCE', hasLater: false, below: [] };
const faults = (over: Partial<AdminUnitVersion>, around: Partial<PlaceGround> = {}, before = commune) =>
  adminUnitVersionFaults({ before, after: { ...commune, ...over } }, { ...ground, ...around }).map(({ en }) => en);

describe('a version of a place', () => {
  test.each([
    ['a commune below a province (two levels, from 2025-07-01)', {}, { levelAbove: 'PROVINCE' }],
    ['a commune below a district', {}, { levelAbove: 'DISTRICT' }],
    ['a district below a province', { kind: 'TOWN', level: 'DISTRICT' }, { levelAbove: 'PROVINCE' }],
    ['a province below nothing', { kind: 'PROVINCE', level: 'PROVINCE', parentId: null }, {}],
    ['an end with nothing below', { validTo: '2026-02-01' }, {}],
  ] as const)('stands as %s', (_, over, around) => expect(faults(over, around)).toEqual([]));

  test.each([
    ['a commune below a commune', {}, { levelAbove: 'COMMUNE' }, 'The place above'],
    ['a commune below what is not in force', {}, { levelAbove: null }, 'The place above'],
    ['a commune below nothing', { parentId: null }, {}, 'The place above'],
    ['a province below another', { kind: 'PROVINCE', level: 'PROVINCE' }, {}, 'The place above'],
    ['an end between two versions', { validTo: '2026-02-01' }, { hasLater: true }, 'ends where the next one begins'],
    ['an end above others', { validTo: '2026-02-01' }, { below: ['Xã Dưới'] }, 'Places still lie below it'],
  ] as const)('does not stand as %s', (_, over, around, words) =>
    expect(faults(over, around)).toEqual([expect.stringContaining(words)]),
  );

  test('that others lie below may be put right while its end stays', () => {
    expect(faults({ name: 'Xã Thử Mới' }, { below: ['Xã Dưới'], hasLater: true })).toEqual([]);
  });

  test('begins after the last one, of a place that lives', () => {
    const words = (last: Partial<AdminUnitVersion>, day: string) =>
      beginningFaults({ ...commune, ...last }, day).map(({ en }) => en);
    expect(words({}, '2026-01-02')).toEqual([]);
    expect(words({}, '2026-01-01')).toEqual([expect.stringContaining('The last version began on 2026-01-01')]);
    expect(words({ validTo: '2026-02-01' }, '2026-03-01')).toEqual([expect.stringContaining('ended on 2026-02-01')]);
  });
});

test('the level of a place follows from its kind', () => {
  const kinds = ['PROVINCE', 'PROVINCIAL_CITY', 'TOWN', 'RURAL_DISTRICT', 'WARD', 'TOWNSHIP', 'COMMUNE', 'SPECIAL_ZONE'] as const; // prettier-ignore
  expect(kinds.map(levelOf)).toEqual(['PROVINCE', 'DISTRICT', 'DISTRICT', 'DISTRICT', 'COMMUNE', 'COMMUNE', 'COMMUNE', 'COMMUNE']); // prettier-ignore
});
