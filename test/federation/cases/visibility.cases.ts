import { type Feature, ofEntities } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, type Fields } from '../world/world.js';

/** What clients must not see is still what the subgraphs are joined by. */
export const inaccessible: SmallGraph = {
  name: 'inaccessible fields',
  subgraphs: {
    a: `
      type Query { users: [User!]! hidden: Secret @inaccessible }
      type User @key(fields: "number") { number: Int! @inaccessible name: String salary: Int @inaccessible pick(secret: Int @inaccessible, open: Int): Int }
      type Secret @inaccessible { code: String @shareable }
      enum Level { LOW HIGH TOP @inaccessible }`,
    b: `
      type User @key(fields: "number") { number: Int! salary: Int @external tax: Int @requires(fields: "salary") level(above: Level): Level friend: Person thing: Thing secret: Secret @inaccessible }
      type Secret @inaccessible { code: String @shareable }
      enum Level { LOW HIGH TOP }
      interface Person { name: String }
      type Friend implements Person { name: String }
      type Enemy implements Person @inaccessible { name: String power: Int }
      union Thing = Friend | Enemy`,
  },
  rows: () => ({
    Query: { users: all('User'), hidden: { code: 'x' } },
    User: [user(1, 100, 'LOW', { __typename: 'Friend', name: 'f' }), user(2, null, 'HIGH', null)],
  }),
};

const user = (number: number, salary: number | null, level: string, friend: Fields | null) => ({
  number,
  salary,
  name: `user ${number}`,
  pick: ({ open }: Fields) => open ?? null,
  tax: (_: Fields, source: Fields) => (source['salary'] === null ? null : source['salary'] / 2),
  level: ({ above }: Fields) => above ?? level,
  friend,
  thing: friend,
  secret: null,
});

export const tagged: SmallGraph = {
  name: 'tagged parts and own directives',
  subgraphs: {
    a: `
      extend schema @link(url: "https://example.org/notes/v1.0", import: ["@note"]) @composeDirective(name: "@note")
      directive @note(text: String) on FIELD_DEFINITION | OBJECT
      type Query @tag(name: "root") { docs: [Doc!]! @tag(name: "public") @note(text: "a list") }
      type Doc @key(fields: "id") @tag(name: "public") @note(text: "a type") { id: ID! @tag(name: "key") title(language: String @tag(name: "argument")): String @tag(name: "public") kind: Kind }
      enum Kind @tag(name: "public") { LAW @tag(name: "value") DECREE }
      input Filter @tag(name: "public") { kind: Kind @tag(name: "input") }`,
    b: `
      directive @own(text: String) on FIELD_DEFINITION
      type Query { find(filter: Filter): Doc }
      type Doc @key(fields: "id") { id: ID! pages: Int @own(text: "not composed") @tag(name: "internal") }
      enum Kind { LAW DECREE }
      input Filter { kind: Kind }`,
  },
  rows: () => ({
    Query: {
      docs: all('Doc'),
      find: ({ filter }, _, world) => world.all('Doc').find(({ kind }) => kind === filter?.kind) ?? null,
    },
    Doc: [
      { id: '1', title: ({ language }) => `title ${language ?? 'vi'}`, kind: 'LAW', pages: 10 },
      { id: '2', title: null, kind: 'DECREE', pages: null },
    ],
  }),
};

/** Federation’s directives under names that the subgraph chose. */
export const renamedDirectives: SmallGraph = {
  name: 'directives under other names',
  subgraphs: {
    a: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { towns: [Town!]! }
      type Town @key(fields: "id") { id: ID! name: String @federation__shareable size: Int }`,
    b: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
      type Town @key(fields: "id") { id: ID! name: String @shareable size: Int @federation__external isLarge: Boolean @federation__requires(fields: "size") }`,
  },
  rows: () => ({
    Query: { towns: all('Town') },
    Town: [
      { id: '1', name: 'Huế', size: 5, isLarge: (_, { size }) => size > 7 },
      { id: '2', name: 'Sài Gòn', size: 9, isLarge: (_, { size }) => size > 7 },
    ],
  }),
};

