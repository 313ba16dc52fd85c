import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, type Compute, type Fields, ref } from '../world/world.js';
import { interfaces } from './abstract-types.cases.js';
import { oneKey } from './keys.cases.js';

const parsed = (text: string): unknown => JSON.parse(text) as unknown;

/** Fields that are called like what every JavaScript object has. */
export const namesOfObjects: SmallGraph = {
  name: 'names that objects have',
  subgraphs: {
    a: `
      type Query { things: [Thing!]! constructor: Thing toString: String }
      type Thing @key(fields: "constructor") { constructor: ID! valueOf: Int sheet: String note: String hasOwnProperty: Thing }`,
    b: `
      type Thing @key(fields: "constructor") { constructor: ID! valueOf: Int @external toString: Int @requires(fields: "valueOf") isPrototypeOf: Boolean }`,
  },
  rows: () => ({
    Query: { things: all('Thing'), constructor: ref('Thing', { constructor: 'x' }), toString: 'text' },
    Thing: [thing('x', 3), thing('y', null)],
  }),
};

const doubled: Compute = (_, { valueOf }: Fields) => (valueOf === null ? null : (valueOf as unknown as number) * 2);

const thing = (key: string, value: number | null) => ({
  constructor: key,
  valueOf: value,
  toString: doubled,
  sheet: `sheet ${key}`,
  note: null,
  hasOwnProperty: ref('Thing', { constructor: 'y' }),
  isPrototypeOf: value === null,
});

