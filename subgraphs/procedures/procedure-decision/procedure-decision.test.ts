import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueEditor } from '../catalogue.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());
const editor = catalogueEditor(() => subgraph);

let number = 0;
const decision = (procedureId: string, kind: string, decidedOn: string, over: object = {}) => ({
  procedureId,
  kind,
  number: `${(number += 1)}/QĐ-UBND`,
  decidedOn,
  effectiveOn: decidedOn,
  ...over,
});
const decide = async (...given: Parameters<typeof decision>) => {
  const { data, errors } = await editor.create(
    'ProcedureDecision',
    decision(...given),
    'id version publishDueOn timing(asOf: "2024-12-31")',
  );
  expect(errors).toBeUndefined();
  return data.done.row;
};
const stateOn = async (id: string, day: string): Promise<string> =>
  (await subgraph.entities([{ __typename: 'Procedure', id }], `... on Procedure { state(asOf: "${day}") }`)).data
    ._entities[0].state;

describe('where a procedure stands', () => {
  it('follows from the decisions on it, day by day', async () => {
    const id = await editor.procedure();
    await decide(id, 'ANNOUNCE', '2022-03-01', { publishedOn: '2022-03-04' });
    await decide(id, 'AMEND', '2022-06-01', { publishedOn: '2022-06-07' });
    await decide(id, 'SUSPEND', '2022-09-01', { effectiveOn: '2022-09-15' });
    await decide(id, 'RESUME', '2022-10-03');
    await decide(id, 'REPEAL', '2023-01-10', { effectiveOn: '2023-02-01' });
    const days: Readonly<Record<string, string>> = {
      '2022-02-28': 'DRAFT',
      '2022-03-01': 'ANNOUNCED',
      '2022-03-03': 'ANNOUNCED',
      '2022-03-04': 'PUBLISHED',
      '2022-06-01': 'AMENDED',
      '2022-06-06': 'AMENDED',
      '2022-06-07': 'PUBLISHED',
      '2022-09-14': 'PUBLISHED',
      '2022-09-15': 'SUSPENDED',
      '2022-10-02': 'SUSPENDED',
      '2022-10-03': 'PUBLISHED',
      '2023-01-31': 'PUBLISHED',
      '2023-02-01': 'REPEALED',
      '2025-01-01': 'REPEALED',
    };
    for (const [day, state] of Object.entries(days)) expect([day, await stateOn(id, day)]).toEqual([day, state]);
    const { data } = await subgraph.entities(
      [{ __typename: 'Procedure', id }],
      '... on Procedure { publishedAt validTo decisions { kind } }',
    );
    expect(data._entities[0]).toEqual({
      publishedAt: '2022-03-04',
      validTo: '2023-02-01',
      decisions: ['ANNOUNCE', 'AMEND', 'SUSPEND', 'RESUME', 'REPEAL'].map((kind) => ({ kind })),
    });
  });

  it('is ANNOUNCED, not AMENDED, while nothing of it was published yet', async () => {
    const id = await editor.procedure();
    await decide(id, 'ANNOUNCE', '2022-03-01');
    await decide(id, 'AMEND', '2022-04-01');
    expect(await stateOn(id, '2022-12-31')).toBe('ANNOUNCED');
  });

  it('is the same as a recount in another way, for every sample and day', async () => {
    interface Row {
      readonly procedureId: string;
      readonly kind: string;
      readonly decidedOn: string;
      readonly effectiveOn: string;
      readonly publishedOn: string | null;
    }
    const all = await subgraph.query<Row>(
      `SELECT procedure_id AS "procedureId", kind, decided_on AS "decidedOn", effective_on AS "effectiveOn", published_on AS "publishedOn"
       FROM procedure_decision WHERE origin = 'SAMPLE' ORDER BY decided_on, id`,
    );
    /** Walks through the life up to the day, step by step. */
    const walked = (own: readonly Row[], day: string): string => {
      let [text, isSuspended, isRepealed] = ['DRAFT', false, false];
      for (const { kind, decidedOn, effectiveOn, publishedOn } of own.filter((one) => one.decidedOn <= day)) {
        const isPublic = publishedOn !== null && publishedOn <= day;
        if (kind === 'ANNOUNCE' || kind === 'AMEND')
          text = isPublic ? 'PUBLISHED' : text === 'DRAFT' || text === 'ANNOUNCED' ? 'ANNOUNCED' : 'AMENDED';
        if (effectiveOn > day || decidedOn > day) continue;
        isSuspended = kind === 'SUSPEND' || (isSuspended && kind !== 'RESUME');
        isRepealed ||= kind === 'REPEAL';
      }
      return isRepealed ? 'REPEALED' : isSuspended ? 'SUSPENDED' : text;
    };
    for (const day of ['2020-03-01', '2021-06-15', '2023-06-20', '2023-07-01', '2024-04-01', '2025-06-30']) {
      const rows = await subgraph.query<{ id: string; state: string }>(
        `SELECT procedure_id AS id, state FROM procedure_states($1) JOIN procedure AS p ON p.id = procedure_id WHERE p.code LIKE '9.%' ORDER BY 1`,
        [day],
      );
      expect(rows).toEqual(
        rows.map(({ id }) => ({
          id,
          state: walked(
            all.filter(({ procedureId }) => procedureId === id),
            day,
          ),
        })),
      );
    }
  });
});

