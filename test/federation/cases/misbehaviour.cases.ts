import { type Case, type Feature, ofEntities, toEntityCalls } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, type Fields, fails, ref } from '../world/world.js';

export const trusting: SmallGraph = {
  name: 'subgraphs that answer wrongly',
  subgraphs: {
    a: `
      type Query { user: User users: [User!]! maybes: [User] numbers: [Int] pet: Pet box: Box count: Int }
      type User @key(fields: "id") { id: ID! name: String age: Int }
      union Pet = Cat | Dog
      type Cat { lives: Int }
      type Dog { bark: String }
      type Box { width: Int! inner: Box sides: [Int!] }`,
    b: `
      type Query { other: Int }
      type User @key(fields: "id") { id: ID! soft: String hard: String! number: Int tags: [String!] home: Home homes: [Home!] level: Level flag: Boolean ratio: Float }
      type Home { street: String! door: Int owner: User }
      enum Level { LOW HIGH }`,
    c: `
      type User @key(fields: "id") { id: ID! number: Int @external twice: Int @requires(fields: "number") }`,
  },
  rows: () => ({
    Query: {
      user: ref('User', '1'),
      users: all('User'),
      maybes: [ref('User', '2'), null, ref('User', '1')],
      numbers: [1, 2],
      pet: { __typename: 'Cat', lives: 9 },
      box: { width: 1, inner: { width: 2, inner: null, sides: [] }, sides: [1] },
      count: 3,
      other: 4,
    },
    User: [user('1'), user('2')],
  }),
};

const user = (id: string) => ({
  id,
  name: `user ${id}`,
  age: 30,
  soft: `soft ${id}`,
  hard: `hard ${id}`,
  number: Number(id),
  tags: ['a'],
  home: { street: 's', door: 1, owner: ref('User', id) },
  homes: [{ street: 't', door: null, owner: null }],
  level: 'LOW',
  flag: true,
  ratio: 1.5,
  twice: (_: Fields, { number }: Fields) => (number === null ? null : number * 2),
});

/** A subgraph that answers properly, and says what went wrong. */
export const explaining: SmallGraph = {
  name: 'subgraphs that explain',
  subgraphs: {
    a: `
      type Query { rows: [Row]! row: Row! bad: Int sure: Int! }
      type Row @key(fields: "id") { id: ID! bad: String good: String }`,
    b: `
      type Row @key(fields: "id") { id: ID! broken: Int sound: Int list: [Cell] cells: [Cell!] }
      type Cell { broken: Int value: Int }`,
    c: `
      type Row @key(fields: "id") { id: ID! deep: Row broken: Int @external next: Int @requires(fields: "broken") }`,
  },
  rows: () => ({
    Query: {
      rows: [ref('Row', '1'), null, ref('Row', '2'), ref('Row', '1')],
      row: ref('Row', '2'),
      bad: fails('bad root'),
      sure: fails('bad sure root'),
    },
    Row: [
      {
        id: '1',
        bad: fails('bad 1'),
        good: 'good',
        broken: fails('broken 1'),
        sound: 1,
        list: cells,
        cells: [],
        deep: ref('Row', '2'),
        next: 1,
      },
      {
        id: '2',
        bad: null,
        good: null,
        broken: 5,
        sound: null,
        list: null,
        cells,
        deep: null,
        next: (_, { broken }) => broken + 1,
      },
    ],
  }),
};

const cells = [
  { broken: 1, value: 1 },
  { broken: fails('broken cell'), value: 2 },
];

/** `[what it does, its data, what the client gets, where errors are told]` */
type Wrong = readonly [title: string, wrong: unknown, data: unknown, errors: readonly string[]];

const fromRoot =
  (query: string) =>
  ([title, wrong, data, errors]: Wrong): Case => ({
    title: `${title}: ${query}`,
    query,
    answers: { a: () => wrong },
    data,
    errors,
    ...(isExplained(wrong) ? {} : { code: 'INVALID_SUBGRAPH_ANSWER' }),
  });

/** What comes with an error of the subgraph’s own, or with no data at all, has another code. */
const isExplained = (answer: unknown): boolean => {
  const { data, errors } = answer as Fields;
  return data == null || errors !== undefined;
};

const fromEntities =
  (query: string) =>
  ([title, entities, data, errors]: Wrong): Case => ({
    title: `${title}: ${query}`,
    query,
    answers: {
      b: ofEntities((right) =>
        typeof entities === 'function' ? (entities as (given: unknown) => unknown)(right) : entities,
      ),
    },
    data,
    errors,
  });

const hasId = (id: string, rest: object): object => ({ __typename: 'User', id, ...rest });

