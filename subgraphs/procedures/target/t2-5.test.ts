import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { aboveSql, askTarget, listed, type Question } from './outcome-targets.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

/** Row by row from the days of each result: no sum, and no column that was derived. */
async function recount(level: string, { asOf, closing, unit }: Question, where = 'true') {
  const [row] = await subgraph.query<{ n: string; d: string }>(
    `WITH RECURSIVE ${aboveSql}
     SELECT count(*) AS d, count(*) FILTER (WHERE digitised_on <= $1) AS n FROM procedure_result AS r
     WHERE level = $4 AND ${where} AND valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)
       AND (state <> 'REVOKED' OR revoked_on > $1) AND (state <> 'REPLACED' OR replaced_on > $1)
       AND ($3::text IS NULL OR EXISTS (SELECT FROM above WHERE desk = r.place_id AND place = $3))`,
    [asOf, closing, unit, level],
  );
  return { numerator: row?.n, denominator: row?.d };
}

const days = ['2021-03-14', '2022-12-31', '2024-08-17', '2025-06-30'];
const frozen = (units: readonly (string | null)[]): Question[] =>
  days.flatMap((asOf) => units.map((unit) => ({ asOf, unit, closing: 'FROZEN' as const })));
const carried = (units: readonly (string | null)[]): Question[] =>
  ['2025-07-01', '2025-12-31'].flatMap((asOf) => units.map((unit) => ({ asOf, unit, closing: 'CARRIED' as const })));

const questions: Readonly<Record<string, readonly Question[]>> = {
  PROVINCE: [...frozen([null, 'adm_old']), ...carried([null, 'adm_old', 'adm_new'])],
  DISTRICT: frozen([null, 'adm_old', 'adm_d4']),
  COMMUNE: [
    ...frozen([null, 'adm_old', 'adm_d4', 'adm_c12', 'adm_c71']),
    ...carried([null, 'adm_new', 'adm_n05', 'adm_c71', 'adm_c12']),
  ],
};

describe.each(Object.keys(questions))('T2.5 of the level %s (1271/QĐ-UBND, II.2.a, bullet 5)', (level) => {
  const code = `T2.5-${level.toLowerCase()}`;

  it.each(questions[level] ?? [])(
    'at $asOf in $unit, $closing, equals a recount and lists its rows',
    async (question) => {
      const { asOf, figure, sources } = await askTarget(
        subgraph,
        code,
        question,
        'asOf figure { numerator denominator } sources { rows rowsCounted }',
      );
      expect(asOf).toBe(question.asOf);
      expect(figure).toEqual(await recount(level, question));
      expect(figure.denominator).not.toBe('0');
      expect([sources.rowsCounted, await listed(subgraph, sources.rows)]).toEqual([
        figure.denominator,
        figure.denominator,
      ]);
    },
  );

  it('has a reading without historic results', async () => {
    const question = { asOf: '2023-10-15', unit: null, closing: 'FROZEN' } as const;
    const { variants } = await askTarget(subgraph, code, question, 'variants { key figure { numerator denominator } }');
    expect(variants).toEqual([{ key: 'WITHOUT_HISTORIC', figure: await recount(level, question, 'NOT is_historic') }]);
  });
});

