import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, type Fields, fails, ref, refs } from '../world/world.js';

const times = (value: number | null, factor: number): number | null => (value === null ? null : value * factor);

export const requiresPlain: SmallGraph = {
  name: 'required fields',
  subgraphs: {
    catalog: `
      type Query { product(id: ID!): Product products: [Product!]! }
      type Product @key(fields: "id") { id: ID! weight: Int price: Int name: String! box: Box seller: Person }
      type Box { width: Int! depth: Int inner: Box }
      type Person @key(fields: "id") { id: ID! name: String }`,
    shipping: `
      type Query { lightest: Product }
      type Product @key(fields: "id") {
        id: ID! weight: Int @external price: Int @external name: String! @external box: Box @external seller: Person @external
        fee: Int @requires(fields: "weight price")
        label: String! @requires(fields: "name")
        volume: Int @requires(fields: "box { width depth inner { width } }")
        greeting: String @requires(fields: "seller { name }")
        carrier: String
      }
      type Box @external { width: Int! depth: Int inner: Box }
      type Person @key(fields: "id") { id: ID! name: String @external }`,
    people: `
      type Person @key(fields: "id") { id: ID! age: Int }`,
  },
  rows: () => ({
    Query: { product: ({ id }) => ref('Product', id), products: all('Product'), lightest: ref('Product', '2') },
    Product: [
      product('1', {
        weight: 3,
        price: 10,
        name: 'Table',
        box: { width: 2, depth: 3, inner: { width: 1, depth: null, inner: null } },
        seller: ref('Person', 'x'),
      }),
      product('2', {
        weight: 1,
        price: null,
        name: 'Chair',
        box: { width: 4, depth: null, inner: null },
        seller: null,
      }),
      product('3', { weight: null, price: null, name: 'Lamp', box: null, seller: ref('Person', 'y') }),
    ],
    Person: [
      { id: 'x', name: 'Xuân', age: 30 },
      { id: 'y', name: null, age: 40 },
    ],
  }),
};

function product(id: string, values: Fields) {
  return {
    id,
    ...values,
    fee: (_: Fields, { weight, price }: Fields) => `${weight}${price}`.length + (times(weight as number, 100) ?? 7),
    label: (_: Fields, { name }: Fields) => `[${name}]`,
    volume: (_: Fields, { box }: Fields) =>
      box === null ? null : box.width * (box.depth ?? 1) - (box.inner === null ? 0 : box.inner.width),
    greeting: (_: Fields, { seller }: Fields) => `Hello ${seller === null ? 'nobody' : seller.name}`,
    carrier: id === '3' ? null : 'post',
  };
}

/** The planner of the stock gateway merges what is required with what the client asked for under the same name. */
export const requiresArguments: SmallGraph = {
  name: 'required fields with arguments',
  subgraphs: {
    land: `
      type Query { parcel: Parcel parcels: [Parcel!]! }
      enum Unit { M2 HA }
      type Parcel @key(fields: "id") { id: ID! area(unit: Unit = M2): Float owner(formal: Boolean! = false): String sheet: String note: String }`,
    tax: `
      enum Unit { M2 HA }
      type Parcel @key(fields: "id") {
        id: ID! area(unit: Unit = M2): Float @external owner(formal: Boolean! = false): String @external
        landTax: Float @requires(fields: "area(unit: M2)")
        subsidy: Float @requires(fields: "area(unit: HA)")
        plain: Float @requires(fields: "area")
        letter(to: String): String @requires(fields: "owner(formal: true)")
      }`,
  },
  rows: () => ({
    Query: { parcel: ref('Parcel', 'p'), parcels: all('Parcel') },
    Parcel: [parcel('p', 20000, 'An'), parcel('q', 5000, null)],
  }),
};

