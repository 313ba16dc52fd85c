import { describe, expect, test } from 'vitest';
import { HubError } from '../errors/hub-error.js';
import { answerTarget, type TargetQuestion } from './answer.js';
import type { Counted, CountRequest } from './formula.js';
import { make, type CountByRequest } from './make.fixture.js';
import type { UnitFacts } from './subject.js';
import { plannedRule } from './target-rules.fixture.js';

const units: readonly UnitFacts[] = [
  { id: 'district', level: 'DISTRICT', validFrom: '2004-01-01', validTo: '2025-07-01' },
  { id: 'commune', level: 'COMMUNE', validFrom: '2025-07-01', validTo: null },
  { id: 'merged', level: 'COMMUNE', validFrom: '2004-01-01', validTo: '2023-09-01' },
];

const ask = (facts: Partial<TargetQuestion<CountByRequest>> = {}) =>
  answerTarget<CountByRequest>({
    rule: plannedRule('T2.3'),
    formula: make.formula(),
    source: () => [make.counted(8, 10)],
    asOf: '2025-12-31',
    unit: null,
    findUnit: async (id) => units.find((unit) => unit.id === id) ?? null,
    closing: 'FROZEN',
    today: '2026-11-23',
    quality: 'COMPUTED',
    ...facts,
  });

/** A source that notes what it was asked. */
function noting(answer: CountByRequest) {
  const requests: CountRequest[] = [];
  const source: CountByRequest = (request) => {
    requests.push(request);
    return answer(request);
  };
  return { requests, source };
}

describe('the answer to a target', () => {
  test('says everything: figure, day, closing, period, threshold, verdict, formula, rows', async () => {
    const { readVariants: _, readTrend: __, readUnits: ___, sources, ...answer } = await ask();
    expect(answer).toEqual({
      figure: {
        state: 'KNOWN',
        numerator: 8n,
        denominator: 10n,
        percent: '80.00',
        coverage: { reported: 1, expected: 1 },
      },
      asOf: '2025-06-30',
      closing: 'FROZEN',
      period: { from: '2025-01-01', to: '2025-06-30' },
      threshold: '80',
      appliedThreshold: {
        year: null,
        level: null,
        value: '80',
        comparator: 'GTE',
        dueOn: '2025-12-31',
        isFinal: true,
        isInForce: true,
      },
      status: 'MET',
      gap: { units: 0n, unitsToFinal: 0n },
      expected: null,
      expectedReason: 'NO_PATH_IN_PLAN',
      formula: { id: 'test-formula', version: 1, text: { vi: 'công thức thử', en: 'test formula' }, reads: [] },
      origin: 'REAL',
      quality: 'COMPUTED',
      missing: [],
    });
    expect(sources).toMatchObject({ rowsCounted: 10n, rows: 'rows(from: "2025-01-01", to: "2025-06-30")' });
    expect(await sources.registerPosition()).toBeNull();
  });

  test('without a formula names what must be recorded, and invents nothing', async () => {
    const answer = await ask({ formula: null });
    expect(answer).toMatchObject({ status: 'UNDETERMINED', formula: null, origin: null, gap: null });
    expect(answer.figure).toMatchObject({ state: 'NO_DATA', numerator: null, percent: null });
    expect(answer.missing).toEqual(['DossierTransfer.mode', 'DossierTransfer.fromUnit', 'DossierTransfer.toUnit']);
    expect(answer.sources).toMatchObject({ rowsCounted: null, rows: null });
    expect([await answer.variants(), await answer.byUnit({ level: 'DISTRICT' })]).toEqual([[], []]);
    expect(await answer.trend({ from: '2024-01-01', to: '2024-12-31', by: 'YEAR' })).toMatchObject([
      { figure: { state: 'NO_DATA' }, status: 'UNDETERMINED' },
    ]);
  });

  test('tells silence, which misses data, from nothing to count, which misses none', async () => {
    const silent = await ask({ source: () => [make.counted(0, 0, { reported: 0, expected: 8 })] });
    const empty = await ask({ source: () => [make.counted(0, 0, { reported: 8, expected: 8 })] });
    expect([silent.figure.state, silent.missing.length]).toEqual(['NO_DATA', 3]);
    expect([empty.figure.state, empty.missing.length]).toEqual(['NO_DATA', 0]);
  });

  test('hides a suppressed count behind its state', async () => {
    const answer = await ask({ source: () => [make.counted(3, 4, { isSuppressed: true })] });
    expect(answer).toMatchObject({
      figure: { state: 'SUPPRESSED', numerator: null },
      status: 'UNDETERMINED',
      gap: null,
    });
  });

  test('rolls parts up when the formula counts them apart', async () => {
    const answer = await ask({ source: () => [make.counted(1, 1), make.counted(100, 1000)] });
    expect(answer.figure).toMatchObject({ numerator: 101n, denominator: 1001n, percent: '10.08' });
  });

  test('measures the year of the edition that was read', async () => {
    const source = () => [make.counted(9001, 10_000, { editionYear: 2024 })];
    const answer = await ask({ rule: plannedRule('T7.1'), source });
    expect(answer).toMatchObject({ period: { from: '2024-01-01', to: '2024-12-31' }, status: 'MET' });
  });

  test('prints an expected level rounded up, and a rank without percent', async () => {
    const pace = await ask({ rule: plannedRule('T3.3a'), asOf: '2022-05-01', source: () => [make.counted(1, 300)] });
    expect(pace).toMatchObject({ expected: '0.83', expectedReason: 'BASELINE_PATH', status: 'AT_RISK' });
    const rank = await ask({ rule: plannedRule('T7.2c'), source: () => [make.counted(38, 63)] });
    expect(rank).toMatchObject({ figure: { numerator: 38n, percent: null }, status: 'MET' });
  });

  test('of a falling target prints the figure up and the expected level down, both away from success', async () => {
    const baseline = { date: '2020-12-31', value: '25', source: 'test' };
    const rule = make.threshold('5', { comparator: 'LTE', baseline });
    const answer = await ask({ rule, asOf: '2024-12-31', source: () => [make.counted(100_001, 1_000_000)] });
    expect(answer).toMatchObject({ figure: { percent: '10.01' }, expected: '8.99', status: 'AT_RISK' });
  });

  test('passes the position of the registers it counted over', async () => {
    const formula = make.formula({ registerPosition: async () => 'places@42' });
    expect(await (await ask({ formula })).sources.registerPosition()).toBe('places@42');
  });
});

