import { describe, expect, it } from 'vitest';
import type { ProcedureDecisionKind } from './procedure-decision.enums.js';
import { lifeFaults } from './procedure-life.rules.js';

/** Decisions in a row, a month apart; "=" before a kind means on the same day as the one before. */
const life = (kinds: string) => {
  let month = 0;
  return kinds
    .split(' ')
    .filter((kind) => kind !== '')
    .map((kind, index) => {
      if (!kind.startsWith('=')) month += 1;
      const decidedOn = `2024-${String(month).padStart(2, '0')}-01`;
      return {
        id: `pdc_${index}`,
        kind: kind.replace('=', '') as ProcedureDecisionKind,
        decidedOn,
        effectiveOn: decidedOn,
      };
    });
};

describe('the decisions on a procedure (domain model §6)', () => {
  it.each([
    '',
    'ANNOUNCE',
    'ANNOUNCE AMEND AMEND REPEAL',
    'ANNOUNCE SUSPEND RESUME SUSPEND REPEAL',
    'ANNOUNCE =AMEND',
    'ANNOUNCE SUSPEND AMEND RESUME',
  ])('may be %s', (kinds) => expect(lifeFaults(life(kinds))).toEqual([]));

  it.each([
    ['AMEND', 'was not announced'],
    ['REPEAL', 'was not announced'],
    ['AMEND ANNOUNCE', 'was not announced'],
    ['ANNOUNCE ANNOUNCE', 'is AMEND'],
    ['ANNOUNCE RESUME', 'nothing to resume'],
    ['ANNOUNCE SUSPEND RESUME RESUME', 'nothing to resume'],
    ['ANNOUNCE SUSPEND SUSPEND', 'is suspended'],
    ['ANNOUNCE SUSPEND RESUME =SUSPEND', 'must take effect after 2024-03-01'],
    ['ANNOUNCE REPEAL AMEND', 'is a new procedure'],
    ['ANNOUNCE REPEAL ANNOUNCE', 'is a new procedure'],
    ['ANNOUNCE REPEAL REPEAL', 'is a new procedure'],
  ])('may not be %s', (kinds, words) =>
    expect(lifeFaults(life(kinds)).map(({ en }) => en)).toEqual([expect.stringContaining(words)]),
  );
});
