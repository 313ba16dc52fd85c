import { buildSchema, graphql } from 'graphql';
import { expect, test } from 'vitest';
import { readAccessTable } from './access-table.js';
import { guardFields } from './guard-fields.js';
import { anonymousViewer } from './viewer.js';

const sdl = `
  directive @ownership(content: Int!, classification: String!, basis: String!) on OBJECT | FIELD_DEFINITION
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION
  type Query { person: Person }
  type Mutation { rename: Int @requiresScopes(scopes: [["write"]]) }
  type Person @ownership(content: 4, classification: "PUBLIC", basis: "x") {
    name: String
    number: String @ownership(content: 4, classification: "PERSONAL", basis: "x") @requiresScopes(scopes: [["person:read"]])
    secret: String @ownership(content: 4, classification: "RESTRICTED", basis: "x")
  }`;

const schema = buildSchema(sdl);
guardFields(schema, readAccessTable(sdl));
let calls = 0;
const rootValue = {
  person: { name: 'An', number: () => (calls++, '012'), secret: () => (calls++, 's') },
  rename: () => (calls++, 1),
};

const ask = async (source: string, subject: string | null, scopes: string[]) => {
  calls = 0;
  const { data, errors } = await graphql({
    schema,
    source,
    rootValue,
    contextValue: { viewer: { ...anonymousViewer('r'), subject, scopes } },
  });
  return {
    data: JSON.parse(JSON.stringify(data)) as unknown,
    codes: errors?.map(({ extensions }) => [extensions['code'], extensions['field']]) ?? [],
    calls,
  };
};

test('an open field answers everybody', async () => {
  expect(await ask('{ person { name } }', null, [])).toEqual({ data: { person: { name: 'An' } }, codes: [], calls: 0 });
});

test('a shut field is null with a coded error, and its resolver never runs, under any alias', async () => {
  const answer = await ask('{ person { name a: number ...F } } fragment F on Person { b: number }', null, []);
  expect(answer).toEqual({
    data: { person: { name: 'An', a: null, b: null } },
    codes: [
      ['UNAUTHENTICATED', 'Person.number'],
      ['UNAUTHENTICATED', 'Person.number'],
    ],
    calls: 0,
  });
  expect((await ask('{ person { number } }', 'somebody', ['other'])).codes).toEqual([['FORBIDDEN', 'Person.number']]);
});

test('the scope opens it', async () => {
  expect(await ask('{ person { number } }', 'somebody', ['person:read'])).toEqual({
    data: { person: { number: '012' } },
    codes: [],
    calls: 1,
  });
});

test('RESTRICTED without scopes opens to nobody', async () => {
  expect((await ask('{ person { secret } }', 'somebody', ['person:read', 'write'])).codes).toEqual([
    ['FORBIDDEN', 'Person.secret'],
  ]);
});

test('a mutation runs only with its scope', async () => {
  expect(await ask('mutation { rename }', 'somebody', [])).toMatchObject({
    codes: [['FORBIDDEN', 'Mutation.rename']],
    calls: 0,
  });
  expect(await ask('mutation { rename }', 'somebody', ['write'])).toMatchObject({
    data: { rename: 1 },
    codes: [],
    calls: 1,
  });
});
