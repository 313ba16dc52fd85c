import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, fails, ref, refs } from '../world/world.js';

/** Each field of `Node` is as null as its name says, and `b` answers the second half of each. */
export const nullability: SmallGraph = {
  name: 'what may be null',
  subgraphs: {
    a: `
      type Query { root: Node sure: Node! nodes: [Node] sures: [Node!]! some: [Node!] sureSome: [Node]! nested: [[Node!]!] }
      type Node @key(fields: "id") { id: ID! child: Node sureChild: Node! children: [Node] sureChildren: [Node!]! box: Box name: String }
      type Box { node: Node sureNode: Node! }`,
    b: `
      type Node @key(fields: "id") { id: ID! soft: String hard: String! softs: [String!] hards: [String]! inner: Inner sureInner: Inner! }
      type Inner { soft: String hard: String! }`,
  },
  rows: () => ({
    Query: {
      root: ref('Node', '1'),
      sure: ref('Node', '1'),
      nodes: [...refs('Node', '1', '2'), null, ref('Node', '3')],
      sures: refs('Node', '1', '3'),
      some: refs('Node', '1', '2'),
      sureSome: [ref('Node', '2'), null, ref('Node', '1')],
      nested: [refs('Node', '1'), refs('Node', '1', '2'), []],
    },
    Node: [
      node('1', { child: '2', sureChild: '3', hard: 'h1' }),
      { ...node('2', { child: '3', sureChild: '2', hard: null }), soft: fails('soft of 2') },
      node('3', { child: null, sureChild: '1', hard: 'h3' }),
    ],
  }),
};

interface NodeValues {
  readonly child: string | null;
  readonly sureChild: string;
  readonly hard: string | null;
}

const node = (id: string, { child, sureChild, hard }: NodeValues) => ({
  id,
  name: `node ${id}`,
  child: child === null ? null : ref('Node', child),
  sureChild: ref('Node', sureChild),
  children: [ref('Node', sureChild), null, ref('Node', '2')],
  sureChildren: refs('Node', id, sureChild),
  box: { node: child === null ? null : ref('Node', child), sureNode: ref('Node', sureChild) },
  soft: `soft ${id}`,
  hard,
  softs: hard === null ? ['x', null] : ['x', 'y'],
  hards: hard === null ? [null] : ['x', null],
  inner: { soft: null, hard },
  sureInner: { soft: 's', hard },
});

/** A null is found in the third subgraph on the way, and takes away what the first one answered. */
export const farNulls: SmallGraph = {
  name: 'nulls from far away',
  subgraphs: {
    a: `
      type Query { a: A! maybe: A list: [A!] }
      type A @key(fields: "id") { id: ID! b: B! name: String! }
      type B @key(fields: "id") { id: ID! }`,
    b: `
      type B @key(fields: "id") { id: ID! c: C! soft: C label: String! }
      type C @key(fields: "id") { id: ID! }`,
    c: `
      type C @key(fields: "id") { id: ID! value: Int! other: Int }`,
  },
  lacks: { c: { C: ['c3'] } },
  rows: () => ({
    Query: { a: ref('A', 'a1'), maybe: ref('A', 'a3'), list: refs('A', 'a1', 'a2') },
    A: [
      { id: 'a1', b: ref('B', 'b1'), name: 'one' },
      { id: 'a2', b: ref('B', 'b2'), name: 'two' },
      { id: 'a3', b: ref('B', 'b3'), name: 'three' },
    ],
    B: [
      { id: 'b1', c: ref('C', 'c1'), soft: ref('C', 'c2'), label: 'x' },
      { id: 'b2', c: ref('C', 'c2'), soft: ref('C', 'c1'), label: 'y' },
      { id: 'b3', c: ref('C', 'c3'), soft: ref('C', 'c3'), label: 'z' },
    ],
    C: [
      { id: 'c1', value: 1, other: null },
      { id: 'c2', value: null, other: 2 },
      { id: 'c3', value: 3, other: 3 },
    ],
  }),
};

