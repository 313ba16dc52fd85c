import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import { accessGuard } from './access-guard.js';

const schema = buildSchema('type Query { a: String } type Mutation { m: String }');
const check = (text: string, table: object) => {
  const document = parse(text);
  const guard = accessGuard(() => new Map(Object.entries(table)) as never);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return guard({ schema, document, operation, viewer: { ...anonymousViewer('r'), subject: 's' } }).map(
    ({ code }) => code,
  );
};
const open = { content: 1, classification: 'PUBLIC', basis: 'x', scopes: [], subgraphs: ['s'] };

describe('the access guard', () => {
  it('shuts a field that the table does not know', () => expect(check('{ a }', {})).toEqual(['FORBIDDEN']));
  it('shuts a mutation that the table does not know', () => expect(check('mutation { m }', {})).toEqual(['FORBIDDEN']));
  it('shuts a mutation that declares no scopes', () =>
    expect(check('mutation { m }', { 'Mutation.m': open })).toEqual(['FORBIDDEN']));
  it('opens a public field', () => expect(check('{ a }', { 'Query.a': open })).toEqual([]));
  it('leaves introspection open', () => expect(check('{ __typename __schema { types { name } } }', {})).toEqual([]));
});
