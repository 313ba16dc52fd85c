import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counted } from './formula.js';
import { make } from './make.fixture.js';
import { isNestedIn, rollUp } from './roll-up.js';

const part = fc
  .record({
    numerator: fc.bigInt({ min: -1000n, max: 10n ** 15n }),
    denominator: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    reported: fc.integer({ min: 0, max: 3 }),
    missing: fc.integer({ min: 0, max: 3 }),
    origin: fc.constantFrom('SAMPLE' as const, 'REAL' as const, null),
    isSuppressed: fc.boolean(),
  })
  .map(({ missing, ...facts }): Counted => make.counted(0, 0, { ...facts, expected: facts.reported + missing }));

const parts = fc.array(part, { minLength: 2, maxLength: 12 });

describe('roll-up', () => {
  test('divides the sum of numerators by the sum of denominators, never averages percents', () => {
    const whole = rollUp('SUM', [make.counted(1, 1), make.counted(100, 1000)]);
    expect(whole).toMatchObject({ numerator: 101n, denominator: 1001n, reported: 2, expected: 2, rowsCounted: 1001n });
  });

  test('counts a silent unit as missing, not as zero', () => {
    const silent = make.counted(0, 500, { reported: 0, expected: 1 });
    expect(rollUp('SUM', [make.counted(9, 10), silent])).toMatchObject({ denominator: 10n, reported: 1, expected: 2 });
  });

  test('counts a suppressed unit as missing, so that no difference reveals it', () => {
    const hidden = make.counted(3, 4, { isSuppressed: true });
    const whole = rollUp('SUM', [make.counted(9, 10), hidden]);
    expect(whole).toMatchObject({ numerator: 9n, denominator: 10n, reported: 1, expected: 2 });
  });

  test('calls a sum a sample as soon as one part is', () => {
    const [real, sample] = [make.counted(1, 1), make.counted(1, 1, { origin: 'SAMPLE' })];
    expect([rollUp('SUM', [real, sample]).origin, rollUp('SUM', [real, real]).origin]).toEqual(['SAMPLE', 'REAL']);
  });

  test.each(['DISTINCT', 'OWN_SAMPLE', 'NONE'] as const)('refuses to add up %s figures', (kind) => {
    expect(() => rollUp(kind, [make.counted(1, 2), make.counted(1, 2)])).toThrow(TypeError);
    expect(rollUp(kind, [make.counted(1, 2)])).toEqual(make.counted(1, 2));
  });

  test('of nothing is nothing reported', () => {
    expect(rollUp('SUM', [])).toMatchObject({ denominator: 0n, reported: 0, expected: 0, origin: null });
    expect(rollUp('NONE', [])).toMatchObject({ denominator: 0n, reported: 0 });
  });

  test('does not depend on the order of parts', () => {
    fc.assert(
      fc.property(
        parts.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => void expect(rollUp('SUM', shuffled)).toEqual(rollUp('SUM', rows)),
      ),
    );
  });

  test('of parts equals the roll-up of their roll-ups: the whole, however it is cut', () => {
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        const whole = rollUp('SUM', [...left, ...right]);
        expect(rollUp('SUM', [rollUp('SUM', left), rollUp('SUM', right)])).toEqual(whole);
      }),
    );
  });

  test('lies between its lowest and its highest part', () => {
    const positive = fc.tuple(fc.bigInt({ min: 0n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }));
    fc.assert(
      fc.property(fc.array(positive, { minLength: 2, maxLength: 9 }), (rows) => {
        const { numerator, denominator } = rollUp(
          'SUM',
          rows.map(([n, d]) => make.counted(n, d)),
        );
        expect(rows.some(([n, d]) => n * denominator <= numerator * d)).toBe(true);
        expect(rows.some(([n, d]) => n * denominator >= numerator * d)).toBe(true);
      }),
    );
  });
});

test('T2.6b is nested in T2.6a: its denominator is the numerator of T2.6a (docs/plan/domain-model.md §7, 4)', () => {
  expect(isNestedIn(make.counted(640, 800), make.counted(512, 640))).toBe(true);
  expect(isNestedIn(make.counted(640, 800), make.counted(512, 800))).toBe(false);
});
