import { describe, expect, it } from 'vitest';
import type { BusinessRegulation } from './business-regulation.entity.js';
import { complianceCostOn, regulationFaults } from './business-regulation.rules.js';

const row = (over: Partial<BusinessRegulation> = {}) =>
  ({
    inForceAtBaseline: true,
    outcome: 'UNCHANGED',
    outcomeEffectiveOn: null,
    isAlsoSimplified: false,
    complianceCostBaseline: '100',
    costSteps: [],
    ...over,
  }) as unknown as BusinessRegulation;

describe('the cost of compliance on a day', () => {
  const steps = [
    { from: '2023-01-01', amount: '60' },
    { from: '2022-01-01', amount: '80' },
  ];
  it.each([
    ['2021-12-31', { costSteps: steps }, '100'],
    ['2022-01-01', { costSteps: steps }, '80'],
    ['2024-06-30', { costSteps: steps }, '60'],
    ['2024-06-30', { complianceCostBaseline: null }, null],
    ['2024-06-30', { outcome: 'REPEALED', outcomeEffectiveOn: '2024-06-30' }, '0'],
    ['2024-06-29', { outcome: 'REPEALED', outcomeEffectiveOn: '2024-06-30' }, '100'],
  ] as const)('%s of %o is %s', (day, over, cost) => {
    expect(complianceCostOn(row(over as Partial<BusinessRegulation>), day)).toBe(cost);
  });
});

describe('what speaks against a regulation', () => {
  const faultsOf = (over: Partial<BusinessRegulation>, before: BusinessRegulation | null = row()) =>
    regulationFaults({ kind: 'CHANGED', before, after: row(over), reason: null }, '2025-06-30').map(({ en }) => en);

  it('is nothing where all fits and the frozen set stays', () => {
    expect(faultsOf({ outcome: 'SIMPLIFIED', outcomeEffectiveOn: '2022-01-01' })).toEqual([]);
  });

  it.each<[string, Partial<BusinessRegulation>]>([
    ['Say from when', { outcome: 'REPEALED' }],
    ['has no outcomeEffectiveOn', { outcomeEffectiveOn: '2022-01-01' }],
    ['cannot have been dealt with', { outcome: 'REPEALED', outcomeEffectiveOn: '2020-05-31' }],
    ['only of what was REPLACED', { isAlsoSimplified: true }],
    ['still to come', { outcome: 'REPEALED', outcomeEffectiveOn: '2025-07-01' }],
    ['begin on the same day', { costSteps: [{ from: '2022-01-01', amount: '1' }, { from: '2022-01-01', amount: '2' }] }], // prettier-ignore
    ['cannot be negative', { costSteps: [{ from: '2022-01-01', amount: '-1' }] }],
    ['not a later step', { costSteps: [{ from: '2020-05-31', amount: '1' }] }],
  ])('says “%s” of %o', (words, over) => {
    expect(faultsOf(over)).toEqual([expect.stringContaining(words)]);
  });

  it.each<[string, Partial<BusinessRegulation>, BusinessRegulation | null]>([
    ['comes into the set', {}, row({ inForceAtBaseline: false, complianceCostBaseline: null })],
    ['is new and of the set', {}, null],
    ['leaves the set', { inForceAtBaseline: false, complianceCostBaseline: null }, row()],
    ['costs something else on the baseline day', { complianceCostBaseline: '90' }, row()],
    ['was assessed at last', { complianceCostBaseline: '90' }, row({ complianceCostBaseline: null })],
  ])('asks for the reason of the correction where it %s', (_, over, before) => {
    expect(faultsOf(over, before)).toEqual([expect.stringContaining('the correction record')]);
  });
});
