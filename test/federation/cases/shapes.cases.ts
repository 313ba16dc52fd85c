import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, type Compute, type Fields, fails, ref, refs, type World } from '../world/world.js';

/** Lists in pages, as most APIs have them: edges are value objects of two subgraphs. */
export const connections: SmallGraph = {
  name: 'pages of edges',
  subgraphs: {
    posts: `
      type Query { posts(first: Int = 2, after: ID): PostPage! post(id: ID!): Post }
      type PostPage { edges: [PostEdge!]! info: PageInfo! total: Int }
      type PostEdge { node: Post! cursor: String! }
      type PageInfo @shareable { hasMore: Boolean! last: ID }
      interface Node { id: ID! }
      type Post implements Node @key(fields: "id") { id: ID! title: String author: Author! }
      type Author implements Node @key(fields: "id") { id: ID! }`,
    people: `
      type Query { people: [Author!]! node(id: ID!): Node }
      interface Node { id: ID! }
      type Author implements Node @key(fields: "id") { id: ID! name: String posts(first: Int): [Post!]! @shareable }
      type Post implements Node @key(fields: "id") { id: ID! }`,
    votes: `
      type Post @key(fields: "id") { id: ID! votes(up: Boolean! = true): Int! voters(first: Int = 1): VoterPage title: String @external shout: String @requires(fields: "title") }
      type VoterPage { voters: [Author!]! info: PageInfo! }
      type PageInfo @shareable { hasMore: Boolean! last: ID }
      type Author @key(fields: "id") { id: ID! voted: Int }`,
  },
  rows: () => ({
    Query: {
      posts: ({ first, after }, _, world) => postPage(world, first as number, after as string),
      post: ({ id }) => ref('Post', id as string),
      people: all('Author'),
      node: ({ id }, _, world) => world.find('Post', id as string) ?? world.find('Author', id as string),
    },
    Post: [post('p1', 'One', 'x'), post('p2', null, 'x'), post('p3', 'Three', 'y')],
    Author: [
      { id: 'x', name: 'An', posts: ({ first }) => refs('Post', ...['p1', 'p2'].slice(0, first ?? 9)), voted: 3 },
      { id: 'y', name: null, posts: ({ first }) => refs('Post', ...['p3'].slice(0, first ?? 9)), voted: null },
    ],
  }),
};

const postPage = (world: World, first: number, after: string | undefined) => {
  const rows = world.all('Post');
  const start = rows.findIndex(({ id }) => id === after) + 1;
  const shown = rows.slice(start, start + first);
  return {
    edges: shown.map((node) => ({ node, cursor: `c-${node['id']}` })),
    info: { hasMore: start + first < rows.length, last: shown.at(-1)?.['id'] ?? null },
    total: rows.length,
  };
};

const post = (id: string, title: string | null, author: string) => ({
  id,
  title,
  author: ref('Author', author),
  votes: ({ up }: Fields) => (up ? 5 : 1),
  voters: ({ first }: Fields) => ({
    voters: refs('Author', ...['y', 'x'].slice(0, first ?? 9)),
    info: { hasMore: first === 1, last: null },
  }),
  shout: (_: Fields, source: Fields) => (source['title'] === null ? null : `${source['title']}!`),
});

/** Parts of the graph under names of their own: value objects that every subgraph adds to. */
export const namespaces: SmallGraph = {
  name: 'namespaces',
  subgraphs: {
    a: `
      type Query { admin: Admin! @shareable shop: Shop @shareable }
      type Admin @shareable { users: [User!]! inner: Inner! }
      type Inner @shareable { a: Int }
      type Shop @shareable { open: Boolean }
      type User @key(fields: "id") { id: ID! name: String }
      type Mutation { admin: AdminMutation! }
      type AdminMutation { rename(id: ID!, name: String!): User }`,
    b: `
      type Query { admin: Admin! @shareable shop: Shop @shareable }
      type Admin @shareable { logs(level: Int): [Log!] inner: Inner! }
      type Inner @shareable { b: Int! failing: Int }
      type Shop @shareable { hours: [Int!]! owner: User }
      type User @key(fields: "id", resolvable: false) { id: ID! }
      type Log { text: String by: User }`,
  },
  rows: () => ({
    Query: {
      admin: {
        users: all('User'),
        logs: ({ level }) =>
          level === 0
            ? null
            : [
                { text: 'one', by: ref('User', 'u2') },
                { text: null, by: null },
              ],
        inner: { a: 1, b: 2, failing: fails('failing') },
      },
      shop: { open: null, hours: [8, 17], owner: ref('User', 'u1') },
    },
    Mutation: {
      admin: {
        rename: ({ id, name }, _, world) => {
          const row = world.find('User', id as string);
          return row === null ? null : Object.assign(row, { name });
        },
      },
    },
    User: [
      { id: 'u1', name: 'An' },
      { id: 'u2', name: 'Ba' },
    ],
  }),
};

