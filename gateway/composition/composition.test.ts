import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ownershipSdl } from '../../shared/graphql/owned.decorator.js';
import { financeSdl, institutionsSdl } from '../testing/tiny-graph.js';
import { printAccessTable } from './access.js';
import { composeSupergraph, type CompositionError } from './compose.js';
import { printGatewaySdl } from './gateway-sdl.js';
import { checkNullability } from './nullability.js';

const sdls = { institutions: institutionsSdl, finance: financeSdl };
const link = (imports: string): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;
const owned = '@ownership(content: 1, classification: PUBLIC, basis: "x")';

function faultsOf(sdl: string): readonly string[] {
  try {
    composeSupergraph({ one: sdl });
    return [];
  } catch (error) {
    return (error as CompositionError).faults;
  }
}

describe('composition', () => {
  it('is the same whatever the order of the subgraphs', () => {
    const gateway = printGatewaySdl(sdls);
    const one = composeSupergraph({ ...sdls, gateway }).supergraphSdl;
    expect(composeSupergraph({ gateway, finance: financeSdl, institutions: institutionsSdl }).supergraphSdl).toBe(one);
  });

  it('lists every fault with its code', () => {
    const finance = financeSdl.replace('budgets:', 'rank(of: Int): Int budgets:');
    expect(() => composeSupergraph({ ...sdls, finance })).toThrow(/\[INVALID_FIELD_SHARING\]/);
  });

  it.each([
    [
      '@authenticated',
      `${link('"@authenticated"')} type Query { a: String @authenticated }`,
      /@authenticated has no enforcer/,
    ],
    ['@policy', `${link('"@policy"')} type Query { a: String @policy(policies: [["p"]]) }`, /@policy has no enforcer/],
    [
      'a renamed import',
      `${link('{ name: "@requiresScopes", as: "@open" }')} type Query { a: String @open(scopes: [["p"]]) }`,
      /imported as @open/,
    ],
    [
      'scopes on an enum',
      `${link('"@requiresScopes"')} type Query { a: E } enum E @requiresScopes(scopes: [["p"]]) { V }`,
      /on E has no enforcer/,
    ],
    [
      'a prefixed name',
      `${link('')} type Query { a: String @federation__requiresScopes(scopes: [["p"]]) }`,
      /own name/,
    ],
    [
      'a link of its own',
      `extend schema @link(url: "https://specs.apollo.dev/policy/v0.1") type Query { a: String }`,
      /federation link/,
    ],
  ])('refuses %s, which nobody would enforce', (_name, sdl, fault) => {
    expect(faultsOf(sdl)).toEqual([expect.stringMatching(fault)]);
  });
});

describe('the access table', () => {
  it('keeps the strictest word of all subgraphs, and who said one', () => {
    const strict = financeSdl.replace(
      /id: ID!(\s+budget)/,
      'id: ID! @ownership(content: 5, classification: INTERNAL, basis: "d") $1',
    );
    const table = JSON.parse(printAccessTable({ institutions: institutionsSdl, finance: strict })) as Record<
      string,
      object
    >;
    expect(table['Agency.id']).toMatchObject({
      classification: 'INTERNAL',
      basis: 'd',
      subgraphs: ['finance', 'institutions'],
    });
    expect(Object.keys(table)).toEqual([...Object.keys(table)].sort());
  });

  it('names the subgraph whose field has no owner', () => {
    expect(() => printAccessTable({ finance: 'type Query { a: A } type A { b: Int }' })).toThrow(
      /finance: .*\n.*A\.b: no @ownership/,
    );
  });
});

describe('the gateway’s own SDL', () => {
  it('has a stub for each entity that some subgraph can find, with its owner and ownership', () => {
    const sdl = printGatewaySdl(sdls);
    expect(() => parse(sdl)).not.toThrow();
    expect(sdl).toMatch(
      /type Agency implements Node @key\(fields: "id", resolvable: false\) @answeredBy\(subgraph: "institutions"\) @ownership\(content: 1/,
    );
    expect(sdl).toMatch(/type AutonomyDecision implements Node .*@answeredBy\(subgraph: "finance"\)/);
    expect(sdl).not.toMatch(/type Dossier/);
  });

  it('leaves out what is only referred to', () => {
    const stub = `${link('"@key"')} ${ownershipSdl} type Query { a: Agency } type Agency @key(fields: "id", resolvable: false) ${owned} { id: ID! }`;
    expect(printGatewaySdl({ finance: stub })).not.toMatch(/type Agency/);
  });
});

describe('nullability across subgraphs', () => {
  const institutions = `${link('"@key"')} ${ownershipSdl} type Query { a: [Agency!] } type Agency @key(fields: "id") ${owned} { id: ID! code: String! name: String! }`;
  const finance = (fields: string, added = 'budget: Int'): string =>
    `${link('"@key"')} ${ownershipSdl} type Query { b: Budget } type Budget ${owned} { ${fields} } type Agency @key(fields: "id") ${owned} { id: ID! ${added} }`;

  it.each(['agency: Agency', 'agencies: [Agency!]', 'agencies: [Agency]!', 'year: Int!'])('takes %s', (fields) => {
    expect(checkNullability({ institutions, finance: finance(fields) })).toEqual([]);
  });
  it.each(['agency: Agency!', 'agencies: [Agency!]!', 'agencies: [[Agency!]!]!'])('refuses %s', (fields) => {
    expect(checkNullability({ institutions, finance: finance(fields) })).toEqual([
      expect.stringMatching(/^finance: Budget\.agenc.* leads to Agency of institutions and must be nullable$/),
    ]);
  });
  it('refuses a required field added to the entity of another', () => {
    expect(checkNullability({ institutions, finance: finance('year: Int', 'budget: Int!') })).toEqual([
      'finance: Agency.budget is added to an entity of institutions and must be nullable',
    ]);
  });

  it('refuses a required root field', () => {
    const required = institutions.replace('a: [Agency!]', 'a: [Agency!]!');
    expect(checkNullability({ institutions: required })).toEqual([
      'institutions: Query.a must be nullable, or its outage nulls every other answer',
    ]);
  });
});
