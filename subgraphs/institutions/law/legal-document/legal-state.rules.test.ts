import { describe, expect, test } from 'vitest';
import { type DocumentDays, type EffectFacts, isLegallyInForce, legalStateOn } from './legal-state.rules.js';

const known: DocumentDays = { issuedOn: '2020-03-01', effectiveFrom: '2020-04-01', effectiveTo: null };
const effect = (kind: EffectFacts['kind'], beginsOn: string | null, more: Partial<EffectFacts> = {}): EffectFacts => ({
  kind,
  beginsOn,
  notBefore: beginsOn,
  endsOn: null,
  ...more,
});

describe('the state of a document', () => {
  // Articles are those of the law of 2025 on the promulgation of legal documents as public pages quote them: not verified.
  test.each<[string, string, Partial<DocumentDays>, EffectFacts[], string, string]>([
    ['before it was issued', 'model, section 6', {}, [], '2020-02-29', 'NOT_YET_ISSUED'],
    ['on the day of issue', 'article 53.1', {}, [], '2020-03-01', 'ISSUED_NOT_YET_EFFECTIVE'],
    ['the day before it takes effect', 'article 53.1', {}, [], '2020-03-31', 'ISSUED_NOT_YET_EFFECTIVE'],
    ['on the first day of its effect', 'article 53.1', {}, [], '2020-04-01', 'IN_FORCE'],
    ['on the last day of its own term', 'article 57.1.a', { effectiveTo: '2023-01-01' }, [], '2022-12-31', 'IN_FORCE'],
    ['once its own term is over', 'article 57.1.a', { effectiveTo: '2023-01-01' }, [], '2023-01-01', 'EXPIRED'],
    ['amended', 'article 57.1.b', {}, [effect('CHANGES_PART', '2021-01-01')], '2021-01-01', 'PARTLY_EXPIRED'],
    [
      'the day before an amendment',
      'article 57.1.b',
      {},
      [effect('CHANGES_PART', '2021-01-01')],
      '2020-12-31',
      'IN_FORCE',
    ],
    ['replaced', 'article 57.1.b', {}, [effect('ENDS', '2022-05-01')], '2022-05-01', 'EXPIRED'],
    ['the day before it is replaced', 'article 57.1.b', {}, [effect('ENDS', '2022-05-01')], '2022-04-30', 'IN_FORCE'],
    ['repealed before it took effect', 'article 57.1.c', {}, [effect('ENDS', '2020-03-15')], '2020-03-15', 'EXPIRED'],
    [
      'amended, then replaced',
      'article 57.1.b',
      {},
      [effect('CHANGES_PART', '2021-01-01'), effect('ENDS', '2022-05-01')],
      '2023-01-01',
      'EXPIRED',
    ],
    [
      'suspended',
      'model, section 6',
      {},
      [effect('SUSPENDS', '2021-01-01', { endsOn: '2021-07-01' })],
      '2021-06-30',
      'SUSPENDED',
    ],
    [
      'after a suspension',
      'model, section 6',
      {},
      [effect('SUSPENDS', '2021-01-01', { endsOn: '2021-07-01' })],
      '2021-07-01',
      'IN_FORCE',
    ],
    [
      'suspended without an end, and amended',
      'model, section 6',
      {},
      [effect('SUSPENDS', '2021-01-01'), effect('CHANGES_PART', '2020-06-01')],
      '2024-01-01',
      'SUSPENDED',
    ],
    [
      'found unsuitable',
      '1271/QĐ-UBND, II.1.b.3',
      {},
      [effect('UNSUITABLE', '2021-05-01'), effect('CHANGES_PART', '2020-06-01')],
      '2021-05-01',
      'NO_LONGER_SUITABLE',
    ],
    [
      'found unsuitable, and dealt with',
      '1271/QĐ-UBND, II.1.b.3',
      {},
      [effect('UNSUITABLE', '2021-05-01', { endsOn: '2021-09-01' })],
      '2021-09-01',
      'IN_FORCE',
    ],
    ['whose first day nobody gives', 'design, section 4', { effectiveFrom: null }, [], '2024-01-01', 'UNDETERMINED'],
    [
      'whose first day nobody gives, once repealed',
      'article 57.1.c',
      { effectiveFrom: null },
      [effect('ENDS', '2022-05-01')],
      '2022-05-01',
      'EXPIRED',
    ],
    [
      'of no known day of issue, before its effect',
      'design, section 4',
      { issuedOn: null },
      [],
      '2019-01-01',
      'UNDETERMINED',
    ],
    ['of no known day of issue, in effect', 'design, section 4', { issuedOn: null }, [], '2020-04-01', 'IN_FORCE'],
    [
      'repealed on an unknown day, before the repeal was issued',
      'design, section 4',
      {},
      [effect('ENDS', null, { notBefore: '2025-10-22' })],
      '2025-10-21',
      'IN_FORCE',
    ],
    [
      'repealed on an unknown day, after the repeal was issued',
      'design, section 4',
      {},
      [effect('ENDS', null, { notBefore: '2025-10-22' })],
      '2025-10-22',
      'UNDETERMINED',
    ],
    [
      'amended by a document of which no day is known',
      'design, section 4',
      {},
      [effect('CHANGES_PART', null)],
      '2020-04-01',
      'UNDETERMINED',
    ],
  ])('%s (%s)', (_, _article, days, effects, day, state) =>
    expect(legalStateOn({ ...known, ...days }, effects, day)).toBe(state),
  );

  test('counts as in force while a part of it, or all of it, applies', () => {
    expect(
      (['IN_FORCE', 'PARTLY_EXPIRED', 'NO_LONGER_SUITABLE', 'SUSPENDED', 'EXPIRED', 'NOT_YET_ISSUED'] as const).map(
        isLegallyInForce,
      ),
    ).toEqual([true, true, true, false, false, false]);
    expect(isLegallyInForce('UNDETERMINED')).toBeNull();
  });
});
