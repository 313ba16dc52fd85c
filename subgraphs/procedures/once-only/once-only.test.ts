import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueEditor } from '../catalogue.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
let [held, unheld] = ['', ''];
beforeAll(async () => {
  subgraph = await startProcedures();
  const kind = async (code: string): Promise<string> =>
    (await editor.create('DocumentKind', { code, name: `Loại ${code}` })).data.done.entityId;
  [held, unheld] = [await kind('TEST_HELD'), await kind('TEST_NOT_HELD')];
  const holding = {
    documentKindId: held,
    store: 'Kho thử',
    storeKind: 'NATIONAL_DATABASE',
    holderAgencyId: 'agc_STP',
    heldFrom: '2023-01-01',
    source: 'Thử',
    isVerified: false,
  };
  await editor.create('DocumentHolding', holding);
});
afterAll(() => subgraph.stop());
const editor = catalogueEditor(() => subgraph);

const component = (procedureId: string, over: object = {}) => ({
  procedureId,
  code: 'TP1',
  name: 'Giấy tờ thử',
  documentKindId: held,
  form: 'COPY',
  copies: 1,
  isMandatory: true,
  validFrom: '2021-03-01',
  ...over,
});

describe('a demand for what the state holds', () => {
  it('is refused without a reason, and stands with one', async () => {
    const id = await editor.procedure();
    const { errors } = await editor.create('ProcedureComponent', component(id));
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain('Kho thử, từ ngày 2023-01-01');
    expect(errors?.[0]?.message).toContain('demandReason');
    expect((await editor.create('ProcedureComponent', component(id, { demandReason: '   ' }))).errors).toBeDefined();
    const made = await editor.create(
      'ProcedureComponent',
      component(id, { demandReason: 'Cần bản chính để đóng dấu' }),
      'id demandReason documentKind { code }',
    );
    expect(made.data.done.row).toMatchObject({
      demandReason: 'Cần bản chính để đóng dấu',
      documentKind: { code: 'TEST_HELD' },
    });
    const without = await editor.change(
      'ProcedureComponent',
      { id: made.data.done.entityId, expectedVersion: 1 },
      { demandReason: null },
    );
    expect(without.errors?.[0]?.message).toContain('đã lưu giữ');
  });

  it('needs none before it was held, nor for a form of the procedure’s own', async () => {
    const id = await editor.procedure();
    for (const over of [
      { validTo: '2023-01-01' },
      { code: 'TP2', documentKindId: null },
      { code: 'TP3', documentKindId: unheld },
    ])
      expect((await editor.create('ProcedureComponent', component(id, over))).errors).toBeUndefined();
    expect(
      (await editor.create('ProcedureComponent', component(id, { validFrom: '2022-01-01', validTo: '2022-06-01' })))
        .errors?.[0]?.message,
    ).toContain('đã có thành phần');
  });
});

describe('the check of a procedure', () => {
  it('says of each component whether it is held, where, since when and why it is demanded', async () => {
    const id = await editor.procedure();
    await editor.create('ProcedureComponent', component(id, { demandReason: 'Lý do thử' }));
    await editor.create('ProcedureComponent', component(id, { code: 'TP2', documentKindId: unheld }));
    await editor.create('ProcedureComponent', component(id, { code: 'TP3', validTo: '2022-12-31' }));
    const { data } = await subgraph.entities(
      [{ __typename: 'Procedure', id }],
      `... on Procedure {
         before: onceOnly(asOf: "2022-12-30") { component { code } verdict isHeld }
         now: onceOnly { component { code } verdict isHeld heldSince reason holdings { store storeKind heldFrom holder { id } } } }`,
    );
    expect(data._entities[0]).toEqual({
      before: ['TP1', 'TP2', 'TP3'].map((code) => ({ component: { code }, verdict: 'NOT_HELD', isHeld: false })),
      now: [
        {
          component: { code: 'TP1' },
          verdict: 'HELD_WITH_REASON',
          isHeld: true,
          heldSince: '2023-01-01',
          reason: 'Lý do thử',
          holdings: [
            { store: 'Kho thử', storeKind: 'NATIONAL_DATABASE', heldFrom: '2023-01-01', holder: { id: 'agc_STP' } },
          ],
        },
        { component: { code: 'TP2' }, verdict: 'NOT_HELD', isHeld: false, heldSince: null, reason: null, holdings: [] },
      ],
    });
  });

  it('finds every sample demand that has no reason, as a recount does', async () => {
    const day = '2025-06-30';
    const expected = await subgraph.query<{ code: string; component: string }>(
      `SELECT p.code, c.code AS component FROM procedure AS p JOIN procedure_component AS c ON c.procedure_id = p.id
       WHERE c.origin = 'SAMPLE' AND p.code LIKE '9.%' AND c.valid_from <= $1 AND coalesce(c.valid_to, 'infinity') > $1 AND c.demand_reason IS NULL
         AND EXISTS (SELECT FROM document_holding AS h WHERE h.document_kind_id = c.document_kind_id AND h.held_from <= $1 AND coalesce(h.held_to, 'infinity') > $1)
       ORDER BY 1, 2`,
      [day],
    );
    const found: typeof expected = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await subgraph.ask(
        `query ($after: String) { procedures(first: 200, after: $after) { pageInfo { hasNextPage endCursor } nodes { code onceOnly(asOf: "${day}") { verdict component { code } } } } }`,
        { variables: { after } },
      );
      for (const { code, onceOnly } of data.procedures.nodes as {
        code: string;
        onceOnly: { verdict: string; component: { code: string } }[];
      }[])
        for (const one of onceOnly)
          if (code.startsWith('9.') && one.verdict === 'HELD_WITHOUT_REASON')
            found.push({ code, component: one.component.code });
      ({ endCursor: after, hasNextPage: more } = data.procedures.pageInfo);
    }
    expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(20);
  });
});

