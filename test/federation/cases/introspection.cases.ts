import type { Feature } from '../suite.js';
import { unions } from './abstract-types.cases.js';
import { oneKey } from './keys.cases.js';
import { shareable } from './shared-fields.cases.js';

export const introspection: Feature = {
  name: 'introspection',
  suites: [
    {
      graph: oneKey,
      cases: [
        {
          title: 'knows the type of the root without asking anyone',
          query: '{ __typename }',
          data: { __typename: 'Query' },
          calls: {},
        },
        {
          title: 'shows it under other names',
          query: '{ a: __typename __typename b: __typename }',
          data: { a: 'Query', __typename: 'Query', b: 'Query' },
          calls: {},
        },
        {
          title: 'shows it beside data, in the order of the client',
          query: '{ products { id } __typename lastReview { text } t: __typename }',
        },
        {
          title: 'shows it in fragments on the root',
          query: '{ ...Q ... on Query { t: __typename } } fragment Q on Query { __typename nothing { id } }',
        },
        {
          title: 'describes the schema without asking anyone',
          query: '{ __schema { queryType { name } mutationType { name } types { name kind } } }',
          calls: {},
        },
        {
          title: 'describes a type beside data',
          query:
            '{ __type(name: "Product") { name kind fields { name type { name kind ofType { name } } args { name defaultValue } } } product(id: "1") { inStock name } }',
        },
        {
          title: 'describes nothing of the protocol between subgraphs',
          query:
            '{ any: __type(name: "_Any") { name } entity: __type(name: "_Entity") { name } service: __type(name: "_Service") { name } join: __type(name: "join__Graph") { name } }',
          data: { any: null, entity: null, service: null, join: null },
          calls: {},
        },
        {
          title: 'describes by variable, and skips',
          query:
            'query ($name: String!, $no: Boolean!) { __type(name: $name) { name } __schema @skip(if: $no) { queryType { name } } }',
          variables: { name: 'Review', no: true },
          data: { __type: { name: 'Review' } },
          calls: {},
        },
        {
          title: 'shows the type of every object',
          query:
            '{ __typename products { __typename warehouse { __typename } reviews { __typename product { __typename rating } } } }',
        },
        {
          title: 'describes while a subgraph is down',
          query: '{ __type(name: "Product") { name } products { inStock } }',
          failing: ['stock'],
          data: { __type: { name: 'Product' }, products: [{ inStock: null }, { inStock: null }, { inStock: null }] },
          errors: ['products.0.inStock', 'products.1.inStock', 'products.2.inStock'],
        },
        {
          title: 'asks for the type alone where it is known',
          query: '{ products { __typename } nothing { __typename } none { __typename } }',
          data: {
            products: [{ __typename: 'Product' }, { __typename: 'Product' }, { __typename: 'Product' }],
            nothing: null,
            none: [],
          },
        },
        {
          title: 'keeps an alias called __schema',
          query: '{ __schema: product(id: "1") { name } __type: lastReview { text } }',
          data: { __schema: { name: 'Table' }, __type: { text: 'fine' } },
        },
      ],
    },
    {
      graph: unions,
      cases: [
        {
          title: 'describes a union of two subgraphs',
          query: '{ __type(name: "Hit") { kind possibleTypes { name } } search { __typename } }',
        },
        {
          title: 'asks for the type under the name of a field',
          query: '{ search { code: __typename ... on Person { name } } }',
        },
      ],
    },
    {
      graph: shareable,
      cases: [
        {
          title: 'asks for the type beside a root of two subgraphs',
          query: '{ count __typename newest { __typename author { __typename } } }',
        },
      ],
    },
  ],
};