/** What one subgraph promises and another does not: the graph promises nothing. */
export const mixedNullability: SmallGraph = {
  name: 'null for one subgraph only',
  subgraphs: {
    a: `
      type Query { items: [Item!]! first: Item! @shareable }
      type Item @key(fields: "id") { id: ID! name: String! @shareable tags: [String!]! @shareable part: Part! @shareable }
      type Part @shareable { size: Int! }`,
    b: `
      type Query { first: Item @shareable last: Item }
      type Item @key(fields: "id") { id: ID! name: String @shareable tags: [String] @shareable part: Part @shareable price: Int }
      type Part @shareable { size: Int }`,
  },
  rows: () => ({
    Query: { items: all('Item'), first: ref('Item', '1'), last: ref('Item', '1') },
    Item: [{ id: '1', name: 'n', tags: ['t'], part: { size: 1 }, price: null }],
  }),
};

export const nulls: Feature = {
  name: 'nulls',
  suites: [
    {
      graph: nullability,
      cases: [
        {
          title: 'shows a null that may be',
          query: '{ nodes { id inner { soft } } }',
          errors: [],
        },
        {
          title: 'nulls the nearest object that may be null',
          query: '{ root { name child { name hard } } }',
          data: { root: { name: 'node 1', child: null } },
          errors: ['root.child.hard'],
        },
        {
          title: 'nulls an item of a list',
          query: '{ nodes { hard } }',
          data: { nodes: [{ hard: 'h1' }, null, null, { hard: 'h3' }] },
          errors: ['nodes.1.hard'],
        },
        {
          title: 'nulls a list whose items must not be null',
          query: '{ some { hard } }',
          data: { some: null },
          errors: ['some.1.hard'],
        },
        {
          title: 'nulls an item of a list that must not be null itself',
          query: '{ sureSome { hard id } }',
          data: { sureSome: [null, null, { hard: 'h1', id: '1' }] },
          errors: ['sureSome.0.hard'],
        },
        {
          title: 'keeps a list all of whose items are there',
          query: '{ sures { hard } }',
          data: { sures: [{ hard: 'h1' }, { hard: 'h3' }] },
        },
        {
          title: 'nulls lists of lists',
          query: '{ nested { hard } }',
          data: { nested: null },
          errors: ['nested.1.1.hard'],
        },
        {
          title: 'nulls up to the root',
          query:
            '{ sure { sureChild { sureChildren { sureChild { id } } child { id } } } root { sureChildren { hard } } }',
        },
        {
          title: 'nulls everything when nothing on the way may be null',
          query: '{ sures { sureChild { child { hard } sureChildren { sureChild { hard } } } } }',
        },
        {
          title: 'nulls data when the root itself must not be null',
          query: '{ sure { sureInner { hard } child { sureInner { hard } } } }',
        },
        {
          title: 'nulls a value object, not its owner',
          query: '{ nodes { id inner { soft hard } } }',
          data: {
            nodes: [
              { id: '1', inner: { soft: null, hard: 'h1' } },
              { id: '2', inner: null },
              null,
              { id: '3', inner: { soft: null, hard: 'h3' } },
            ],
          },
          errors: ['nodes.1.inner.hard'],
        },
        {
          title: 'nulls the owner of a value object that must not be null',
          query: '{ nodes { id sureInner { soft hard } } }',
          data: {
            nodes: [
              { id: '1', sureInner: { soft: 's', hard: 'h1' } },
              null,
              null,
              { id: '3', sureInner: { soft: 's', hard: 'h3' } },
            ],
          },
          errors: ['nodes.1.sureInner.hard'],
        },
        {
          title: 'nulls through value objects of another subgraph',
          query: '{ nodes { id box { node { hard } sureNode { hard } } } }',
        },
        {
          title: 'nulls a list of scalars with a null inside',
          query: '{ nodes { softs hards } }',
          errors: ['nodes.1.softs.1'],
        },
        {
          title: 'shows the null of a field that failed, and nothing else',
          query: '{ nodes { soft name } }',
          data: {
            nodes: [
              { soft: 'soft 1', name: 'node 1' },
              { soft: null, name: 'node 2' },
              null,
              { soft: 'soft 3', name: 'node 3' },
            ],
          },
          errors: ['nodes.1.soft'],
        },
        {
          title: 'shows failed fields of children at their own indexes',
          query: '{ nodes { children { soft } child { children { soft } } } }',
        },
        {
          title: 'nulls several branches each for itself',
          query: '{ a: root { child { hard } } b: root { children { hard } } c: some { hard } d: nodes { hard } }',
        },
        {
          title: 'keeps siblings of what was nulled',
          query: '{ root { child { hard } name sureChild { hard child { id } } } nodes { id } }',
        },
        {
          title: 'nulls data when what must not be null is down',
          query: '{ sures { id hard } root { id } }',
          failing: ['b'],
          data: null,
          errors: ['sures.0.hard'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'nulls objects, not the list, when what must not be null is down',
          query: '{ nodes { id hard } }',
          failing: ['b'],
          data: { nodes: [null, null, null, null] },
          errors: ['nodes.0.hard', 'nodes.1.hard', 'nodes.3.hard'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'nulls each field when what may be null is down',
          query: '{ nodes { id soft inner { hard } } }',
          failing: ['b'],
          data: {
            nodes: [
              { id: '1', soft: null, inner: null },
              { id: '2', soft: null, inner: null },
              null,
              { id: '3', soft: null, inner: null },
            ],
          },
          errors: ['nodes.0.soft', 'nodes.0.inner', 'nodes.1.soft', 'nodes.1.inner', 'nodes.3.soft', 'nodes.3.inner'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'nulls data when the only root is down and must not be null',
          query: '{ sure { id } }',
          failing: ['a'],
          data: null,
          errors: [''],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'nulls each root that is down',
          query: '{ root { id } nodes { id } more: nodes { hard } }',
          failing: ['a'],
          data: { root: null, nodes: null, more: null },
          errors: ['root', 'nodes', 'more'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'nulls what hangs below a thrown error',
          query: '{ root { sureChild { id hard } name } nodes { box { sureNode { id } } id } }',
          throwing: ['Node.sureChild', 'Box.sureNode'],
        },
        {
          title: 'nulls through skipped and included fields',
          query: '{ nodes { hard @skip(if: true) id } some { id ... @include(if: true) { hard } } }',
        },
        {
          title: 'nulls what is shown under an alias',
          query: '{ x: nodes { id: hard hard: id } }',
          data: { x: [{ id: 'h1', hard: '1' }, null, null, { id: 'h3', hard: '3' }] },
          errors: ['x.1.id'],
        },
      ],
    },
    {
      graph: farNulls,
      cases: [
        {
          title: 'nulls everything up to the root from three subgraphs away',
          query: '{ list { b { c { value } } name } maybe { name } }',
        },
        {
          title: 'nulls data from three subgraphs away',
          query: '{ a { b { soft { value } c { value } } } }',
          data: { a: { b: { soft: null, c: { value: 1 } } } },
          errors: ['a.b.soft.value'],
        },
        {
          title: 'nulls from a row that the third subgraph does not know',
          query: '{ maybe { name b { c { other value } } } a { name } }',
          data: { maybe: null, a: { name: 'one' } },
          errors: ['maybe.b.c.value'],
        },
        {
          title: 'keeps a null of such a row that may be',
          query: '{ maybe { b { c { other } soft { other id } } } }',
          data: { maybe: { b: { c: { other: null }, soft: { other: null, id: 'c3' } } } },
          errors: [],
        },
        {
          title: 'nulls up to what may be null when the third subgraph is down',
          query: '{ maybe { name b { c { value } } } list { b { soft { value } } } }',
          failing: ['c'],
          data: { maybe: null, list: [{ b: { soft: null } }, { b: { soft: null } }] },
          errors: ['maybe.b.c.value', 'list.0.b.soft.value', 'list.1.b.soft.value'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'nulls data when the second subgraph is down',
          query: '{ a { name b { label } } maybe { id } }',
          failing: ['b'],
          data: null,
          errors: ['a.b.label'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
        {
          title: 'does not ask on for what is gone already',
          query: '{ maybe { name b { c { id } label } } }',
          throwing: ['B.label'],
          data: { maybe: null },
        },
      ],
    },
    {
      graph: mixedNullability,
      cases: [
        {
          title: 'answers what one subgraph promises',
          query: '{ items { name tags part { size } price } first { price name } last { tags name part { size } } }',
        },
        {
          title: 'nulls one item of a list by the promise of the graph, not by that of the subgraph',
          query: '{ last { id tags } }',
          answers: { b: (right) => ({ ...right, data: { last: { ...right['data'].last, tags: ['a', null] } } }) },
          data: { last: { id: '1', tags: ['a', null] } },
          errors: [],
        },
      ],
    },
  ],
};
