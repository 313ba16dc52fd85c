import type { Case, Feature } from '../suite.js';
import { interfaces } from './abstract-types.cases.js';
import { oneKey } from './keys.cases.js';
import { requiresArguments } from './requires.cases.js';

/** The same operation under every value of its two variables. */
const underAll = (title: string, query: string): readonly Case[] =>
  [true, false].flatMap((yes) =>
    [true, false].map((no) => ({ title: `${title}, yes ${yes}, no ${no}`, query, variables: { yes, no } })),
  );

export const skippedAndIncluded: Feature = {
  name: 'skip and include',
  suites: [
    {
      graph: oneKey,
      cases: [
        {
          title: 'answers an empty object when everything is skipped',
          query: '{ products @skip(if: true) { id } }',
          data: {},
          calls: {},
        },
        {
          title: 'answers an empty object when nothing is included',
          query: 'query ($yes: Boolean!) { ... @include(if: $yes) { products { id } nothing { id } } }',
          variables: { yes: false },
          data: {},
          calls: {},
        },
        {
          title: 'answers empty objects in a list',
          query: '{ products { id @skip(if: true) } }',
          data: { products: [{}, {}, {}] },
        },
        {
          title: 'answers empty objects for joined fields that are skipped',
          query: 'query ($no: Boolean!) { products { inStock @skip(if: $no) } }',
          variables: { no: true },
          data: { products: [{}, {}, {}] },
        },
        {
          title: 'asks no subgraph whose fields are all skipped',
          query: 'query ($yes: Boolean!) { products { name inStock @include(if: $yes) } }',
          variables: { yes: false },
          calls: { catalog: 1 },
        },
        {
          title: 'asks it when they are included',
          query: 'query ($yes: Boolean!) { products { name inStock @include(if: $yes) } }',
          variables: { yes: true },
          calls: { catalog: 1, stock: 1 },
        },
        {
          title: 'needs both directives to agree',
          query:
            '{ a: products @skip(if: false) @include(if: true) { id } b: products @skip(if: false) @include(if: false) { id } c: products @skip(if: true) @include(if: true) { id } }',
          data: { a: [{ id: '1' }, { id: '2' }, { id: '3' }] },
        },
        ...underAll(
          'skips roots',
          'query ($yes: Boolean!, $no: Boolean!) { products @include(if: $yes) { name } lastReview @skip(if: $no) { text product { inStock } } nothing @include(if: $yes) @skip(if: $no) { id } }',
        ),
        ...underAll(
          'skips joined fields',
          'query ($yes: Boolean!, $no: Boolean!) { products { id @skip(if: $no) inStock @include(if: $yes) warehouse @skip(if: $no) @include(if: $yes) { city } rating } }',
        ),
        ...underAll(
          'skips fragments',
          'query ($yes: Boolean!, $no: Boolean!) { products { ...A @include(if: $yes) ... @skip(if: $no) { inStock } ... on Product @include(if: $yes) { rating ...A @skip(if: $no) } } } fragment A on Product { name reviews { text @include(if: $yes) id } }',
        ),
        ...underAll(
          'shows a field that one of two places includes',
          'query ($yes: Boolean!, $no: Boolean!) { products { inStock @include(if: $yes) inStock @include(if: $no) ... @skip(if: $no) { name } name @include(if: $yes) } }',
        ),
        ...underAll(
          'merges what both places select below a field',
          'query ($yes: Boolean!, $no: Boolean!) { lastReview { product @include(if: $yes) { name } product @skip(if: $no) { inStock warehouse { city @skip(if: $yes) id } } } }',
        ),
        {
          title: 'takes the default of a variable',
          query:
            'query ($yes: Boolean! = false, $no: Boolean = true) { products { name @include(if: $yes) inStock @skip(if: $yes) rating @include(if: $no) } }',
        },
        {
          title: 'lets the answer of one request not stand for the next',
          query: 'query ($yes: Boolean! = false) { products { name inStock @include(if: $yes) } }',
          variables: { yes: true },
        },
        {
          title: 'skips the type too',
          query:
            'query ($yes: Boolean!) { __typename @include(if: $yes) products { __typename @skip(if: $yes) kind: __typename id } }',
          variables: { yes: true },
        },
      ],
    },
    {
      graph: requiresArguments,
      cases: [
        ...underAll(
          'skips what is required by what is not skipped',
          'query ($yes: Boolean!, $no: Boolean!) { parcels { area(unit: HA) @include(if: $yes) landTax @skip(if: $no) subsidy @include(if: $yes) } }',
        ),
        ...underAll(
          'requires nothing for what is skipped',
          'query ($yes: Boolean!, $no: Boolean!) { parcel { sheet landTax @include(if: $yes) ... @skip(if: $no) { letter owner } } }',
        ),
        {
          title: 'asks nobody to compute what is skipped',
          query: '{ parcels { sheet landTax @skip(if: true) subsidy @include(if: false) } }',
          calls: { land: 1 },
        },
      ],
    },
    {
      graph: interfaces,
      cases: [
        ...underAll(
          'skips by type',
          'query ($yes: Boolean!, $no: Boolean!) { animals { name @skip(if: $no) ... on Dog @include(if: $yes) { illness barks } ... on Bird @skip(if: $no) { owner { name @include(if: $yes) } } ... on Patient @include(if: $yes) { illness } } }',
        ),
      ],
    },
  ],
};
