import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Finance, startFinance } from '../finance.fixture.js';

let finance: Finance;
beforeAll(async () => void (finance = await startFinance()));
afterAll(() => finance.stop());

describe('budgetEstimates', () => {
  test('lists the estimates of a year, in one statement however many', async () => {
    const ask = (first: number) =>
      finance.ask(
        `{ budgetEstimates(year: 2023, first: ${first}) { nodes { year agency { id } requested } totalCount } }`,
      );
    const [few, many] = [await ask(10), await ask(200)];
    expect(many.data.budgetEstimates.totalCount).toBe(17);
    expect(many.data.budgetEstimates.nodes).toHaveLength(17);
    expect(many.data.budgetEstimates.nodes.every((one: { year: number }) => one.year === 2023)).toBe(true);
    expect([few.statements, many.statements]).toEqual([2, 2]); // the page and its total
  });

  test('covers the five years of the plan', async () => {
    const { data } = await finance.ask('{ budgetEstimates(first: 200) { nodes { year origin } totalCount } }');
    expect(data.budgetEstimates.totalCount).toBe(85);
    expect([...new Set(data.budgetEstimates.nodes.map((one: { year: number }) => one.year))]).toEqual([
      2021, 2022, 2023, 2024, 2025,
    ]);
    expect(data.budgetEstimates.nodes.every((one: { origin: string }) => one.origin === 'SAMPLE')).toBe(true);
  });

  test('writes amounts as whole đồng, exactly, beyond what a float can hold', async () => {
    await finance.query(
      `INSERT INTO budget_estimate VALUES ('bud_big', 2030, 'agc_SNV', 5, 'INVESTMENT', 'ODA', 999999999999999999, 9007199254740993, NULL, 'APPRAISED', 'REAL')`,
    );
    const { data } = await finance.ask('{ budgetEstimates(year: 2030) { nodes { requested appraised approved } } }');
    expect(data.budgetEstimates.nodes).toEqual([
      { requested: '999999999999999999', appraised: '9007199254740993', approved: null },
    ]);
    await finance.query(`DELETE FROM budget_estimate WHERE id = 'bud_big'`);
  });

  test.each([
    ['APPRAISED', 'NULL', 'NULL', 'appraised_when_appraised'],
    ['SUBMITTED', '1', 'NULL', 'appraised_when_appraised'],
    ['APPROVED', '1', 'NULL', 'approved_when_approved'],
    ['APPRAISED', '1', '1', 'approved_when_approved'],
    ['APPROVED', '-1', '1', 'appraised_check'],
  ])('has no %s estimate with appraised %s and approved %s', (state, appraised, approved, constraint) =>
    expect(
      finance.query(
        `INSERT INTO budget_estimate VALUES ('bud_x', 2030, 'agc_SNV', 5, 'RECURRENT', 'ODA', 1, ${appraised}, ${approved}, '${state}', 'REAL')`,
      ),
    ).rejects.toThrow(constraint),
  );
});
