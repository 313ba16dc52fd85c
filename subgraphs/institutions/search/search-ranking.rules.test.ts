import { describe, expect, test } from 'vitest';
import { type Candidate, rank } from './search-ranking.rules.js';

const named = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  entityId: name,
  kind: 'ADMIN_UNIT',
  level: 'COMMUNE',
  source: 'NAME',
  name,
  nameFrom: '2004-08-31',
  nameTo: null,
  validFrom: '2004-08-31',
  validTo: null,
  ...more,
});
const ended = { validTo: '2025-07-01', nameTo: '2025-07-01' };
const found = (text: string, candidates: readonly Candidate[]) =>
  rank(text, candidates, '2026-01-01').map(({ entityId, match }) => [entityId, match]);

describe('relevance', () => {
  test('puts the exact name first, then what begins so, then what has the words, then what is near', () =>
    expect(
      found('nam nung', [
        named('Xã Nam Dung'),
        named('Xã Bắc Nam Nung'),
        named('Xã Nam Nung Thượng'),
        named('Xã Nâm Nung', ended),
      ]),
    ).toEqual([
      ['Xã Nâm Nung', 'EXACT'],
      ['Xã Nam Nung Thượng', 'PREFIX'],
      ['Xã Bắc Nam Nung', 'WORD'],
      ['Xã Nam Dung', 'FUZZY'],
    ]));

  test('puts what lives before what ended, where both match alike', () =>
    expect(found('dak mil', [named('Huyện Đắk Mil', { ...ended, level: 'DISTRICT' }), named('Xã Đắk Mil')])).toEqual([
      ['Xã Đắk Mil', 'EXACT'],
      ['Huyện Đắk Mil', 'EXACT'],
    ]));

  test('puts the kind that was asked for first, and still shows the other', () =>
    expect(found('huyện đắk mil', [named('Xã Đắk Mil'), named('Huyện Đắk Mil', ended)])).toEqual([
      ['Huyện Đắk Mil', 'EXACT'],
      ['Xã Đắk Mil', 'WORD'],
    ]));

  test('puts a place before its committee, unless the committee was asked for', () => {
    const both = [named('UBND xã Đắk Mil', { kind: 'AGENCY' }), named('Xã Đắk Mil')];
    expect(found('dak mil', both).map(([name]) => name)).toEqual(['Xã Đắk Mil', 'UBND xã Đắk Mil']);
    expect(found('ubnd dak mil', both).map(([name]) => name)).toEqual(['UBND xã Đắk Mil', 'Xã Đắk Mil']);
  });

  test('takes the words for a committee alone as the beginning of a committee’s name', () =>
    expect(found('ubnd', [named('Xã Đắk Mil'), named('UBND xã Đắk Mil', { kind: 'AGENCY' })])).toEqual([
      ['UBND xã Đắk Mil', 'PREFIX'],
    ]));

  test('shows a thing once, under the name that matches best', () => {
    const names = [named('Xã Đắk Song', { entityId: 'one', ...ended }), named('Xã Nam Bình', { entityId: 'one' })];
    expect(rank('dak song', names, '2026-01-01')).toMatchObject([{ entityId: 'one', name: 'Xã Đắk Song' }]);
  });

  test('does not depend on the order in which names come', () => {
    const names = ['Xã Đắk Mil', 'Xã Đắk Mâm', 'Xã Đắk Ha', 'Xã Đắk Ru'].map((name) => named(name));
    expect(found('dak', names)).toEqual(found('dak', names.toReversed()));
  });
});

describe('mistakes', () => {
  test.each([
    ['dka mil', 'Xã Đắk Mil'],
    ['gia nghai', 'Thành phố Gia Nghĩa'],
    ['huyn dak mil', 'Huyện Đắk Mil'],
    ['thanh pho gai nghia', 'Thành phố Gia Nghĩa'],
  ])('%j is near %s', (text, name) => expect(found(text, [named(name)])).toEqual([[name, 'FUZZY']]));

  test.each([
    ['ha noi', 'Xã Đắk Mil'],
    ['abc', 'Xã Ea Pô'],
    ['dak', 'Xã Đức Lập'],
  ])('%j is not %s', (text, name) => expect(found(text, [named(name)])).toEqual([]));

  test('are not made in codes', () => {
    const code = named('24611', { source: 'CODE' });
    expect([found('24612', [code]), found('24', [code])]).toEqual([[], []]);
    expect([found('24611', [code]), found('2461', [code])]).toEqual([[['24611', 'EXACT']], [['24611', 'PREFIX']]]);
  });
});
