import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, type Compute, type Fields, ref, refs } from '../world/world.js';

// What the stock planner and executor get wrong, each class with cases of its own in both written orders.

const from =
  (field: string, compute: (value: number) => unknown): Compute =>
  (_, source: Fields) =>
    source[field] === null ? null : compute(source[field] as number);

export const collidingNames: SmallGraph = {
  name: 'required and aliased',
  subgraphs: {
    goods: `
      type Query { parcel: Parcel parcels: [Parcel] }
      type Parcel @key(fields: "id") { id: ID! size: Int other: Int weight(unit: String): Int tag: Tag }
      type Tag { size: Int colour: Int }`,
    fees: `
      type Parcel @key(fields: "id") {
        id: ID! size: Int @external weight(unit: String): Int @external tag: Tag @external
        fee: Int @requires(fields: "size")
        light: Int @requires(fields: "weight(unit: \\"g\\")")
        heavy: Int @requires(fields: "weight(unit: \\"kg\\")")
        stamp: Int @requires(fields: "tag { colour }")
      }
      type Tag @external { colour: Int }`,
    notes: `
      type Parcel @key(fields: "id") { id: ID! note: String size: Int @external double: Int @requires(fields: "size") }`,
  },
  rows: () => ({
    Query: { parcel: ref('Parcel', '1'), parcels: [ref('Parcel', '1'), null, ref('Parcel', '2')] },
    Parcel: [parcel('1', 3, 7), parcel('2', null, 8)],
  }),
};

const parcel = (id: string, size: number | null, other: number) => ({
  id,
  size,
  other,
  weight: ({ unit }: Fields) => (unit === 'kg' ? other : other * 1000),
  tag: { size: other, colour: size },
  fee: from('size', (value) => value * 10),
  light: from('weight', (value) => value + 1),
  heavy: from('weight', (value) => value + 2),
  stamp: (_: Fields, { tag }: Fields) => tag.colour,
  note: `note ${id}`,
  double: from('size', (value) => value * 2),
});

/** What is required comes to a subgraph that has a key of its own, named first, which nobody else knows. */
export const firstKey: SmallGraph = {
  name: 'a first key that nobody knows',
  subgraphs: {
    a: `
      type Query { cars: [Car!]! }
      type Car @key(fields: "id") { id: ID! power: Int }`,
    b: `
      type Car @key(fields: "plate", resolvable: false) @key(fields: "chassis", resolvable: false) @key(fields: "id") {
        id: ID! plate: String chassis: String power: Int @external tax: Int @requires(fields: "power") colour: String owner: Owner
      }
      type Owner @key(fields: "card", resolvable: false) @key(fields: "id") { card: String id: ID! name: String @external hello: String @requires(fields: "name") }`,
    c: `
      type Query { owners: [Owner!]! }
      type Owner @key(fields: "id") { id: ID! name: String cars: [Car] }
      type Car @key(fields: "id", resolvable: false) { id: ID! }`,
  },
  rows: () => ({
    Query: { cars: all('Car'), owners: all('Owner') },
    Car: [
      {
        id: '1',
        power: 90,
        plate: 'p1',
        chassis: null,
        tax: from('power', (value) => value * 2),
        colour: 'red',
        owner: ref('Owner', 'o'),
      },
      {
        id: '2',
        power: null,
        plate: null,
        chassis: 'c2',
        tax: from('power', (value) => value * 2),
        colour: null,
        owner: null,
      },
    ],
    Owner: [{ id: 'o', card: 'k', name: 'An', hello: (_, { name }) => `Hello ${name}`, cars: refs('Car', '2', '1') }],
  }),
};

/** Composition accepts the field, and yet no subgraph may ever answer it. */
export const impossible: SmallGraph = {
  name: 'paths without a way',
  subgraphs: {
    a: `
      type Query { pair: Pair @shareable empty: Nobody ghosts: [Ghost!] ghost: Spirit other: Int }
      type Pair @shareable { one: Int }
      interface Nobody { id: ID }
      interface Ghost { name: String }
      type Hidden implements Ghost @inaccessible { name: String }
      union Spirit = Hidden | Seen
      type Seen { name: String }`,
    b: `
      type Query { pair: Pair @shareable }
      type Pair @shareable { two: Int }`,
  },
  rows: () => ({
    Query: {
      pair: { one: 1, two: 2 },
      empty: null,
      ghosts: [{ __typename: 'Hidden', name: 'boo' }],
      ghost: { __typename: 'Hidden', name: 'boo' },
      other: 3,
    },
  }),
};

