import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundOf, missingItems, reaches } from './bound.js';
import { ratioOf } from './figure.js';
import type { TargetStatus } from './judge.js';
import { judged, make } from './make.fixture.js';
import { ratio } from './ratio.js';
import type { TargetRule } from './target-rule.js';
import { plannedRule, plannedRules } from './target-rules.fixture.js';

const day = fc
  .date({ min: new Date('2021-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));
const denominator = fc.bigInt({ min: 1n, max: 5000n });
const numerator = fc.bigInt({ min: -500n, max: 6000n });
const hundredths = fc.integer({ min: 0, max: 10_000 });
const percent = (size: number) => (size / 100).toFixed(2);
const baseline = fc.option(
  fc.record({
    date: fc.constantFrom('2020-05-31', '2021-12-31'),
    value: hundredths.map(percent),
    source: fc.constant('test'),
  }),
);

/** Best first; what cannot be told stands where nothing is claimed. */
const goodness: Readonly<Record<TargetStatus, number>> = {
  MET: 4,
  ON_TRACK: 3,
  UNDETERMINED: 2,
  NOT_YET_DUE: 1,
  AT_RISK: 1,
  MISSED: 0,
  NOT_COMPARABLE: 0,
  NOT_APPLICABLE: 0,
};

const rising = fc.constantFrom(...plannedRules.filter(({ kind }) => kind !== 'RANK'));
const previous = fc.option(fc.tuple(fc.bigInt({ min: 0n, max: 100n }), fc.constantFrom(0n, 100n)));
const previousFigure = (parts: readonly [bigint, bigint] | null) => parts && make.figure(parts[0], parts[1]);

describe('judging', () => {
  test('never improves when the numerator of a rising target falls', () => {
    fc.assert(
      fc.property(rising, day, numerator, numerator, denominator, previous, (rule, asOf, a, b, size, before) => {
        const statusAt = (items: bigint) =>
          goodness[judged(rule, { asOf, figure: make.figure(items, size), previous: previousFigure(before) }).status];
        const [fewer, more] = a < b ? [a, b] : [b, a];
        expect(statusAt(fewer)).toBeLessThanOrEqual(statusAt(more));
      }),
    );
  });

  test('does not depend on the unit of count', () => {
    const scale = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(rising, day, numerator, denominator, previous, scale, (rule, asOf, items, size, before, by) => {
        const facts = { asOf, previous: previousFigure(before) };
        const small = judged(rule, { ...facts, figure: make.figure(items, size) });
        const large = judged(rule, { ...facts, figure: make.figure(items * by, size * by) });
        expect(large.status).toBe(small.status);
        expect(large.expected).toEqual(small.expected);
      }),
    );
  });

  test('is the same in a mirror: at most 5 % late is at least 95 % on time', () => {
    fc.assert(
      fc.property(day, numerator, denominator, hundredths, baseline, (asOf, late, size, most, start) => {
        const falling = make.threshold(percent(most), { comparator: 'LTE', baseline: start });
        const mirrored = start && { ...start, value: percent(10_000 - Math.round(Number(start.value) * 100)) };
        const rises = make.threshold(percent(10_000 - most), { comparator: 'GTE', baseline: mirrored });
        const a = judged(falling, { asOf, figure: make.figure(late, size) });
        const b = judged(rises, { asOf, figure: make.figure(size - late, size) });
        expect({ status: a.status, gap: a.gap }).toEqual({ status: b.status, gap: b.gap });
      }),
    );
  });

  test('never turns a strict test into a weaker one', () => {
    fc.assert(
      fc.property(day, numerator, denominator, hundredths, (asOf, items, size, asked) => {
        const statusUnder = (comparator: 'GT' | 'GTE') =>
          goodness[
            judged(make.threshold(percent(asked), { comparator }), { asOf, figure: make.figure(items, size) }).status
          ];
        expect(statusUnder('GT')).toBeLessThanOrEqual(statusUnder('GTE'));
      }),
    );
  });

  test('never un-meets what is met as the days pass, where the plan names one threshold', () => {
    const single = rising.filter(({ incrementPoints }) => incrementPoints === null);
    fc.assert(
      fc.property(single, day, day, numerator, denominator, (rule, a, b, items, size) => {
        const statusOn = (asOf: string) =>
          judged({ ...rule, yearlyFrom: null }, { asOf, figure: make.figure(items, size) }).status;
        expect(statusOn(a) === 'MET').toBe(statusOn(b) === 'MET');
      }),
    );
  });

  test('says MET exactly when nothing is missing to the end', () => {
    fc.assert(
      fc.property(rising, day, numerator, denominator, (rule, asOf, items, size) => {
        const { status, gap } = judged(
          { ...rule, yearlyFrom: null },
          { asOf, figure: make.figure(items, size), previous: make.figure(0, 1) },
        );
        expect(status === 'MET').toBe(gap?.unitsToFinal === 0n);
      }),
    );
  });

  test('gives the same answer in 1000 runs', () => {
    const once = () =>
      judged('T2.5-commune', { asOf: '2024-12-31', figure: make.figure(749, 1000), previous: make.figure(551, 1000) });
    const first = once();
    for (let run = 0; run < 1000; run += 1) expect(once()).toEqual(first);
  });

  test('does not depend on the order in which thresholds arrive', () => {
    const schedule = plannedRule('T2.5-district').thresholds;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...schedule], { minLength: schedule.length }),
        day,
        numerator,
        (thresholds, asOf, items) => {
          const shuffled: TargetRule = { ...plannedRule('T2.5-district'), thresholds };
          const facts = { asOf, figure: make.figure(items, 5000), previous: make.figure(1, 3) };
          expect(judged(shuffled, facts)).toEqual(judged('T2.5-district', facts));
        },
      ),
    );
  });
});

test('the gap is exact: that many more pass, one fewer does not', () => {
  const comparator = fc.constantFrom('GTE' as const, 'GT' as const, 'LTE' as const);
  fc.assert(
    fc.property(comparator, hundredths, numerator, denominator, (how, asked, items, size) => {
      const bound = boundOf(make.threshold(percent(asked), { comparator: how }), percent(asked));
      const figure = make.figure(items, size);
      const actual = ratioOf(figure);
      if (!bound || !actual) throw new Error('a figure and a bound were made');
      const gap = missingItems(actual, bound);
      const moved = (by: bigint) => ratio(how === 'LTE' ? items - by : items + by, size);
      expect(reaches(moved(gap), bound)).toBe(true);
      if (gap > 0n) expect(reaches(moved(gap - 1n), bound)).toBe(false);
    }),
  );
});