it.each(['2020-08-01', '2022-06-07', '2023-07-01', '2024-04-01', '2025-06-30'])(
  'what is public on %s is what is PUBLISHED or AMENDED',
  async (day) => {
    const [published, states] = await Promise.all([
      subgraph.query('SELECT id FROM procedure_published_on($1) AS id ORDER BY 1', [day]),
      subgraph.query(
        `SELECT procedure_id AS id FROM procedure_states($1) WHERE state IN ('PUBLISHED', 'AMENDED') ORDER BY 1`,
        [day],
      ),
    ]);
    expect(published).toEqual(states);
    expect(published.length).toBeGreaterThan(100);
  },
);

describe('a decision', () => {
  it('is to be published within five working days, and says how that stands', async () => {
    const id = await editor.procedure();
    // Thursday 2024-04-25: Friday, then a week off but for Thursday, Friday and the Saturday worked in exchange.
    expect(await decide(id, 'ANNOUNCE', '2024-04-25')).toMatchObject({ publishDueOn: '2024-05-06', timing: 'OVERDUE' });
    expect(await decide(id, 'AMEND', '2024-06-03', { publishedOn: '2024-06-10' })).toMatchObject({
      publishDueOn: '2024-06-10',
      timing: 'IN_TIME',
    });
    expect(await decide(id, 'AMEND', '2024-07-01', { publishedOn: '2024-07-09' })).toMatchObject({
      publishDueOn: '2024-07-08',
      timing: 'LATE',
    });
    const overdue = async (day: string): Promise<number> => {
      const { data } = await subgraph.ask(
        `{ procedureDecisions(procedure: "${id}", overdueOn: "${day}") { totalCount } }`,
      );
      return data.procedureDecisions.totalCount;
    };
    expect(await Promise.all(['2024-05-06', '2024-05-07', '2024-07-08', '2024-07-09'].map(overdue))).toEqual([
      0, 1, 1, 1,
    ]);
  });

  it('keeps the day by which it is due when calendar or counts change; only what is written later follows them', async () => {
    const id = await editor.procedure();
    const first = await decide(id, 'ANNOUNCE', '2026-11-02');
    expect(first.publishDueOn).toBe('2026-11-09');
    await editor.create('CalendarDay', {
      onDay: '2026-11-04',
      kind: 'HOLIDAY',
      name: 'Thử',
      source: 'Thử',
      isVerified: false,
    });
    await editor.create('ProcedureSetting', {
      kind: 'PUBLISH_WORKING_DAYS_AFTER',
      value: 3,
      validFrom: '2026-11-03',
      source: 'Thử',
      isVerified: false,
    });
    const at = { id: first.id, expectedVersion: first.version };
    const { data } = await editor.change('ProcedureDecision', at, { publishedOn: '2026-11-10' }, 'publishDueOn');
    expect(data.done.row.publishDueOn).toBe('2026-11-09');
    expect((await decide(id, 'AMEND', '2026-11-03')).publishDueOn).toBe('2026-11-09'); // three working days, one of them off
  });

  it.each([
    ['of a procedure that was not announced', (id: string) => decision(id, 'AMEND', '2024-01-02'), 'chưa được công bố'],
    ['still to come', (id: string) => decision(id, 'ANNOUNCE', '2027-01-02'), 'không thể sau hôm nay'],
    [
      'published before it was taken',
      (id: string) => decision(id, 'ANNOUNCE', '2024-01-02', { publishedOn: '2024-01-01' }),
      'không thể trước ngày quyết định',
    ],
    [
      'on a basis of another procedure',
      (id: string) => decision(id, 'ANNOUNCE', '2024-01-02', { legalBasisId: 'plb_other' }),
      'căn cứ pháp lý của chính thủ tục đó',
    ],
    ['of a procedure that nobody knows', () => decision('prc_x', 'ANNOUNCE', '2024-01-02'), 'không chỉ đến dòng nào'],
  ])('is refused %s', async (_, made, words) => {
    const { errors } = await editor.create('ProcedureDecision', made(await editor.procedure()));
    expect([errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining(words),
    ]);
  });

  it('is refused twice, before the procedure began, and when others rest on it', async () => {
    const id = await editor.procedure({ validFrom: '2022-05-01' });
    const announced = decision(id, 'ANNOUNCE', '2022-04-01', { publishedOn: '2022-04-04' });
    const { data } = await editor.create('ProcedureDecision', announced);
    const again = await editor.create('ProcedureDecision', { ...announced, kind: 'ANNOUNCE' });
    expect(again.errors?.[0]?.message).toContain('công bố');
    const early = await editor.create('ProcedureDecision', decision(id, 'REPEAL', '2022-04-20'));
    expect(early.errors?.[0]?.message).toContain('phải sau ngày thủ tục có hiệu lực');
    await decide(id, 'AMEND', '2022-06-01');
    const removed = await editor.remove('ProcedureDecision', { id: data.done.entityId, expectedVersion: 1 }, 'Thử');
    expect(removed.errors?.[0]?.message).toContain('chưa được công bố');
  });

  it('lets only one of two exclusive ones through, at the same time', async () => {
    const id = await editor.procedure();
    await decide(id, 'ANNOUNCE', '2024-01-02');
    const both = await Promise.all(
      ['2024-02-01', '2024-03-01'].map((day) => editor.create('ProcedureDecision', decision(id, 'REPEAL', day))),
    );
    expect(both.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });
});

describe('a legal basis', () => {
  it('is to be announced five working days before it takes effect, and is overdue until a decision follows it', async () => {
    const id = await editor.procedure();
    const document = 'lgd_00000000-0000-5000-8000-000000000001';
    const made = await editor.create(
      'ProcedureLegalBasis',
      { procedureId: id, legalDocumentId: document, effectiveOn: '2024-05-13' },
      'id announceDueOn announcedOn timing(asOf: "2024-05-06") legalDocument { id }',
    );
    expect(made.data.done.row).toMatchObject({
      announceDueOn: '2024-05-06',
      announcedOn: null,
      timing: 'NOT_YET_DUE',
      legalDocument: { id: document },
    });
    const overdue = async (): Promise<number> => {
      const { data } = await subgraph.ask(
        `{ procedureLegalBases(procedure: "${id}", overdueOn: "2024-05-07") { totalCount nodes { timing(asOf: "2024-05-07") } } }`,
      );
      return data.procedureLegalBases.totalCount;
    };
    expect(await overdue()).toBe(1);
    await decide(id, 'ANNOUNCE', '2024-05-07', { legalBasisId: made.data.done.entityId });
    expect(await overdue()).toBe(0);
    const { data } = await subgraph.ask(
      `{ procedureLegalBases(legalDocument: "${document}") { nodes { announcedOn timing(asOf: "2024-05-07") procedure { id } } } }`,
    );
    expect(data.procedureLegalBases.nodes).toEqual([{ announcedOn: '2024-05-07', timing: 'LATE', procedure: { id } }]);
  });

  it('names a document by its id', async () => {
    const procedureId = await editor.procedure();
    const { errors } = await editor.create('ProcedureLegalBasis', {
      procedureId,
      legalDocumentId: '61/2018/NĐ-CP',
      effectiveOn: '2024-05-13',
    });
    expect([errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining('lgd_'),
    ]);
  });
});

it('what is overdue is listed as a recount finds it', async () => {
  const day = '2025-06-30';
  const [row] = await subgraph.query<{ decisions: number; bases: number }>(
    `SELECT (SELECT count(*)::integer FROM procedure_decision WHERE publish_due_on < $1 AND coalesce(published_on, 'infinity') > $1) AS decisions,
            (SELECT count(*)::integer FROM procedure_legal_basis AS b LEFT JOIN procedure_decision AS d ON d.legal_basis_id = b.id AND d.decided_on <= $1
             WHERE b.announce_due_on < $1 AND d.id IS NULL) AS bases`,
    [day],
  );
  const { data } = await subgraph.ask(
    `{ procedureDecisions(overdueOn: "${day}") { totalCount } procedureLegalBases(overdueOn: "${day}") { totalCount } }`,
  );
  expect(data).toEqual({
    procedureDecisions: { totalCount: row?.decisions },
    procedureLegalBases: { totalCount: row?.bases },
  });
  expect(row?.bases).toBeGreaterThan(0);
});
