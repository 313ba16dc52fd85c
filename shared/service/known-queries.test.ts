import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { itemSubgraph, putItems } from '../export/items.fixture.js';
import { KnownQueries } from './known-queries.js';
import { startTestSubgraph, type TestSubgraph } from './testing.js';

describe('a query is known', () => {
  const queries = new KnownQueries();
  const typeDefs = 'type Query { n(times: Int): Int } type Mutation { count: Int }';
  const server = new ApolloServer({ typeDefs, plugins: [queries.plugin] });
  const askOnce = async (query: string): Promise<boolean> => {
    await server.executeOperation({ query });
    return queries.find(query) !== null;
  };
  afterAll(() => server.stop());

  it.each(['{ n }', 'query One { n }', 'query ($t: Int) { n(times: $t) }'])(
    'once it was found valid: %s',
    async (text) => {
      expect(queries.find(text)).toBeNull();
      expect(await askOnce(text)).toBe(true);
    },
  );

  it.each(['{ m }', '{ n', 'mutation { count }', 'query A { n } mutation B { count }'])(
    'never, when it is refused or writes: %s',
    async (text) => expect(await askOnce(text)).toBe(false),
  );

  it('until a thousand others came', async () => {
    for (let n = 0; n < 1_001; n++) await askOnce(`{ a${n}: n }`);
    expect([queries.find('{ n }'), queries.find('{ a0: n }')]).toEqual([null, null]);
    expect(queries.find('{ a1: n }')).not.toBeNull();
  });
});

describe('asked again, a query answers as it did', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await startTestSubgraph({ definition: itemSubgraph });
    const items = [
      { id: '1', name: 'whole', at: '2025-06-30T01:02:03.004Z', box_id: 'b' },
      { id: '2', name: 'broken' },
    ];
    await subgraph.write((transaction) => putItems(transaction, items));
  });
  afterAll(() => subgraph.stop());

  test.each([
    ['rows', '{ items(first: 9) { totalCount nodes { id at box { label } } } }', {}],
    ['a field that fails', '{ items(first: 9) { nodes { id checkedName } } }', {}],
    ['a field that is not open', '{ items(first: 9) { nodes { holder } } }', {}],
    ['a list that is not open', '{ itemsOfBox(box: "b", first: 1) { nodes { id } } }', {}],
    ['a page that is too large', 'query ($n: Int!) { items(first: $n) { nodes { id } } }', { n: 100_000 }],
    ['a variable that does not fit', 'query ($n: Int!) { items(first: $n) { nodes { id } } }', { n: 'many' }],
    ['a variable that is missing', 'query ($n: Int!) { items(first: $n) { nodes { id } } }', {}],
    ['variables that are a list', 'query ($n: Int) { items(first: $n) { nodes { id } } }', [1]],
    ['a query among two that is not named', 'query A { items(first: 1) { totalCount } } query B { __typename }', {}],
    ['a date that is none', 'query ($d: Date) { items(first: 1, from: $d) { nodes { id } } }', { d: '2025-02-30' }],
  ])('%s', async (_, query, variables) => {
    await subgraph.ask(query); // known from here on, where it is valid
    const fresh = await subgraph.ask(`${query} # not asked before`, { variables });
    const again = await subgraph.ask(query, { variables });
    expect(again).toEqual(fresh);
    for (const locale of ['vi', 'en'] as const)
      expect(await subgraph.ask(query, { variables, viewer: { locale } })).toMatchObject(
        await subgraph.ask(`${query} # ${locale}`, { variables, viewer: { locale } }),
      );
  });
});
