import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, ref, refs } from '../world/world.js';

export const chain: SmallGraph = {
  name: 'a long way',
  subgraphs: {
    a: `
      type Query { start: A starts: [A!]! }
      type A @key(fields: "id") { id: ID! toB: B name: String }
      type B @key(fields: "id", resolvable: false) { id: ID! }
      type D @key(fields: "id") { id: ID! fromA: String back: A }`,
    b: `
      type B @key(fields: "id") { id: ID! toA: A toC: [C] title: String }
      type A @key(fields: "id") { id: ID! weight: Int }
      type C @key(fields: "id", resolvable: false) { id: ID! }`,
    c: `
      type C @key(fields: "id") { id: ID! toD: D label: String! }
      type D @key(fields: "id", resolvable: false) { id: ID! }
      type A @key(fields: "id") { id: ID! colour: String }`,
  },
  rows: () => ({
    Query: { start: ref('A', 'a1'), starts: all('A') },
    A: [
      { id: 'a1', toB: ref('B', 'b1'), name: 'one', weight: 1, colour: 'red' },
      { id: 'a2', toB: ref('B', 'b1'), name: null, weight: null, colour: 'blue' },
      { id: 'a3', toB: null, name: 'three', weight: 3, colour: null },
    ],
    B: [{ id: 'b1', toA: ref('A', 'a2'), toC: [ref('C', 'c1'), null, ref('C', 'c2')], title: 'b' }],
    C: [
      { id: 'c1', toD: ref('D', 'd1'), label: 'x' },
      { id: 'c2', toD: null, label: 'y' },
    ],
    D: [{ id: 'd1', fromA: 'd', back: ref('A', 'a3') }],
  }),
};

/** One subgraph has rows of which another has never heard. */
export const dangling: SmallGraph = {
  name: 'dangling references',
  subgraphs: {
    people: `
      type Query { people: [Person] person(id: ID!): Person }
      type Person @key(fields: "id") { id: ID! name: String boss: Person }`,
    health: `
      type Person @key(fields: "id") { id: ID! insurance: Insurance age: Int }
      type Insurance { number: String! }`,
    schools: `
      type Person @key(fields: "id") { id: ID! school: String! }`,
  },
  lacks: { health: { Person: ['2'] }, schools: { Person: ['3'] } },
  rows: () => ({
    Query: {
      people: [ref('Person', '1'), null, ref('Person', '2'), ref('Person', '1')],
      person: ({ id }) => ref('Person', id),
    },
    Person: [
      { id: '1', name: 'An', boss: ref('Person', '2'), insurance: { number: 'n1' }, age: 30, school: 's1' },
      { id: '2', name: 'Ba', boss: null, insurance: { number: 'n2' }, age: 40, school: 's2' },
      { id: '3', name: 'Tư', boss: ref('Person', '2'), insurance: null, age: null, school: 's3' },
    ],
  }),
};

export const nestedLists: SmallGraph = {
  name: 'lists in lists',
  subgraphs: {
    board: `
      type Query { board: Board }
      type Board { rows: [[Cell]!] flat: [Cell!]! }
      type Cell @key(fields: "id") { id: ID! }`,
    colours: `
      type Cell @key(fields: "id") { id: ID! colour: String neighbours: [[Cell!]]! }`,
    prices: `
      type Cell @key(fields: "id") { id: ID! price: Int! }`,
  },
  rows: () => ({
    Query: {
      board: { rows: [refs('Cell', 'x', 'y'), [], [null, ref('Cell', 'x')]], flat: refs('Cell', 'x', 'x', 'y', 'x') },
    },
    Cell: [
      { id: 'x', colour: 'red', neighbours: [refs('Cell', 'y'), null, []], price: 1 },
      { id: 'y', colour: null, neighbours: [], price: 2 },
    ],
  }),
};

