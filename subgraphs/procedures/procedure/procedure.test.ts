import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph, today } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startProcedures();
});
afterAll(() => subgraph.stop());

const codesOf = (nodes: readonly { code: string }[]): string[] => nodes.map(({ code }) => code);

/** By what is offered today, the day of tests. */
const isOnlineToday = (level: number): string =>
  `id IN (SELECT procedure_id FROM procedure_offering WHERE online_level >= ${level} AND daterange(valid_from, valid_to) @> '${today}'::date)`;

describe('procedures', () => {
  it('come in the order of their codes, page after page, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await subgraph.ask(
        'query ($after: String) { procedures(first: 40, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }',
        { variables: { after } },
      );
      seen.push(...codesOf(data.procedures.nodes));
      after = data.procedures.pageInfo.hasNextPage ? data.procedures.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(codesOf(await subgraph.query('SELECT code FROM procedure ORDER BY code')));
  });

  it.each([
    ['field: "LAND"', `field_code = 'LAND'`],
    ['level: COMMUNE', `'COMMUNE' = ANY (levels)`],
    ['onlineLevelAtLeast: 3', isOnlineToday(3)],
    [
      'field: "CIVIL_STATUS", level: DISTRICT, onlineLevelAtLeast: 2',
      `field_code = 'CIVIL_STATUS' AND 'DISTRICT' = ANY (levels) AND ${isOnlineToday(2)}`,
    ],
  ])('are filtered by (%s)', async (given, condition) => {
    const { data } = await subgraph.ask(`{ procedures(first: 200, ${given}) { nodes { code } totalCount } }`);
    const expected = codesOf(await subgraph.query(`SELECT code FROM procedure WHERE ${condition} ORDER BY code`));
    expect(expected.length).toBeGreaterThan(0);
    expect(data.procedures).toEqual({ nodes: expected.map((code) => ({ code })), totalCount: expected.length });
  });

  it('take as many statements for 200 as for 10, with their fields and agencies', async () => {
    const page = (first: number) =>
      subgraph.ask(
        `{ procedures(first: ${first}) { nodes { name levels field { code name } announcingAgency { id } } } }`,
      );
    const [few, many] = [await page(10), await page(200)];
    expect(many.errors).toBeUndefined();
    expect(many.data.procedures.nodes).toHaveLength(200);
    expect([few.statements, many.statements]).toEqual([2, 2]);
  });
});

describe('a procedure', () => {
  it('is found by its code and by its key alike', async () => {
    const selection =
      '__typename id code name offering { onlineLevel onlineType } offerings { id validFrom validTo } publishedAt validFrom validTo state origin field { name }';
    const { data } = await subgraph.ask(`{ procedure(code: "9.000001.000.00.00.H00") { ${selection} } }`);
    expect(data.procedure).toMatchObject({ __typename: 'Procedure', origin: 'SAMPLE', field: { name: 'Đất đai' } });
    const reference = { __typename: 'Procedure', id: data.procedure.id };
    const found = await subgraph.entities(
      [reference, { ...reference, id: 'prc_unknown' }],
      `... on Procedure { ${selection} }`,
    );
    expect(found.data._entities).toEqual([data.procedure, null]);
  });

  it('that does not exist is said not to', async () => {
    const { data, errors } = await subgraph.ask('{ procedure(code: "9.999999") { id } }');
    expect(data.procedure).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
});

it('lists every field', async () => {
  const { data } = await subgraph.ask('{ procedureFields { code name } }');
  expect(data.procedureFields).toHaveLength(22);
  expect(data.procedureFields).toContainEqual({ code: 'CONSTRUCTION', name: 'Hoạt động xây dựng' });
});