const sum: Compute = (_, { children }: Fields) =>
  (children as unknown as Fields[]).reduce((total, { size }) => total + (size as number), 0);

/** A tree whose rows refer to rows of the same type, and a requirement over the next level. */
export const tree: SmallGraph = {
  name: 'a tree',
  subgraphs: {
    units: `
      type Query { root: Unit! units: [Unit] }
      type Unit @key(fields: "id kind") { id: ID! kind: Kind! parent: Unit children: [Unit!]! size: Int }
      enum Kind { PROVINCE WARD }`,
    sums: `
      type Unit @key(fields: "kind id") { id: ID! kind: Kind! children: [Unit!]! @external size: Int @external total: Int @requires(fields: "children { size }") heir: Unit }
      enum Kind { PROVINCE WARD }`,
    names: `
      type Query { byName(name: String!): Unit }
      type Unit @key(fields: "id kind") { id: ID! kind: Kind! name: String parent: Unit @external path: String @requires(fields: "parent { id kind parent { id } }") }
      enum Kind { PROVINCE WARD }`,
  },
  rows: () => ({
    Query: {
      root: ref('Unit', '1'),
      units: [...refs('Unit', '1', '2'), null, ref('Unit', '3'), ref('Unit', '4')],
      byName: ({ name }) => ref('Unit', { name }),
    },
    Unit: [
      unit('1', { kind: 'PROVINCE', parent: null, children: ['2', '3'] }),
      unit('2', { kind: 'WARD', parent: '1', children: ['4'] }),
      unit('3', { kind: 'WARD', parent: '1', children: [] }),
      unit('4', { kind: 'WARD', parent: '2', children: [] }),
    ],
  }),
};

interface UnitValues {
  readonly kind: string;
  readonly parent: string | null;
  readonly children: readonly string[];
}

const unit = (id: string, { kind, parent, children }: UnitValues) => ({
  id,
  kind,
  parent: parent === null ? null : ref('Unit', parent),
  children: refs('Unit', ...children),
  size: Number(id) * 10,
  total: sum,
  heir: children[0] === undefined ? null : ref('Unit', children[0]),
  name: id === '3' ? null : `unit ${id}`,
  path: (_: Fields, source: Fields) =>
    source['parent'] === null ? '/' : `/${source['parent'].parent?.id ?? ''}/${source['parent'].id}`,
});

/** Types of an interface each require something of their own. */
export const requiringTypes: SmallGraph = {
  name: 'types that each require',
  subgraphs: {
    stock: `
      type Query { things: [Thing!]! any: Any }
      interface Thing { id: ID! weight: Int }
      type Crate implements Thing @key(fields: "id") { id: ID! weight: Int height: Int }
      type Barrel implements Thing @key(fields: "code") { id: ID! code: String! weight: Int volume(unit: Unit = L): Float }
      union Any = Crate | Barrel
      enum Unit { L M3 }`,
    freight: `
      interface Priced { price: Int }
      type Crate implements Priced @key(fields: "id") { id: ID! weight: Int @external height: Int @external price: Int @requires(fields: "weight height") next: Priced }
      type Barrel implements Priced @key(fields: "code") { code: String! weight: Int @external volume(unit: Unit = L): Float @external price: Int @requires(fields: "weight volume(unit: M3)") next: Priced label: String! }
      type Query { dearest: Priced }
      enum Unit { L M3 }`,
    colours: `
      type Crate @key(fields: "id") { id: ID! colour: String }
      type Barrel @key(fields: "code") { code: String! colour: Int }`,
  },
  rows: () => ({
    Query: {
      things: [ref('Barrel', 'b'), ref('Crate', 'c'), ref('Crate', 'd'), ref('Barrel', 'b')],
      any: ref('Crate', 'c'),
      dearest: ref('Barrel', 'b'),
    },
    Crate: [
      { id: 'c', weight: 2, height: 3, price: priceOf('height'), next: ref('Barrel', 'b'), colour: 'red' },
      { id: 'd', weight: null, height: null, price: priceOf('height'), next: null, colour: null },
    ],
    Barrel: [
      {
        id: 'b',
        code: 'B',
        weight: 4,
        volume: ({ unit: asked }) => (asked === 'M3' ? 1 : 1000),
        price: priceOf('volume'),
        next: ref('Crate', 'd'),
        label: 'barrel',
        colour: 7,
      },
    ],
  }),
};

