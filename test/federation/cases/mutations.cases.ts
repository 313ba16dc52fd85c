import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, type Compute, ref } from '../world/world.js';

/** Every mutation writes down when it came. */
const written =
  (name: string, answer: Compute): Compute =>
  (args, source, world) => {
    const [journal] = world.all('Journal');
    if (journal === undefined) throw new Error('no journal');
    Object.assign(journal, { entries: [...(journal['entries'] as string[]), `${name} ${args['id'] ?? ''}`.trim()] });
    return answer(args, source, world);
  };

const add =
  (field: string): Compute =>
  ({ id, by }, _, world) => {
    const row = world.find('Account', id);
    if (row === null) return null;
    Object.assign(row, { [field]: row[field] + by });
    return ref('Account', id);
  };

export const mutations: SmallGraph = {
  name: 'mutations',
  subgraphs: {
    a: `
      type Query { accounts: [Account!]! journal: Journal! @shareable }
      type Mutation { deposit(id: ID!, by: Int! = 1): Account failA: Int reset: Boolean! }
      type Account @key(fields: "id") { id: ID! balance: Int }
      type Journal @shareable { entries: [String!]! }`,
    b: `
      type Query { journal: Journal! @shareable }
      type Mutation { reward(id: ID!, by: Int! = 1): Account failB: Int! log: Journal }
      type Account @key(fields: "id") { id: ID! points: Int rank: String @requires(fields: "balance") balance: Int @external }
      type Journal @shareable { entries: [String!]! }`,
    c: `
      type Account @key(fields: "id") { id: ID! owner: String }`,
  },
  rows: () => ({
    Query: { accounts: all('Account'), journal: ref('Journal', { only: true }) },
    Mutation: {
      deposit: written('deposit', add('balance')),
      reward: written('reward', add('points')),
      reset: written('reset', (_args, _source, world) => {
        for (const row of world.all('Account')) Object.assign(row, { balance: 0, points: 0 });
        return true;
      }),
      failA: written('failA', () => {
        throw new Error('failA');
      }),
      failB: written('failB', () => {
        throw new Error('failB');
      }),
      log: ref('Journal', { only: true }),
    },
    Account: [
      { id: '1', balance: 10, points: 0, owner: 'An', rank: (_, { balance }) => `rank ${balance}` },
      { id: '2', balance: 20, points: 5, owner: null, rank: (_, { balance }) => `rank ${balance}` },
    ],
    Journal: [{ only: true, entries: [] }],
  }),
};

export const mutating: Feature = {
  name: 'mutations',
  suites: [
    {
      graph: mutations,
      cases: [
        {
          title: 'answers one mutation',
          query: 'mutation { deposit(id: "1", by: 5) { balance id } }',
          data: { deposit: { balance: 15, id: '1' } },
          calls: { a: 1 },
        },
        {
          title: 'runs mutations of one subgraph in the order the client wrote',
          query:
            'mutation { x: deposit(id: "1") { balance } y: deposit(id: "1") { balance } reset z: deposit(id: "1") { balance } }',
          data: { x: { balance: 11 }, y: { balance: 12 }, reset: true, z: { balance: 1 } },
        },
        {
          title: 'runs mutations of two subgraphs in that order too',
          query:
            'mutation { reward(id: "2") { points } reset again: reward(id: "2") { points } deposit(id: "2") { balance } log { entries } }',
          data: {
            reward: { points: 6 },
            reset: true,
            again: { points: 1 },
            deposit: { balance: 1 },
            log: { entries: ['reward 2', 'reset', 'reward 2', 'deposit 2'] },
          },
        },
        {
          title: 'runs each mutation once',
          query: 'mutation { deposit(id: "1") { balance points owner rank } log { entries } }',
          data: { deposit: { balance: 11, points: 0, owner: 'An', rank: 'rank 11' }, log: { entries: ['deposit 1'] } },
        },
        {
          title: 'joins what a mutation answers',
          query: 'mutation { reward(id: "1", by: 3) { owner balance points } }',
          data: { reward: { owner: 'An', balance: 10, points: 3 } },
        },
        {
          title: 'joins each mutation before the next one runs',
          query: 'mutation { first: deposit(id: "1") { rank points } reset second: deposit(id: "1") { rank points } }',
          data: { first: { rank: 'rank 11', points: 0 }, reset: true, second: { rank: 'rank 1', points: 0 } },
        },
        {
          title: 'joins across subgraphs between mutations of both',
          query:
            'mutation { reward(id: "2") { balance } deposit(id: "2", by: 7) { points } again: reward(id: "2") { balance rank } }',
          data: { reward: { balance: 20 }, deposit: { points: 6 }, again: { balance: 27, rank: 'rank 27' } },
        },
        {
          title: 'answers null for what a mutation did not find',
          query: 'mutation { deposit(id: "9") { owner } reward(id: "1") { owner } }',
          data: { deposit: null, reward: { owner: 'An' } },
        },
        {
          title: 'goes on after a mutation that failed',
          query: 'mutation { failA deposit(id: "1") { balance owner } log { entries } }',
          data: { failA: null, deposit: { balance: 11, owner: 'An' }, log: { entries: ['failA', 'deposit 1'] } },
          errors: ['failA'],
        },
        {
          title: 'nulls all when a mutation fails that must not be null',
          query: 'mutation { deposit(id: "1") { id } failB }',
          data: null,
          errors: ['failB'],
        },
        {
          title: 'takes variables, and skips a mutation',
          query:
            'mutation ($id: ID!, $no: Boolean!) { a: deposit(id: $id) @skip(if: $no) { id } b: deposit(id: $id) @include(if: $no) { balance owner } log { entries } }',
          variables: { id: '2', no: true },
          data: { b: { balance: 21, owner: null }, log: { entries: ['deposit 2'] } },
        },
        {
          title: 'runs a mutation in a fragment in its place',
          query:
            'mutation { deposit(id: "1") { balance } ...M log { entries } } fragment M on Mutation { reset reward(id: "1") { points } }',
          data: {
            deposit: { balance: 11 },
            reset: true,
            reward: { points: 1 },
            log: { entries: ['deposit 1', 'reset', 'reward 1'] },
          },
        },
        {
          title: 'shows the type beside a mutation',
          query: 'mutation { __typename deposit(id: "1") { kind: __typename } }',
          data: { __typename: 'Mutation', deposit: { kind: 'Account' } },
        },
        {
          title: 'keeps an alias apart from a key in what a mutation answers',
          query: 'mutation { deposit(id: "1") { id: balance points balance: owner rank } }',
          data: { deposit: { id: 11, points: 0, balance: 'An', rank: 'rank 11' } },
        },
        {
          title: 'says what failed behind a mutation that ran',
          query: 'mutation { deposit(id: "1") { balance owner } }',
          failing: ['c'],
          data: { deposit: { balance: 11, owner: null } },
          errors: ['deposit.owner'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'goes on with another subgraph when one is down',
          query: 'mutation { failB: reward(id: "1") { id } deposit(id: "1") { balance } }',
          failing: ['b'],
          data: { failB: null, deposit: { balance: 11 } },
          errors: ['failB'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'answers queries of the same graph',
          query: '{ accounts { owner points balance rank } journal { entries } }',
        },
      ],
    },
  ],
};
