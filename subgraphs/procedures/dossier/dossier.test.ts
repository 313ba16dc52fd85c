import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { writeDossier } from './dossier.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startProcedures();
});
afterAll(() => subgraph.stop());

const idsOf = (nodes: readonly { id: string }[]): string[] => nodes.map(({ id }) => id);

async function readAll(given: string): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await subgraph.ask(
      `query ($after: String) { dossiers(first: 200, after: $after, ${given}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { variables: { after } },
    );
    seen.push(...idsOf(data.dossiers.nodes));
    after = data.dossiers.pageInfo.hasNextPage ? data.dossiers.pageInfo.endCursor : null;
  } while (after !== null);
  return seen;
}

/** The same rows, asked for without the columns that the table derives. */
const localDay = (column: string): string => `((${column} + interval '7 hours') AT TIME ZONE 'UTC')::date`;
const handledOn = localDay('coalesce(processing_ended_at, returned_at)');

describe('dossiers', () => {
  it.each([
    [
      'handledFrom: "2024-03-01", handledTo: "2024-04-30"',
      `${handledOn} BETWEEN '2024-03-01' AND '2024-04-30'`,
      handledOn,
    ],
    [
      'receivedFrom: "2022-11-20", receivedTo: "2023-01-10"',
      `${localDay('received_at')} BETWEEN '2022-11-20' AND '2023-01-10'`,
      localDay('received_at'),
    ],
    ['channel: POSTAL', `channel = 'POSTAL'`, localDay('submitted_at')],
    [
      'handledTo: "2021-02-10", receivedFrom: "2021-01-10"',
      `${handledOn} <= '2021-02-10' AND ${localDay('received_at')} >= '2021-01-10'`,
      handledOn,
    ],
    ['unit: "adm_c07"', `receiving_unit_id = 'adm_c07'`, localDay('submitted_at')],
  ])('asked with (%s) come each once, in a total order', async (given, condition, day) => {
    const expected = await subgraph.query<{ id: string }>(
      `SELECT id FROM dossier WHERE ${condition} ORDER BY ${day}, number`,
    );
    expect(expected.length).toBeGreaterThan(50);
    expect(await readAll(given)).toEqual(idsOf(expected));
    const { data } = await subgraph.ask(`{ dossiers(first: 1, ${given}) { totalCount } }`);
    expect(data.dossiers.totalCount).toBe(expected.length);
  });

  it('of a procedure and of an online level are counted', async () => {
    const [{ id, n } = { id: '', n: 0 }] = await subgraph.query<{ id: string; n: number }>(
      'SELECT procedure_id AS id, count(*)::integer AS n FROM dossier GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1',
    );
    const [online] = await subgraph.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM dossier AS d JOIN procedure_offering AS o ON o.procedure_id = d.procedure_id
       AND daterange(o.valid_from, o.valid_to) @> d.submitted_on WHERE o.online_level >= 3`,
    );
    const { data } = await subgraph.ask(
      `{ one: dossiers(procedure: "${id}") { totalCount } online: dossiers(onlineLevelAtLeast: 3) { totalCount } }`,
    );
    expect(data).toEqual({ one: { totalCount: n }, online: { totalCount: online?.n } });
  });

  it('of a district include those of its communes, as it last stood', async () => {
    const [{ n } = { n: 0 }] = await subgraph.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM dossier WHERE receiving_unit_id = 'adm_d3' OR receiving_unit_id IN
         (SELECT entity_id FROM register_entry WHERE register = 'adminUnit' AND parent_id = 'adm_d3')`,
    );
    const { data } = await subgraph.ask('{ dossiers(unit: "adm_d3") { totalCount } }');
    expect(data.dossiers.totalCount).toBe(n);
  });

  it('take as many statements for 200 as for 10, with procedure, field and place', async () => {
    const page = (first: number) =>
      subgraph.ask(`{ dossiers(first: ${first}, handledFrom: "2024-01-01") { nodes {
        code state outcome receivedAt dueAt procedure { code field { name } } receivingUnit { id } } } }`);
    const [few, many] = [await page(10), await page(200)];
    expect(many.errors).toBeUndefined();
    expect(many.data.dossiers.nodes).toHaveLength(200);
    expect([few.statements, many.statements]).toEqual([2, 2]);
  });

  it.each(['first: 0', 'first: 201', 'after: "abc"', 'handledFrom: "2024-02-30"'])('refuse (%s)', async (given) => {
    const { errors } = await subgraph.ask(`{ dossiers(${given}) { totalCount } }`);
    expect(['BAD_USER_INPUT', 'INVALID_CURSOR', 'GRAPHQL_VALIDATION_FAILED']).toContain(errors?.[0]?.extensions.code);
  });
});

describe('around midnight at +07:00', () => {
  const before = '2018-12-31T16:59:59.999Z'; // 23:59:59.999 on New Year's Eve in Vietnam
  const after = '2018-12-31T17:00:00Z'; // 00:00:00 on New Year's Day, still the old year in UTC

  beforeAll(() =>
    subgraph.write(async (transaction) => {
      await writeDossier(transaction, {
        code: 'EVE-1',
        receivedAt: '2018-12-20T02:00:00Z',
        dueAt: before,
        processingEndedAt: before,
      });
      await writeDossier(transaction, {
        code: 'NEWYEAR-1',
        receivedAt: before,
        dueAt: after,
        processingEndedAt: after,
      });
      await writeDossier(transaction, {
        code: 'LATE-1',
        receivedAt: after,
        dueAt: after,
        processingEndedAt: '2018-12-31T17:00:01Z',
      });
    }),
  );

  it.each([
    ['handledTo: "2018-12-31"', ['EVE-1']],
    ['handledFrom: "2019-01-01", handledTo: "2019-01-01"', ['NEWYEAR-1', 'LATE-1']],
    ['receivedFrom: "2018-12-31", receivedTo: "2018-12-31"', ['NEWYEAR-1']],
    ['receivedFrom: "2019-01-01", receivedTo: "2019-01-01"', ['LATE-1']],
  ])('(%s) lists %j', async (given, codes) => {
    const { data } = await subgraph.ask(`{ dossiers(${given}) { nodes { code } } }`);
    expect(data.dossiers.nodes.map(({ code }: { code: string }) => code)).toEqual(codes);
  });

  it('a dossier is in time to the instant, not to the day', async () => {
    const rows = await subgraph.query(
      `SELECT code, is_in_time FROM dossier WHERE code ~ '^(EVE|NEWYEAR|LATE)' ORDER BY code`,
    );
    expect(rows).toEqual([
      { code: 'EVE-1', is_in_time: true },
      { code: 'LATE-1', is_in_time: false },
      { code: 'NEWYEAR-1', is_in_time: true },
    ]);
  });
});

describe('a dossier', () => {
  it('is found by its code however it is written, and by its key', async () => {
    const [{ code, id } = { code: '', id: '' }] = await subgraph.query<{ code: string; id: string }>(
      `SELECT code, id FROM dossier WHERE state = 'RETURNED' AND origin = 'SAMPLE' ORDER BY code LIMIT 1`,
    );
    const { data } = await subgraph.ask('query ($code: String!) { dossier(code: $code) { id } }', {
      variables: { code: ` ${code.toLowerCase()} ` },
    });
    expect(data.dossier).toEqual({ id });
    const keys = [id, 'dsr_unknown'].map((key) => ({ __typename: 'Dossier', id: key }));
    expect((await subgraph.entities(keys, '... on Dossier { code }')).data._entities).toEqual([{ code }, null]);
  });

  it.each(['000.00.99.H99-200101-9999', 'không phải mã'])('with the code %j does not exist', async (code) => {
    const { errors } = await subgraph.ask('query ($code: String!) { dossier(code: $code) { id } }', {
      variables: { code },
    });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });

  it.each([
    ['dossier_due_after_received', { dueAt: '2019-02-28T10:00:00Z' }],
    ['dossier_ended_after_received', { processingEndedAt: '2019-02-28T10:00:00Z' }],
  ])('that breaks %s is refused by the table', async (constraint, facts) => {
    const writing = subgraph.write((transaction) => writeDossier(transaction, { code: 'BROKEN-1', ...facts }));
    await expect(writing).rejects.toThrow(constraint);
  });
});
