import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, type Compute, ref, refs } from '../world/world.js';

const firstOf =
  (type: string, ...ids: string[]): Compute =>
  ({ first }) =>
    refs(type, ...ids.slice(0, first as number));

export const oneKey: SmallGraph = {
  name: 'one key',
  subgraphs: {
    catalog: `
      type Query { product(id: ID!): Product products: [Product!]! nothing: Product none: [Product!]! }
      type Product @key(fields: "id") { id: ID! name: String! }`,
    stock: `
      type Product @key(fields: "id") { id: ID! inStock: Int warehouse: Warehouse }
      type Warehouse @key(fields: "id") { id: ID! city: String }`,
    reviews: `
      type Query { lastReview: Review }
      type Product @key(fields: "id") { id: ID! reviews(first: Int = 10): [Review!] rating: Float! }
      type Review @key(fields: "id") { id: ID! text: String! product: Product! }`,
  },
  rows: () => ({
    Query: {
      product: ({ id }) => ref('Product', id),
      products: all('Product'),
      nothing: null,
      none: [],
      lastReview: ref('Review', 'r2'),
    },
    Product: [
      {
        id: '1',
        name: 'Table',
        inStock: 4,
        warehouse: ref('Warehouse', 'w1'),
        reviews: firstOf('Review', 'r1', 'r2'),
        rating: 4.5,
      },
      { id: '2', name: 'Chair', inStock: 0, warehouse: ref('Warehouse', 'w1'), reviews: [], rating: 0 },
      { id: '3', name: 'Lamp', inStock: null, warehouse: null, reviews: null, rating: 3 },
    ],
    Warehouse: [{ id: 'w1', city: 'Huế' }],
    Review: [
      { id: 'r1', text: 'good', product: ref('Product', '1') },
      { id: 'r2', text: 'fine', product: ref('Product', '1') },
    ],
  }),
};

export const severalKeys: SmallGraph = {
  name: 'several keys',
  subgraphs: {
    catalog: `
      type Query { product(id: ID!): Product products: [Product] }
      type Product @key(fields: "id") { id: ID! name: String }`,
    codes: `
      type Query { byCode(code: String!): Product }
      type Product @key(fields: "id") @key(fields: "code") { id: ID! code: String! checked: Boolean }`,
    prices: `
      type Query { cheapest: Product }
      type Product @key(fields: "code") { code: String! price: Int }`,
  },
  rows: () => ({
    Query: {
      product: ({ id }) => ref('Product', id),
      products: all('Product'),
      byCode: ({ code }) => ref('Product', { code }),
      cheapest: ref('Product', '2'),
    },
    Product: [
      { id: '1', code: 'A', name: 'Table', checked: true, price: 90 },
      { id: '2', code: 'B', name: 'Chair', checked: false, price: 30 },
    ],
  }),
};

export const compositeKeys: SmallGraph = {
  name: 'composite keys',
  subgraphs: {
    registry: `
      type Query { parcel(sheet: Int!, number: Int!): Parcel parcels: [Parcel!]! }
      type Parcel @key(fields: "sheet number") { sheet: Int! number: Int! owner: String }`,
    map: `
      type Parcel @key(fields: "number sheet") { sheet: Int! number: Int! area: Float neighbours: [Parcel!]! }`,
    tax: `
      type Query { dearest: Parcel }
      type Parcel @key(fields: "sheet number") { number: Int! sheet: Int! tax: Int }`,
  },
  rows: () => ({
    Query: {
      parcel: ({ sheet, number }) => ref('Parcel', { sheet, number }),
      parcels: all('Parcel'),
      dearest: ref('Parcel', { sheet: 2, number: 1 }),
    },
    Parcel: [
      { sheet: 1, number: 1, owner: 'An', area: 1.5, tax: 10, neighbours: [ref('Parcel', { sheet: 1, number: 2 })] },
      { sheet: 1, number: 2, owner: null, area: 2.5, tax: 20, neighbours: all('Parcel') },
      { sheet: 2, number: 1, owner: 'Bình', area: null, tax: 30, neighbours: [] },
    ],
  }),
};