const priceOf =
  (field: string): Compute =>
  (_, source) =>
    (source['weight'] ?? 50) * 10 + ((source[field] as number | null) ?? 5);

/** Many parts of Federation on the same few types. */
export const everything: SmallGraph = {
  name: 'everything at once',
  subgraphs: {
    core: `
      type Query { agencies(level: Level): [Agency!]! agency(id: ID!): Agency bodies: [Body!]! }
      enum Level { PROVINCE COMMUNE OTHER @inaccessible }
      interface Body @key(fields: "id") { id: ID! title: String level: Level }
      type Agency implements Body @key(fields: "id") @key(fields: "code") { id: ID! code: String! @inaccessible title: String level: Level parent: Agency staff: Int }
      type Board implements Body @key(fields: "id") { id: ID! title: String level: Level seats: Int! }`,
    money: `
      type Query { budgets(year: Int! = 2026): [Budget!]! }
      type Agency @key(fields: "code") { code: String! @inaccessible budget(year: Int! = 2026): Budget staff: Int @external perHead: Float @requires(fields: "staff") spent: Money }
      type Budget @key(fields: "agency { code } year") { agency: Agency! year: Int! amount: Money planned: Int @tag(name: "internal") }
      type Money { dong: Int! note: Note }
      type Note @shareable { text: String }`,
    rating: `
      type Body @interfaceObject @key(fields: "id") { id: ID! stars: Int judged(by: Judge = PEOPLE): Verdict }
      enum Judge { PEOPLE COURT }
      union Verdict = Praise | Complaint
      type Praise { text: String! }
      type Complaint @key(fields: "number") { number: Int! about: Body }`,
    complaints: `
      type Query { complaints: [Complaint] }
      type Complaint @key(fields: "number") { number: Int! text: String status: String! }
      type Budget @key(fields: "agency { code } year") { agency: Agency! year: Int! amount: Money @external share: String @requires(fields: "amount { dong note { text } }") }
      type Agency @key(fields: "code", resolvable: false) { code: String! @inaccessible }
      type Money @external { dong: Int! note: Note }
      type Note @shareable { text: String }`,
  },
  lacks: { rating: { Board: ['b2'] } },
  rows: () => ({
    Query: {
      agencies: ({ level }, _, world) =>
        world.all('Agency').filter((row) => level === undefined || level === row['level']),
      agency: ({ id }) => ref('Agency', id as string),
      bodies: [...refs('Board', 'b1'), ...refs('Agency', 'a1', 'a2'), ...refs('Board', 'b2')],
      budgets: ({ year }, _, world) => world.all('Budget').filter((row) => row['year'] === year),
      complaints: [ref('Complaint', { number: 1 }), null],
    },
    Agency: [
      agency('a1', { staff: 10, parent: null, level: 'PROVINCE' }),
      agency('a2', { staff: null, parent: 'a1', level: 'COMMUNE' }),
      agency('a3', { staff: 4, parent: 'a2', level: null }),
    ],
    Board: [
      { id: 'b1', title: 'Board 1', level: null, seats: 5, ...judged(null, 'praise') },
      { id: 'b2', title: null, level: 'PROVINCE', seats: 3, ...judged(1, 'complaint') },
    ],
    Budget: [budget('a1', 2026, 100), budget('a2', 2026, null), budget('a1', 2025, 90)],
    Complaint: [{ number: 1, text: 'late', status: 'open', about: ref('Agency', 'a2') }],
  }),
};

