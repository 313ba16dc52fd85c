import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, ref } from '../world/world.js';

export const shareable: SmallGraph = {
  name: 'shareable fields',
  subgraphs: {
    a: `
      type Query { books: [Book!]! count: Int! @shareable }
      type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int }`,
    b: `
      type Query { newest: Book count: Int! @shareable }
      type Book @key(fields: "id") { id: ID! title: String @shareable author: Author @shareable }
      type Author @key(fields: "id") { id: ID! name: String @shareable }`,
    c: `
      type Book @key(fields: "id") { id: ID! author: Author @shareable year: Int }
      type Author @key(fields: "id") @shareable { id: ID! name: String born: Int }`,
  },
  rows: () => ({
    Query: { books: all('Book'), newest: ref('Book', '2'), count: 2 },
    Book: [
      { id: '1', title: 'One', pages: 100, author: ref('Author', 'x'), year: 2001 },
      { id: '2', title: null, pages: null, author: null, year: null },
    ],
    Author: [{ id: 'x', name: 'Xuân', born: 1970 }],
  }),
};

/** Neither subgraph knows the whole of a value object, and an object without a key cannot be asked for again. */
export const valueTypes: SmallGraph = {
  name: 'value types of two subgraphs',
  subgraphs: {
    a: `
      type Query { things: [Thing!]! settings: Settings @shareable }
      type Thing @key(fields: "id") { id: ID! size: Size @shareable marks: [Mark!] @shareable }
      type Size @shareable { width: Int unit: Unit }
      type Unit @shareable { name: String }
      type Mark @shareable { text: String }
      type Settings @shareable { locale: String nested: Nested }
      type Nested @shareable { a: Int }`,
    b: `
      type Query { settings: Settings @shareable }
      type Thing @key(fields: "id") { id: ID! size: Size @shareable marks: [Mark!] @shareable }
      type Size @shareable { height: Int unit: Unit }
      type Unit @shareable { factor: Float }
      type Mark @shareable { by: String }
      type Settings @shareable { zone: String nested: Nested }
      type Nested @shareable { b: Int }`,
  },
  rows: () => ({
    Query: { things: all('Thing'), settings: { locale: 'vi', zone: '+7', nested: { a: 1, b: 2 } } },
    Thing: [
      {
        id: '1',
        size: { width: 1, height: 2, unit: { name: 'm', factor: 1.5 } },
        marks: [
          { text: 't1', by: 'b1' },
          { text: 't2', by: 'b2' },
        ],
      },
      { id: '2', size: null, marks: [] },
      { id: '3', size: { width: null, height: 3, unit: null }, marks: null },
    ],
  }),
};

export const provides: SmallGraph = {
  name: 'provided fields',
  subgraphs: {
    reviews: `
      type Query { reviews: [Review!]! latest: Review @provides(fields: "author { name }") items: [Item!]! @provides(fields: "... on Book { title }") }
      type Review @key(fields: "id") { id: ID! text: String author: User @provides(fields: "name address { city }") witness: User }
      type User @key(fields: "id") { id: ID! name: String @external address: Address @external }
      type Address { city: String @external }
      union Item = Book | User
      type Book @key(fields: "id") { id: ID! title: String @external }`,
    users: `
      type Query { me: User }
      type User @key(fields: "id") { id: ID! name: String @shareable address: Address @shareable age: Int }
      type Address { city: String @shareable street: String }
      type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int }`,
  },
  rows: () => ({
    Query: {
      reviews: all('Review'),
      latest: ref('Review', 'r1'),
      items: [ref('Book', 'k'), ref('User', 'u1')],
      me: ref('User', 'u2'),
    },
    Review: [
      { id: 'r1', text: 'one', author: ref('User', 'u1'), witness: ref('User', 'u2') },
      { id: 'r2', text: 'two', author: ref('User', 'u2'), witness: null },
    ],
    User: [
      { id: 'u1', name: 'An', address: { city: 'Huế', street: 'Lê Lợi' }, age: 20 },
      { id: 'u2', name: null, address: null, age: 30 },
    ],
    Book: [{ id: 'k', title: 'Kiều', pages: 300 }],
  }),
};