export const mixedList: SmallGraph = {
  name: 'a list of several types',
  subgraphs: {
    feed: `
      type Query { feed: [Entry] groups: [[Entry!]] }
      union Entry = Post | Photo | Advert
      type Post @key(fields: "id") { id: ID! }
      type Photo @key(fields: "id") { id: ID! }
      type Advert { text: String }`,
    posts: `
      type Post @key(fields: "id") { id: ID! title: String! author: Author }
      type Author @key(fields: "id") { id: ID! name: String }`,
    photos: `
      type Photo @key(fields: "id") { id: ID! width: Int! by: Author }
      type Author @key(fields: "id") { id: ID! age: Int }`,
  },
  lacks: { photos: { Photo: ['f2'] } },
  rows: () => ({
    Query: {
      feed: [
        ref('Post', 'p1'),
        { __typename: 'Advert', text: 'x' },
        ref('Photo', 'f1'),
        null,
        ref('Post', 'p2'),
        ref('Photo', 'f2'),
        ref('Photo', 'f1'),
      ],
      groups: [refs('Photo', 'f1'), null, [{ __typename: 'Advert', text: 'y' }, ref('Post', 'p2')]],
    },
    Post: [
      { id: 'p1', title: 'one', author: ref('Author', 'x') },
      { id: 'p2', title: 'two', author: null },
    ],
    Photo: [
      { id: 'f1', width: 10, by: ref('Author', 'x') },
      { id: 'f2', width: 20, by: null },
    ],
    Author: [{ id: 'x', name: 'An', age: 3 }],
  }),
};

