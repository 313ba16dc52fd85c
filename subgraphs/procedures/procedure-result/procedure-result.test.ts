import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeBy, outcomeEditor, recordsOf, refusalOf } from '../outcomes.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

const { create, change, move, remove } = recordsOf(() => subgraph);
const one = async <Row extends object>(sql: string): Promise<Row> => (await subgraph.query<Row>(sql))[0] as Row;
const aDossier = () =>
  one<{ id: string; procedure: string; place: string; level: string; agency: string }>(
    `SELECT id, procedure_id AS procedure, receiving_unit_id AS place, level, competent_agency_id AS agency FROM dossier
     WHERE state = 'RETURNED' AND level = 'COMMUNE' AND submitted_on < '2024-01-01' ORDER BY number LIMIT 1`,
  );
let next = 1;
const input = (over: object = {}) => ({ number: `SO-${next++}`, issuedOn: '2024-02-01', ...over });
const resultOf = async (id: string, selection: string) =>
  (
    await subgraph.entities([{ __typename: 'ProcedureResult', id }], `... on ProcedureResult { ${selection} }`, {
      viewer: outcomeEditor,
    })
  ).data._entities[0];

describe('a result', () => {
  it('takes what is left out from its dossier, and is found below it', async () => {
    const dossier = await aDossier();
    const { id } = madeBy(await create('ProcedureResult', input({ dossierId: dossier.id })));
    const selection =
      'level validFrom validTo isHistoric origin state procedure { id } place { id } issuingAgency { id } dossier { results { id } }';
    const { dossier: its, ...result } = await resultOf(id, selection);
    expect(result).toEqual({
      level: dossier.level,
      validFrom: '2024-02-01',
      validTo: null,
      isHistoric: false,
      origin: 'SAMPLE', // written beside samples
      state: 'VALID',
      procedure: { id: dossier.procedure },
      place: { id: dossier.place },
      issuingAgency: { id: dossier.agency },
    });
    expect(its.results).toContainEqual({ id });
  });

  it('is revoked on a day, stays what it was before it, and is restored only with a reason', async () => {
    const dossier = await aDossier();
    const made = madeBy(await create('ProcedureResult', input({ dossierId: dossier.id, digitisedOn: '2024-03-01' })));
    const revoked = madeBy(await move('ProcedureResult', made, 'REVOKED', '2024-06-01'));
    const states =
      'before: state(asOf: "2024-05-31") on: state(asOf: "2024-06-01") early: state(asOf: "2024-01-31") revokedOn';
    expect(await resultOf(made.id, states)).toEqual({
      before: 'VALID',
      on: 'REVOKED',
      early: null,
      revokedOn: '2024-06-01',
    });

    expect(refusalOf(await move('ProcedureResult', revoked, 'VALID', '2024-07-01'))?.message).toContain('Ghi lý do');
    madeBy(await move('ProcedureResult', revoked, 'VALID', '2024-07-01', 'Hủy quyết định thu hồi'));
    expect(await resultOf(made.id, states)).toEqual({ before: 'VALID', on: 'VALID', early: null, revokedOn: null });
    const { history } = await resultOf(made.id, 'history { version kind reason }');
    expect(history).toEqual([
      { version: 1, kind: 'CREATED', reason: null },
      { version: 2, kind: 'MOVED', reason: null },
      { version: 3, kind: 'MOVED', reason: 'Hủy quyết định thu hồi' },
    ]);
  });

  it('cannot be moved to what follows from its days', async () => {
    const made = madeBy(await create('ProcedureResult', input({ dossierId: (await aDossier()).id })));
    expect(refusalOf(await move('ProcedureResult', made, 'EXPIRED', '2024-06-01'))).toEqual({
      code: 'CONFLICT',
      message: expect.stringContaining('REVOKED'),
    });
  });

  it.each([
    ['twice under one number of one agency and day', { number: 'SO-TWICE' }, 'Cơ quan này đã có kết quả'],
    ['of nothing', { dossierId: null }, 'procedureId'],
    ['of a dossier that is not there', { dossierId: 'dsr_x' }, 'procedureId'],
    ['of another procedure than its dossier', { procedureId: 'prc_x' }, 'Không có thủ tục'],
    ['of a place that had ended', { placeId: 'adm_d0' }, 'Không có nơi cấp'],
    ['that ends before it begins', { validTo: '2024-02-01' }, 'là rỗng'],
    ['digitised tomorrow', { digitisedOn: '2099-01-01' }, 'tương lai'],
  ])('%s is refused, and nothing is written', async (_, over, words) => {
    const given = input({ dossierId: (await aDossier()).id, ...over });
    if (given.number === 'SO-TWICE') madeBy(await create('ProcedureResult', given));
    const { n: before } = await one<{ n: string }>('SELECT count(*) AS n FROM procedure_result');
    expect(refusalOf(await create('ProcedureResult', given))).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(words),
    });
    expect((await one<{ n: string }>('SELECT count(*) AS n FROM procedure_result')).n).toBe(before);
  });

  it('is changed at the version seen, and removed with a reason', async () => {
    const made = madeBy(await create('ProcedureResult', input({ dossierId: (await aDossier()).id })));
    const changed = madeBy(
      await change('ProcedureResult', made, { digitisedOn: '2024-04-01', electronicFile: 'kho/1' }),
    );
    expect(refusalOf(await change('ProcedureResult', made, { digitisedOn: null }))?.code).toBe('CONFLICT');
    madeBy(await remove('ProcedureResult', changed));
    expect(await resultOf(made.id, 'id')).toBeNull();
  });

  it('is written by nobody without the scope', async () => {
    const { create: asNobody } = recordsOf(() => subgraph, { subject: 'clerk', scopes: ['payment:write'] });
    expect(refusalOf(await asNobody('ProcedureResult', input({ dossierId: (await aDossier()).id })))?.code).toBe(
      'FORBIDDEN',
    );
  });

  it('outlives the row of its dossier', async () => {
    const { id, dossier } = await one<{ id: string; dossier: string }>(
      `SELECT id, dossier_id AS dossier FROM procedure_result WHERE dossier_id IS NOT NULL ORDER BY ordinal DESC LIMIT 1`,
    );
    await subgraph.query('DELETE FROM dossier WHERE id = $1', [dossier]);
    expect(await resultOf(id, 'dossier { id }')).toEqual({ dossier: null });
  });
});

