import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plannedRule } from '../../../shared/figures/target-rules.fixture.js';
import { type Finance, startFinance } from '../finance.fixture.js';
import { registerLateUnit } from '../register.fixture.js';
import { recount } from './recount.fixture.js';

let finance: Finance;
beforeAll(async () => void (finance = await startFinance()));
afterAll(() => finance.stop());

const figureFields = 'figure { state numerator denominator coverage { reported expected } }';

async function result(asked: string, fields: string, code = 'T5.2a') {
  const target = { __typename: 'FinanceTarget', id: 'ftg_test', ...plannedRule(code) };
  const { data, errors, statements } = await finance.entities(
    [target],
    `... on FinanceTarget { result${asked && `(${asked})`} { ${fields} } }`,
  );
  return { ...data._entities[0].result, errors, statements };
}

const cases = [
  // unit, asOf, closing
  [null, '2021-01-01', 'FROZEN'],
  [null, '2021-12-31', 'FROZEN'],
  [null, '2023-08-31', 'FROZEN'],
  [null, '2023-09-01', 'FROZEN'],
  [null, '2025-06-30', 'FROZEN'],
  [null, '2025-12-31', 'CARRIED'],
  ['adm_old', '2024-06-30', 'FROZEN'],
  ['adm_north', '2021-12-31', 'FROZEN'],
  ['adm_north', '2025-06-30', 'FROZEN'],
  ['adm_south', '2024-03-01', 'FROZEN'],
  ['adm_n1', '2022-12-31', 'FROZEN'],
  ['adm_s1', '2025-06-30', 'CARRIED'],
  ['adm_new', '2025-12-31', 'FROZEN'],
  ['adm_new', '2025-12-31', 'CARRIED'],
  ['adm_x1', '2025-09-30', 'CARRIED'],
  ['adm_x2', '2025-12-31', 'CARRIED'],
] as const;

const given = (unit: string | null, asOf: string, closing: string): string =>
  `${unit === null ? '' : `unit: "${unit}", `}asOf: "${asOf}", closing: ${closing}`;

