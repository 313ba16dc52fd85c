import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueEditor, newProcedure } from '../catalogue.fixture.js';
import { startProcedures, type TestSubgraph, viewerWith } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());
const editor = catalogueEditor(() => subgraph);
const agencyId = 'agc_STP';

describe('a procedure', () => {
  it('is made as a draft, changed with its history, and told to the outbox', async () => {
    const input = { ...newProcedure(), announcingAgencyId: agencyId };
    const made = await editor.create(
      'Procedure',
      input,
      'id code state publishedAt announcingAgency { id } origin version',
    );
    expect(made.errors).toBeUndefined();
    expect(made.data.done.row).toMatchObject({
      code: input.code,
      state: 'DRAFT',
      publishedAt: null,
      announcingAgency: { id: agencyId },
      origin: 'SAMPLE',
      version: 1,
    });
    const at = { id: made.data.done.entityId as string, expectedVersion: 1 };
    const changed = await editor.change('Procedure', at, { name: 'Thủ tục đã đổi tên' }, 'name levels version');
    expect(changed.data.done.row).toEqual({ name: 'Thủ tục đã đổi tên', levels: ['PROVINCE', 'COMMUNE'], version: 2 });
    const { data } = await subgraph.entities(
      [{ __typename: 'Procedure', id: at.id }],
      '... on Procedure { history { version kind changedBy state } }',
      { viewer: editor.as },
    );
    expect(data._entities[0].history).toMatchObject([
      { version: 1, kind: 'CREATED', changedBy: 'test:editor', state: { name: 'Thủ tục thử' } },
      { version: 2, kind: 'CHANGED', state: { name: 'Thủ tục đã đổi tên' } },
    ]);
    const events = await subgraph.query(`SELECT entity_type, kind FROM outbox_event WHERE entity_id = $1 ORDER BY id`, [
      at.id,
    ]);
    expect(events).toEqual([
      { entity_type: 'Procedure', kind: 'RECORD_CREATED' },
      { entity_type: 'Procedure', kind: 'RECORD_CHANGED' },
    ]);
    const stale = await editor.change('Procedure', at, { name: 'Muộn' });
    expect(stale.errors?.[0]?.extensions.code).toBe('CONFLICT');
    const gone = await editor.remove('Procedure', { ...at, expectedVersion: 2 }, 'Ghi nhầm');
    expect(gone.errors).toBeUndefined();
  });

  it('is not written twice under one key', async () => {
    const mutation = `mutation ($input: ProcedureInput!) { createProcedure(idempotencyKey: "catalogue-key-1", input: $input) { entityId replayed } }`;
    const asking = { variables: { input: newProcedure() }, viewer: editor.as };
    const [first, second] = [await subgraph.ask(mutation, asking), await subgraph.ask(mutation, asking)];
    expect(second.data.createProcedure).toEqual({ entityId: first.data.createProcedure.entityId, replayed: true });
    const other = await subgraph.ask(mutation, { ...asking, variables: { input: newProcedure() } });
    expect(other.errors?.[0]?.extensions.code).toBe('CONFLICT');
  });

  it.each([
    ['a code of another form', { code: '12.345' }, 'không đúng dạng'],
    ['no level', { levels: [] }, 'ít nhất một cấp'],
    ['a level twice', { levels: ['COMMUNE', 'COMMUNE'] }, 'ít nhất một cấp'],
    ['a level of the centre', { levels: ['CENTRAL'] }, 'ít nhất một cấp'],
    ['a field that nobody knows', { fieldCode: 'NO_FIELD' }, 'không phải mã lĩnh vực'],
    ['an agency by its code', { announcingAgencyId: 'STP' }, 'agc_'],
    ['a name of blanks', { name: '  ' }, 'name'],
  ])('is refused with %s', async (_, over, words) => {
    const { errors } = await editor.create('Procedure', { ...newProcedure(), ...over });
    expect([errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining(words),
    ]);
  });

  it('is refused under a code that is taken from that day on', async () => {
    const input = newProcedure();
    await editor.create('Procedure', input);
    const { errors } = await editor.create('Procedure', input);
    expect(errors?.[0]?.message).toContain('đã có');
  });

  it('with dossiers stays', async () => {
    const [row] = await subgraph.query<{ id: string }>('SELECT procedure_id AS id FROM dossier LIMIT 1');
    const { errors } = await editor.remove('Procedure', { id: row?.id ?? '', expectedVersion: 1 }, 'Thử');
    expect(errors?.[0]?.message).toContain('còn được dòng khác dùng đến');
  });

  it('is written by nobody without the scope', async () => {
    const { errors } = await editor.create('Procedure', newProcedure(), 'id', viewerWith('dossier:write'));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('an offering', () => {
  const offering = (procedureId: string) => ({
    procedureId,
    validFrom: '2021-03-01',
    onlineLevel: 2,
    onlineType: 'NONE',
    isEligible: false,
    hasFinancialDuty: true,
    onlinePaymentEnabled: false,
    onNationalPortal: false,
    isInterlinked: true,
    paperResultRequired: true,
  });

  it('ends when another begins, and each is read on its days', async () => {
    const procedureId = await editor.procedure();
    const first = await editor.create('ProcedureOffering', offering(procedureId), 'id version');
    const again = {
      ...offering(procedureId),
      validFrom: '2024-01-01',
      onlineLevel: 4,
      onlineType: 'FULL',
      onlinePaymentEnabled: true,
    };
    expect((await editor.create('ProcedureOffering', again)).errors?.[0]?.message).toContain('kết thúc dòng cũ');
    const at = { id: first.data.done.entityId as string, expectedVersion: 1 };
    await editor.change('ProcedureOffering', at, { validTo: '2024-01-01' });
    expect((await editor.create('ProcedureOffering', again)).errors).toBeUndefined();
    const { data } = await subgraph.entities(
      [{ __typename: 'Procedure', id: procedureId }],
      '... on Procedure { then: offering(asOf: "2023-12-31") { onlineLevel isInterlinked } now: offering { onlineLevel } offerings { history { kind } } }',
      { viewer: editor.as },
    );
    expect(data._entities[0]).toEqual({
      then: { onlineLevel: 2, isInterlinked: true },
      now: { onlineLevel: 4 },
      offerings: [{ history: [{ kind: 'CREATED' }, { kind: 'CHANGED' }] }, { history: [{ kind: 'CREATED' }] }],
    });
  });

  it.each([
    [{ isEligible: true }, 'quyết định hành chính'],
    [{ hasFinancialDuty: false, onlinePaymentEnabled: true }, 'có nghĩa vụ tài chính'],
    [{ onlineLevel: 5 }, 'từ 1 đến 4'],
    [{ validTo: '2021-03-01' }, 'phải sau ngày bắt đầu'],
  ])('is refused with %o', async (over, words) => {
    const { errors } = await editor.create('ProcedureOffering', { ...offering(await editor.procedure()), ...over });
    expect([errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining(words),
    ]);
  });
});

describe('procedures of a day', () => {
  const offered = (condition: string): string =>
    `id IN (SELECT procedure_id FROM procedure_offering WHERE ${condition} AND daterange(valid_from, valid_to) @> '2023-06-15'::date)`;
  const published = `id IN (SELECT procedure_id FROM procedure_decision WHERE kind = 'ANNOUNCE' AND published_on <= '2023-06-15')
    AND NOT coalesce(valid_to <= '2023-06-15', false)`;

  it.each([
    ['hasFinancialDuty: true', offered('has_financial_duty')],
    [
      'hasFinancialDuty: true, onlinePaymentEnabled: false',
      offered('has_financial_duty AND NOT online_payment_enabled'),
    ],
    ['isEligible: true, onlineLevelAtLeast: 3', offered('is_eligible AND online_level >= 3')],
    ['onNationalPortal: true, isOnlineByType: true', offered(`on_national_portal AND online_type <> 'NONE'`)],
    ['isInternal: true', 'is_internal'],
    ['isBusinessRelated: true, level: PROVINCE', `is_business_related AND 'PROVINCE' = ANY (levels)`],
    [`agency: "${agencyId}"`, `announcing_agency_id = '${agencyId}'`],
    ['isPublished: true', published],
    ['isInForce: false', `valid_from > '2023-06-15' OR valid_to <= '2023-06-15'`],
    [
      'state: AMENDED',
      `id IN (SELECT procedure_id FROM procedure_decision WHERE kind = 'AMEND' AND decided_on <= '2023-06-15' AND coalesce(published_on, 'infinity') > '2023-06-15')`,
    ],
  ])('are filtered by (%s)', async (given, condition) => {
    const { data, errors } = await subgraph.ask(
      `{ procedures(asOf: "2023-06-15", first: 200, ${given}) { totalCount nodes { id } } }`,
    );
    expect(errors).toBeUndefined();
    const expected = await subgraph.query<{ id: string }>(
      `SELECT id FROM procedure WHERE ${condition} ORDER BY code LIMIT 200`,
    );
    expect(data.procedures.nodes).toEqual(expected);
  });
});

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly { readonly code: string }[];
}

describe('below an agency and a document', () => {
  const page = (type: string, id: string, given: string) =>
    subgraph.entities(
      [{ __typename: type, id }],
      `... on ${type} { procedures(${given}) { totalCount pageInfo { hasNextPage endCursor } nodes { code } } }`,
    );

  it('procedures are paged through, each once', async () => {
    const [document] = await subgraph.query<{ id: string }>(
      'SELECT legal_document_id AS id FROM procedure_legal_basis GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
    );
    const sets = [
      ['Agency', agencyId, `SELECT code FROM procedure WHERE announcing_agency_id = $1 ORDER BY code`],
      [
        'LegalDocument',
        document?.id ?? '',
        `SELECT DISTINCT code FROM procedure JOIN procedure_legal_basis AS b ON b.procedure_id = procedure.id WHERE legal_document_id = $1 ORDER BY code`,
      ],
    ] as const;
    for (const [type, id, sql] of sets) {
      const seen: { code: string }[] = [];
      let after: string | null = null;
      do {
        const given: string = `first: 7${after === null ? '' : `, after: "${after}"`}`;
        const { procedures }: { procedures: Page } = (await page(type, id, given)).data._entities[0];
        seen.push(...procedures.nodes);
        after = procedures.pageInfo.hasNextPage ? procedures.pageInfo.endCursor : null;
        expect(procedures.totalCount).toBeGreaterThan(7);
      } while (after !== null);
      expect(seen).toEqual(await subgraph.query(sql, [id]));
    }
  });

  it('an agency that nobody knows is none, a document without procedures has an empty page', async () => {
    expect((await page('Agency', 'agc_nobody', 'first: 5')).data._entities).toEqual([null]);
    expect((await page('LegalDocument', 'lgd_none', 'first: 5')).data._entities[0].procedures.totalCount).toBe(0);
    expect((await page('Agency', agencyId, 'first: 201')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
