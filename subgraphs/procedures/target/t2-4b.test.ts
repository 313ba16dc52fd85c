import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { aboveSql, askTarget, listed, type Question } from './outcome-targets.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

const isOffered = `EXISTS (SELECT FROM procedure_offering AS o JOIN dossier AS d ON d.procedure_id = o.procedure_id
  WHERE d.id = p.dossier_id AND o.has_financial_duty AND o.online_payment_enabled AND daterange(o.valid_from, o.valid_to) @> local_day)`;

/** Payment by payment from instants, offerings and dossiers: no sum, no mark and no derived day. */
async function recount({ asOf, closing, unit }: Question, what = 'count(*)', where = isOffered) {
  const [row] = await subgraph.query<{ n: string | null; d: string | null }>(
    `WITH RECURSIVE ${aboveSql}
     SELECT ${what} AS d, ${what} FILTER (WHERE p.channel LIKE 'ONLINE%') AS n
     FROM payment AS p CROSS JOIN LATERAL (SELECT ((p.paid_at + interval '7 hours') AT TIME ZONE 'UTC')::date AS local_day) AS day
     WHERE p.state IN ('SUCCEEDED', 'REFUNDED') AND local_day BETWEEN date_trunc('year', $1::date) AND $1 AND ${where}
       AND (p.refunded_on IS NULL OR p.refunded_on > $1)
       AND ($3::text IS NULL OR EXISTS (SELECT FROM above JOIN dossier AS d ON d.receiving_unit_id = above.desk WHERE d.id = p.dossier_id AND place = $3))`,
    [asOf, closing, unit],
  );
  return { numerator: row?.n ?? '0', denominator: row?.d ?? '0' };
}

const questions: readonly Question[] = [
  ...['2021-12-31', '2023-02-28', '2024-12-31', '2025-06-30'].flatMap((asOf) =>
    [null, 'adm_old', 'adm_d4', 'adm_c12'].map((unit) => ({ asOf, unit, closing: 'FROZEN' as const })),
  ),
  ...[null, 'adm_new', 'adm_n05', 'adm_c71'].map((unit) => ({ asOf: '2025-12-31', unit, closing: 'CARRIED' as const })),
];

describe('T2.4b (1271/QĐ-UBND, II.2.a, bullet 4)', () => {
  it.each(questions)('at $asOf in $unit, $closing, equals a recount and lists its rows', async (question) => {
    const { figure, sources } = await askTarget(
      subgraph,
      'T2.4b',
      question,
      'figure { state numerator denominator } sources { rows rowsCounted }',
    );
    const { numerator, denominator } = await recount(question);
    expect(figure).toMatchObject(denominator === '0' ? { state: 'NO_DATA' } : { numerator, denominator });
    expect([sources.rowsCounted, await listed(subgraph, sources.rows)]).toEqual([denominator, denominator]);
  });

  it('computes the other readings: of all payments, and by amount', async () => {
    for (const unit of [null, 'adm_d2']) {
      const question = { asOf: '2024-10-15', unit, closing: 'FROZEN' } as const;
      const { variants } = await askTarget(
        subgraph,
        'T2.4b',
        question,
        'variants { key figure { numerator denominator } }',
      );
      expect(variants).toEqual([
        { key: 'ALL_PAYMENTS', figure: await recount(question, 'count(*)', 'true') },
        { key: 'BY_AMOUNT', figure: await recount(question, 'sum(p.amount)') },
      ]);
    }
  });

  it('goes unit by unit', async () => {
    const question = { asOf: '2024-12-31', unit: null, closing: 'FROZEN' } as const;
    const { byUnit } = await askTarget(
      subgraph,
      'T2.4b',
      question,
      'byUnit(level: DISTRICT) { unitId figure { numerator denominator } }',
    );
    expect(byUnit).toHaveLength(8);
    for (const { unitId, figure } of byUnit) expect(figure).toEqual(await recount({ ...question, unit: unitId }));
  });

  it('takes a refund off from its day on, within the year of payment and no other', async () => {
    const refunds = await subgraph.query<{ asOf: string }>(
      `SELECT DISTINCT refunded_on - n AS "asOf" FROM payment, generate_series(0, 1) AS n
       WHERE is_online_enabled AND refunded_on BETWEEN '2022-01-01' AND '2025-06-30' ORDER BY 1 LIMIT 30`,
    );
    expect(refunds.length).toBeGreaterThan(10);
    for (const { asOf } of refunds) {
      const question = { asOf, unit: null, closing: 'FROZEN' } as const;
      const { figure } = await askTarget(subgraph, 'T2.4b', question, 'figure { numerator denominator }');
      expect(figure).toEqual(await recount(question));
    }
  });

  it('moves with past payments when an offering is corrected', async () => {
    const question = { asOf: '2024-12-31', unit: null, closing: 'FROZEN' } as const;
    const figure = async () =>
      (await askTarget(subgraph, 'T2.4b', question, 'figure { numerator denominator }')).figure;
    const before = await figure();
    await subgraph.query(
      `UPDATE procedure_offering SET online_payment_enabled = NOT online_payment_enabled WHERE has_financial_duty AND id < 'pof_8'`,
    );
    expect(await figure()).toEqual(await recount(question));
    expect(await figure()).not.toEqual(before);
    await subgraph.query('SELECT fold_payment_flow()');
    expect(await figure()).toEqual(await recount(question));
  });
});