const parcel = (id: string, area: number, owner: string | null) => ({
  id,
  area: ({ unit }: Fields) => (unit === 'HA' ? area / 10000 : area),
  owner: ({ formal }: Fields) => (owner === null ? null : formal ? `Mr ${owner}` : owner),
  sheet: `sheet ${id}`,
  note: `note ${id}`,
  landTax: (_: Fields, source: Fields) => times(source['area'], 3),
  subsidy: (_: Fields, source: Fields) => times(source['area'], 7),
  plain: (_: Fields, source: Fields) => times(source['area'], 11),
  letter: ({ to }: Fields, source: Fields) => `${source['owner']} to ${to ?? 'all'}`,
});

export const requiresFragments: SmallGraph = {
  name: 'required fields of fragments',
  subgraphs: {
    shapes: `
      type Query { items: [Item!]! }
      type Item @key(fields: "id") { id: ID! shape: Shape media: Media }
      union Shape = Circle | Square
      type Circle { radius: Int! }
      type Square { side: Int! }
      interface Media { title: String }
      type Book implements Media { title: String pages: Int }
      type Film implements Media { title: String minutes: Int }`,
    measures: `
      type Item @key(fields: "id") {
        id: ID! shape: Shape @external media: Media @external
        size: Int @requires(fields: "shape { ... on Circle { radius } ... on Square { side } }")
        length: String @requires(fields: "media { title ... on Book { pages } ... on Film { minutes } }")
        roundness: Int @requires(fields: "shape { ... on Circle { radius } }")
      }
      union Shape = Circle | Square
      type Circle @external { radius: Int! }
      type Square @external { side: Int! }
      interface Media { title: String }
      type Book implements Media @external { title: String pages: Int }
      type Film implements Media @external { title: String minutes: Int }`,
  },
  rows: () => ({
    Query: { items: all('Item') },
    Item: [
      item('1', { shape: { __typename: 'Circle', radius: 2 }, media: { __typename: 'Book', title: 'B', pages: 9 } }),
      item('2', { shape: { __typename: 'Square', side: 5 }, media: { __typename: 'Film', title: null, minutes: 90 } }),
      item('3', { shape: null, media: null }),
    ],
  }),
};

const item = (id: string, values: Fields) => ({
  id,
  ...values,
  size: (_: Fields, { shape }: Fields) => (shape === null ? null : (shape.radius ?? 0) * 10 + (shape.side ?? 0)),
  length: (_: Fields, { media }: Fields) =>
    media === null ? null : `${media.title}: ${media.pages ?? '-'} ${media.minutes ?? '-'}`,
  roundness: (_: Fields, { shape }: Fields) => shape?.radius ?? 0,
});

export const requiresChains: SmallGraph = {
  name: 'required fields that require',
  subgraphs: {
    a: `
      type Query { things: [Thing!]! }
      type Thing @key(fields: "id") { id: ID! base: Int broken: Int parts: [Part!] }
      type Part @key(fields: "id") { id: ID! size: Int! }`,
    b: `
      type Thing @key(fields: "id") { id: ID! base: Int @external broken: Int @external first: Int @requires(fields: "base") fromBroken: Int @requires(fields: "broken") }
      type Part @key(fields: "id") { id: ID! size: Int! @external cost: Int @requires(fields: "size") }`,
    c: `
      type Thing @key(fields: "id") { id: ID! first: Int @external base: Int @external fromBroken: Int @external parts: [Part!] @external second: Int @requires(fields: "first base") total: Int @requires(fields: "parts { cost }") afterBroken: Int @requires(fields: "fromBroken") }
      type Part @key(fields: "id") { id: ID! cost: Int @external }`,
    d: `
      type Thing @key(fields: "id") { id: ID! second: Int @external third: Int @requires(fields: "second") sum: Int @requires(fields: "parts { size }") parts: [Part!] @external }
      type Part @key(fields: "id", resolvable: false) { id: ID! size: Int! @external }`,
  },
  rows: () => ({
    Query: { things: all('Thing') },
    Thing: [thing('1', 1, ['p', 'q']), thing('2', null, []), thing('3', 3, ['q', 'q'])],
    Part: [
      { id: 'p', size: 2, cost: (_, { size }) => times(size as number, 10) },
      { id: 'q', size: 5, cost: (_, { size }) => times(size as number, 10) },
    ],
  }),
};

