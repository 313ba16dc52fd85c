import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, type Fields, ref } from '../world/world.js';

export const interfaceObject: SmallGraph = {
  name: 'interface objects',
  subgraphs: {
    library: `
      type Query { media: [Media!]! medium(id: ID!): Media books: [Book!]! }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int! }`,
    reviews: `
      type Query { reviewed: [Media!]! best: Media }
      type Media @interfaceObject @key(fields: "id") { id: ID! score: Int reviews: [Review!]! title: String @external summary: String @requires(fields: "title") }
      type Review { text: String about: Media }`,
    sales: `
      type Media @interfaceObject @key(fields: "id") { id: ID! sold: Int! }
      type Query { bestseller: Media }`,
    binding: `
      type Book @key(fields: "id") { id: ID! cover: String }`,
  },
  rows: () => ({
    Query: {
      media: everyMedium(),
      medium: ({ id }, _, world) => world.find('Book', id) ?? world.find('Film', id),
      books: all('Book'),
      reviewed: [ref('Film', 'f'), ref('Book', 'b'), ref('Film', 'f')],
      best: ref('Book', 'b'),
      bestseller: ref('Film', 'f'),
    },
    Book: [
      {
        id: 'b',
        title: 'Kiều',
        pages: 300,
        cover: 'hard',
        ...ofMedia(5, 7, [{ text: 'good', about: ref('Film', 'f') }]),
      },
    ],
    Film: [
      { id: 'f', title: null, minutes: 90, ...ofMedia(null, 9, []) },
      { id: 'g', title: 'Áo lụa', minutes: 100, ...ofMedia(3, 0, [{ text: null, about: null }]) },
    ],
  }),
};

const everyMedium = () => [ref('Book', 'b'), ref('Film', 'f'), ref('Film', 'g')];

const ofMedia = (score: number | null, sold: number, reviews: readonly Fields[]) => ({
  score,
  sold,
  reviews: [...reviews],
  summary: (_: Fields, { title }: Fields) => `About ${title}`,
});

export const entityInterface: SmallGraph = {
  name: 'entity interfaces',
  subgraphs: {
    accounts: `
      type Query { accounts: [Account!]! account(id: ID!): Account }
      interface Account @key(fields: "id") { id: ID! owner: String }
      type Private implements Account @key(fields: "id") { id: ID! owner: String age: Int }
      type Company implements Account @key(fields: "id") @key(fields: "number") { id: ID! number: Int! owner: String }`,
    bank: `
      type Query { richest: Account }
      interface Account @key(fields: "id") { id: ID! balance: Int }
      type Private implements Account @key(fields: "id") { id: ID! balance: Int isPoor: Boolean }
      type Company implements Account @key(fields: "id") { id: ID! balance: Int debts: [Debt] }
      type Debt { amount: Int to: Account }`,
    trade: `
      type Company @key(fields: "number") { number: Int! branches: Int! }`,
  },
  rows: () => ({
    Query: {
      accounts: [ref('Company', 'c'), ref('Private', 'p'), ref('Company', 'd'), ref('Private', 'q')],
      account: ({ id }, _, world) => world.find('Private', id) ?? world.find('Company', id),
      richest: ref('Company', 'c'),
    },
    Private: [
      { id: 'p', owner: 'An', age: 20, balance: 5, isPoor: true },
      { id: 'q', owner: null, age: null, balance: null, isPoor: null },
    ],
    Company: [
      {
        id: 'c',
        number: 1,
        owner: 'Ba',
        balance: 100,
        debts: [{ amount: 3, to: ref('Private', 'p') }, null, { amount: 4, to: ref('Company', 'd') }],
        branches: 2,
      },
      { id: 'd', number: 2, owner: 'Tư', balance: 0, debts: null, branches: 0 },
    ],
  }),
};

