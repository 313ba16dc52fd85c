import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { breakingChanges } from './breaking-changes.js';

const served = buildSchema(`
  type Query { old: Int @deprecated(reason: "until 2026-12-31") kept(of: E): Int gone: Int }
  enum E { A B C @deprecated(reason: "until 2026-12-31") }
`);

it('tells what clients could ask and could not any more, but for what had its notice', () => {
  expect(breakingChanges(served, buildSchema('type Query { kept(of: E): Int added: Int } enum E { A }'))).toEqual([
    'Query.gone was removed.',
    'B was removed from enum type E.',
  ]);
  expect(breakingChanges(served, served)).toEqual([]);
});
