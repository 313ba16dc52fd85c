import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, type Fields } from '../world/world.js';

export const override: SmallGraph = {
  name: 'fields taken over',
  subgraphs: {
    old: `
      type Query { bills: [Bill!]! total: Int }
      type Bill @key(fields: "id") { id: ID! amount: Int due: String note: String }`,
    new: `
      type Query { total: Int @override(from: "old") }
      type Bill @key(fields: "id") { id: ID! amount: Int @override(from: "old") paid: Boolean }`,
    later: `
      type Bill @key(fields: "id") { id: ID! amount: Int @external due: String @override(from: "old") tax: Int @requires(fields: "amount") }`,
  },
  rows: () => ({
    Query: { bills: all('Bill'), total: 30 },
    Bill: [bill('1', 10, true), bill('2', 20, null)],
  }),
};

const bill = (id: string, amount: number, paid: boolean | null) => ({
  id,
  amount,
  due: `2026-0${id}-01`,
  note: null,
  paid,
  tax: (_: Fields, source: Fields) => source['amount'] / 10,
});

/** Who answers `price` and `stock` is told by a label. */
export const progressive: SmallGraph = {
  name: 'fields taken over step by step',
  subgraphs: {
    shop: `
      type Query { articles: [Article!]! news: String }
      type Article @key(fields: "id") { id: ID! base: Int }`,
    old: `
      type Query { headline: String }
      type Article @key(fields: "id") { id: ID! price: Int stock: Int weight: Int fee: Int }`,
    new: `
      type Query { headline: String @override(from: "old", label: "percent(50)") }
      type Article @key(fields: "id") {
        id: ID!
        price: Int @override(from: "old", label: "percent(50)")
        stock: Int @override(from: "old", label: "new-stock")
        base: Int @external
        fee: Int @override(from: "old", label: "percent(50)") @requires(fields: "base")
        colour: String
      }`,
  },
  rows: () => ({
    Query: { articles: all('Article'), news: 'none', headline: 'sale' },
    Article: [article('1', 10, 5), article('2', 20, 0)],
  }),
};

const article = (id: string, price: number, stock: number) => ({
  id,
  price,
  stock,
  weight: price + stock,
  colour: 'red',
  base: price * 2,
  fee: (_: Fields, { base }: Fields) => base,
});

export const overriding: Feature = {
  name: 'override',
  suites: [
    {
      graph: override,
      cases: [
        {
          title: 'asks who took the field over',
          query: '{ bills { amount } }',
          data: { bills: [{ amount: 10 }, { amount: 20 }] },
          calls: { new: 1, old: 1 },
        },
        { title: 'asks who took over a root', query: '{ total }', data: { total: 30 }, calls: { new: 1 } },
        {
          title: 'requires from who took the field over',
          query: '{ bills { tax } }',
          data: { bills: [{ tax: 1 }, { tax: 2 }] },
          calls: { later: 1, new: 1, old: 1 },
        },
        {
          title: 'joins what was taken over by two with what stayed',
          query: '{ bills { due note paid amount tax } total }',
          data: {
            bills: [
              { due: '2026-01-01', note: null, paid: true, amount: 10, tax: 1 },
              { due: '2026-02-01', note: null, paid: null, amount: 20, tax: 2 },
            ],
            total: 30,
          },
        },
        {
          title: 'never goes back to the old owner when the new one is down',
          query: '{ bills { id amount due } }',
          failing: ['new'],
          data: {
            bills: [
              { id: '1', amount: null, due: '2026-01-01' },
              { id: '2', amount: null, due: '2026-02-01' },
            ],
          },
          errors: ['bills.0.amount', 'bills.1.amount'],
          code: 'SUBGRAPH_UNAVAILABLE',
        },
      ],
    },
    {
      graph: progressive,
      cases: [
        {
          title: 'asks the old owner while no label is on',
          query: '{ articles { price stock } }',
          data: {
            articles: [
              { price: 10, stock: 5 },
              { price: 20, stock: 0 },
            ],
          },
          calls: { old: 1, shop: 1 },
        },
        {
          title: 'asks the new owner when the label is on',
          query: '{ articles { price } }',
          labels: ['percent(50)'],
          data: { articles: [{ price: 10 }, { price: 20 }] },
          calls: { new: 1, shop: 1 },
        },
        {
          title: 'asks both when one of two labels is on',
          query: '{ articles { price stock } }',
          labels: ['new-stock'],
          calls: { new: 1, old: 1, shop: 1 },
        },
        {
          title: 'asks only the new owner when both labels are on',
          query: '{ articles { stock price colour } }',
          labels: ['percent(50)', 'new-stock'],
          calls: { new: 1, shop: 1 },
        },
        {
          title: 'keeps what was never taken over',
          query: '{ articles { weight } }',
          labels: ['percent(50)', 'new-stock'],
          calls: { old: 1, shop: 1 },
        },
        {
          title: 'ignores a label that nobody named',
          query: '{ articles { price } }',
          labels: ['percent(10)'],
          calls: { old: 1, shop: 1 },
        },
        {
          title: 'asks the old owner again for the same operation without the label',
          query: '{ articles { price } }',
          calls: { old: 1, shop: 1 },
        },
        {
          title: 'asks the old owner of a root',
          query: '{ headline news }',
          data: { headline: 'sale', news: 'none' },
          calls: { old: 1, shop: 1 },
        },
        {
          title: 'asks the new owner of a root',
          query: '{ headline }',
          labels: ['percent(50)'],
          data: { headline: 'sale' },
          calls: { new: 1 },
        },
        {
          title: 'asks the old owner, which requires nothing',
          query: '{ articles { fee } }',
          data: { articles: [{ fee: 20 }, { fee: 40 }] },
          calls: { old: 1, shop: 1 },
        },
        {
          title: 'requires what only the new owner requires when the label is on',
          query: '{ articles { fee } }',
          labels: ['percent(50)'],
          data: { articles: [{ fee: 20 }, { fee: 40 }] },
          calls: { new: 1, shop: 1 },
        },
        {
          title: 'does not need the new owner while the label is off',
          query: '{ articles { price fee } }',
          failing: ['new'],
          data: {
            articles: [
              { price: 10, fee: 20 },
              { price: 20, fee: 40 },
            ],
          },
          errors: [],
        },
        {
          title: 'does not need the old owner when the label is on',
          query: '{ articles { price } }',
          labels: ['percent(50)'],
          failing: ['old'],
          data: { articles: [{ price: 10 }, { price: 20 }] },
          errors: [],
        },
      ],
    },
  ],
};