export const nestedKeys: SmallGraph = {
  name: 'nested keys',
  subgraphs: {
    people: `
      type Query { staff: [Employee!]! }
      type Employee @key(fields: "agency { id } number") { number: Int! agency: Agency! name: String! }
      type Agency @key(fields: "id") { id: ID! }`,
    pay: `
      type Employee @key(fields: "number agency { id }") { number: Int! agency: Agency! salary: Int }
      type Agency @key(fields: "id") { id: ID! budget: Int }`,
    places: `
      type Employee @key(fields: "agency { id } number") { number: Int! agency: Agency! @shareable desk: Desk }
      type Agency @key(fields: "id") { id: ID! title: String }
      type Desk { room: String! agency: Agency! }`,
  },
  rows: () => ({
    Query: { staff: all('Employee') },
    Employee: [
      {
        number: 1,
        agency: ref('Agency', 'a'),
        name: 'An',
        salary: 5,
        desk: { room: '1.1', agency: ref('Agency', 'b') },
      },
      { number: 1, agency: ref('Agency', 'b'), name: 'Ba', salary: 6, desk: null },
    ],
    Agency: [
      { id: 'a', budget: 100, title: 'Sở A' },
      { id: 'b', budget: null, title: 'Sở B' },
    ],
  }),
};

/** The first key that a subgraph names is not the one by which it can be asked. */
export const unresolvableKeys: SmallGraph = {
  name: 'keys that cannot be resolved',
  subgraphs: {
    orders: `
      type Query { orders: [Order!]! }
      type Order @key(fields: "id") { id: ID! buyer: Person }
      type Person @key(fields: "id", resolvable: false) { id: ID! }`,
    people: `
      type Query { people: [Person!]! }
      type Person @key(fields: "id") { id: ID! name: String favourite: Person }`,
    loyalty: `
      type Query { best: Person }
      type Person @key(fields: "card", resolvable: false) @key(fields: "id") { id: ID! card: String! points: Int }`,
    cards: `
      type Person @key(fields: "card") { card: String! isBlocked: Boolean }`,
  },
  rows: () => ({
    Query: { orders: all('Order'), people: all('Person'), best: ref('Person', 'p2') },
    Order: [
      { id: 'o1', buyer: ref('Person', 'p1') },
      { id: 'o2', buyer: null },
      { id: 'o3', buyer: ref('Person', 'p2') },
    ],
    Person: [
      { id: 'p1', name: 'An', favourite: ref('Person', 'p2'), card: 'c1', points: 7, isBlocked: false },
      { id: 'p2', name: 'Ba', favourite: null, card: 'c2', points: 9, isBlocked: true },
    ],
  }),
};

export const oldStyle: SmallGraph = {
  name: 'extended types',
  subgraphs: {
    a: `
      type Query { users: [User] }
      type User @key(fields: "id") { id: ID! name: String }`,
    b: `
      extend type User @key(fields: "id") { id: ID! @external email: String }
      extend type Query { newest: User }`,
    c: `
      type User @extends @key(fields: "id") { id: ID! @external age: Int }
      schema { query: Root }
      type Root { oldest: User }`,
  },
  rows: () => ({
    Query: { users: all('User'), newest: ref('User', '2'), oldest: ref('User', '1') },
    User: [
      { id: '1', name: 'An', email: 'an@example.org', age: 40 },
      { id: '2', name: null, email: null, age: null },
    ],
  }),
};