export const visibility: Feature = {
  name: 'visibility',
  suites: [
    {
      graph: inaccessible,
      cases: [
        {
          title: 'joins by a key that clients cannot see',
          query: '{ users { level name } }',
          data: {
            users: [
              { level: 'LOW', name: 'user 1' },
              { level: 'HIGH', name: 'user 2' },
            ],
          },
        },
        {
          title: 'requires what clients cannot see',
          query: '{ users { tax } }',
          data: { users: [{ tax: 50 }, { tax: null }] },
        },
        {
          title: 'keeps aliases with the names of what cannot be seen',
          query: '{ users { salary: name number: level tax } }',
          data: {
            users: [
              { salary: 'user 1', number: 'LOW', tax: 50 },
              { salary: 'user 2', number: 'HIGH', tax: null },
            ],
          },
        },
        {
          title: 'leaves out an argument that clients cannot see',
          query: '{ users { pick(open: 3) } }',
          data: { users: [{ pick: 3 }, { pick: 3 }] },
        },
        {
          title: 'joins an interface with a member that cannot be seen',
          query: '{ users { friend { __typename name } thing { ... on Friend { name } } } }',
        },
        {
          title: 'hides fields, types, arguments and values in introspection',
          query:
            '{ user: __type(name: "User") { fields { name } } secret: __type(name: "Secret") { name } level: __type(name: "Level") { enumValues { name } } thing: __type(name: "Thing") { possibleTypes { name } } person: __type(name: "Person") { possibleTypes { name } } }',
          data: {
            user: {
              fields: ['name', 'pick', 'tax', 'level', 'friend', 'thing'].map((name) => ({ name })),
            },
            secret: null,
            level: { enumValues: [{ name: 'LOW' }, { name: 'HIGH' }] },
            thing: { possibleTypes: [{ name: 'Friend' }] },
            person: { possibleTypes: [{ name: 'Friend' }] },
          },
          calls: {},
        },
        {
          title: 'tells no more when what is joined by it is down',
          query: '{ users { name tax } }',
          failing: ['b'],
          data: {
            users: [
              { name: 'user 1', tax: null },
              { name: 'user 2', tax: null },
            ],
          },
          errors: ['users.0.tax', 'users.1.tax'],
        },
        {
          title: 'says an error for a value that clients cannot see',
          query: '{ users { level name } }',
          answers: {
            b: ofEntities(([one, other]) => [
              { ...one, level: 'TOP' },
              { ...other, level: 'HIGH' },
            ]),
          },
          data: {
            users: [
              { level: null, name: 'user 1' },
              { level: 'HIGH', name: 'user 2' },
            ],
          },
          errors: ['users.0.level'],
        },
        {
          title: 'says an error for a type that clients cannot see',
          query: '{ users { friend { name } name } }',
          answers: {
            b: ofEntities(([one, other]) => [
              { ...one, friend: { __typename: 'Enemy', name: 'e' } },
              { ...other, friend: null },
            ]),
          },
          data: {
            users: [
              { friend: null, name: 'user 1' },
              { friend: null, name: 'user 2' },
            ],
          },
          errors: ['users.0.friend'],
        },
      ],
    },
    {
      graph: tagged,
      cases: [
        { title: 'answers what carries tags', query: '{ docs { pages title(language: "en") kind id } }' },
        {
          title: 'answers a tagged input',
          query: '{ find(filter: { kind: DECREE }) { id pages title } }',
          data: { find: { id: '2', pages: null, title: null } },
        },
        {
          title: 'answers a tagged input as a variable',
          query: 'query ($filter: Filter) { find(filter: $filter) { id kind } }',
          variables: { filter: { kind: 'LAW' } },
          data: { find: { id: '1', kind: 'LAW' } },
        },
        {
          title: 'answers with a directive that is composed along',
          query: '{ docs { id } __type(name: "Doc") { fields { name } } }',
          data: {
            docs: [{ id: '1' }, { id: '2' }],
            __type: { fields: ['id', 'title', 'kind', 'pages'].map((name) => ({ name })) },
          },
        },
      ],
    },
    {
      graph: renamedDirectives,
      cases: [
        {
          title: 'understands directives by the name of their specification',
          query: '{ towns { isLarge name } }',
          data: {
            towns: [
              { isLarge: false, name: 'Huế' },
              { isLarge: true, name: 'Sài Gòn' },
            ],
          },
        },
        {
          title: 'keeps an alias apart from what such a directive requires',
          query: '{ towns { size: name isLarge } }',
        },
      ],
    },
  ],
};