describe('closing', () => {
  test('carried, reads the last day of the plan and says so', async () => {
    const { requests, source } = noting(() => [make.counted(7, 10)]);
    const answer = await ask({ closing: 'CARRIED', asOf: null, source });
    expect(answer).toMatchObject({ asOf: '2025-12-31', closing: 'CARRIED', status: 'MISSED' });
    expect(requests).toMatchObject([
      { asOf: '2025-12-31', closing: 'CARRIED', unitId: null, byLevel: null, variant: null },
    ]);
  });

  test('frozen, does not stop what outlives the province', async () => {
    expect((await ask({ formula: make.formula({ endsWithProvince: false }) })).asOf).toBe('2025-12-31');
  });

  test('frozen, stops with a unit that was merged earlier', async () => {
    expect((await ask({ unit: 'merged' })).asOf).toBe('2023-08-31');
  });

  test('carried, finds no district after they ended: NOT_APPLICABLE, and nothing is counted', async () => {
    const { requests, source } = noting(() => [make.counted(7, 10)]);
    const whole = await ask({ rule: plannedRule('T6.5-district'), closing: 'CARRIED', source });
    const one = await ask({ unit: 'district', closing: 'CARRIED', source });
    const above = await ask({ rule: plannedRule('T6.5-district'), unit: 'commune', closing: 'CARRIED', source });
    for (const answer of [whole, one, above])
      expect(answer).toMatchObject({
        asOf: '2025-12-31',
        status: 'NOT_APPLICABLE',
        figure: { state: 'NOT_APPLICABLE' },
      });
    expect(await whole.byUnit({ level: 'DISTRICT' })).toEqual([]);
    expect(requests).toEqual([]);
  });
});

describe('a unit', () => {
  test('is counted on its own and judged by the same rule', async () => {
    const { requests, source } = noting(() => [make.counted(7, 10, { unitId: 'district' })]);
    expect(await ask({ unit: 'district', source })).toMatchObject({ status: 'NOT_YET_DUE', gap: { units: 1n } });
    expect(requests).toMatchObject([{ unitId: 'district', asOf: '2025-06-30' }]);
  });

  test('that does not exist is an error, that did not exist yet or has no such target is NOT_APPLICABLE', async () => {
    await expect(ask({ unit: 'nowhere' })).rejects.toThrow(HubError);
    expect((await ask({ unit: 'commune', asOf: '2025-06-30' })).status).toBe('NOT_APPLICABLE');
    expect((await ask({ unit: 'commune', formula: make.formula({ levels: ['DISTRICT'] }) })).status).toBe(
      'NOT_APPLICABLE',
    );
  });
});