describe('T2.5', () => {
  it('goes unit by unit and sums to the whole; places of the level are who should report', async () => {
    const question = { asOf: '2024-12-31', unit: null, closing: 'FROZEN' } as const;
    const selection =
      'figure { denominator coverage { expected } } byUnit(level: COMMUNE) { unitId figure { numerator denominator } }';
    const { figure, byUnit } = await askTarget(subgraph, 'T2.5-commune', question, selection);
    expect(byUnit).toHaveLength(71);
    expect(figure.coverage.expected).toBe(71);
    for (const { unitId, figure: its } of byUnit.slice(0, 6))
      expect(its).toEqual(await recount('COMMUNE', { ...question, unit: unitId }));
    const sum = byUnit.reduce(
      (total: number, { figure: its }: { figure: { denominator: string } }) => total + Number(its.denominator),
      0,
    );
    expect(String(sum)).toBe(figure.denominator);
  });

  it.each([null, 'adm_new', 'adm_old', 'adm_d4'])(
    'of districts does not exist after the last of them, in %s',
    async (unit) => {
      const question = { asOf: '2025-12-31', unit, closing: 'CARRIED' } as const;
      const { status, figure } = await askTarget(subgraph, 'T2.5-district', question, 'status figure { state }');
      expect({ status, figure }).toEqual({ status: 'NOT_APPLICABLE', figure: { state: 'NOT_APPLICABLE' } });
    },
  );

  it.each([
    ['T2.5-province', 'adm_d4'],
    ['T2.5-district', 'adm_c12'],
  ])('%s is not asked of %s, which is below it', async (code, unit) => {
    const question = { asOf: '2024-12-31', unit, closing: 'FROZEN' } as const;
    expect(await askTarget(subgraph, code, question, 'status')).toEqual({ status: 'NOT_APPLICABLE' });
  });

  it.each([
    ['T2.5-province', ['30', '50', '70', '90']],
    ['T2.5-district', ['20', '40', '60', '80']],
    ['T2.5-commune', ['15', '35', '55', '75']],
  ])('%s is measured by the step of its year, and by the year before', async (code, steps) => {
    for (const [index, step] of steps.entries()) {
      const question = { asOf: `${2021 + index}-12-31`, unit: null, closing: 'FROZEN' } as const;
      const { threshold, expected, status, figure } = await askTarget(
        subgraph,
        code,
        question,
        'threshold expected status figure { percent }',
      );
      expect(threshold).toBe(step);
      expect(Number(expected)).toBeGreaterThanOrEqual(Number(step));
      expect(status).toBe(Number(figure.percent) >= Number(expected) ? 'ON_TRACK' : 'AT_RISK');
    }
  });

  it('follows a result through its life, folded or not: a revoked one leaves both parts', async () => {
    const at = (asOf: string) =>
      askTarget(subgraph, 'T2.5-commune', { asOf, unit: 'adm_c33', closing: 'FROZEN' }, 'figure { numerator denominator }').then(
        ({ figure }) => [Number(figure.numerator), Number(figure.denominator)],
      );
    const days = ['2024-01-31', '2024-02-01', '2024-03-01', '2024-06-30', '2024-07-01'];
    const before = await Promise.all(days.map(at));
    const gained = async () => (await Promise.all(days.map(at))).map(([n = 0, d = 0], k) => [n - (before[k]?.[0] ?? 0), d - (before[k]?.[1] ?? 0)]);

    await subgraph.query(
      `INSERT INTO procedure_result (id, procedure_id, issuing_agency_id, place_id, level, number, issued_on, valid_from, valid_to, state, digitised_on, is_historic, origin)
       SELECT 'prt_test', id, 'agc_VPUB', 'adm_c33', 'COMMUNE', 'T', '2024-01-10', '2024-02-01', '2024-07-01', 'VALID', '2024-01-15', false, 'SAMPLE' FROM procedure LIMIT 1`,
    );
    expect(await gained()).toEqual([[0, 0], [1, 1], [1, 1], [1, 1], [0, 0]]);
    await subgraph.query('SELECT fold_result_stock()');
    await subgraph.query(`UPDATE procedure_result SET digitised_on = '2024-03-01' WHERE id = 'prt_test'`);
    expect(await gained()).toEqual([[0, 0], [0, 1], [1, 1], [1, 1], [0, 0]]);
    await subgraph.query(`UPDATE procedure_result SET state = 'REVOKED', revoked_on = '2024-03-01' WHERE id = 'prt_test'`);
    expect(await gained()).toEqual([[0, 0], [0, 1], [0, 0], [0, 0], [0, 0]]);
    await subgraph.query(`UPDATE procedure_result SET revoked_on = '2024-01-20' WHERE id = 'prt_test'`);
    expect(await gained()).toEqual([[0, 0], [0, 0], [0, 0], [0, 0], [0, 0]]);
    await subgraph.query(`DELETE FROM procedure_result WHERE id = 'prt_test'`);
    expect(await gained()).toEqual([[0, 0], [0, 0], [0, 0], [0, 0], [0, 0]]);
  }); // prettier-ignore
});
