import { expect, test } from 'vitest';
import type { AdminUnitVersion } from '../admin-unit/admin-unit-version.entity.js';
import { type Enactment, registersAfter } from './enactment.rules.js';

const version = (unitId: string, over: Partial<AdminUnitVersion> = {}): AdminUnitVersion => ({
  id: `adv_${unitId}`,
  version: 3,
  origin: 'REAL',
  unitId,
  code: unitId,
  name: `Đơn vị ${unitId}`,
  nameEn: null,
  kind: 'COMMUNE',
  level: 'COMMUNE',
  parentId: null,
  validFrom: '2021-01-01',
  validFromPrecision: 'first_seen',
  validTo: null,
  legalBasis: null,
  note: 'của phiên bản trước',
  ...over,
});
const unit = (id: string, level: 'PROVINCE' | 'COMMUNE', parentId: string | null) =>
  ({ id, code: id, name: id, kind: level, level, parentId }) as const;

test('carrying a merger out ends what it names, moves what lies below and founds from the top down', () => {
  const proposal: Enactment = {
    id: 'mgp_1',
    version: 2,
    origin: 'REAL',
    title: 'Thử',
    note: null,
    units: [unit('xa-moi', 'COMMUNE', 'tinh-moi'), unit('tinh-moi', 'PROVINCE', null)],
    mergers: [
      { fromIds: ['tinh-a'], toId: 'tinh-moi' },
      { fromIds: ['xa-1', 'xa-2'], toId: 'xa-moi' },
    ],
    legalBasis: '1/NQ-THU',
    legalEffectiveOn: null,
    enactedFrom: '2026-01-01',
  };
  const touched = [
    version('tinh-a', { kind: 'PROVINCE', level: 'PROVINCE' }),
    ...['xa-1', 'xa-2', 'xa-3'].map((id) => version(id, { parentId: 'tinh-a' })),
  ];
  const { ended, founded, moved, successions, unitIds } = registersAfter(proposal, touched);
  expect(ended.map(({ before, after }) => [after.unitId, after.validTo, after.version - before.version])).toEqual(
    ['tinh-a', 'xa-1', 'xa-2', 'xa-3'].map((id) => [id, '2026-01-01', 1]),
  );
  expect(founded.flat().map(({ unitId, parentId, validFrom }) => [unitId, parentId, validFrom])).toEqual([
    ['tinh-moi', null, '2026-01-01'],
    ['xa-moi', 'tinh-moi', '2026-01-01'],
  ]);
  expect(moved.map(({ unitId, parentId, legalBasis, note }) => [unitId, parentId, legalBasis, note])).toEqual([
    ['xa-3', 'tinh-moi', '1/NQ-THU', null],
  ]);
  expect(successions.map(({ fromId, toId, relation }) => [fromId, toId, relation])).toEqual([
    ['tinh-a', 'tinh-moi', 'MERGED_INTO'],
    ['xa-1', 'xa-moi', 'MERGED_INTO'],
    ['xa-2', 'xa-moi', 'MERGED_INTO'],
  ]);
  expect(unitIds).toEqual(['tinh-a', 'xa-1', 'xa-2', 'xa-3', 'xa-moi', 'tinh-moi']);
});
