import { describe, expect, test } from 'vitest';
import { mergerFaults } from './merger-proposal.rules.js';

const existing = new Map([
  ['adm_p', 'PROVINCE'],
  ['adm_c1', 'COMMUNE'],
  ['adm_c2', 'COMMUNE'],
]);
const unit = (code: string) => ({
  id: `adm_${code}`,
  code,
  name: code,
  kind: 'COMMUNE' as const,
  level: 'COMMUNE' as const,
  parentId: 'adm_p',
});
const faults = (mergers: { fromIds: string[]; toId: string }[], units = [] as ReturnType<typeof unit>[]) =>
  mergerFaults({ units, mergers }, { day: '2025-12-31', existing }).map(({ en }) => en);

describe('a draft of mergers', () => {
  test('may join places of one level, in one that exists or is proposed', () => {
    expect(faults([{ fromIds: ['adm_c1'], toId: 'adm_c2' }])).toEqual([]);
    expect(faults([{ fromIds: ['adm_c1', 'adm_c2'], toId: 'adm_new' }], [unit('new')])).toEqual([]);
  });

  test.each([
    ['a province into its own commune', [{ fromIds: ['adm_p'], toId: 'adm_c1' }], [], 'own level: adm_p'],
    [
      'two proposed places of one code',
      [{ fromIds: ['adm_c1'], toId: 'adm_x' }],
      [unit('x'), { ...unit('x') }],
      'one code: x',
    ],
    [
      'a place that is not there',
      [{ fromIds: ['adm_gone'], toId: 'adm_c1' }],
      [],
      'Not a place in force on 2025-12-31: adm_gone',
    ],
    ['nothing', [], [], 'at least one merger'],
  ])('never %s', (_, mergers, units, words) => {
    expect(faults(mergers, units).join(' ')).toContain(words);
  });
});