const thing = (id: string, base: number | null, parts: readonly string[]) => ({
  id,
  base,
  broken: fails('broken'),
  parts: parts.length === 0 ? null : refs('Part', ...parts),
  first: (_: Fields, source: Fields) => times(source['base'], 2),
  second: (_: Fields, source: Fields) => (source['first'] === null ? -1 : source['first'] * 3 + source['base']),
  third: (_: Fields, source: Fields) => source['second'] * 5,
  fromBroken: (_: Fields, source: Fields) => source['broken'] ?? 0,
  afterBroken: (_: Fields, source: Fields) => source['fromBroken'] ?? 0,
  total: (_: Fields, { parts: list }: Fields) => (list ?? []).reduce((sum: number, { cost }: Fields) => sum + cost, 0),
  sum: (_: Fields, { parts: list }: Fields) => (list ?? []).reduce((sum: number, { size }: Fields) => sum + size, 0),
});

export const requiresThroughLists: SmallGraph = {
  name: 'required fields through lists',
  subgraphs: {
    orders: `
      type Query { orders: [Order]! }
      type Order @key(fields: "id") { id: ID! lines: [Line] matrix: [[Cell!]!] customer: Customer! }
      type Line { amount: Int! article: Article }
      type Article @key(fields: "id") { id: ID! }
      type Cell { value: Int }
      type Customer @key(fields: "id") { id: ID! }`,
    articles: `
      type Article @key(fields: "id") { id: ID! price: Int }
      type Customer @key(fields: "id") { id: ID! discount: Int! }`,
    totals: `
      type Order @key(fields: "id") {
        id: ID! lines: [Line] @external matrix: [[Cell!]!] @external customer: Customer! @external
        total: Int @requires(fields: "lines { amount article { price } }")
        trace: Int @requires(fields: "matrix { value }")
        reduced: Int! @requires(fields: "customer { discount }")
      }
      type Line @external { amount: Int! article: Article }
      type Article @key(fields: "id") { id: ID! price: Int @external }
      type Cell @external { value: Int }
      type Customer @key(fields: "id") { id: ID! discount: Int! @external }`,
  },
  rows: () => ({
    Query: { orders: [ref('Order', '1'), null, ref('Order', '2'), ref('Order', '3')] },
    Order: [
      order('1', {
        lines: [{ amount: 2, article: ref('Article', 'a') }, null, { amount: 3, article: null }],
        matrix: [[{ value: 1 }], [], [{ value: null }, { value: 5 }]],
        customer: ref('Customer', 'c'),
      }),
      order('2', { lines: [], matrix: [], customer: ref('Customer', 'd') }),
      order('3', { lines: null, matrix: null, customer: ref('Customer', 'c') }),
    ],
    Article: [{ id: 'a', price: 100 }],
    Customer: [
      { id: 'c', discount: 5 },
      { id: 'd', discount: 0 },
    ],
  }),
};

const order = (id: string, values: Fields) => ({
  id,
  ...values,
  total: (_: Fields, { lines }: Fields) =>
    lines === null
      ? null
      : lines.reduce(
          (sum: number, line: Fields | null) => sum + (line?.['amount'] ?? 1) * (line?.['article']?.price ?? 1),
          0,
        ),
  trace: (_: Fields, { matrix }: Fields) =>
    (matrix ?? []).flat().reduce((sum: number, cell: Fields) => sum + (cell['value'] ?? 10), 0),
  reduced: (_: Fields, { customer }: Fields) => 100 - customer.discount,
});

