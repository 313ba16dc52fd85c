import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { isInputObjectType } from 'graphql';
import { describe, expect, inject, test } from 'vitest';
import { developmentRoles } from '../../gateway/identity/roles.js';
import { isGuarded, mayAccess, type FieldAccess } from '../../shared/trust/access-table.js';
import { openTestStream } from '../../shared/service/testing.event-stream.js';
import { callHeader, hmacCallSigner } from '../../shared/trust/call-signer.js';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import { ask, asRole } from '../hub/ask.js';
import { mutationWithBadKey, operationFor, pathsToTypes, selectionOf } from './operation-reaching.js';

const readProject = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const table = JSON.parse(readProject('gateway/access-table.json')) as Record<string, FieldAccess>;
const schema = Supergraph.buildForTests(readProject('gateway/supergraph.graphql')).apiSchema().toGraphQLJSSchema();
const paths = pathsToTypes(schema);
const streamedPaths = pathsToTypes(schema, 'Subscription');

const guarded = Object.entries(table).filter(([coordinate, access]) => isGuarded(access, coordinate));
const allScopes = [...new Set(Object.values(table).flatMap(({ scopes }) => scopes.flat()))];
const roles: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] = [
  ['anonymous', [], {}],
  ...Object.entries(developmentRoles).map(([role, scopes]) => [role, scopes, asRole(role)] as const),
  ['administrator', allScopes, asRole('administrator')],
];

