import type { Feature } from '../suite.js';
import { interfaceObject } from './abstract-types.cases.js';
import { variables } from './input-values.cases.js';
import { chain } from './joins.cases.js';
import { requiresArguments } from './requires.cases.js';
import { connections, everything, requiringTypes, tree } from './shapes.cases.js';

/** What random operations found in the stock engine beyond the seven classes known before, each as small as it came. */
export const foundByGeneration: Feature = {
  name: 'found by generated operations',
  suites: [
    {
      graph: connections,
      cases: [
        {
          title: 'answers an object of an interface none of whose types was asked for',
          query: '{ node(id: "p1") { ... on Post @include(if: false) { id } } }',
          data: { node: {} },
        },
        {
          title: 'answers it although another root is skipped',
          query:
            'query ($yes: Boolean!) { node(id: "p1") @include(if: $yes) { ... on Post @include(if: false) { id } } posts @skip(if: $yes) { total } }',
          variables: { yes: true },
          data: { node: {} },
        },
      ],
    },
    {
      graph: tree,
      cases: [
        {
          title: 'answers beside a field that is skipped and would have required something',
          query: '{ root { heir { size } total @include(if: false) path } }',
          data: { root: { heir: { size: 20 }, path: '/' } },
        },
        {
          title: 'answers it when a variable skips',
          query: 'query ($no: Boolean!) { root { heir { size } total @skip(if: $no) path } }',
          variables: { no: true },
          data: { root: { heir: { size: 20 }, path: '/' } },
        },
      ],
    },
    {
      graph: everything,
      cases: [
        {
          title: 'answers empty objects of an interface beside full ones',
          query: '{ agencies { stars } bodies { ... on Body @include(if: false) { ... on Agency { level } } } }',
          data: { agencies: [{ stars: 10 }, { stars: null }, { stars: 4 }], bodies: [{}, {}, {}, {}] },
        },
        {
          title: 'shows no object whose type could not be found out as if it were of no type',
          query: '{ complaints { number about { ... on Agency { staff } judged { ... on Complaint { number } } } } }',
          failing: ['core'],
        },
      ],
    },
    {
      graph: interfaceObject,
      cases: [
        {
          title: 'requires for one type of an interface in a list of several',
          query: '{ media { ... on Book { summary id } title } }',
          data: { media: [{ summary: 'About Kiều', id: 'b', title: 'Kiều' }, { title: null }, { title: 'Áo lụa' }] },
          errors: [],
        },
        {
          title: 'requires for each type in its own fragment',
          query: '{ reviewed { ... on Film { summary } ... on Book { score summary } } }',
          data: {
            reviewed: [{ summary: 'About null' }, { score: 5, summary: 'About Kiều' }, { summary: 'About null' }],
          },
        },
      ],
    },
    {
      graph: requiresArguments,
      cases: [
        {
          title: 'asks no subgraph one name for two things where both are skipped',
          query:
            '{ __typename parcel @include(if: false) { plain } ... { parcel @include(if: false) { landTax letter } } }',
          data: { __typename: 'Query' },
        },
        {
          title: 'keeps arguments of the client apart that are skipped',
          query: '{ parcel { area(unit: HA) @skip(if: true) landTax owner @include(if: false) letter } }',
          data: { parcel: { landTax: 60000, letter: 'Mr An to all' } },
        },
      ],
    },
    {
      graph: requiringTypes,
      cases: [
        {
          title: 'keeps the default argument of the client apart from a required one in another fragment',
          query:
            '{ things { ... on Barrel { price } } more: things { ... on Thing { ... on Barrel { volume } } ... on Barrel { price } } }',
        },
      ],
    },
    {
      graph: chain,
      cases: [
        {
          title: 'keeps the order of the client around a fragment that is skipped',
          query:
            '{ ... { ... @include(if: false) { start { colour } } starts { id } } ... @include(if: true) { __typename } }',
          data: { starts: [{ id: 'a1' }, { id: 'a2' }, { id: 'a3' }], __typename: 'Query' },
        },
      ],
    },
    {
      graph: variables,
      cases: [
        {
          title: 'keeps the order of the client among fields of two subgraphs under conditions',
          query: '{ item { id @include(if: false) } item @skip(if: false) { told } item { far } show }',
        },
      ],
    },
  ],
};