export const unions: SmallGraph = {
  name: 'unions of two subgraphs',
  subgraphs: {
    search: `
      type Query { search(word: String): [Hit!]! first: Hit }
      union Hit = Person | Place | Note
      type Person @key(fields: "id") { id: ID! }
      type Place @key(fields: "code") { code: String! }
      type Note { text: String! size: Int }`,
    people: `
      type Query { anyone: Someone }
      union Someone = Person | Robot
      type Person @key(fields: "id") { id: ID! name: String size: Float }
      type Robot { model: String! }`,
    places: `
      type Query { nearby: [Hit] }
      union Hit = Place
      type Place @key(fields: "code") { code: String! name: String! size: [Int!] mayor: Person }
      type Person @key(fields: "id", resolvable: false) { id: ID! }`,
  },
  rows: () => ({
    Query: {
      search: ({ word }) =>
        word === 'none'
          ? []
          : [
              ref('Place', { code: 'H' }),
              { __typename: 'Note', text: 'hi', size: 2 },
              ref('Person', 'p'),
              ref('Place', { code: 'D' }),
            ],
      first: ref('Person', 'q'),
      anyone: { __typename: 'Robot', model: 'R2' },
      nearby: [ref('Place', { code: 'H' }), null],
    },
    Person: [
      { id: 'p', name: 'An', size: 1.7 },
      { id: 'q', name: null, size: null },
    ],
    Place: [
      { code: 'H', name: 'Huế', size: [1, 2], mayor: ref('Person', 'q') },
      { code: 'D', name: 'Đà Nẵng', size: null, mayor: null },
    ],
  }),
};

export const interfaces: SmallGraph = {
  name: 'interfaces of two subgraphs',
  subgraphs: {
    zoo: `
      type Query { animals: [Animal]! oldest: Named }
      interface Named { name: String }
      interface Animal implements Named { id: ID! name: String legs: Int mother: Animal }
      type Dog implements Animal & Named @key(fields: "id") { id: ID! name: String legs: Int mother: Dog barks: Boolean }
      type Bird implements Animal & Named @key(fields: "id") { id: ID! name: String legs: Int! mother: Animal wings: Int }
      type Stone implements Named { name: String weight: Int }`,
    vet: `
      type Query { patients: [Patient!]! }
      interface Patient { id: ID! illness: String owner: Owner }
      type Dog implements Patient @key(fields: "id") { id: ID! illness: String owner: Owner shots(since: Int): Int }
      type Bird implements Patient @key(fields: "id") { id: ID! illness: String owner: Owner }
      type Owner @key(fields: "id") { id: ID! pets: [Patient!]! }`,
    owners: `
      interface Named { name: String }
      type Owner implements Named @key(fields: "id") { id: ID! name: String }
      type Query { owner: Named }`,
  },
  rows: () => ({
    Query: {
      animals: [ref('Dog', 'd1'), ref('Bird', 'b1'), null, ref('Dog', 'd2'), ref('Bird', 'b1')],
      oldest: { __typename: 'Stone', name: 'rock', weight: 10 },
      patients: [ref('Bird', 'b1'), ref('Dog', 'd2')],
      owner: ref('Owner', 'o'),
    },
    Dog: [
      {
        id: 'd1',
        name: 'Vàng',
        legs: 4,
        mother: ref('Dog', 'd2'),
        barks: true,
        illness: null,
        owner: ref('Owner', 'o'),
        shots: ({ since }) => 10 - (since ?? 0),
      },
      { id: 'd2', name: 'Mực', legs: 3, mother: null, barks: false, illness: 'leg', owner: null, shots: 0 },
    ],
    Bird: [
      { id: 'b1', name: null, legs: 2, mother: ref('Bird', 'b1'), wings: 2, illness: 'wing', owner: ref('Owner', 'o') },
    ],
    Owner: [{ id: 'o', name: 'An', pets: [ref('Dog', 'd1'), ref('Bird', 'b1')] }],
  }),
};