describe('T5.2a: units that cover their recurrent spending (II.5.a, bullet 2)', () => {
  test.each(cases)('of %s on %s, %s, equals a recount and the list it names', async (unit, asOf, closing) => {
    const own = await result(given(unit, asOf, closing), `asOf ${figureFields} sources { rowsCounted rows }`);
    const expected = await recount(finance, { unit, asOf, closing });
    expect(own.asOf).toBe(asOf);
    expect(own.figure).toEqual({
      state: 'KNOWN',
      numerator: expected.selfFinancing,
      denominator: expected.units,
      coverage: { reported: Number(expected.decided), expected: Number(expected.units) },
    });
    expect(own.sources.rowsCounted).toBe(expected.decided);
    const { data } = await finance.ask(`{ ${own.sources.rows} { totalCount } }`);
    expect(String(data.autonomyDecisions.totalCount)).toBe(own.sources.rowsCounted);
  });

  test('grows with the sample and names its formula, its register and its origin', async () => {
    const fields = `${figureFields} origin status formula { id version } sources { registerPosition }`;
    const [before, after] = [await result('asOf: "2021-12-31"', fields), await result('', fields)];
    expect(BigInt(after.figure.numerator) > BigInt(before.figure.numerator)).toBe(true);
    expect(after).toMatchObject({
      origin: 'SAMPLE',
      formula: { id: 'self-financing-share', version: 1 },
      sources: { registerPosition: '1271' },
    });
  });

  test('freezes on the last day of the province', async () => {
    const frozen = await result('asOf: "2025-12-31"', `asOf ${figureFields}`);
    expect(frozen.asOf).toBe('2025-06-30');
    expect(frozen.figure).toEqual((await result('asOf: "2025-06-30"', figureFields)).figure);
  });

  test.each([
    ['adm_old', 'DISTRICT', '2024-06-30', 'FROZEN', ['adm_north', 'adm_south']],
    ['adm_north', 'COMMUNE', '2024-06-30', 'FROZEN', ['adm_n1', 'adm_n2']],
    [null, 'COMMUNE', '2023-12-31', 'FROZEN', ['adm_empty', 'adm_n1', 'adm_n2', 'adm_s1']],
    ['adm_new', 'COMMUNE', '2025-12-31', 'CARRIED', ['adm_x1', 'adm_x2']],
    [null, 'PROVINCE', '2025-12-31', 'CARRIED', ['adm_new']],
  ] as const)('of %s by %s on %s, %s, equals a recount of each', async (unit, level, asOf, closing, units) => {
    const { byUnit } = await result(
      given(unit, asOf, closing),
      `byUnit(level: ${level}) { unit { id } figure { state numerator denominator } }`,
    );
    const expected = await Promise.all(
      units.map(async (id) => {
        const { units: all, selfFinancing } = await recount(finance, { unit: id, asOf, closing });
        const figure = all === '0' ? noData : { state: 'KNOWN', numerator: selfFinancing, denominator: all };
        return { unit: { id }, figure };
      }),
    );
    expect(byUnit).toEqual(expected);
  });

  test('reads the plan in two other ways', async () => {
    const { variants } = await result('asOf: "2025-06-30"', `variants { key figure { numerator denominator } }`);
    const asOf = '2025-06-30';
    const group2 = await recount(finance, { unit: null, asOf, closing: 'FROZEN', groups: ['SELF_RECURRENT'] });
    const of2021 = await recount(finance, { unit: null, asOf, closing: 'FROZEN', denominatorDay: '2021-12-31' });
    expect(variants).toEqual([
      { key: 'GROUP_2_ONLY', figure: { numerator: group2.selfFinancing, denominator: group2.units } },
      { key: 'UNITS_OF_2021', figure: { numerator: of2021.selfFinancing, denominator: of2021.units } },
    ]);
    expect(of2021.units).not.toBe(group2.units);
  });

  test('takes as many statements for every commune as for one unit', async () => {
    const one = await result('unit: "adm_n1", asOf: "2024-06-30"', figureFields);
    const all = await result('asOf: "2024-06-30"', `${figureFields} byUnit(level: COMMUNE) { figure { numerator } }`);
    expect(one.statements).toBe(2); // the unit, the count
    expect(all.statements).toBe(2); // the count, the communes
  });

  test('counts a unit without a decision among all units, and says that it did not report', async () => {
    const before = await result('asOf: "2024-06-30"', figureFields);
    await finance.write(registerLateUnit);
    const after = await result('asOf: "2024-06-30"', `${figureFields} sources { rowsCounted }`);
    const expected = Number(before.figure.denominator);
    expect(after.figure).toEqual({
      state: 'PARTIAL',
      numerator: before.figure.numerator,
      denominator: String(expected + 1),
      coverage: { reported: expected, expected: expected + 1 },
    });
    expect(after.sources.rowsCounted).toBe(String(expected));
    await finance.query(`DELETE FROM register_entry WHERE entity_id = 'psu_late'`);
  });

  test('has no data where nobody has decided yet', async () => {
    const early = await result('asOf: "2020-06-30"', `${figureFields} status`);
    expect(early).toMatchObject({ figure: { state: 'NO_DATA', numerator: null }, status: 'UNDETERMINED' });
  });

  test('refuses a unit that is no place', async () => {
    const { errors } = await result('unit: "psu_001"', figureFields);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

const noData = { state: 'NO_DATA', numerator: null, denominator: null };

describe('T5.2b: conversions', () => {
  test('has no data until they are recorded, and says which rows are missing', async () => {
    const own = await result('', 'figure { state } status missing formula { id }', 'T5.2b');
    expect(own).toMatchObject({ figure: { state: 'NO_DATA' }, status: 'UNDETERMINED', formula: null });
    expect(own.missing).toContain('Conversion.completedOn');
  });
});
