import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeBy, outcomeEditor, recordsOf, refusalOf } from '../outcomes.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

const { create, change, remove } = recordsOf(() => subgraph);
let next = 1;
const input = (over: object = {}) => ({
  code: `QD-THU-${next++}`,
  documentNumber: '12/2018/QĐ-UBND',
  article: 'Khoản 2 Điều 5',
  summary: 'Điều kiện kinh doanh',
  inForceAtBaseline: false,
  ...over,
});
const regulationOf = async (id: string, selection: string) =>
  (
    await subgraph.entities([{ __typename: 'BusinessRegulation', id }], `... on BusinessRegulation { ${selection} }`, {
      viewer: outcomeEditor,
    })
  ).data._entities[0];
const count = async (where: string): Promise<number> =>
  Number((await subgraph.query<{ n: string }>(`SELECT count(*) AS n FROM business_regulation WHERE ${where}`))[0]?.n);

describe('a regulation on business', () => {
  it('enters the frozen set, and leaves it, only by a correction that history keeps with its reason', async () => {
    const given = input({ inForceAtBaseline: true, complianceCostBaseline: '1000000' });
    expect(refusalOf(await create('BusinessRegulation', given))?.message).toContain('bản đính chính');
    const made = madeBy(await create('BusinessRegulation', given, 'Bỏ sót khi lập danh mục'));
    expect(
      refusalOf(await change('BusinessRegulation', made, { complianceCostBaseline: '900000' }))?.message,
    ).toContain('Ghi lý do');
    const simplified = {
      outcome: 'SIMPLIFIED',
      outcomeEffectiveOn: '2023-05-01',
      costSteps: [{ from: '2023-05-01', amount: '400000' }],
    };
    const changed = madeBy(await change('BusinessRegulation', made, simplified));
    madeBy(
      await change(
        'BusinessRegulation',
        changed,
        { inForceAtBaseline: false, complianceCostBaseline: null },
        'Trùng dòng',
      ),
    );
    const { history } = await regulationOf(made.id, 'history { kind reason }');
    expect(history).toEqual([
      { kind: 'CREATED', reason: 'Bỏ sót khi lập danh mục' },
      { kind: 'CHANGED', reason: null },
      { kind: 'CHANGED', reason: 'Trùng dòng' },
    ]);
  });

  it('issued since costs what its steps say, day by day', async () => {
    const costSteps = [
      { from: '2022-01-01', amount: '500000' },
      { from: '2023-01-01', amount: '300000' },
    ];
    const { id } = madeBy(await create('BusinessRegulation', input({ costSteps })));
    const costs =
      'a: complianceCost(asOf: "2021-12-31") b: complianceCost(asOf: "2022-12-31") c: complianceCost(asOf: "2023-01-01")';
    expect(await regulationOf(id, costs)).toEqual({ a: null, b: '500000', c: '300000' });
    const [row] = await subgraph.query(
      `SELECT compliance_cost_on(r, '2021-12-31') AS a, compliance_cost_on(r, '2022-12-31')::text AS b, compliance_cost_on(r, '2023-01-01')::text AS c
       FROM business_regulation AS r WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ a: null, b: '500000', c: '300000' });
  });

  it('has a code of its own', async () => {
    expect(refusalOf(await create('BusinessRegulation', input({ code: 'QD-0001' })))?.message).toContain(
      'quy định khác',
    );
  });

  it('is found below its document', async () => {
    const { id } = madeBy(await create('BusinessRegulation', input({ documentId: 'lgd_one' })));
    const { data } = await subgraph.entities(
      [{ __typename: 'LegalDocument', id: 'lgd_one' }, { __typename: 'LegalDocument', id: 'lgd_two' }],
      '... on LegalDocument { businessRegulations { id document { id } } }',
    ); // prettier-ignore
    expect(data._entities).toEqual([
      { businessRegulations: [{ id, document: { id: 'lgd_one' } }] },
      { businessRegulations: [] },
    ]);
  });

  it('is removed with a reason', async () => {
    const made = madeBy(await create('BusinessRegulation', input()));
    madeBy(await remove('BusinessRegulation', made));
    expect(await regulationOf(made.id, 'id')).toBeNull();
  });

  it('is written by nobody without the scope', async () => {
    const { create: asNobody } = recordsOf(() => subgraph, { subject: 'clerk', scopes: ['feedback:write'] });
    expect(refusalOf(await asNobody('BusinessRegulation', input()))?.code).toBe('FORBIDDEN');
  });
});

it.each([
  ['inForceAtBaseline: true', 'in_force_at_baseline'],
  [
    'outcomes: [REPEALED, SIMPLIFIED], effectiveBy: "2023-12-31"',
    `outcome IN ('REPEALED', 'SIMPLIFIED') AND outcome_effective_on < '2024-01-01'`,
  ],
  ['inForceAtBaseline: true, hasBaselineCost: false', 'in_force_at_baseline AND compliance_cost_baseline IS NULL'],
  ['agency: "agc_SXD"', `agency_id = 'agc_SXD'`],
])('regulations are filtered by (%s)', async (given, where) => {
  const { data, errors } = await subgraph.ask(`{ businessRegulations(${given}) { totalCount } }`);
  expect(errors).toBeUndefined();
  expect(await count(where)).toBeGreaterThan(0);
  expect(data.businessRegulations.totalCount).toBe(await count(where));
});
