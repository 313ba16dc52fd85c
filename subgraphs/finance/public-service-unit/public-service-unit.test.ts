import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Finance, startFinance } from '../finance.fixture.js';
import { unitCount } from '../register.fixture.js';

let finance: Finance;
beforeAll(async () => void (finance = await startFinance()));
afterAll(() => finance.stop());

const unit = (n: number) => ({ __typename: 'PublicServiceUnit', id: `psu_${String(n).padStart(3, '0')}` });
const units = (count: number) => Array.from({ length: count }, (_, n) => unit(n));

interface Span {
  id: string;
  validFrom: string;
  validTo: string | null;
}

describe('a public service unit of institutions', () => {
  test('is known when the register knows it, and null when it does not', async () => {
    const { data } = await finance.entities([unit(1), unit(unitCount)], '... on PublicServiceUnit { id }');
    expect(data._entities).toEqual([{ id: unit(1).id }, null]);
  });

  test('shows the one decision in effect on any day of its life, and none outside it', async () => {
    const days = ['2020-12-31', '2021-01-01', '2022-06-30', '2024-03-01', '2025-12-31'];
    const asked = days.map((day, n) => `d${n}: autonomy(asOf: "${day}") { id }`).join(' ');
    const { data } = await finance.entities(
      units(60),
      `... on PublicServiceUnit { ${asked} autonomyDecisions { id validFrom validTo } }`,
    );
    for (const { autonomyDecisions, ...byDay } of data._entities) {
      days.forEach((day, n) => {
        const inEffect = autonomyDecisions.filter((one: Span) => one.validFrom <= day && (one.validTo ?? '9') > day);
        expect(inEffect.length).toBeLessThanOrEqual(1);
        expect(byDay[`d${n}`]?.id).toBe(inEffect[0]?.id);
      });
    }
  });

  test('shows today without a day', async () => {
    const { data } = await finance.entities(
      [unit(1)],
      '... on PublicServiceUnit { now: autonomy { id } then: autonomy(asOf: "2026-11-23") { id } }',
    );
    expect(data._entities[0].now).not.toBeNull();
    expect(data._entities[0].now).toEqual(data._entities[0].then);
  });

  test('lists its decisions oldest first, each leading back to it', async () => {
    const { data } = await finance.entities(
      units(unitCount),
      '... on PublicServiceUnit { id autonomyDecisions { validFrom selfFinancingRate origin publicServiceUnit { id } } }',
    );
    for (const { id, autonomyDecisions } of data._entities) {
      const starts = autonomyDecisions.map((one: Span) => one.validFrom);
      expect(starts).toEqual([...starts].sort());
      for (const decision of autonomyDecisions) {
        expect(decision).toMatchObject({ publicServiceUnit: { id }, origin: 'SAMPLE' });
        expect(decision.selfFinancingRate).toMatch(/^\d+\.\d\d$/);
      }
    }
  });

  test('takes one statement for each field, for ten units as for two hundred', async () => {
    const fields = `... on PublicServiceUnit { autonomy { id } before: autonomy(asOf: "2022-01-01") { id } autonomyDecisions { id } }`;
    const few = await finance.entities(units(10), fields);
    const many = await finance.entities(units(200), fields);
    expect(few.statements).toBe(3); // the keys, the days asked about, the history
    expect(many.statements).toBe(few.statements);
  });
});