export const misbehaviour: Feature = {
  name: 'subgraphs that misbehave',
  suites: [
    {
      graph: trusting,
      cases: [
        ...(
          [
            ['answers nothing at all', {}, { user: null, count: null }, ['user', 'count']],
            ['answers data null', { data: null }, { user: null, count: null }, ['user', 'count']],
            ['answers no fields', { data: {} }, { user: null, count: null }, ['user', 'count']],
            ['leaves a root out', { data: { count: 3 } }, { user: null, count: 3 }, ['user']],
            ['answers a text for an object', { data: { user: 'x', count: 3 } }, { user: null, count: 3 }, ['user']],
            [
              'answers a list for an object',
              { data: { user: [{ name: 'x' }], count: 3 } },
              { user: null, count: 3 },
              ['user'],
            ],
            [
              'answers an object for a number',
              { data: { user: hasId('1', { name: 'x' }), count: {} } },
              { user: { name: 'x' }, count: null },
              ['count'],
            ],
            [
              'answers a text for a number',
              { data: { user: hasId('1', { name: 'x' }), count: '3' } },
              { user: { name: 'x' }, count: null },
              ['count'],
            ],
            [
              'answers a fraction for a whole number',
              { data: { user: hasId('1', { name: 'x' }), count: 1.5 } },
              { user: { name: 'x' }, count: null },
              ['count'],
            ],
            [
              'answers a list for a number',
              { data: { user: hasId('1', { name: 'x' }), count: [3] } },
              { user: { name: 'x' }, count: null },
              ['count'],
            ],
            [
              'answers {} for an object',
              { data: { user: {}, count: 3 } },
              { user: { name: null }, count: 3 },
              ['user.name'],
            ],
            [
              'answers an object for a text',
              { data: { user: hasId('1', { name: { first: 'x' } }), count: 3 } },
              { user: { name: null }, count: 3 },
              ['user.name'],
            ],
            [
              'answers what nobody asked for',
              { data: { user: hasId('1', { name: 'x', more: 1, constructor: 2 }), count: 3, extra: [] } },
              { user: { name: 'x' }, count: 3 },
              [],
            ],
            [
              'answers a member called __proto__',
              JSON.parse(
                '{"data":{"__proto__":{"polluted":1},"user":{"__proto__":{"name":"p"},"__typename":"User","id":"1","name":"x"},"count":3}}',
              ),
              { user: { name: 'x' }, count: 3 },
              [],
            ],
            [
              'answers only a member called __proto__',
              JSON.parse(
                '{"data":{"user":{"__proto__":{"name":"p","id":"1","__typename":"User"}},"__proto__":{"count":3}}}',
              ),
              { user: { name: null }, count: null },
              ['user.name', 'count'],
            ],
            [
              'explains with a path',
              { data: { user: null, count: 3 }, errors: [{ message: 'no', path: ['user'] }] },
              { user: null, count: 3 },
              ['user'],
            ],
            [
              'explains without a path',
              { data: null, errors: [{ message: 'no' }] },
              { user: null, count: null },
              ['user', 'count'],
            ],
            ['explains without data', { errors: [{ message: 'no' }] }, { user: null, count: null }, ['user', 'count']],
            [
              'explains one field and forgets another',
              { data: { user: null }, errors: [{ message: 'no', path: ['user'] }] },
              { user: null, count: null },
              ['user', 'count'],
            ],
            ['answers null where it may', { data: { user: null, count: null } }, { user: null, count: null }, []],
          ] as const satisfies readonly Wrong[]
        ).map(fromRoot('{ user { name } count }')),
        ...(
          [
            ['answers an object for a list', { data: { users: {}, numbers: {} } }, null, ['users']],
            ['answers null for a list that must be', { data: { users: null, numbers: [1] } }, null, ['users']],
            ['answers an item that is null', { data: { users: [null], numbers: [1] } }, null, ['users.0']],
            [
              'answers items of the wrong type',
              { data: { users: [hasId('1', {})], numbers: [1, 'x', null, [2], {}, true] } },
              { users: [{ id: '1' }], numbers: [1, null, null, null, null, null] },
              ['numbers.1', 'numbers.3', 'numbers.4', 'numbers.5'],
            ],
            ['answers items that are lists', { data: { users: [[hasId('1', {})]], numbers: [] } }, null, ['users.0']],
          ] as const satisfies readonly Wrong[]
        ).map(fromRoot('{ users { id } numbers }')),
        ...(
          [
            [
              'answers a type that is no member',
              { data: { pet: { __typename: 'User', lives: 1 }, box: null } },
              { pet: null, box: null },
              ['pet'],
            ],
            ['answers no type', { data: { pet: { lives: 1 }, box: null } }, { pet: null, box: null }, ['pet']],
            [
              'answers a type that is no text',
              { data: { pet: { __typename: 5, lives: 1 }, box: null } },
              { pet: null, box: null },
              ['pet'],
            ],
            [
              'answers a type called __proto__',
              { data: { pet: { __typename: '__proto__', lives: 1 }, box: null } },
              { pet: null, box: null },
              ['pet'],
            ],
            [
              'leaves out a field of the type',
              { data: { pet: { __typename: 'Dog' }, box: null } },
              { pet: { bark: null }, box: null },
              ['pet.bark'],
            ],
            [
              'answers a null inside that must not be',
              { data: { pet: null, box: { width: null, inner: null } } },
              { pet: null, box: null },
              ['box.width'],
            ],
            [
              'leaves out a value inside that must be',
              { data: { pet: null, box: { width: 1, inner: {} } } },
              { pet: null, box: { width: 1, inner: null } },
              ['box.inner.width'],
            ],
            [
              'answers {} for a value that must be',
              { data: { pet: null, box: {} } },
              { pet: null, box: null },
              ['box.width'],
            ],
          ] as const satisfies readonly Wrong[]
        ).map(fromRoot('{ pet { ... on Cat { lives } ... on Dog { bark } } box { width inner { width } } }')),
        ...(
          [
            [
              'answers too few entities',
              (right: Fields[]) => right.slice(0, 1),
              [{ soft: 'soft 1' }, { soft: null }],
              ['users.1.soft'],
            ],
            ['answers no entities', [], [{ soft: null }, { soft: null }], ['users.0.soft', 'users.1.soft']],
            ['answers an object for entities', {}, [{ soft: null }, { soft: null }], ['users.0.soft', 'users.1.soft']],
            ['answers null for entities', null, [{ soft: null }, { soft: null }], ['users.0.soft', 'users.1.soft']],
            [
              'answers texts for entities',
              ['x', 'y'],
              [{ soft: null }, { soft: null }],
              ['users.0.soft', 'users.1.soft'],
            ],
            [
              'answers lists for entities',
              (right: Fields[]) => right.map((one) => [one]),
              [{ soft: null }, { soft: null }],
              ['users.0.soft', 'users.1.soft'],
            ],
            [
              'answers {} for an entity',
              (right: Fields[]) => [{}, ...right.slice(1)],
              [{ soft: null }, { soft: 'soft 2' }],
              ['users.0.soft'],
            ],
            [
              'leaves a field of an entity out',
              (right: Fields[]) =>
                right.map(({ soft: _, ...rest }, index) => (index === 0 ? rest : { ...rest, soft: 's' })),
              [{ soft: null }, { soft: 's' }],
              ['users.0.soft'],
            ],
            [
              'answers the wrong type in an entity',
              (right: Fields[]) => right.map((one) => ({ ...one, soft: ['x'] })),
              [{ soft: null }, { soft: null }],
              ['users.0.soft', 'users.1.soft'],
            ],
            [
              'does not know an entity',
              (right: Fields[]) => [null, ...right.slice(1)],
              [{ soft: null }, { soft: 'soft 2' }],
              [],
            ],
            [
              'answers a member called __proto__ in an entity',
              (right: Fields[]) =>
                right.map(
                  (one) => JSON.parse(JSON.stringify(one).replace('{', '{"__proto__":{"soft":"p"},')) as unknown,
                ),
              [{ soft: 'soft 1' }, { soft: 'soft 2' }],
              [],
            ],
            [
              'answers only a member called __proto__ in an entity',
              (right: Fields[]) =>
                right.map(
                  (one) =>
                    JSON.parse(JSON.stringify(one).replace('"soft"', '"__proto__":{"soft":"p"},"sof"')) as unknown,
                ),
              [{ soft: null }, { soft: null }],
              ['users.0.soft', 'users.1.soft'],
            ],
          ] as readonly Wrong[]
        ).map(([title, wrong, users, errors]) => fromEntities('{ users { soft } }')([title, wrong, { users }, errors])),
        ...(
          [
            ['answers a text for a number', { number: '1' }, { number: null }, ['user.number']],
            ['answers a fraction for a number', { number: 0.5 }, { number: null }, ['user.number']],
            ['answers a text for a flag', { flag: 'true' }, { flag: null }, ['user.flag']],
            ['answers a text for a ratio', { ratio: '1.5' }, { ratio: null }, ['user.ratio']],
            ['answers an unknown value for an enum', { level: 'MIDDLE' }, { level: null }, ['user.level']],
            ['answers a name of every object for an enum', { level: 'constructor' }, { level: null }, ['user.level']],
            ['answers a text for a list', { tags: 'a' }, { tags: null }, ['user.tags']],
            ['answers a list with null', { tags: ['a', null] }, { tags: null }, ['user.tags.1']],
            ['answers a list of lists', { tags: [['a']] }, { tags: null }, ['user.tags.0']],
            ['answers a list for an object', { home: [] }, { home: null }, ['user.home']],
            ['answers {} for an object', { home: {} }, { home: null }, ['user.home.street']],
            ['answers an object for a list', { homes: {} }, { homes: null }, ['user.homes']],
            [
              'answers {} in a list',
              { homes: [{ street: 's', door: 2 }, {}] },
              { homes: null },
              ['user.homes.1.street'],
            ],
            [
              'leaves out what may be null in a list',
              { homes: [{ street: 's' }] },
              { homes: [{ street: 's', door: null }] },
              ['user.homes.0.door'],
            ],
          ] as readonly (readonly [string, Fields, Fields, readonly string[]])[]
        ).map(([title, wrong, data, errors]): Case => {
          const right = {
            number: 1,
            flag: true,
            ratio: 1.5,
            level: 'LOW',
            tags: ['a'],
            home: { street: 's', door: 1 },
            homes: [{ street: 't', door: null }],
          };
          return {
            title: `${title}, in an entity`,
            query: '{ user { number flag ratio level tags home { street door } homes { street door } } }',
            answers: { b: ofEntities((given) => given.map((one) => ({ ...one, ...wrong }))) },
            data: { user: { ...right, ...data } },
            errors,
          };
        }),
        {
          title: 'never shows one entity in the place of another',
          query: '{ users { name soft number } }',
          answers: { b: ofEntities((right) => [...right].reverse()) },
        },
        {
          title: 'never shows the same entity twice',
          query: '{ users { name soft } maybes { soft name } }',
          answers: { b: ofEntities((right) => right.map(() => right[0])) },
        },
        {
          title: 'never shows an entity that was moved by one',
          query: '{ maybes { name soft hard } }',
          answers: { b: ofEntities((right) => [{}, ...right]) },
        },
        {
          title: 'never computes from another entity',
          query: '{ users { twice } }',
          answers: { b: ofEntities((right) => [...right].reverse()) },
        },
        {
          title: 'shows nothing of one entity too many',
          query: '{ users { id soft } }',
          answers: { b: ofEntities((right) => [...right, ...right]) },
        },
        {
          title: 'never shows an entity of another type',
          query: '{ users { soft } }',
          answers: { b: ofEntities((right) => right.map((one) => ({ ...one, __typename: 'Home' }))) },
        },
        {
          title: 'never shows a representation as an answer',
          query: '{ users { soft } }',
          answers: { b: (_, { variables }) => ({ data: { _entities: variables['representations'] } }) },
        },
        {
          title: 'computes nothing when a required field is left out',
          query: '{ users { id twice } }',
          answers: { b: ofEntities((right) => right.map(({ number: _, ...rest }) => rest)) },
          data: {
            users: [
              { id: '1', twice: null },
              { id: '2', twice: null },
            ],
          },
          errors: ['users.0.twice', 'users.1.twice'],
        },
        {
          title: 'computes nothing when a required field is of the wrong type',
          query: '{ users { id twice } }',
          answers: { b: ofEntities((right) => right.map((one) => ({ ...one, number: 'x' }))) },
          data: {
            users: [
              { id: '1', twice: null },
              { id: '2', twice: null },
            ],
          },
          errors: ['users.0.twice', 'users.1.twice'],
        },
        {
          title: 'does not join what came without its key',
          query: '{ user { name soft hard } }',
          answers: { a: () => ({ data: { user: { __typename: 'User', name: 'x' } } }) },
          data: { user: null },
          errors: ['user.hard'],
        },
        {
          title: 'does not join what came with a key of the wrong type',
          query: '{ user { name soft } }',
          answers: { a: () => ({ data: { user: { __typename: 'User', id: { x: 1 }, name: 'x' } } }) },
          data: { user: { name: 'x', soft: null } },
          errors: ['user.soft'],
        },
        {
          title: 'does not join what came with null for a key',
          query: '{ user { name soft } }',
          answers: { a: () => ({ data: { user: { __typename: 'User', id: null, name: 'x' } } }) },
          data: { user: { name: 'x', soft: null } },
          errors: ['user.soft'],
        },
        {
          title: 'nulls what must not be null when an entity is {}',
          query: '{ maybes { hard } }',
          answers: { b: ofEntities((right) => [{}, ...right.slice(1)]) },
          data: { maybes: [null, null, { hard: 'hard 1' }] },
          errors: ['maybes.0.hard'],
        },
        {
          title: 'nulls what must not be null when entities are missing',
          query: '{ maybes { hard } }',
          answers: { b: toEntityCalls({ data: {} }) },
          data: { maybes: [null, null, null] },
          errors: ['maybes.0.hard', 'maybes.2.hard'],
        },
        ...[
          {},
          { data: null },
          { data: {} },
          { errors: [{ message: 'no' }] },
          { data: null, errors: [{ message: 'no', path: ['_entities'] }] },
        ].map((answer): Case => ({
          title: `tells errors for every entity when the answer is ${JSON.stringify(answer)}`,
          query: '{ users { id soft } }',
          answers: { b: toEntityCalls(answer) },
          data: {
            users: [
              { id: '1', soft: null },
              { id: '2', soft: null },
            ],
          },
          errors: ['users.0.soft', 'users.1.soft'],
        })),
      ],
    },
    {
      graph: explaining,
      cases: [
        {
          title: 'tells an error of a root',
          query: '{ bad row { good } }',
          data: { bad: null, row: { good: null } },
          errors: ['bad'],
        },
        {
          title: 'tells an error of a root under its alias',
          query: '{ worse: bad b: bad }',
          data: { worse: null, b: null },
          errors: ['worse', 'b'],
        },
        {
          title: 'nulls data by a root that must not be null',
          query: '{ row { id } sure }',
          data: null,
          errors: ['sure'],
        },
        {
          title: 'tells an error at each index of a list',
          query: '{ rows { bad good } }',
          errors: ['rows.0.bad', 'rows.3.bad'],
        },
        {
          title: 'tells errors of entities at the indexes of the client',
          query: '{ rows { broken sound } }',
          data: { rows: [{ broken: null, sound: 1 }, null, { broken: 5, sound: null }, { broken: null, sound: 1 }] },
          errors: ['rows.0.broken', 'rows.3.broken'],
        },
        {
          title: 'tells errors of entities under their aliases',
          query: '{ all: rows { b: broken id: broken } }',
          errors: ['all.0.b', 'all.0.id', 'all.3.b', 'all.3.id'],
        },
        {
          title: 'tells errors inside of lists of entities',
          query: '{ rows { list { broken value } cells { broken } } }',
          errors: ['rows.0.list.1.broken', 'rows.2.cells.1.broken', 'rows.3.list.1.broken'],
        },
        {
          title: 'tells errors two joins away',
          query: '{ rows { deep { broken cells { broken } } } }',
          errors: ['rows.0.deep.cells.1.broken', 'rows.3.deep.cells.1.broken'],
        },
        {
          title: 'tells an error for what requires what is broken',
          query: '{ rows { next } row { next } }',
          data: { rows: [{ next: null }, null, { next: 6 }, { next: null }], row: { next: 6 } },
          errors: ['rows.0.next', 'rows.3.next'],
        },
        {
          title: 'tells errors of one subgraph beside the outage of another',
          query: '{ rows { broken deep { id } } }',
          failing: ['c'],
          errors: ['rows.0.broken', 'rows.3.broken', 'rows.0.deep', 'rows.2.deep', 'rows.3.deep'],
          data: { rows: [{ broken: null, deep: null }, null, { broken: 5, deep: null }, { broken: null, deep: null }] },
        },
        {
          title: 'tells an error without a path of a subgraph for all that it left null',
          query: '{ rows { id sound } }',
          answers: {
            b: (right) => ({
              data: { _entities: (right['data']._entities as unknown[]).map(() => null) },
              errors: [{ message: 'all gone' }],
            }),
          },
          data: { rows: [{ id: '1', sound: null }, null, { id: '2', sound: null }, { id: '1', sound: null }] },
          errors: ['rows.0.sound', 'rows.2.sound', 'rows.3.sound'],
        },
        {
          title: 'keeps what is right beside an error with a path of no sense',
          query: '{ row { id broken } }',
          answers: {
            b: (right) => ({
              ...right,
              errors: [
                { message: 'odd', path: ['_entities', 99, 'x'] },
                { message: 'odd', path: [] },
                { message: 'odd', path: ['nowhere', 1] },
              ],
            }),
          },
          data: { row: { id: '2', broken: 5 } },
        },
        {
          title: 'shows nobody the addresses and stacks of a subgraph',
          query: '{ row { good } }',
          answers: {
            a: () => ({ data: null, errors: [{ message: 'no', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }),
          },
          data: null,
          errors: [''],
        },
      ],
    },
  ],
};