it('the check of a dossier compares its papers with what was held on the day of submission', async () => {
  const rows = await subgraph.query<{ id: string; code: string; papers: number }>(
    `SELECT d.id, d.code, count(*)::integer AS papers FROM dossier AS d JOIN dossier_document AS p ON p.dossier = d.number
     WHERE d.submitted_on > '2024-01-01' GROUP BY d.id, d.code ORDER BY d.id LIMIT 60`,
  );
  const expected = await subgraph.query(
    `SELECT d.code, p.component_code AS component, p.is_already_held AS desk,
            EXISTS (SELECT FROM document_holding AS h JOIN procedure_component AS c ON c.document_kind_id = h.document_kind_id
                    WHERE c.procedure_id = d.procedure_id AND c.code = p.component_code AND d.submitted_on BETWEEN c.valid_from AND coalesce(c.valid_to, 'infinity') - 1
                      AND h.held_from <= d.submitted_on AND coalesce(h.held_to, 'infinity') > d.submitted_on) AS held,
            p.reused_from IS NOT NULL AS reused
     FROM dossier AS d JOIN dossier_document AS p ON p.dossier = d.number WHERE d.id = ANY ($1) ORDER BY d.id, p.ordinal`,
    [rows.map(({ id }) => id)],
  );
  const { data } = await subgraph.entities(
    rows.map(({ id }) => ({ __typename: 'Dossier', id })),
    '... on Dossier { code onceOnly { componentCode isHeld isHeldByDesk verdict reason } }',
  );
  interface Check {
    readonly componentCode: string;
    readonly isHeld: boolean;
    readonly isHeldByDesk: boolean;
    readonly verdict: string;
    readonly reason: string | null;
  }
  const found = (data._entities as { code: string; onceOnly: Check[] }[]).flatMap(({ code, onceOnly }) =>
    onceOnly.map((one) => ({ code, ...one })),
  );
  expect(
    found.map(({ code, componentCode, isHeld, isHeldByDesk, verdict }) => ({
      code,
      component: componentCode,
      desk: isHeldByDesk,
      held: isHeld,
      reused: verdict === 'REUSED',
    })),
  ).toEqual(expected);
  expect(new Set(found.map(({ verdict }) => verdict)).size).toBe(4);
  for (const { verdict, reason } of found) if (verdict === 'HELD_WITHOUT_REASON') expect(reason).toBeNull();
});

it('kinds and holdings are listed, and refused when they make no sense', async () => {
  const { data } = await subgraph.ask('{ documentKinds(first: 100) { totalCount nodes { code holdings { store } } } }');
  expect(
    data.documentKinds.nodes.find(({ code }: { code: string }) => code === 'CITIZEN_IDENTITY').holdings,
  ).toHaveLength(1);
  expect((await editor.create('DocumentKind', { code: 'lower case', name: 'x' })).errors?.[0]?.message).toContain(
    'chữ in hoa',
  );
  expect((await editor.create('DocumentKind', { code: 'TEST_HELD', name: 'x' })).errors?.[0]?.message).toContain(
    'đã có',
  );
  const holding = {
    documentKindId: held,
    store: 'Kho thử',
    storeKind: 'NATIONAL_DATABASE',
    heldFrom: '2024-01-01',
    source: 'Thử',
    isVerified: false,
  };
  expect((await editor.create('DocumentHolding', holding)).errors?.[0]?.message).toContain('đã được ghi');
});