const judged = (stars: number | null, verdict: 'praise' | 'complaint') => ({
  stars,
  judged: ({ by }: Fields) =>
    by === 'COURT'
      ? null
      : verdict === 'praise'
        ? { __typename: 'Praise', text: 'good' }
        : ref('Complaint', { number: 1 }),
});

const agency = (
  id: string,
  { staff, parent, level }: { staff: number | null; parent: string | null; level: string | null },
) => ({
  id,
  code: `code-${id}`,
  title: `Agency ${id}`,
  level,
  staff,
  parent: parent === null ? null : ref('Agency', parent),
  budget: ({ year }: Fields, _: Fields, world: World) =>
    world.all('Budget').find((row) => row['owner'] === id && row['year'] === year) ?? null,
  perHead: (_: Fields, source: Fields) => (source['staff'] === null ? null : 1000 / source['staff']),
  spent: staff === null ? null : { dong: staff, note: { text: `spent by ${id}` } },
  ...judged(staff, staff === null ? 'complaint' : 'praise'),
});

const budget = (owner: string, year: number, amount: number | null) => ({
  owner,
  agency: ref('Agency', owner),
  year,
  amount: amount === null ? null : { dong: amount, note: amount === 90 ? null : { text: 'n' } },
  planned: year,
  share: (_: Fields, source: Fields) =>
    source['amount'] === null ? null : `${source['amount'].dong} ${source['amount'].note?.text ?? '-'}`,
});

/** Many small roots of many subgraphs. */
export const manyRoots: SmallGraph = {
  name: 'roots of many subgraphs',
  subgraphs: {
    one: `type Query { a: Int b(x: Int): [Int] own: Own }  type Own @key(fields: "id") { id: ID! one: Int }`,
    two: `type Query { c: String d: [String!] } type Own @key(fields: "id") { id: ID! two: Int! }`,
    three: `type Query { e: Boolean f: Float! } type Own @key(fields: "id") { id: ID! three: [Own!] }`,
    four: `type Query { g: ID h: Own } type Own @key(fields: "id") { id: ID! four(a: Int, b: [Int!]): String }`,
  },
  rows: () => ({
    Query: {
      a: 1,
      b: ({ x }) => [x ?? null, 2],
      own: ref('Own', 'o'),
      c: 'c',
      d: null,
      e: false,
      f: 0.5,
      g: '7',
      h: ref('Own', 'p'),
    },
    Own: [
      { id: 'o', one: 1, two: 2, three: refs('Own', 'p', 'o'), four: (args) => JSON.stringify(args) },
      { id: 'p', one: null, two: 3, three: null, four: (args) => JSON.stringify(args) },
    ],
  }),
};