describe('unit by unit', () => {
  const byLevel: CountByRequest = ({ byLevel: level, asOf }): readonly Counted[] =>
    level === null
      ? [make.counted(0, 1)]
      : [
          make.counted(asOf > '2023' ? 80 : 60, 100, { unitId: 'a' }),
          make.counted(0, 0, { unitId: 'b', reported: 0, expected: 1 }),
          ...(asOf > '2023' ? [make.counted(60, 100, { unitId: 'c' })] : []),
          make.counted(asOf > '2023' ? 79 : 60, 100, { unitId: 'd' }),
        ];

  test('shows the silent ones too, each judged', async () => {
    const answer = await ask({ source: byLevel, asOf: '2024-06-30' });
    const figures = await answer.byUnit({ level: 'DISTRICT' });
    expect(figures.map(({ unitId, figure, status }) => [unitId, figure.state, status])).toEqual([
      ['a', 'KNOWN', 'MET'],
      ['b', 'NO_DATA', 'UNDETERMINED'],
      ['c', 'KNOWN', 'NOT_YET_DUE'],
      ['d', 'KNOWN', 'NOT_YET_DUE'],
    ]);
  });

  test('compares each with its own previous year, and asks no pace of one that is new', async () => {
    const answer = await ask({ rule: plannedRule('T2.5-district'), source: byLevel, asOf: '2023-12-31' });
    const figures = await answer.byUnit({ level: 'DISTRICT' });
    expect(figures.map(({ status }) => status)).toEqual(['ON_TRACK', 'UNDETERMINED', 'ON_TRACK', 'AT_RISK']);
  });

  test('is empty at a level where the target does not exist', async () => {
    expect(await (await ask({ source: byLevel })).byUnit({ level: 'PROVINCE' })).toEqual([]);
  });
});

describe('the previous actual of T2.5', () => {
  test.each([
    ['2023-12-31', ['2023-12-31', '2022-12-31']],
    ['2023-12-30', ['2023-12-30', '2021-12-31']],
    ['2021-12-31', ['2021-12-31']],
    ['2022-12-30', ['2022-12-30']],
  ])('on %s reads %j', async (asOf, days) => {
    const { requests, source } = noting(() => [make.counted(8, 10)]);
    await ask({ rule: plannedRule('T2.5-district'), asOf, source });
    expect(requests.map((request) => request.asOf)).toEqual(days);
  });

  test('decides: 74 % after 55 % is at risk, after 54 % on track', async () => {
    const after = (before: number) =>
      ask({
        rule: plannedRule('T2.5-province'),
        asOf: '2023-12-31',
        source: ({ asOf }) => [make.counted(asOf === '2022-12-31' ? before : 74, 100)],
      });
    expect([(await after(55)).status, (await after(54)).status]).toEqual(['AT_RISK', 'ON_TRACK']);
    expect((await after(55)).expected).toBe('75.00');
  });
});

describe('variants and trend', () => {
  test('every other reading is counted beside the default one', async () => {
    const text = { vi: 'cách khác', en: 'another' };
    const formula = make.formula({ variants: [{ key: 'received', text }] });
    const answer = await ask({ formula, source: ({ variant }) => [make.counted(variant === 'received' ? 1 : 2, 4)] });
    expect(answer.figure.percent).toBe('50.00');
    expect(await answer.variants()).toMatchObject([{ key: 'received', text, figure: { percent: '25.00' } }]);
  });

  test('a trend reads each period end, with the verdict of that day', async () => {
    const source: CountByRequest = ({ asOf }) => [make.counted(asOf < '2024' ? 7 : 8, 10)];
    const trend = await (await ask({ source })).trend({ from: '2023-01-01', to: '2025-12-31', by: 'YEAR' });
    expect(trend.map(({ asOf, period, status }) => [asOf, period.from, status])).toEqual([
      ['2023-12-31', '2023-01-01', 'NOT_YET_DUE'],
      ['2024-12-31', '2024-01-01', 'MET'],
      ['2025-06-30', '2025-01-01', 'MET'],
    ]);
  });

  test('a trend may follow another unit, to its own last day', async () => {
    const trend = await (await ask()).trend({ from: '2023-01-01', to: '2024-12-31', by: 'HALF_YEAR', unit: 'merged' });
    expect(trend.map(({ asOf }) => asOf)).toEqual(['2023-06-30', '2023-08-31']);
  });
});
