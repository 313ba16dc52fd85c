import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, type Compute, type Fields, ref } from '../world/world.js';

const echo: Compute = (args) => JSON.stringify(args);

export const enums: SmallGraph = {
  name: 'enums that merge',
  subgraphs: {
    a: `
      type Query { cases: [Case!]! }
      enum State { NEW OPEN CLOSED }
      enum Order { UP DOWN }
      type Case @key(fields: "id") { id: ID! state: State sorted(by: Order): String }`,
    b: `
      enum State { OPEN ARCHIVED }
      enum Order { UP DOWN SIDEWAYS }
      type Case @key(fields: "id") { id: ID! before: State! ordered(by: [Order!] = [UP, DOWN]): String states: [State] }`,
  },
  rows: () => ({
    Query: { cases: all('Case') },
    Case: [
      {
        id: '1',
        state: 'NEW',
        before: 'ARCHIVED',
        states: ['OPEN', null, 'ARCHIVED'],
        sorted: ({ by }) => by ?? null,
        ordered: echo,
      },
      { id: '2', state: null, before: 'OPEN', states: [], sorted: ({ by }) => by ?? null, ordered: echo },
    ],
  }),
};

export const inputs: SmallGraph = {
  name: 'inputs that merge',
  subgraphs: {
    a: `
      input Range { from: Int = 1 to: Int! step: Int }
      input Filter { word: String range: Range tags: [String!] kind: Kind = SMALL inner: Filter }
      enum Kind { SMALL LARGE }
      type Query { find(filter: Filter, limit: Int! = 3, ids: [ID!]): String thing(id: ID!): Thing }
      type Thing @key(fields: "id") { id: ID! one(range: Range): String }`,
    b: `
      input Range { from: Int = 1 to: Int! }
      input Filter { word: String range: Range! tags: [String!] kind: Kind! = SMALL inner: Filter }
      enum Kind { SMALL LARGE }
      type Thing @key(fields: "id") { id: ID! two(filter: Filter): String three(matrix: [[Int]], flag: Boolean, ratio: Float, kind: Kind): String }`,
  },
  rows: () => ({
    Query: { find: echo, thing: ({ id }) => ref('Thing', id) },
    Thing: [{ id: 'x', one: echo, two: echo, three: echo }],
  }),
};

export const scalars: SmallGraph = {
  name: 'scalars of our own',
  subgraphs: {
    a: `
      scalar Json
      scalar Day @specifiedBy(url: "https://example.org/day")
      type Query { forms: [Form!]! echo(value: Json, day: Day): Json }
      type Form @key(fields: "id day") { id: ID! day: Day! content: Json }`,
    b: `
      scalar Json
      scalar Day
      type Form @key(fields: "day id") { id: ID! day: Day! content: Json @external size: Int @requires(fields: "content") history: [Json] big: Json! }`,
  },
  rows: () => ({
    Query: { forms: all('Form'), echo: ({ value }) => value ?? null },
    Form: [
      {
        id: '1',
        day: '2026-11-01',
        content: nasty,
        size: sizeOf,
        history: [1, 'a', null, { a: [true] }],
        big: { n: 9007199254740991 },
      },
      { id: '2', day: '2026-11-01', content: [], size: sizeOf, history: null, big: 0 },
      { id: '1', day: '2026-11-02', content: null, size: sizeOf, history: [], big: '' },
    ],
  }),
};

/** A value that must pass untouched, whatever its members are called. */
const nasty = JSON.parse(
  '{"__proto__":{"a":1},"__typename":"Form","_entities":[null],"id":7,"constructor":"c","nested":[[{"content":null}]]}',
) as Fields;

const sizeOf: Compute = (_, { content }) => (content === null ? null : Object.keys(content as object).length);

export const variables: SmallGraph = {
  name: 'variables',
  subgraphs: {
    a: `
      input Point { x: Int! y: Int = 7 label: String }
      enum Mode { FAST SLOW }
      type Query { show(id: ID, n: Int = 5, text: String, list: [Int], must: Int! = 9, point: Point, points: [Point!], mode: Mode = FAST, ratio: Float, flag: Boolean): String item: Item }
      type Item @key(fields: "id") { id: ID! }`,
    b: `
      input Point { x: Int! y: Int = 7 label: String }
      enum Mode { FAST SLOW }
      type Item @key(fields: "id") { id: ID! told(n: Int = 5, text: String, point: Point, list: [Int], mode: Mode): String next(n: Int): Item }`,
    c: `
      type Item @key(fields: "id") { id: ID! far(representations: [ID!], n: Int): String }`,
  },
  rows: () => ({
    Query: { show: echo, item: ref('Item', 'i') },
    Item: [{ id: 'i', told: echo, next: ({ n }) => (n === 0 ? null : ref('Item', 'i')), far: echo }],
  }),
};