export const stockFaults: Feature = {
  name: 'what the stock planner gets wrong',
  suites: [
    {
      graph: collidingNames,
      cases: [
        {
          title: 'computes from the field, not from what the client calls so',
          query: '{ parcel { size: other fee } }',
          data: { parcel: { size: 7, fee: 30 } },
        },
        {
          title: 'computes from the field, in the other order',
          query: '{ parcel { fee size: other } }',
          data: { parcel: { fee: 30, size: 7 } },
        },
        {
          title: 'computes for two subgraphs, each from the field',
          query: '{ parcels { double size: other fee note } }',
        },
        {
          title: 'requires two arguments of one field',
          query: '{ parcel { light heavy } }',
          data: { parcel: { light: 7001, heavy: 9 } },
        },
        {
          title: 'requires two arguments of one field, in the other order',
          query: '{ parcel { heavy light } }',
          data: { parcel: { heavy: 9, light: 7001 } },
        },
        {
          title: 'requires two arguments beside a third of the client',
          query: '{ parcels { weight heavy light other: weight(unit: "kg") } }',
        },
        {
          title: 'requires below an object that the client aliases',
          query: '{ parcel { tag { colour: size } stamp } }',
          data: { parcel: { tag: { colour: 7 }, stamp: 3 } },
        },
        {
          title: 'requires below an object, in the other order',
          query: '{ parcel { stamp tag { colour: size size: colour } } }',
          data: { parcel: { stamp: 3, tag: { colour: 7, size: 3 } } },
        },
        {
          title: 'requires an object whose name the client gives to another field',
          query: '{ parcel { tag: other stamp label: tag { colour } } }',
          data: { parcel: { tag: 7, stamp: 3, label: { colour: 3 } } },
        },
        {
          title: 'shows an alias with the name of the key',
          query: '{ parcel { id: other note } }',
          data: { parcel: { id: 7, note: 'note 1' } },
        },
        {
          title: 'shows an alias with the name of the key, in the other order',
          query: '{ parcel { note id: other } }',
          data: { parcel: { note: 'note 1', id: 7 } },
        },
        {
          title: 'shows an alias called __typename',
          query: '{ parcel { __typename: other note fee } }',
          data: { parcel: { __typename: 7, note: 'note 1', fee: 30 } },
        },
        {
          title: 'shows an alias called __typename, in the other order',
          query: '{ parcels { note fee __typename: other } }',
        },
        {
          title: 'shows an alias with the name of the key by a field of the other subgraph',
          query: '{ parcels { id: note size: fee fee: size } }',
        },
        {
          title: 'shows every name in the place of another',
          query: '{ parcels { id: size size: id fee: note note: fee double: heavy heavy: double __typename: light } }',
        },
        {
          title: 'requires in fragments with colliding names',
          query:
            '{ parcel { ...A ...B } } fragment A on Parcel { size: other fee } fragment B on Parcel { weight(unit: "x") light }',
        },
        {
          title: 'keeps colliding names apart when the subgraph that computes is down',
          query: '{ parcel { size: other fee note } }',
          failing: ['fees'],
          data: { parcel: { size: 7, fee: null, note: 'note 1' } },
          errors: ['parcel.fee'],
        },
        {
          title: 'keeps colliding names apart when a required field throws',
          query: '{ parcel { size: other fee note } }',
          throwing: ['Parcel.size'],
          data: { parcel: { size: 7, fee: null, note: 'note 1' } },
          errors: ['parcel.fee'],
        },
      ],
    },
    {
      graph: firstKey,
      cases: [
        {
          title: 'requires for a subgraph whose first keys nobody knows',
          query: '{ cars { tax } }',
          data: { cars: [{ tax: 180 }, { tax: null }] },
          errors: [],
        },
        {
          title: 'requires beside a field of the same subgraph',
          query: '{ cars { colour tax } }',
          data: {
            cars: [
              { colour: 'red', tax: 180 },
              { colour: null, tax: null },
            ],
          },
        },
        { title: 'requires beside it, in the other order', query: '{ cars { tax colour plate chassis } }' },
        {
          title: 'requires for an entity of the same kind further down',
          query: '{ cars { owner { hello card } tax } }',
          data: {
            cars: [
              { owner: { hello: 'Hello An', card: 'k' }, tax: 180 },
              { owner: null, tax: null },
            ],
          },
        },
        { title: 'requires after coming from a third subgraph', query: '{ owners { hello cars { tax plate } name } }' },
        { title: 'keeps the keys that nobody knows apart from aliases', query: '{ cars { plate: id id: plate tax } }' },
      ],
    },
    {
      graph: impossible,
      cases: [
        {
          title: 'takes each half of a root value from who has it',
          query: '{ pair { two one } }',
          data: { pair: { two: 2, one: 1 } },
        },
        {
          title: 'answers null for an interface without types',
          query: '{ empty { id __typename } other }',
          data: { empty: null, other: 3 },
        },
        {
          title: 'says an error where only a type that clients cannot see could answer',
          query: '{ ghosts { name } other }',
          data: { ghosts: null, other: 3 },
          errors: ['ghosts.0'],
        },
        {
          title: 'says an error for a member that clients cannot see',
          query: '{ ghost { ... on Seen { name } } other }',
          data: { ghost: null, other: 3 },
          errors: ['ghost'],
        },
        {
          title: 'says that error when nothing but the type is asked for',
          query: '{ ghosts { __typename } ghost { __typename } }',
          data: { ghosts: null, ghost: null },
          errors: ['ghosts.0', 'ghost'],
        },
      ],
    },
    {
      graph: mixedList,
      cases: [
        {
          title: 'joins each type',
          query: '{ feed { ... on Post { title } ... on Photo { by { age } } ... on Advert { text } } }',
        },
        {
          title: 'tells an error of the second type at its own index',
          query: '{ feed { ... on Post { title } ... on Photo { width } } }',
          data: { feed: [{ title: 'one' }, {}, { width: 10 }, null, { title: 'two' }, null, { width: 10 }] },
          errors: ['feed.5.width'],
        },
        {
          title: 'tells it at its own index, in the other order',
          query: '{ feed { ... on Photo { width } ... on Post { title } } }',
          errors: ['feed.5.width'],
        },
        {
          title: 'tells thrown errors of both types',
          query: '{ feed { ... on Photo { by { id } } ... on Post { author { id } } } }',
          throwing: ['Photo.by', 'Post.author'],
          errors: ['feed.0.author', 'feed.2.by', 'feed.4.author', 'feed.6.by'],
        },
        {
          title: 'tells a thrown error two joins away',
          query: '{ feed { ... on Post { author { age } } ... on Photo { by { name } } } }',
          throwing: ['Author.name'],
          errors: ['feed.2.by.name', 'feed.6.by.name'],
        },
        {
          title: 'tells errors in lists of lists of several types',
          query: '{ groups { ... on Post { author { id } title } ... on Photo { width } ... on Advert { text } } }',
          throwing: ['Post.title'],
          data: { groups: [[{ width: 10 }], null, null] },
          errors: ['groups.2.1.title'],
        },
        {
          title: 'nulls only what is of the type that is down',
          query: '{ feed { __typename ... on Post { title } ... on Photo { width } } }',
          failing: ['posts'],
          errors: ['feed.0.title', 'feed.4.title', 'feed.5.width'],
          data: {
            feed: [
              null,
              { __typename: 'Advert' },
              { __typename: 'Photo', width: 10 },
              null,
              null,
              null,
              { __typename: 'Photo', width: 10 },
            ],
          },
        },
      ],
    },
  ],
};