export const sharedFields: Feature = {
  name: 'shared fields',
  suites: [
    {
      graph: shareable,
      cases: [
        { title: 'asks one subgraph for what both can tell', query: '{ books { title } }', calls: { a: 1 } },
        { title: 'asks for a shared root once', query: '{ count }', data: { count: 2 } },
        {
          title: 'takes a shared field along with what only the second subgraph has',
          query: '{ newest { title pages year author { name } } books { author { born name } } }',
        },
        {
          title: 'answers a shared field from the subgraph that is asked anyway',
          query: '{ newest { title author { name } } }',
          data: { newest: { title: null, author: null } },
          calls: { b: 1 },
        },
        { title: 'asks on about a shared entity', query: '{ books { author { born } title } }' },
        {
          title: 'needs nobody but the one subgraph that is up',
          query: '{ books { id title pages } }',
          failing: ['b', 'c'],
          errors: [],
          data: {
            books: [
              { id: '1', title: 'One', pages: 100 },
              { id: '2', title: null, pages: null },
            ],
          },
        },
      ],
    },
    {
      graph: valueTypes,
      cases: [
        {
          title: 'puts a value object together from both subgraphs',
          query: '{ things { size { width height } } }',
          data: {
            things: [{ size: { width: 1, height: 2 } }, { size: null }, { size: { width: null, height: 3 } }],
          },
        },
        {
          title: 'puts value objects inside of value objects together',
          query: '{ things { size { unit { factor name } height } } }',
          data: {
            things: [
              { size: { unit: { factor: 1.5, name: 'm' }, height: 2 } },
              { size: null },
              { size: { unit: null, height: 3 } },
            ],
          },
        },
        {
          title: 'puts each item of a list of value objects together',
          query: '{ things { marks { by text } } }',
          data: {
            things: [
              {
                marks: [
                  { by: 'b1', text: 't1' },
                  { by: 'b2', text: 't2' },
                ],
              },
              { marks: [] },
              { marks: null },
            ],
          },
        },
        {
          title: 'puts a value object of the root together',
          query: '{ settings { zone locale nested { b a } } }',
          data: { settings: { zone: '+7', locale: 'vi', nested: { b: 2, a: 1 } } },
        },
        { title: 'asks one subgraph for one half', query: '{ settings { zone nested { b } } }', calls: { b: 1 } },
        {
          title: 'shows the same value object under two names',
          query: '{ things { one: size { width } other: size { height unit { factor } } size { unit { name } } } }',
        },
        {
          title: 'keeps the half that is there when the other subgraph is down',
          query: '{ things { size { width height } } }',
          failing: ['b'],
          data: {
            things: [{ size: { width: 1, height: null } }, { size: null }, { size: { width: null, height: null } }],
          },
          errors: ['things.0.size.height', 'things.2.size.height'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'keeps the halves of a root object apart when one subgraph is down',
          query: '{ settings { locale zone } }',
          failing: ['a'],
          data: { settings: { locale: null, zone: '+7' } },
          errors: ['settings.locale'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
      ],
    },
    {
      graph: provides,
      cases: [
        {
          title: 'takes what is provided without asking its owner',
          query: '{ reviews { author { name id } } }',
          data: { reviews: [{ author: { name: 'An', id: 'u1' } }, { author: { name: null, id: 'u2' } }] },
          calls: { reviews: 1 },
        },
        {
          title: 'takes a provided field of a provided object',
          query: '{ reviews { author { address { city } } } }',
          data: { reviews: [{ author: { address: { city: 'Huế' } } }, { author: { address: null } }] },
          calls: { reviews: 1 },
        },
        {
          title: 'asks the owner where it is not provided',
          query: '{ reviews { witness { name } } }',
          data: { reviews: [{ witness: { name: null } }, { witness: null }] },
          calls: { reviews: 1, users: 1 },
        },
        {
          title: 'asks the owner for what is not provided beside what is',
          query: '{ reviews { author { name age address { city street } } } }',
          data: {
            reviews: [
              { author: { name: 'An', age: 20, address: { city: 'Huế', street: 'Lê Lợi' } } },
              { author: { name: null, age: 30, address: null } },
            ],
          },
        },
        {
          title: 'takes what the root provides further down',
          query: '{ latest { author { name } text } }',
          calls: { reviews: 1 },
        },
        {
          title: 'takes what is provided for one type of a union',
          query: '{ items { ... on Book { title } ... on User { id } } }',
          data: { items: [{ title: 'Kiều' }, { id: 'u1' }] },
          calls: { reviews: 1 },
        },
        {
          title: 'asks the owner about the other type of the union',
          query: '{ items { __typename ... on Book { title pages } ... on User { name age } } }',
        },
        {
          title: 'needs no owner for what is provided',
          query: '{ reviews { author { name } } }',
          failing: ['users'],
          data: { reviews: [{ author: { name: 'An' } }, { author: { name: null } }] },
          errors: [],
        },
        {
          title: 'keeps what is provided when the owner is down',
          query: '{ reviews { author { name age } } me { age } }',
          failing: ['users'],
          data: { reviews: [{ author: { name: 'An', age: null } }, { author: { name: null, age: null } }], me: null },
          errors: ['reviews.0.author.age', 'reviews.1.author.age', 'me'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
      ],
    },
  ],
};