describe('results', () => {
  const total = async (given: string): Promise<number> => {
    const { data, errors } = await subgraph.ask(`{ procedureResults(${given}) { totalCount } }`);
    expect(errors).toBeUndefined();
    return data.procedureResults.totalCount;
  };
  const validAtMidYear = `valid_from <= '2024-06-30' AND NOT coalesce(least(valid_to, revoked_on, replaced_on) <= '2024-06-30', false)`;

  it.each([
    ['level: COMMUNE, validOn: "2024-06-30"', `level = 'COMMUNE' AND ${validAtMidYear}`],
    ['validOn: "2024-06-30", isDigitised: true', `${validAtMidYear} AND digitised_on <= '2024-06-30'`],
    [
      'validOn: "2024-06-30", isDigitised: false',
      `${validAtMidYear} AND NOT coalesce(digitised_on <= '2024-06-30', false)`,
    ],
    ['isHistoric: true, issuedTo: "2015-12-31"', `is_historic AND issued_on < '2016-01-01'`],
    ['issuedFrom: "2024-01-01", issuedTo: "2024-01-31"', `issued_on BETWEEN '2024-01-01' AND '2024-01-31'`],
    [
      'unit: "adm_d3", unitAsOf: "2024-06-30"',
      `place_id = 'adm_d3' OR place_id IN (SELECT entity_id FROM register_entry WHERE parent_id = 'adm_d3' AND valid_to > '2024-06-30')`,
    ],
  ])('are filtered by (%s)', async (given, where) => {
    const { n } = await one<{ n: string }>(`SELECT count(*) AS n FROM procedure_result WHERE ${where}`);
    expect(Number(n)).toBeGreaterThan(0);
    expect(await total(given)).toBe(Number(n));
  });

  it('of a page of dossiers come in as many statements for 50 as for 5', async () => {
    const page = (first: number) =>
      subgraph.ask(
        `{ dossiers(first: ${first}) { nodes { code procedure { name } results { number state } payments { amount } } } }`,
      );
    const [few, many] = [await page(5), await page(50)];
    expect(many.errors).toBeUndefined();
    expect([few.statements, many.statements]).toEqual([1, 1]);
  });
});