export const shapes: Feature = {
  name: 'shapes of graphs',
  suites: [
    {
      graph: connections,
      cases: [
        {
          title: 'joins the nodes of a page',
          query: '{ posts { edges { cursor node { title votes author { name } } } info { hasMore last } total } }',
          data: {
            posts: {
              edges: [
                { cursor: 'c-p1', node: { title: 'One', votes: 5, author: { name: 'An' } } },
                { cursor: 'c-p2', node: { title: null, votes: 5, author: { name: 'An' } } },
              ],
              info: { hasMore: true, last: 'p2' },
              total: 3,
            },
          },
        },
        {
          title: 'joins pages inside of pages',
          query:
            '{ posts(first: 1, after: "p1") { edges { node { voters(first: 2) { voters { name voted posts(first: 1) { shout } } info { hasMore } } } } } }',
        },
        {
          title: 'finds a node by its interface',
          query:
            '{ a: node(id: "p1") { id ... on Post { title votes(up: false) } } b: node(id: "y") { ... on Author { name voted } __typename } c: node(id: "z") { id } }',
        },
        {
          title: 'keeps pages with different arguments apart',
          query:
            '{ one: posts(first: 1) { edges { node { id } } } rest: posts(first: 9, after: "p1") { edges { node { shout title } } } }',
        },
        {
          title: 'requires inside of a page, with the required name taken',
          query: '{ posts { edges { node { title: shout shout: title id: votes } } } }',
        },
        {
          title: 'nulls a page through an edge that must not be null',
          query: '{ posts { edges { node { votes } } total } }',
          failing: ['votes'],
          data: null,
          errors: ['posts.edges.0.node.votes'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
      ],
    },
    {
      graph: namespaces,
      cases: [
        {
          title: 'joins a namespace of two subgraphs',
          query:
            '{ admin { logs { text by { name } } users { name } inner { b a } } shop { owner { name } hours open } }',
        },
        {
          title: 'asks only who is needed',
          query: '{ shop { hours } }',
          data: { shop: { hours: [8, 17] } },
          calls: { b: 1 },
        },
        {
          title: 'keeps a namespace under two names apart',
          query:
            '{ x: admin { logs(level: 0) { text } inner { a } } y: admin { logs(level: 1) { by { id } } inner { b } } }',
        },
        {
          title: 'runs mutations inside of a namespace',
          query: 'mutation { admin { rename(id: "u1", name: "New") { name id } } }',
          data: { admin: { rename: { name: 'New', id: 'u1' } } },
        },
        {
          title: 'tells an error inside of a shared namespace',
          query: '{ admin { inner { failing a b } } }',
          data: { admin: { inner: { failing: null, a: 1, b: 2 } } },
          errors: ['admin.inner.failing'],
        },
        {
          title: 'nulls a namespace whose half must not be null',
          query: '{ admin { users { id } inner { b } } shop { open } }',
          failing: ['b'],
          data: null,
          errors: ['admin.inner.b'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'keeps the half of a namespace that may be null',
          query: '{ admin { users { id } logs { text } } }',
          failing: ['b'],
          data: { admin: { users: [{ id: 'u1' }, { id: 'u2' }], logs: null } },
          errors: ['admin.logs'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
      ],
    },
    {
      graph: tree,
      cases: [
        {
          title: 'requires a field of all children',
          query: '{ units { total name } }',
          data: {
            units: [
              { total: 50, name: 'unit 1' },
              { total: 40, name: 'unit 2' },
              null,
              { total: 0, name: null },
              { total: 0, name: 'unit 4' },
            ],
          },
        },
        {
          title: 'requires two levels up',
          query: '{ units { path } byName(name: "unit 4") { path total } }',
          data: {
            units: [{ path: '/' }, { path: '//1' }, null, { path: '//1' }, { path: '/1/2' }],
            byName: { path: '/1/2', total: 0 },
          },
        },
        {
          title: 'requires on every level',
          query: '{ root { total path children { total path children { total path name } } } }',
        },
        {
          title: 'keeps what the client asks of children apart from what is required',
          query: '{ root { children { size: name id: size } total } units { children { size: path } total } }',
        },
        {
          title: 'keeps aliases on the way up apart',
          query: '{ units { parent { id: name parent { id: kind } } path } }',
        },
        {
          title: 'follows references of two subgraphs in turn',
          query: '{ root { heir { name heir { parent { total heir { id } } } } } }',
        },
        {
          title: 'says errors where a child cannot be had',
          query: '{ units { id total } }',
          throwing: ['Unit.size'],
          errors: ['units.0.total', 'units.1.total'],
        },
        {
          title: 'computes nothing for a root of another subgraph when the children are down',
          query: '{ byName(name: "unit 1") { name total kind } }',
          failing: ['units'],
          data: { byName: { name: 'unit 1', total: null, kind: 'PROVINCE' } },
          errors: ['byName.total'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
      ],
    },
    {
      graph: requiringTypes,
      cases: [
        {
          title: 'requires by type what only that type has',
          query: '{ things { ... on Priced { price } weight } }',
          data: {
            things: [
              { price: 41, weight: 4 },
              { price: 23, weight: 2 },
              { price: 505, weight: null },
              { price: 41, weight: 4 },
            ],
          },
        },
        {
          title: 'requires from a root that answers the interface',
          query: '{ dearest { price ... on Barrel { label volume next { price ... on Crate { colour } } } } }',
        },
        {
          title: 'keeps arguments of the client apart by type',
          query:
            '{ things { ... on Barrel { volume price colour } ... on Crate { size: height price shade: colour } } }',
        },
        {
          title: 'keeps aliases apart that are required of another type',
          query:
            '{ things { ... on Barrel { height: weight price } ... on Crate { height: weight price weight: height } } }',
        },
        {
          title: 'requires for a member of a union',
          query: '{ any { ... on Crate { price next { price } } ... on Barrel { price } } }',
        },
        {
          title: 'tells errors by type at the indexes of the client',
          query: '{ things { id ... on Priced { price } } }',
          throwing: ['Crate.height'],
          errors: ['things.1.price', 'things.2.price'],
        },
        {
          title: 'tells outages by type at the indexes of the client',
          query: '{ things { id ... on Barrel { label } ... on Crate { price } } }',
          failing: ['freight'],
          data: null,
          errors: ['things.0.label', 'things.3.label'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
      ],
    },
    {
      graph: everything,
      cases: [
        {
          title: 'joins an agency from everywhere',
          query:
            '{ agencies { title stars perHead budget { amount { dong note { text } } share planned } spent { dong note { text } } judged { ... on Complaint { text about { id title stars } } ... on Praise { praise: text } } } }',
        },
        {
          title: 'joins an interface with what is unknown of one of its types',
          query: '{ bodies { title stars level __typename ... on Board { seats } ... on Agency { perHead staff } } }',
        },
        {
          title: 'joins by a key inside of another entity',
          query: '{ budgets { share year agency { title level staff perHead stars } } }',
        },
        {
          title: 'goes from a union to an interface object and on to its type',
          query: '{ complaints { status about { stars title ... on Agency { budget { share } parent { title } } } } }',
        },
        {
          title: 'filters by an enum',
          query: 'query ($l: Level) { agencies(level: $l) { id level } all: agencies { id } }',
          variables: { l: 'COMMUNE' },
        },
        {
          title: 'keeps names of hidden keys for aliases',
          query:
            '{ agencies { code: title perHead staff: level budget(year: 2025) { year: share agency { code: id } } } }',
        },
        {
          title: 'keeps what is up when the money is down',
          query: '{ agencies { title stars perHead } bodies { id } }',
          failing: ['money'],
        },
        {
          title: 'keeps what is up when the core is down',
          query: '{ budgets { year planned agency { title } } complaints { text about { stars title } } }',
          failing: ['core'],
        },
        {
          title: 'tells what a complaint cannot',
          query: '{ complaints { text status number } bodies { judged { ... on Complaint { number text } } } }',
          throwing: ['Complaint.text'],
          errors: ['complaints.0.text', 'bodies.2.judged.text'],
        },
      ],
    },
    {
      graph: manyRoots,
      cases: [
        {
          title: 'answers roots of four subgraphs in the order of the client',
          query: '{ g c e a own { four two } f h { three { one } } d b }',
        },
        {
          title: 'keeps what is up',
          query: '{ a c e f g }',
          failing: ['two'],
          data: { a: 1, c: null, e: false, f: 0.5, g: '7' },
          errors: ['c'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'keeps what is up when two are down',
          query: '{ d g h { id one three { id } four } }',
          failing: ['two', 'three'],
          data: { d: null, g: '7', h: { id: 'p', one: null, three: null, four: '{}' } },
          errors: ['d', 'h.three'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'answers nothing but errors when all are down',
          query: '{ a c e g }',
          failing: ['one', 'two', 'three', 'four'],
          data: { a: null, c: null, e: null, g: null },
          errors: ['a', 'c', 'e', 'g'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'nulls everything by one root that must not be null',
          query: '{ a f }',
          failing: ['three'],
          data: null,
          errors: ['f'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'passes arguments to each of four',
          query: 'query ($x: Int, $l: [Int!]) { b(x: $x) own { four(a: $x, b: $l) } h { four(b: [1], a: null) } }',
          variables: { x: 4, l: [2] },
        },
      ],
    },
  ],
};