export const aliases: Feature = {
  name: 'aliases and fragments',
  suites: [
    {
      graph: oneKey,
      cases: [
        {
          title: 'keeps an alias with the name of the key',
          query: '{ product(id: "1") { id: name inStock } }',
          data: { product: { id: 'Table', inStock: 4 } },
        },
        {
          title: 'keeps it in the other order',
          query: '{ product(id: "1") { inStock id: name } }',
          data: { product: { inStock: 4, id: 'Table' } },
        },
        {
          title: 'keeps an alias with the name of the key that comes from the second subgraph',
          query: '{ product(id: "1") { id: inStock name rating } }',
          data: { product: { id: 4, name: 'Table', rating: 4.5 } },
        },
        {
          title: 'keeps an alias called __typename',
          query: '{ product(id: "1") { __typename: name inStock } products { __typename: rating } }',
          data: {
            product: { __typename: 'Table', inStock: 4 },
            products: [{ __typename: 4.5 }, { __typename: 0 }, { __typename: 3 }],
          },
        },
        {
          title: 'keeps an alias called __typename that comes from the second subgraph',
          query:
            '{ product(id: "1") { inStock __typename: rating reviews { __typename: text product { name __typename: inStock } } } }',
        },
        {
          title: 'keeps the key under another name beside an alias with its name',
          query: '{ products { key: id id: rating type: __typename __typename: id inStock } }',
        },
        {
          title: 'keeps aliases at the root that swap two fields',
          query: '{ lastReview: products { name } products: lastReview { text product { rating } } }',
        },
        {
          title: 'keeps names that objects have apart',
          query:
            '{ product(id: "1") { constructor: name toString: inStock __proto__: rating hasOwnProperty: id valueOf: name } }',
          data: {
            product: parsed(
              '{"constructor":"Table","toString":4,"__proto__":4.5,"hasOwnProperty":"1","valueOf":"Table"}',
            ),
          },
        },
        {
          title: 'keeps such names for objects and lists',
          query:
            '{ __proto__: products { name inStock } constructor: product(id: "1") { __proto__: reviews { text } toString: warehouse { city } } }',
        },
        {
          title: 'keeps names of the protocol of subgraphs',
          query:
            '{ _entities: products { _entities: name representations: inStock } _service: nothing { sdl: id } data: lastReview { errors: text path: product { rating } } }',
        },
        {
          title: 'asks for one field twice, with different arguments',
          query:
            '{ product(id: "1") { one: reviews(first: 1) { id } two: reviews { id text } none: reviews(first: 0) { id } } }',
          data: {
            product: {
              one: [{ id: 'r1' }],
              two: [
                { id: 'r1', text: 'good' },
                { id: 'r2', text: 'fine' },
              ],
              none: [],
            },
          },
        },
        {
          title: 'asks for one root twice, with different arguments',
          query:
            '{ a: product(id: "1") { name inStock } b: product(id: "2") { name inStock } c: product(id: "9") { rating } }',
          data: { a: { name: 'Table', inStock: 4 }, b: { name: 'Chair', inStock: 0 }, c: null },
        },
        {
          title: 'merges what is selected twice',
          query:
            '{ product(id: "1") { name } ...P product(id: "1") { warehouse { id } } } fragment P on Query { product(id: "1") { inStock warehouse { city } name } }',
          data: { product: { name: 'Table', inStock: 4, warehouse: { city: 'Huế', id: 'w1' } } },
        },
        {
          title: 'follows fragments inside of fragments',
          query:
            '{ products { ...A } } fragment A on Product { ...B rating } fragment B on Product { name ...C } fragment C on Product { warehouse { ...D } } fragment D on Warehouse { city }',
        },
        {
          title: 'spreads one fragment in many places',
          query:
            '{ products { ...P reviews { product { ...P } } } lastReview { product { ...P } } } fragment P on Product { name inStock rating }',
        },
        {
          title: 'keeps aliases in a fragment apart from fields outside of it',
          query: '{ products { stock: inStock ...P inStock } } fragment P on Product { id: name name: id }',
        },
        {
          title: 'keeps long and odd names',
          query: '{ _: product(id: "1") { _0: name __: inStock a__alias_0: rating _c_id: id id__alias_0: name } }',
        },
        {
          title: 'tells an error under the aliases of the client',
          query: '{ things: products { much: inStock } }',
          failing: ['stock'],
          data: { things: [{ much: null }, { much: null }, { much: null }] },
          errors: ['things.0.much', 'things.1.much', 'things.2.much'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'tells an error under an alias with the name of the key',
          query: '{ products { id: inStock __typename: rating name } }',
          throwing: ['Product.inStock'],
          errors: ['products.0.id', 'products.1.id', 'products.2.id'],
        },
      ],
    },
    {
      graph: namesOfObjects,
      cases: [
        {
          title: 'joins by a key called constructor',
          query: '{ things { toString isPrototypeOf valueOf } }',
          data: {
            things: [
              { toString: 6, isPrototypeOf: false, valueOf: 3 },
              { toString: null, isPrototypeOf: true, valueOf: null },
            ],
          },
        },
        {
          title: 'answers roots with such names',
          query: '{ constructor { toString hasOwnProperty { constructor isPrototypeOf } } toString }',
        },
        {
          title: 'swaps such names',
          query:
            '{ things { constructor: toString toString: constructor valueOf: sheet __proto__: note isPrototypeOf } }',
        },
        {
          title: 'keeps __proto__ for an object that is joined',
          query: '{ __proto__: constructor { __proto__: hasOwnProperty { __proto__: toString note } } }',
        },
      ],
    },
    {
      graph: interfaces,
      cases: [
        {
          title: 'keeps an alias with the name of a key by type',
          query: '{ animals { ... on Dog { id: barks illness } ... on Bird { x: id illness } } }',
        },
        {
          title: 'keeps an alias called __typename in a list of several types',
          query:
            '{ animals { __typename: name ... on Dog { illness } ... on Bird { owner { __typename: id name } } } }',
        },
        {
          title: 'asks for the type in several places under several names',
          query:
            '{ animals { __typename t: __typename ... on Dog { __typename u: __typename } ... on Bird { t: __typename illness } } }',
        },
        {
          title: 'merges fragments of a type and of its interface',
          query:
            '{ animals { ... on Named { name } ... on Animal { name mother { id } } ... on Dog { mother { name illness } } } }',
        },
      ],
    },
  ],
};