export const inputValues: Feature = {
  name: 'input values',
  suites: [
    {
      graph: enums,
      cases: [
        {
          title: 'shows values of an enum that only one subgraph knows',
          query: '{ cases { state before states } }',
          data: {
            cases: [
              { state: 'NEW', before: 'ARCHIVED', states: ['OPEN', null, 'ARCHIVED'] },
              { state: null, before: 'OPEN', states: [] },
            ],
          },
        },
        {
          title: 'takes values of an enum that every subgraph knows',
          query: 'query ($by: Order!) { cases { sorted(by: DOWN) other: sorted(by: $by) ordered(by: [$by, DOWN]) } }',
          variables: { by: 'UP' },
        },
        {
          title: 'takes the default list of an enum',
          query: '{ cases { ordered none: ordered(by: null) empty: ordered(by: []) } }',
        },
        {
          title: 'says an error for a value that the enum does not have',
          query: '{ cases { id before } }',
          answers: { b: (right) => ({ ...right, data: { _entities: [{ before: 'GONE' }, { before: 'OPEN' }] } }) },
          data: null,
          errors: ['cases.0.before'],
          code: 'INVALID_SUBGRAPH_ANSWER',
        },
      ],
    },
    {
      graph: inputs,
      cases: [
        {
          title: 'passes an input that both subgraphs share',
          query: '{ find(filter: { word: "w", range: { to: 4 } }) }',
        },
        {
          title: 'passes nested inputs and lists',
          query:
            '{ find(filter: { range: { from: 2, to: 4 }, tags: ["a", "b"], inner: { range: { to: 1 }, kind: LARGE } }, ids: ["1", "2"], limit: 0) }',
        },
        {
          title: 'passes an input inside of a variable to a subgraph that is joined',
          query:
            'query ($filter: Filter, $to: Int!) { thing(id: "x") { two(filter: $filter) one(range: { to: $to }) } }',
          variables: { filter: { word: null, range: { to: 3 }, tags: [] }, to: 8 },
        },
        {
          title: 'puts a single value where a list is meant',
          query:
            '{ find(ids: "1", filter: { range: { to: 1 }, tags: "t" }) thing(id: "x") { three(matrix: 3, flag: false, ratio: 2, kind: LARGE) } }',
        },
        {
          title: 'passes numbers, texts and nulls as they are',
          query:
            'query ($m: [[Int]]) { thing(id: "x") { three(matrix: $m, ratio: 1.5) other: three(matrix: null, flag: null) } }',
          variables: { m: [[1, null], null, []] },
        },
        {
          title: 'refuses a variable of the wrong shape before anyone is asked',
          query: 'query ($filter: Filter) { find(filter: $filter) }',
          variables: { filter: { word: 3 } },
          calls: {},
        },
        { title: 'refuses a variable that is missing', query: 'query ($id: ID!) { thing(id: $id) { id } }', calls: {} },
      ],
    },
    {
      graph: scalars,
      cases: [
        {
          title: 'passes JSON untouched, whatever its members are called',
          query: '{ forms { content big } }',
        },
        { title: 'joins by a key that is a scalar of our own', query: '{ forms { size history id } }' },
        {
          title: 'requires JSON untouched',
          query: '{ forms { size } }',
          data: { forms: [{ size: 6 }, { size: 0 }, { size: null }] },
        },
        {
          title: 'takes JSON as a literal and as a variable',
          query:
            'query ($v: Json) { a: echo(value: $v) b: echo(value: { a: [1, "x", null, { b: true }] }) c: echo(value: 3) d: echo }',
          variables: { v: { deep: [{ a: null }], __typename: 'Query' } },
          data: {
            a: { deep: [{ a: null }], __typename: 'Query' },
            b: { a: [1, 'x', null, { b: true }] },
            c: 3,
            d: null,
          },
        },
        {
          title: 'takes a variable inside of JSON',
          query: 'query ($v: Json, $n: Json) { echo(value: { a: $v, list: [$n, 2] }) }',
          variables: { v: { x: 1 }, n: 5 },
          data: { echo: { a: { x: 1 }, list: [5, 2] } },
        },
        {
          title: 'keeps an alias on JSON apart from what is required',
          query: '{ forms { content: id id: content size } }',
        },
      ],
    },
    {
      graph: variables,
      cases: [
        {
          title: 'takes a variable called representations',
          query: 'query ($representations: Int) { show(n: $representations) item { told(n: $representations) } }',
          variables: { representations: 3 },
        },
        {
          title: 'takes an argument called representations',
          query: 'query ($representations: [ID!]) { item { far(representations: $representations, n: 1) } }',
          variables: { representations: ['a', 'b'] },
        },
        {
          title: 'takes defaults of the operation',
          query:
            'query ($n: Int = 8, $mode: Mode = SLOW) { show(n: $n, mode: $mode) item { told(n: $n, mode: $mode) } }',
        },
        {
          title: 'lets a variable win over its default',
          query: 'query ($n: Int = 8) { item { told(n: $n) } }',
          variables: { n: 2 },
        },
        {
          title: 'passes null where null is given',
          query: 'query ($n: Int = 8, $p: Point) { show(n: $n, point: $p) item { told(n: $n, point: $p) } }',
          variables: { n: null, p: null },
        },
        {
          title: 'leaves out what is not given',
          query:
            'query ($n: Int, $t: String, $p: Point) { show(n: $n, text: $t, point: $p) item { told(n: $n, text: $t, point: $p) } }',
        },
        {
          title: 'uses the default of the argument when the variable is not given',
          query: 'query ($m: Int) { show(n: $m) item { told(n: $m) } }',
        },
        {
          title: 'takes input objects with and without their defaults',
          query:
            'query ($p: Point, $x: Int!) { show(point: $p, points: [{ x: $x }, { x: 2, y: null }]) item { told(point: { x: $x, label: "l" }) } }',
          variables: { p: { x: 1, label: null }, x: 5 },
        },
        {
          title: 'takes lists with variables inside',
          query: 'query ($a: Int, $b: Int) { show(list: [$a, 2, $b]) item { told(list: [$b, $a]) } }',
          variables: { a: 1, b: null },
        },
        {
          title: 'takes a single value for a list',
          query: 'query ($l: [Int]) { show(list: $l) item { told(list: $l) } }',
          variables: { l: 4 },
        },
        {
          title: 'takes a number for a float and for an id',
          query: 'query ($r: Float, $id: ID) { show(ratio: $r, id: $id) }',
          variables: { r: 1, id: 12 },
        },
        {
          title: 'passes only the variables that a subgraph needs',
          query:
            'query ($a: Int, $b: Int, $c: String) { show(n: $a, text: $c) item { told(n: $b) next(n: $a) { far(n: $b) told(text: $c) } } }',
          variables: { a: 1, b: 2, c: 'x' },
        },
        {
          title: 'uses one variable in several places and fragments',
          query:
            'query ($n: Int!) { a: item { ...I } b: item { end: next(n: 0) { id } ...I } } fragment I on Item { told(n: $n) next(n: $n) { far(n: $n) } }',
          variables: { n: 1 },
        },
        {
          title: 'refuses a value of the wrong type',
          query: 'query ($n: Int) { show(n: $n) }',
          variables: { n: 'x' },
          calls: {},
        },
        {
          title: 'refuses null where it must not be',
          query: 'query ($n: Int!) { show(n: $n) }',
          variables: { n: null },
          calls: {},
        },
        {
          title: 'refuses an unknown enum value',
          query: 'query ($m: Mode) { show(mode: $m) }',
          variables: { m: 'ASLEEP' },
          calls: {},
        },
        {
          title: 'refuses a field that the input does not have',
          query: 'query ($p: Point) { show(point: $p) }',
          variables: { p: { x: 1, z: 2 } },
          calls: {},
        },
        { title: 'ignores a variable that nobody declared', query: '{ show(n: 1) }', variables: { n: 5, other: {} } },
        {
          title: 'answers the operation that is named',
          query: 'query A { show(n: 1) } query B($n: Int) { item { told(n: $n) } }',
          operationName: 'B',
          variables: { n: 6 },
        },
        {
          title: 'answers the other operation of the same text',
          query: 'query A { show(n: 1) } query B($n: Int) { item { told(n: $n) } }',
          operationName: 'A',
        },
      ],
    },
  ],
};