export const keys: Feature = {
  name: 'keys',
  suites: [
    {
      graph: oneKey,
      cases: [
        {
          title: 'joins an entity from two subgraphs, in the order the client wrote',
          query: '{ product(id: "1") { inStock name } }',
          data: { product: { inStock: 4, name: 'Table' } },
          calls: { catalog: 1, stock: 1 },
        },
        {
          title: 'joins from three subgraphs',
          query: '{ product(id: "2") { rating inStock name } }',
          data: { product: { rating: 0, inStock: 0, name: 'Chair' } },
          calls: { catalog: 1, reviews: 1, stock: 1 },
        },
        {
          title: 'asks nobody for what the client did not ask',
          query: '{ product(id: "2") { name id } }',
          data: { product: { name: 'Chair', id: '2' } },
          calls: { catalog: 1 },
        },
        {
          title: 'joins a list with one call for each subgraph',
          query: '{ products { id inStock rating } }',
          data: {
            products: [
              { id: '1', inStock: 4, rating: 4.5 },
              { id: '2', inStock: 0, rating: 0 },
              { id: '3', inStock: null, rating: 3 },
            ],
          },
          calls: { catalog: 1, reviews: 1, stock: 1 },
        },
        {
          title: 'asks nobody about nothing',
          query: '{ nothing { name inStock } none { rating } }',
          data: { nothing: null, none: [] },
          calls: { catalog: 1 },
        },
        {
          title: 'follows a reference back to where it came from',
          query: '{ product(id: "1") { reviews { product { name reviews(first: 1) { text } } } } }',
          data: {
            product: {
              reviews: [
                { product: { name: 'Table', reviews: [{ text: 'good' }] } },
                { product: { name: 'Table', reviews: [{ text: 'good' }] } },
              ],
            },
          },
        },
        {
          title: 'joins from a root that another subgraph answers',
          query: '{ lastReview { product { inStock name warehouse { city } } } }',
          data: { lastReview: { product: { inStock: 4, name: 'Table', warehouse: { city: 'Huế' } } } },
        },
        {
          title: 'shows a null and an empty list for what they are',
          query: '{ products { reviews { text } warehouse { city } } }',
          data: {
            products: [
              { reviews: [{ text: 'good' }, { text: 'fine' }], warehouse: { city: 'Huế' } },
              { reviews: [], warehouse: { city: 'Huế' } },
              { reviews: null, warehouse: null },
            ],
          },
        },
        {
          title: 'joins roots of two subgraphs, in the order the client wrote',
          query: '{ lastReview { text } products { name } nothing { id } }',
          data: {
            lastReview: { text: 'fine' },
            products: [{ name: 'Table' }, { name: 'Chair' }, { name: 'Lamp' }],
            nothing: null,
          },
        },
        {
          title: 'passes arguments to a subgraph that is joined',
          query: '{ product(id: "1") { reviews(first: 1) { id } } }',
          data: { product: { reviews: [{ id: 'r1' }] } },
        },
        {
          title: 'answers null for an id that nobody knows',
          query: '{ product(id: "9") { name inStock } }',
          data: { product: null },
        },
      ],
    },
    {
      graph: severalKeys,
      cases: [
        {
          title: 'goes through the subgraph that knows both keys',
          query: '{ product(id: "1") { name price } }',
          data: { product: { name: 'Table', price: 90 } },
          calls: { catalog: 1, codes: 1, prices: 1 },
        },
        {
          title: 'goes the other way through it',
          query: '{ cheapest { name price } }',
          data: { cheapest: { name: 'Chair', price: 30 } },
          calls: { catalog: 1, codes: 1, prices: 1 },
        },
        {
          title: 'shows a key that only another subgraph has',
          query: '{ products { code id } cheapest { id } }',
          data: {
            products: [
              { code: 'A', id: '1' },
              { code: 'B', id: '2' },
            ],
            cheapest: { id: '2' },
          },
        },
        {
          title: 'starts from the subgraph with both keys',
          query: '{ byCode(code: "B") { price name checked } }',
          data: { byCode: { price: 30, name: 'Chair', checked: false } },
        },
        {
          title: 'answers null for a key that fits nothing',
          query: '{ byCode(code: "Z") { price name } }',
          data: { byCode: null },
        },
        {
          title: 'joins all three for a list',
          query: '{ products { price checked name code id } }',
        },
      ],
    },
    {
      graph: compositeKeys,
      cases: [
        {
          title: 'joins by two fields, whatever their order in the key',
          query: '{ parcel(sheet: 1, number: 2) { owner area tax } }',
          data: { parcel: { owner: null, area: 2.5, tax: 20 } },
        },
        {
          title: 'tells apart what shares one field of the key',
          query: '{ parcels { tax area } }',
          data: {
            parcels: [
              { tax: 10, area: 1.5 },
              { tax: 20, area: 2.5 },
              { tax: 30, area: null },
            ],
          },
        },
        {
          title: 'follows neighbours and joins them too',
          query: '{ dearest { neighbours { owner } tax } parcels { neighbours { owner tax neighbours { number } } } }',
        },
        {
          title: 'shows parts of the key under other names',
          query: '{ parcels { number: sheet sheet: number area } }',
        },
      ],
    },
    {
      graph: nestedKeys,
      cases: [
        {
          title: 'joins by a key inside of another object',
          query: '{ staff { name salary } }',
          data: {
            staff: [
              { name: 'An', salary: 5 },
              { name: 'Ba', salary: 6 },
            ],
          },
        },
        {
          title: 'asks on about the object inside of the key',
          query: '{ staff { agency { budget title } number salary } }',
          data: {
            staff: [
              { agency: { budget: 100, title: 'Sở A' }, number: 1, salary: 5 },
              { agency: { budget: null, title: 'Sở B' }, number: 1, salary: 6 },
            ],
          },
        },
        {
          title: 'joins an entity inside of a value object',
          query: '{ staff { desk { agency { budget id title } room } } }',
          data: {
            staff: [{ desk: { agency: { budget: null, id: 'b', title: 'Sở B' }, room: '1.1' } }, { desk: null }],
          },
        },
        {
          title: 'keeps a nested key apart from what the client calls by its name',
          query: '{ staff { agency { id: title } number salary } }',
          data: {
            staff: [
              { agency: { id: 'Sở A' }, number: 1, salary: 5 },
              { agency: { id: 'Sở B' }, number: 1, salary: 6 },
            ],
          },
        },
        {
          title: 'keeps a nested key apart from an alias on the way to it',
          query: '{ staff { place: agency { title } agency: desk { room } salary } }',
        },
      ],
    },
    {
      graph: unresolvableKeys,
      cases: [
        {
          title: 'never asks the subgraph that only refers',
          query: '{ orders { buyer { name } } }',
          data: { orders: [{ buyer: { name: 'An' } }, { buyer: null }, { buyer: { name: 'Ba' } }] },
          calls: { orders: 1, people: 1 },
        },
        {
          title: 'asks by the key that can be resolved, although another one is named first',
          query: '{ orders { buyer { points } } }',
          data: { orders: [{ buyer: { points: 7 } }, { buyer: null }, { buyer: { points: 9 } }] },
          calls: { loyalty: 1, orders: 1 },
        },
        {
          title: 'fetches the second key on the way to a third subgraph',
          query: '{ people { isBlocked name } }',
          data: {
            people: [
              { isBlocked: false, name: 'An' },
              { isBlocked: true, name: 'Ba' },
            ],
          },
        },
        { title: 'leaves by the key that cannot be resolved', query: '{ best { isBlocked points name } }' },
        { title: 'follows a reference to itself', query: '{ people { favourite { points favourite { id } } } }' },
      ],
    },
    {
      graph: oldStyle,
      cases: [
        { title: 'joins what was written as an extension', query: '{ users { age email name id } }' },
        {
          title: 'answers roots of each subgraph, whatever it calls its root type',
          query: '{ oldest { name } newest { email age } users { id } }',
          data: { oldest: { name: 'An' }, newest: { email: null, age: null }, users: [{ id: '1' }, { id: '2' }] },
        },
      ],
    },
  ],
};