export const abstractTypes: Feature = {
  name: 'abstract types',
  suites: [
    {
      graph: interfaceObject,
      cases: [
        {
          title: 'adds a field to every type of an interface',
          query: '{ media { title score } }',
          data: {
            media: [
              { title: 'Kiều', score: 5 },
              { title: null, score: null },
              { title: 'Áo lụa', score: 3 },
            ],
          },
        },
        {
          title: 'finds the type of what an interface object refers to',
          query: '{ reviewed { __typename id } }',
          data: {
            reviewed: [
              { __typename: 'Film', id: 'f' },
              { __typename: 'Book', id: 'b' },
              { __typename: 'Film', id: 'f' },
            ],
          },
        },
        {
          title: 'asks on by type where an interface object refers',
          query: '{ reviewed { ... on Book { pages } ... on Film { minutes } score } }',
          data: {
            reviewed: [
              { minutes: 90, score: null },
              { pages: 300, score: 5 },
              { minutes: 90, score: null },
            ],
          },
        },
        {
          title: 'answers what only the interface object knows without asking for the type',
          query: '{ best { score id } }',
          data: { best: { score: 5, id: 'b' } },
          calls: { reviews: 1 },
        },
        {
          title: 'goes from one interface object to another',
          query: '{ best { sold } bestseller { score reviews { text } } }',
        },
        {
          title: 'requires a field of the interface',
          query: '{ media { summary } best { summary } }',
          data: {
            media: [{ summary: 'About Kiều' }, { summary: 'About null' }, { summary: 'About Áo lụa' }],
            best: { summary: 'About Kiều' },
          },
        },
        {
          title: 'keeps an alias apart from what the interface object requires',
          query: '{ media { title: __typename summary } best { title: score summary } }',
        },
        {
          title: 'adds the field to one type too',
          query: '{ books { sold score cover title } }',
          data: { books: [{ sold: 7, score: 5, cover: 'hard', title: 'Kiều' }] },
        },
        {
          title: 'asks for the field of the interface object inside of fragments on its types',
          query:
            '{ media { ... on Film { score sold } ... on Book { cover reviews { about { __typename title } } } } }',
        },
        {
          title: 'joins a third subgraph that knows one type only',
          query: '{ reviewed { ... on Book { cover } } bestseller { ... on Film { minutes } ... on Book { cover } } }',
        },
        {
          title: 'keeps an alias with the name of the type’s field',
          query: '{ best { __typename: score kind: __typename } reviewed { __typename: id title } }',
          data: {
            best: { __typename: 5, kind: 'Book' },
            reviewed: [
              { __typename: 'f', title: null },
              { __typename: 'b', title: 'Kiều' },
              { __typename: 'f', title: null },
            ],
          },
        },
        {
          title: 'says an error where the type cannot be found out',
          query: '{ reviewed { score __typename } }',
          failing: ['library'],
        },
        {
          title: 'keeps the interface when what is added to it is down',
          query: '{ media { id score title } }',
          failing: ['reviews'],
          data: {
            media: [
              { id: 'b', score: null, title: 'Kiều' },
              { id: 'f', score: null, title: null },
              { id: 'g', score: null, title: 'Áo lụa' },
            ],
          },
          errors: ['media.0.score', 'media.1.score', 'media.2.score'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
      ],
    },
    {
      graph: entityInterface,
      cases: [
        {
          title: 'joins an interface of two subgraphs',
          query: '{ accounts { owner balance } }',
          data: {
            accounts: [
              { owner: 'Ba', balance: 100 },
              { owner: 'An', balance: 5 },
              { owner: 'Tư', balance: 0 },
              { owner: null, balance: null },
            ],
          },
        },
        {
          title: 'joins by type',
          query:
            '{ accounts { __typename ... on Private { isPoor age } ... on Company { branches debts { amount } } } }',
        },
        {
          title: 'joins one type by its second key',
          query: '{ richest { ... on Company { branches number } owner } }',
          data: { richest: { branches: 2, number: 1, owner: 'Ba' } },
        },
        {
          title: 'goes on from a value object to the interface',
          query: '{ richest { ... on Company { debts { to { owner balance ... on Company { branches } } amount } } } }',
        },
        {
          title: 'puts a field of the interface and of a type together',
          query: '{ accounts { ... on Company { balance number } balance ... on Account { owner } id } }',
        },
        {
          title: 'says an error only for the type that must not be null',
          query: '{ account(id: "p") { id ... on Company { branches } } richest { id ... on Company { branches } } }',
          failing: ['trade'],
          data: { account: { id: 'p' }, richest: null },
          errors: ['richest.branches'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'answers null for an id of no type',
          query: '{ account(id: "z") { balance } }',
          data: { account: null },
        },
      ],
    },
    {
      graph: unions,
      cases: [
        {
          title: 'joins each type of a union from its own subgraph',
          query: '{ search { ... on Person { name } ... on Place { town: name } ... on Note { text } } }',
          data: { search: [{ town: 'Huế' }, { text: 'hi' }, { name: 'An' }, { town: 'Đà Nẵng' }] },
        },
        {
          title: 'leaves an item empty whose type was not asked for',
          query: '{ search { ... on Person { name } } }',
          data: { search: [{}, {}, { name: 'An' }, {}] },
        },
        {
          title: 'shows the type of each item',
          query: '{ search { __typename } first { type: __typename } anyone { __typename } nearby { __typename } }',
          data: {
            search: [
              { __typename: 'Place' },
              { __typename: 'Note' },
              { __typename: 'Person' },
              { __typename: 'Place' },
            ],
            first: { type: 'Person' },
            anyone: { __typename: 'Robot' },
            nearby: [{ __typename: 'Place' }, null],
          },
        },
        {
          title: 'asks for a field of each type under one name, whatever its type',
          query:
            '{ search { ... on Person { person: size } ... on Place { place: size } ... on Note { note: size } } }',
        },
        {
          title: 'shows fields of several types under one name',
          query: '{ search { ... on Place { label: code } ... on Note { label: text } } }',
          data: { search: [{ label: 'H' }, { label: 'hi' }, {}, { label: 'D' }] },
        },
        {
          title: 'joins a union whose subgraph knows fewer types',
          query:
            '{ nearby { ... on Place { town: name mayor { name } } ... on Note { text } ... on Person { name } } }',
        },
        {
          title: 'asks nobody about the types that do not occur',
          query: '{ anyone { ... on Robot { model } ... on Person { name } } }',
          data: { anyone: { model: 'R2' } },
          calls: { people: 1 },
        },
        {
          title: 'tells an error at the index of the client, not at that of the subgraph',
          query: '{ search { ... on Person { name } ... on Place { code mayor { id } } } }',
          failing: ['places'],
          data: { search: [{ code: 'H', mayor: null }, {}, { name: 'An' }, { code: 'D', mayor: null }] },
          errors: ['search.0.mayor', 'search.3.mayor'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'tells a thrown error at the index of the client',
          query: '{ search { ... on Person { name } ... on Place { mayor { id } } } }',
          throwing: ['Person.name'],
          data: { search: [{ mayor: { id: 'q' } }, {}, { name: null }, { mayor: null }] },
          errors: ['search.2.name'],
        },
      ],
    },
    {
      graph: interfaces,
      cases: [
        {
          title: 'joins types of an interface from a second subgraph',
          query: '{ animals { name ... on Dog { illness } ... on Bird { owner { name } } } }',
        },
        {
          title: 'joins by an interface of the other subgraph',
          query: '{ animals { ... on Patient { illness owner { id } } legs } }',
          data: {
            animals: [
              { illness: null, owner: { id: 'o' }, legs: 4 },
              { illness: 'wing', owner: { id: 'o' }, legs: 2 },
              null,
              { illness: 'leg', owner: null, legs: 3 },
              { illness: 'wing', owner: { id: 'o' }, legs: 2 },
            ],
          },
        },
        {
          title: 'asks an interface of one subgraph from a root of the other',
          query: '{ patients { __typename illness ... on Animal { legs mother { name } } } }',
        },
        {
          title: 'asks through an interface of an interface',
          query: '{ oldest { name ... on Animal { legs } ... on Stone { weight } } animals { ... on Named { name } } }',
        },
        {
          title: 'asks an interface of two subgraphs',
          query:
            '{ owner { name ... on Owner { pets { illness ... on Dog { barks shots(since: 3) } } } } oldest { name } }',
        },
        {
          title: 'keeps what a type says more narrowly than its interface',
          query: '{ animals { mother { id name legs } ... on Dog { mother { barks illness } } } }',
        },
        {
          title: 'shows different fields of different types under one name',
          query: '{ animals { ... on Dog { label: illness } ... on Bird { label: name } } }',
          data: { animals: [{ label: null }, { label: null }, null, { label: 'leg' }, { label: null }] },
        },
        {
          title: 'shows different fields under one name, required ones too',
          query:
            '{ patients { ... on Dog { id: illness x: id } ... on Bird { id: name x: id } owner { name } } animals { ... on Dog { __typename: name illness } ... on Bird { __typename: name illness } } }',
        },
        {
          title: 'shows a field with arguments and one without under one name',
          query: '{ animals { ... on Dog { one: shots(since: 1) legs } ... on Bird { one: wings illness } } }',
          data: {
            animals: [
              { one: 9, legs: 4 },
              { one: 2, illness: 'wing' },
              null,
              { one: 0, legs: 3 },
              { one: 2, illness: 'wing' },
            ],
          },
        },
        {
          title: 'tells errors at the index of the client in a list of several types',
          query: '{ animals { name ... on Bird { illness } } }',
          failing: ['vet'],
          data: {
            animals: [
              { name: 'Vàng' },
              { name: null, illness: null },
              null,
              { name: 'Mực' },
              { name: null, illness: null },
            ],
          },
          errors: ['animals.1.illness', 'animals.4.illness'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'tells a thrown error for one type at its own indexes',
          query: '{ animals { id ... on Dog { shots } ... on Bird { illness } } }',
          throwing: ['Bird.illness'],
          errors: ['animals.1.illness', 'animals.4.illness'],
        },
        {
          title: 'finds its way through owners and back',
          query: '{ patients { owner { name pets { __typename ... on Animal { name mother { legs } } } } } }',
        },
      ],
    },
  ],
};