const isOpen = (coordinate: string, scopes: readonly string[]): boolean => {
  const access = table[coordinate];
  return access !== undefined && mayAccess(access, coordinate, scopes);
};
const codeFor = (role: string): string => (role === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
const statusFor = (role: string): number => (role === 'anonymous' ? 401 : 403);

describe('role × field', () => {
  test('every field of the graph has an owner, a classification and a way to be reached', () => {
    const coordinates = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type && !type.name.startsWith('__') && !isInputObjectType(type)
        ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
        : [],
    );
    expect(coordinates.filter((coordinate) => table[coordinate] === undefined)).toEqual([]);
    expect(coordinates.length).toBeGreaterThan(300);
    expect(guarded.map(([coordinate]) => coordinate)).toContain('Dossier.applicantRef');
  });

  const matrix = roles.flatMap(([role, scopes, headers]) =>
    guarded.map(([coordinate, access]) => ({ role, scopes, headers, coordinate, access })),
  );
  const isMutation = ({ coordinate }: { coordinate: string }): boolean => coordinate.startsWith('Mutation.');

  const typeOf = ({ coordinate }: { coordinate: string }): string => coordinate.split('.')[0] ?? '';
  const isStreamed = (row: { coordinate: string }): boolean =>
    !paths.has(typeOf(row)) && streamedPaths.has(typeOf(row));

  test.each(matrix.filter(isStreamed))(
    '$role × $coordinate, over a stream',
    async ({ role, scopes, headers, coordinate }) => {
      const [type = '', field = ''] = coordinate.split('.');
      const path = streamedPaths.get(type) ?? [];
      const query = operationFor(path, selectionOf(schema, type, field) ?? '', 'subscription');
      const stream = await openTestStream(`${inject('hubUrl')}/graphql`, {
        method: 'POST',
        headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
      const shut = [...path.map((step) => step.coordinate), coordinate].filter((one) => !isOpen(one, scopes));
      const refused = shut.length === 0 ? undefined : (await stream.take(1))[0]?.errors;
      stream.close();
      expect([stream.status, refused?.map(({ extensions }) => extensions)]).toMatchObject(
        shut.length === 0
          ? [200, undefined]
          : [statusFor(role), shut.map((one) => ({ code: codeFor(role), field: one }))],
      );
    },
  );

  test.each(matrix.filter((row) => !isMutation(row) && !isStreamed(row)))('$role × $coordinate', async (row) => {
    const { role, scopes, headers, coordinate } = row;
    const [type = '', field = ''] = coordinate.split('.');
    const path = paths.get(type);
    const selection = selectionOf(schema, type, field, { mayInvent: true });
    if (path === undefined || selection === null) throw new Error(`No query reaches ${coordinate}`);
    const shut = [...path.map((step) => step.coordinate), coordinate].filter((one) => !isOpen(one, scopes));
    const { status, data, errors } = await ask(operationFor(path, selection), { headers });
    if (shut.length === 0) {
      // An id that was made up is not found; it is never forbidden.
      expect(errors.filter(({ extensions }) => extensions['code'] !== 'NOT_FOUND')).toEqual([]);
    } else {
      expect({
        status,
        data,
        errors: errors.map(({ extensions }) => [extensions['code'], extensions['field']]),
      }).toEqual({ status: statusFor(role), data: null, errors: shut.map((one) => [codeFor(role), one]) });
    }
  });

  test.each(matrix.filter(isMutation))('$role × $coordinate', async ({ role, scopes, headers, coordinate }) => {
    const { query, variables } = mutationWithBadKey(schema, coordinate.slice('Mutation.'.length));
    const { errors } = await ask(query, { headers, variables });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual([
      isOpen(coordinate, scopes) ? 'BAD_USER_INPUT' : codeFor(role),
    ]);
  });

  const openTypes = [...paths]
    .filter(([type, path]) => type !== 'Query' && path.every(({ coordinate }) => isOpen(coordinate, [])))
    .map(([type]) => type);
  test.each(openTypes)('anonymous reads every public field of %s', async (type) => {
    const fields = Object.keys(table)
      .filter((coordinate) => coordinate.startsWith(`${type}.`) && isOpen(coordinate, []))
      .map((coordinate) => selectionOf(schema, type, coordinate.slice(type.length + 1)))
      .filter((selection) => selection !== null);
    const { errors } = await ask(operationFor(paths.get(type) ?? [], ['__typename', ...fields].join(' ')));
    expect(errors).toEqual([]);
  });
});

describe('a subgraph decides again by itself', () => {
  const secret = inject('hubSettings')['PROCEDURES_CALL_SECRET'] ?? '';
  const signer = hmacCallSigner(() => secret);
  const body = JSON.stringify({ query: '{ dossiers(first: 2) { nodes { code applicantRef } } }' });

  const call = async (scopes: readonly string[]) => {
    const viewer = { ...anonymousViewer('matrix'), subject: 'test', scopes };
    const response = await fetch(`${inject('subgraphUrls')['procedures']}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [callHeader]: signer.sign({ issuer: 'gateway', viewer }, 'procedures', body),
      },
      body,
    });
    return (await response.json()) as {
      data: { dossiers: { nodes: { applicantRef: string | null }[] } };
      errors?: { extensions: { code: string } }[];
    };
  };

  test('without the scope a personal field is null and says why', async () => {
    const { data, errors } = await call([]);
    expect(data.dossiers.nodes.map(({ applicantRef }) => applicantRef)).toEqual([null, null]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  test('with the scope it answers', async () => {
    const { data, errors } = await call(['dossier:personal']);
    expect(errors).toBeUndefined();
    expect(data.dossiers.nodes.every(({ applicantRef }) => typeof applicantRef === 'string')).toBe(true);
  });

  test('a signature for another subgraph or another body is worth nothing', async () => {
    const viewer = { ...anonymousViewer('matrix'), subject: 'test', scopes: ['dossier:personal'] };
    const tokens = [
      signer.sign({ issuer: 'gateway', viewer }, 'finance', body),
      signer.sign({ issuer: 'gateway', viewer }, 'procedures', `${body} `),
    ];
    for (const token of tokens) {
      const response = await fetch(`${inject('subgraphUrls')['procedures']}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [callHeader]: token },
        body,
      });
      expect(response.status).toBe(401);
    }
  });
});