export const requires: Feature = {
  name: 'requires',
  suites: [
    {
      graph: requiresPlain,
      cases: [
        {
          title: 'computes from what another subgraph holds',
          query: '{ product(id: "1") { fee } }',
          data: { product: { fee: 303 } },
          calls: { catalog: 1, shipping: 1 },
        },
        {
          title: 'does not show the client what was only required',
          query: '{ products { fee label } }',
          data: {
            products: [
              { fee: 303, label: '[Table]' },
              { fee: 105, label: '[Chair]' },
              { fee: 8 + 7, label: '[Lamp]' },
            ],
          },
        },
        {
          title: 'passes a required null as null',
          query: '{ product(id: "3") { fee volume } }',
          data: { product: { fee: 15, volume: null } },
          errors: [],
        },
        {
          title: 'requires fields of nested value objects',
          query: '{ products { volume } }',
          data: { products: [{ volume: 5 }, { volume: 4 }, { volume: null }] },
        },
        {
          title: 'requires a field of another entity',
          query: '{ products { greeting } }',
          data: { products: [{ greeting: 'Hello Xuân' }, { greeting: 'Hello nobody' }, { greeting: 'Hello null' }] },
        },
        {
          title: 'fetches what is required from elsewhere, for a root of the subgraph itself',
          query: '{ lightest { fee carrier label } }',
          data: { lightest: { fee: 105, carrier: 'post', label: '[Chair]' } },
        },
        {
          title: 'shows what is required when the client asks for it too',
          query: '{ products { weight fee price box { inner { depth } } volume } }',
        },
        {
          title: 'keeps a nested selection of the client apart from the required one',
          query: '{ product(id: "1") { box { depth: width } volume seller { id: name age } greeting } }',
          data: {
            product: { box: { depth: 2 }, volume: 5, seller: { id: 'Xuân', age: 30 }, greeting: 'Hello Xuân' },
          },
        },
        {
          title: 'requires the same for two fields of the client',
          query: '{ product(id: "1") { one: fee two: fee fee } }',
          data: { product: { one: 303, two: 303, fee: 303 } },
        },
        {
          title: 'says an error, and computes nothing, when what is required cannot be had',
          query: '{ product(id: "1") { carrier fee weight } }',
          throwing: ['Product.weight'],
          data: { product: { carrier: 'post', fee: null, weight: null } },
          errors: ['product.fee', 'product.weight'],
        },
        {
          title: 'says an error when one nested field of what is required cannot be had',
          query: '{ products { id volume } }',
          throwing: ['Box.depth'],
          data: {
            products: [
              { id: '1', volume: null },
              { id: '2', volume: null },
              { id: '3', volume: null },
            ],
          },
          errors: ['products.0.volume', 'products.1.volume'],
        },
        {
          title: 'says an error when a required field of another entity cannot be had',
          query: '{ products { greeting } }',
          throwing: ['Person.name'],
          data: { products: [{ greeting: null }, { greeting: 'Hello nobody' }, { greeting: null }] },
          errors: ['products.0.greeting', 'products.2.greeting'],
        },
        {
          title: 'nulls the object when what is required for a field that must not be null cannot be had',
          query: '{ product(id: "1") { carrier label } }',
          throwing: ['Product.name'],
          data: { product: null },
          errors: ['product.label'],
        },
        {
          title: 'computes nothing when the subgraph that holds what is required is down',
          query: '{ lightest { carrier fee id } }',
          failing: ['catalog'],
          data: { lightest: { carrier: 'post', fee: null, id: '2' } },
          errors: ['lightest.fee'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'shows what is required when the subgraph that computes is down',
          query: '{ products { weight fee } }',
          failing: ['shipping'],
          data: {
            products: [
              { weight: 3, fee: null },
              { weight: 1, fee: null },
              { weight: null, fee: null },
            ],
          },
          errors: ['products.0.fee', 'products.1.fee', 'products.2.fee'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
      ],
    },
    {
      graph: requiresArguments,
      cases: [
        {
          title: 'requires with the arguments that are written there',
          query: '{ parcels { landTax } }',
          data: { parcels: [{ landTax: 60000 }, { landTax: 15000 }] },
        },
        {
          title: 'keeps the client’s arguments apart from the required ones',
          query: '{ parcel { area(unit: HA) landTax } }',
          data: { parcel: { area: 2, landTax: 60000 } },
        },
        {
          title: 'keeps them apart in the other order',
          query: '{ parcel { landTax area(unit: HA) } }',
          data: { parcel: { landTax: 60000, area: 2 } },
        },
        {
          title: 'requires the same field twice with different arguments',
          query: '{ parcel { landTax subsidy } }',
          data: { parcel: { landTax: 60000, subsidy: 14 } },
        },
        {
          title: 'requires it twice in the other order',
          query: '{ parcel { subsidy landTax } }',
          data: { parcel: { subsidy: 14, landTax: 60000 } },
        },
        {
          title: 'requires the default beside what is written',
          query: '{ parcel { subsidy plain landTax area } }',
          data: { parcel: { subsidy: 14, plain: 220000, landTax: 60000, area: 20000 } },
        },
        {
          title: 'keeps all of it apart in a list, with the client’s own two',
          query: '{ parcels { ha: area(unit: HA) subsidy m2: area(unit: M2) landTax plain area(unit: HA) } }',
        },
        {
          title: 'keeps apart an argument that is a variable',
          query: 'query ($unit: Unit) { parcels { area(unit: $unit) landTax subsidy } }',
          variables: { unit: 'HA' },
          data: {
            parcels: [
              { area: 2, landTax: 60000, subsidy: 14 },
              { area: 0.5, landTax: 15000, subsidy: 3.5 },
            ],
          },
        },
        {
          title: 'requires one thing in a fragment and another beside it',
          query: '{ parcel { ...A subsidy } } fragment A on Parcel { area(unit: HA) landTax }',
          data: { parcel: { area: 2, landTax: 60000, subsidy: 14 } },
        },
        {
          title: 'computes the same field for two arguments of its own',
          query: '{ parcels { a: letter(to: "A") b: letter owner } }',
          data: {
            parcels: [
              { a: 'Mr An to A', b: 'Mr An to all', owner: 'An' },
              { a: 'null to A', b: 'null to all', owner: null },
            ],
          },
        },
        {
          title: 'keeps an alias with the name of what is required',
          query: '{ parcel { area: sheet landTax subsidy } }',
          data: { parcel: { area: 'sheet p', landTax: 60000, subsidy: 14 } },
        },
        {
          title: 'keeps that alias in the other order',
          query: '{ parcel { landTax area: sheet } }',
          data: { parcel: { landTax: 60000, area: 'sheet p' } },
        },
        {
          title: 'keeps an alias that swaps two names',
          query: '{ parcel { area: note owner: sheet landTax letter note: area(unit: HA) } }',
          data: { parcel: { area: 'note p', owner: 'sheet p', landTax: 60000, letter: 'Mr An to all', note: 2 } },
        },
      ],
    },
    {
      graph: requiresFragments,
      cases: [
        {
          title: 'requires by type of a union',
          query: '{ items { size } }',
          data: { items: [{ size: 20 }, { size: 5 }, { size: null }] },
        },
        {
          title: 'requires by type of an interface, and of the interface itself',
          query: '{ items { length } }',
          data: { items: [{ length: 'B: 9 -' }, { length: 'null: - 90' }, { length: null }] },
        },
        {
          title: 'requires one type of a union only',
          query: '{ items { roundness } }',
          data: { items: [{ roundness: 2 }, { roundness: 0 }, { roundness: 0 }] },
        },
        {
          title: 'keeps the client’s fragments apart from the required ones',
          query: '{ items { shape { ... on Circle { side: radius } ... on Square { radius: side } } size roundness } }',
        },
        {
          title: 'asks for the type beside what is required',
          query:
            '{ items { media { kind: __typename ... on Film { pages: minutes } } length shape { __typename } size } }',
        },
        {
          title: 'says an error only where the type that cannot be had occurs',
          query: '{ items { size } }',
          throwing: ['Square.side'],
          data: { items: [{ size: 20 }, { size: null }, { size: null }] },
          errors: ['items.1.size'],
        },
      ],
    },
    {
      graph: requiresChains,
      cases: [
        {
          title: 'computes from what was computed',
          query: '{ things { second } }',
          data: { things: [{ second: 7 }, { second: -1 }, { second: 21 }] },
        },
        {
          title: 'computes through three subgraphs',
          query: '{ things { third id } }',
          data: {
            things: [
              { third: 35, id: '1' },
              { third: -5, id: '2' },
              { third: 105, id: '3' },
            ],
          },
        },
        { title: 'shows every step of the way', query: '{ things { third second first base } }' },
        {
          title: 'shows the steps under names of other steps',
          query: '{ things { base: third first: second second: first third: base } }',
        },
        {
          title: 'requires what each item of a list requires',
          query: '{ things { total } }',
          data: { things: [{ total: 70 }, { total: 0 }, { total: 100 }] },
        },
        { title: 'requires items of a list by stubs', query: '{ things { sum total parts { cost size } } }' },
        {
          title: 'says an error at the end of a chain whose start cannot be had',
          query: '{ things { third second first } }',
          throwing: ['Thing.base'],
          errors: [
            'things.0.third',
            'things.0.second',
            'things.0.first',
            'things.1.third',
            'things.1.second',
            'things.1.first',
            'things.2.third',
            'things.2.second',
            'things.2.first',
          ],
        },
        {
          title: 'says an error two steps after one that always breaks',
          query: '{ things { id afterBroken } }',
          data: {
            things: [
              { id: '1', afterBroken: null },
              { id: '2', afterBroken: null },
              { id: '3', afterBroken: null },
            ],
          },
          errors: ['things.0.afterBroken', 'things.1.afterBroken', 'things.2.afterBroken'],
        },
        {
          title: 'says an error where one item of a required list cannot be had',
          query: '{ things { total } }',
          throwing: ['Part.cost'],
          data: { things: [{ total: null }, { total: 0 }, { total: null }] },
          errors: ['things.0.total', 'things.2.total'],
        },
        {
          title: 'computes nothing after a step that is down',
          query: '{ things { base third } }',
          failing: ['b'],
          data: {
            things: [
              { base: 1, third: null },
              { base: null, third: null },
              { base: 3, third: null },
            ],
          },
          errors: ['things.0.third', 'things.1.third', 'things.2.third'],
        },
        {
          title: 'keeps the first step when the next one is down',
          query: '{ things { first third } }',
          failing: ['c'],
          data: {
            things: [
              { first: 2, third: null },
              { first: null, third: null },
              { first: 6, third: null },
            ],
          },
          errors: ['things.0.third', 'things.1.third', 'things.2.third'],
        },
      ],
    },
    {
      graph: requiresThroughLists,
      cases: [
        {
          title: 'requires a field of an entity inside of a list of value objects',
          query: '{ orders { total } }',
          data: { orders: [{ total: 204 }, null, { total: 0 }, { total: null }] },
        },
        {
          title: 'requires a list of lists',
          query: '{ orders { trace } }',
          data: { orders: [{ trace: 16 }, null, { trace: 0 }, { trace: 0 }] },
        },
        {
          title: 'requires what must not be null',
          query: '{ orders { reduced } }',
          data: { orders: [{ reduced: 95 }, null, { reduced: 100 }, { reduced: 95 }] },
        },
        {
          title: 'shows the list that is required',
          query: '{ orders { lines { article { price } amount } total matrix { value } trace } }',
        },
        {
          title: 'keeps aliases inside of the list apart from what is required',
          query:
            '{ orders { lines { amount: article { amount: price } article: amount } total matrix { value: __typename } trace } }',
        },
        {
          title: 'says an error where an item of a required list cannot be had',
          query: '{ orders { id total trace } }',
          throwing: ['Article.price'],
          data: {
            orders: [
              { id: '1', total: null, trace: 16 },
              null,
              { id: '2', total: 0, trace: 0 },
              { id: '3', total: null, trace: 0 },
            ],
          },
          errors: ['orders.0.total'],
        },
        {
          title: 'computes nothing for rows whose required entity is down, and the rest',
          query: '{ orders { id total } }',
          failing: ['articles'],
          data: { orders: [{ id: '1', total: null }, null, { id: '2', total: 0 }, { id: '3', total: null }] },
          errors: ['orders.0.total'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'nulls rows that must not be null',
          query: '{ orders { id reduced } }',
          failing: ['articles'],
          data: { orders: [null, null, null, null] },
          errors: ['orders.0.reduced', 'orders.2.reduced', 'orders.3.reduced'],
        },
      ],
    },
  ],
};
