import { describe, expect, test } from 'vitest';
import { isGuarded, mayAccess, mergeAccessTables, readAccessTable } from './access-table.js';

const sdl = (body: string): string => body;
const owned = '@ownership(content: 2, classification: PUBLIC, basis: "II.2")';

describe('the access table', () => {
  test('takes a field’s own ownership before its type’s', () => {
    const table = readAccessTable(
      sdl(
        `type A ${owned} { open: Int shut: Int @ownership(content: 4, classification: PERSONAL, basis: "x") @requiresScopes(scopes: [["a", "b"], ["c"]]) }`,
      ),
    );
    expect(table.get('A.open')).toEqual({ content: 2, classification: 'PUBLIC', basis: 'II.2', scopes: [] });
    expect(table.get('A.shut')).toEqual({
      content: 4,
      classification: 'PERSONAL',
      basis: 'x',
      scopes: [['a', 'b'], ['c']],
    });
  });

  test('asks for the scopes of the type and of the field', () => {
    const table = readAccessTable(
      sdl(`type A ${owned} @requiresScopes(scopes: [["a"]]) { x: Int @requiresScopes(scopes: [["b"]]) y: Int }`),
    );
    expect([table.get('A.x')?.scopes, table.get('A.y')?.scopes]).toEqual([[['a', 'b']], [['a']]]);
  });

  test('keeps shut what one of several owners opens to nobody', () => {
    const shut = readAccessTable(
      sdl('type A @ownership(content: 5, classification: RESTRICTED, basis: "y") { x: Int }'),
    );
    const open = readAccessTable(sdl(`type A ${owned} { x: Int @requiresScopes(scopes: [["b"]]) }`));
    for (const order of [
      [shut, open],
      [open, shut],
    ]) {
      const merged = mergeAccessTables(order).get('A.x');
      expect(merged && mayAccess(merged, 'A.x', ['b'])).toBe(false);
    }
  });

  test('fails on everything without an owner, all at once', () => {
    expect(() => readAccessTable(sdl('type A { x: Int y: Int } type B { z: Int }'))).toThrow(/A\.x[^]*A\.y[^]*B\.z/);
  });

  test('fails on a mutation that does not say who may call it', () => {
    expect(() => readAccessTable(sdl('type Mutation { change: Int }'))).toThrow(
      /Mutation\.change: a mutation needs @requiresScopes/,
    );
  });

  test('lets the strictest of several subgraphs win, and asks for the scopes of each', () => {
    const one = readAccessTable(sdl(`type A ${owned} { x: Int @requiresScopes(scopes: [["a"], ["b"]]) }`));
    const other = readAccessTable(
      sdl(
        'type A @ownership(content: 5, classification: RESTRICTED, basis: "y") { x: Int @requiresScopes(scopes: [["c"]]) }',
      ),
    );
    for (const order of [
      [one, other],
      [other, one],
    ]) {
      const merged = mergeAccessTables(order).get('A.x');
      expect(merged?.classification).toBe('RESTRICTED');
      expect(merged?.scopes.map((scopes) => [...scopes].sort())).toEqual([
        ['a', 'c'],
        ['b', 'c'],
      ]);
    }
  });
});

describe('who may read', () => {
  const access = (classification: 'PUBLIC' | 'INTERNAL' | 'PERSONAL' | 'RESTRICTED', scopes: string[][] = []) => ({
    content: 2,
    classification,
    basis: 'x',
    scopes,
  });

  test.each([
    ['PUBLIC', [], [], true],
    ['PUBLIC', [['a']], [], false],
    ['PUBLIC', [['a']], ['a'], true],
    ['INTERNAL', [], ['a'], false],
    ['PERSONAL', [], ['a'], false],
    ['RESTRICTED', [], [], false],
    ['PERSONAL', [['a', 'b']], ['a'], false],
    ['PERSONAL', [['a', 'b'], ['c']], ['c'], true],
    ['PERSONAL', [['ab']], ['a'], false],
  ] as const)('%s, %j, with %j: %s', (classification, scopes, held, may) => {
    expect(
      mayAccess(
        access(
          classification,
          scopes.map((one) => [...one]),
        ),
        'A.x',
        held,
      ),
    ).toBe(may);
  });

  test('nobody calls a mutation by default', () => {
    expect(isGuarded(access('PUBLIC'), 'Mutation.change')).toBe(true);
    expect(mayAccess(access('PUBLIC'), 'Mutation.change', ['anything'])).toBe(false);
  });
});
