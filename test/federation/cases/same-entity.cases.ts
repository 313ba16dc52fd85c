import type { Feature } from '../suite.js';
import type { SmallGraph } from '../world/small-graph.js';
import { all, type Compute, ref } from '../world/world.js';

const named: Compute = ({ language }, { names }) => (names as Record<string, string>)[language as string];

/** The same few entities stand in many places, and at each something else may be asked of what they lead to. */
const stock: SmallGraph = {
  name: 'the same in many places',
  subgraphs: {
    catalog: `
      type Query { products: [Product!]! featured: Product sales: [Sale!]! }
      type Sale { product: Product pieces: Int! }
      type Product @key(fields: "id") { id: ID! }`,
    stores: `
      type Product @key(fields: "id") { id: ID! inStock: Int warehouse: Warehouse rival: Product }
      type Warehouse @key(fields: "id") { id: ID! }`,
    places: `
      enum Language { VI EN }
      type Warehouse @key(fields: "id") { id: ID! city(language: Language!): String }`,
  },
  rows: () => ({
    Query: {
      products: all('Product'),
      featured: ref('Product', '1'),
      sales: [
        { product: ref('Product', '1'), pieces: 3 },
        { product: ref('Product', '2'), pieces: 1 },
        { product: ref('Product', '1'), pieces: 5 },
        { product: null, pieces: 0 },
      ],
    },
    Product: [
      { id: '1', inStock: 4, warehouse: ref('Warehouse', 'w1'), rival: ref('Product', '2') },
      { id: '2', inStock: 0, warehouse: ref('Warehouse', 'w1'), rival: ref('Product', '1') },
    ],
    Warehouse: [{ id: 'w1', city: named, names: { VI: 'Đà Nẵng', EN: 'Da Nang' } }],
  }),
};

export const sameEntity: Feature = {
  name: 'The same entity in many places',
  suites: [
    {
      graph: stock,
      cases: [
        {
          title: 'is asked for once, however many objects of a list stand for it',
          query: '{ sales { pieces product { inStock } } }',
          data: {
            sales: [
              { pieces: 3, product: { inStock: 4 } },
              { pieces: 1, product: { inStock: 0 } },
              { pieces: 5, product: { inStock: 4 } },
              { pieces: 0, product: null },
            ],
          },
          calls: { catalog: 1, stores: 1 },
          entities: { stores: 2 },
        },
        {
          title: 'is asked for once, in whatever places it stands',
          query: '{ sales { product { inStock } } featured { inStock } products { inStock } }',
          calls: { catalog: 1, stores: 1 },
          entities: { stores: 2 },
        },
        {
          title: 'and what it leads to is not mixed up between the places',
          query: `{
            vi: featured { warehouse { city(language: VI) } }
            en: featured { warehouse { city(language: EN) } }
            sales { product { warehouse { city(language: EN) id } } }
          }`,
          data: {
            vi: { warehouse: { city: 'Đà Nẵng' } },
            en: { warehouse: { city: 'Da Nang' } },
            sales: [
              { product: { warehouse: { city: 'Da Nang', id: 'w1' } } },
              { product: { warehouse: { city: 'Da Nang', id: 'w1' } } },
              { product: { warehouse: { city: 'Da Nang', id: 'w1' } } },
              { product: null },
            ],
          },
          entities: { places: 2, stores: 2 },
        },
        {
          title: 'nor where it fails in one of them',
          query: `{
            vi: featured { warehouse { city(language: VI) } }
            en: featured { warehouse { city(language: EN) } }
          }`,
          answers: {
            places: (right, { query }) =>
              /EN/.test(query) && /VI/.test(query)
                ? { errors: [{ message: 'apart' }] }
                : /EN/.test(query)
                  ? { errors: [{ message: 'no' }] }
                  : right,
          },
          data: { vi: { warehouse: { city: 'Đà Nẵng' } }, en: { warehouse: { city: null } } },
          errors: ['en.warehouse.city'],
        },
        {
          title: 'is known already where it is met again later',
          query: '{ featured { inStock rival { inStock rival { inStock } } } }',
          data: { featured: { inStock: 4, rival: { inStock: 0, rival: { inStock: 4 } } } },
        },
        {
          title: 'and one failure explains every place that it leaves empty',
          query: '{ sales { product { inStock } } featured { inStock } }',
          failing: ['stores'],
          data: {
            sales: [
              { product: { inStock: null } },
              { product: { inStock: null } },
              { product: { inStock: null } },
              { product: null },
            ],
            featured: { inStock: null },
          },
          errors: ['sales.0.product.inStock', 'sales.1.product.inStock', 'sales.2.product.inStock', 'featured.inStock'],
          calls: { catalog: 1, stores: 1 },
        },
      ],
    },
  ],
};