export const joins: Feature = {
  name: 'joins',
  suites: [
    {
      graph: chain,
      cases: [
        {
          title: 'goes from a to b and back to a',
          query: '{ start { toB { toA { name } } } }',
          data: { start: { toB: { toA: { name: null } } } },
        },
        {
          title: 'goes from a to b, back to a, and on to c',
          query: '{ start { toB { toA { name colour weight } title } colour } }',
          data: { start: { toB: { toA: { name: null, colour: 'blue', weight: null }, title: 'b' }, colour: 'red' } },
        },
        {
          title: 'goes all the way round',
          query: '{ start { toB { toC { toD { fromA back { weight colour name } } label } } } }',
          data: {
            start: {
              toB: {
                toC: [
                  { toD: { fromA: 'd', back: { weight: 3, colour: null, name: 'three' } }, label: 'x' },
                  null,
                  { toD: null, label: 'y' },
                ],
              },
            },
          },
        },
        { title: 'goes round twice', query: '{ starts { toB { toA { toB { toA { colour weight name id } } } } } }' },
        {
          title: 'keeps each place of a list its own although they share an entity',
          query: '{ starts { toB { title toA { colour } } weight } }',
        },
        {
          title: 'asks only about what is there',
          query: '{ starts { id toB { id } } }',
          data: {
            starts: [
              { id: 'a1', toB: { id: 'b1' } },
              { id: 'a2', toB: { id: 'b1' } },
              { id: 'a3', toB: null },
            ],
          },
          calls: { a: 1 },
        },
        {
          title: 'loses only what lies behind a subgraph that is down',
          query: '{ start { name toB { title toC { label } } } }',
          failing: ['c'],
          data: { start: { name: 'one', toB: { title: 'b', toC: [null, null, null] } } },
          errors: ['start.toB.toC.0.label', 'start.toB.toC.2.label'],
        },
        {
          title: 'loses the middle of the way with what lies behind it',
          query: '{ start { name toB { id title toC { label } } colour } }',
          failing: ['b'],
          data: { start: { name: 'one', toB: { id: 'b1', title: null, toC: null }, colour: 'red' } },
          errors: ['start.toB.title', 'start.toB.toC'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
      ],
    },
    {
      graph: dangling,
      cases: [
        {
          title: 'answers null, without an error, where a subgraph does not know the row',
          query: '{ person(id: "2") { name age insurance { number } } }',
          data: { person: { name: 'Ba', age: null, insurance: null } },
          errors: [],
        },
        {
          title: 'keeps the other rows of the list',
          query: '{ people { age name boss { age name } } }',
          data: {
            people: [
              { age: 30, name: 'An', boss: { age: null, name: 'Ba' } },
              null,
              { age: null, name: 'Ba', boss: null },
              { age: 30, name: 'An', boss: { age: null, name: 'Ba' } },
            ],
          },
          errors: [],
        },
        {
          title: 'says an error where what is unknown must not be null',
          query: '{ person(id: "3") { name school } }',
          data: { person: null },
          errors: ['person.school'],
        },
        {
          title: 'says that error only for the row that is unknown',
          query: '{ person(id: "3") { boss { school } name } }',
          data: { person: { boss: { school: 's2' }, name: 'Tư' } },
          errors: [],
        },
        { title: 'joins a row that two subgraphs know and a third does not', query: '{ people { school age } }' },
      ],
    },
    {
      graph: nestedLists,
      cases: [
        {
          title: 'joins entities in lists of lists',
          query: '{ board { rows { colour price } } }',
          data: {
            board: {
              rows: [
                [
                  { colour: 'red', price: 1 },
                  { colour: null, price: 2 },
                ],
                [],
                [null, { colour: 'red', price: 1 }],
              ],
            },
          },
        },
        { title: 'joins lists of lists below lists of lists', query: '{ board { rows { neighbours { price id } } } }' },
        {
          title: 'answers for each of several equal entities',
          query: '{ board { flat { price } } }',
          data: { board: { flat: [{ price: 1 }, { price: 1 }, { price: 2 }, { price: 1 }] } },
          calls: { board: 1, prices: 1 },
        },
        {
          title: 'nulls a whole inner list through items that must not be null',
          query: '{ board { rows { neighbours { id price } colour } flat { id } } }',
          failing: ['prices'],
          data: {
            board: {
              rows: [
                [
                  { neighbours: [null, null, []], colour: 'red' },
                  { neighbours: [], colour: null },
                ],
                [],
                [null, { neighbours: [null, null, []], colour: 'red' }],
              ],
              flat: [{ id: 'x' }, { id: 'x' }, { id: 'y' }, { id: 'x' }],
            },
          },
          errors: ['board.rows.0.0.neighbours.0.0.price', 'board.rows.2.1.neighbours.0.0.price'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'tells an error for each place in lists of lists',
          query: '{ board { rows { colour } } }',
          failing: ['colours'],
          data: { board: { rows: [[{ colour: null }, { colour: null }], [], [null, { colour: null }]] } },
          errors: ['board.rows.0.0.colour', 'board.rows.0.1.colour', 'board.rows.2.1.colour'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
      ],
    },
  ],
};
