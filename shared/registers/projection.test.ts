import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.js';
import type { PositionedEvent, Queryable } from '../outbox/outbox-event.js';
import { applyEvents, registerPosition } from './projection.js';
import { RegisterProjection1700000000020 } from './register.migration.js';
import { registerEventKinds, type RegisterEntry } from './register-event.js';

let database: TestDatabase;
let client: Client;
let queryable: Queryable;

beforeAll(async () => {
  database = await createTestDatabase({ subgraph: 'finance', migrations: [RegisterProjection1700000000020] });
  client = new Client({ connectionString: database.serviceUrl });
  await client.connect();
  queryable = { query: async (sql, parameters) => (await client.query(sql, parameters as never)).rows as never };
});
afterAll(async () => {
  await client.end();
  await database.drop();
});
beforeEach(() =>
  client.query('DELETE FROM register_entry; DELETE FROM register_succession; DELETE FROM register_cursor'),
);

const entry = (entityId: string, over: Partial<RegisterEntry> = {}): RegisterEntry => ({
  register: 'adminUnit',
  entityId,
  code: entityId,
  name: entityId,
  kind: null,
  level: 'COMMUNE',
  parentId: null,
  placeId: entityId,
  validFrom: '2020-01-01',
  validTo: null,
  data: {},
  ...over,
});

const event = (position: number, entityId: string, versions: readonly RegisterEntry[]): PositionedEvent => ({
  position,
  entityType: 'AdminUnit',
  entityId,
  kind: registerEventKinds.entry,
  occurredAt: '',
  payload: { register: 'adminUnit', versions },
});

const merged = (position: number, fromId: string, toId: string, effectiveFrom: string): PositionedEvent => ({
  position,
  entityType: 'Succession',
  entityId: `${fromId}>${toId}`,
  kind: registerEventKinds.succession,
  occurredAt: '',
  payload: { id: `${fromId}>${toId}`, register: 'adminUnit', fromId, toId, relation: 'MERGED_INTO', effectiveFrom },
});

const names = async (): Promise<string[]> =>
  (await client.query<{ name: string }>('SELECT name FROM register_entry ORDER BY name')).rows.map(({ name }) => name);

describe('the projection of a register', () => {
  test('applies events in order and remembers how far it came', async () => {
    await applyEvents(queryable, 'institutions', [event(1, 'a', [entry('a')]), event(2, 'b', [entry('b')])]);
    expect([await names(), await registerPosition(queryable, 'institutions')]).toEqual([['a', 'b'], 2]);
  });

  test('drops what it has had before', async () => {
    const first = event(1, 'a', [entry('a', { name: 'old' })]);
    await applyEvents(queryable, 'institutions', [first, event(2, 'a', [entry('a', { name: 'new' })])]);
    await applyEvents(queryable, 'institutions', [first]);
    expect([await names(), await registerPosition(queryable, 'institutions')]).toEqual([['new'], 2]);
  });

  test('refuses a gap: something was lost on the way', async () => {
    await expect(applyEvents(queryable, 'institutions', [event(2, 'a', [entry('a')])])).rejects.toThrow(
      /gap: 0 is followed by 2/,
    );
    expect(await registerPosition(queryable, 'institutions')).toBe(0);
  });

  test('drops a thing that has no versions left', async () => {
    await applyEvents(queryable, 'institutions', [event(1, 'a', [entry('a')]), event(2, 'b', [entry('b')])]);
    await applyEvents(queryable, 'institutions', [event(3, 'a', [])]);
    expect([await names(), await registerPosition(queryable, 'institutions')]).toEqual([['b'], 3]);
  });

  test('replaces all versions of a thing at once', async () => {
    await applyEvents(queryable, 'institutions', [event(1, 'a', [entry('a', { name: 'one' })])]);
    await applyEvents(queryable, 'institutions', [
      event(2, 'a', [
        entry('a', { name: 'one', validTo: '2024-01-01' }),
        entry('a', { name: 'two', validFrom: '2024-01-01' }),
      ]),
    ]);
    expect(await names()).toEqual(['one', 'two']);
  });

  test('passes over kinds of event that are no register’s', async () => {
    await applyEvents(queryable, 'institutions', [
      { ...event(1, 'a', [entry('a')]), kind: 'TARGET_CHANGED' },
      event(2, 'b', [entry('b')]),
    ]);
    expect([await names(), await registerPosition(queryable, 'institutions')]).toEqual([['b'], 2]);
  });

  test('knows what lies below a place on a day, and what was merged into it', async () => {
    await applyEvents(queryable, 'institutions', [
      event(1, 'old', [entry('old', { level: 'PROVINCE', validTo: '2025-07-01' })]),
      event(2, 'district', [entry('district', { level: 'DISTRICT', parentId: 'old', validTo: '2025-07-01' })]),
      event(3, 'commune', [entry('commune', { parentId: 'district', validTo: '2025-07-01' })]),
      event(4, 'new', [entry('new', { level: 'PROVINCE', validFrom: '2025-07-01' })]),
      event(5, 'merged', [entry('merged', { parentId: 'new', validFrom: '2025-07-01' })]),
      merged(6, 'old', 'new', '2025-07-01'),
      merged(7, 'commune', 'merged', '2025-07-01'),
    ]);
    const below = async (call: string): Promise<string[]> =>
      (await client.query<{ id: string }>(`SELECT id FROM ${call} AS id ORDER BY id`)).rows.map(({ id }) => id);
    expect(await below(`register_subtree('adminUnit', 'old', '2025-06-30')`)).toEqual(['commune', 'district', 'old']);
    expect(await below(`register_subtree('adminUnit', 'new', '2025-07-01')`)).toEqual(['merged', 'new']);
    expect(await below(`register_subtree_with_predecessors('adminUnit', 'new', '2025-07-01')`)).toEqual([
      'commune',
      'district',
      'merged',
      'new',
      'old',
    ]);
    expect(await below(`register_subtree_with_predecessors('adminUnit', 'merged', '2025-07-01')`)).toEqual([
      'commune',
      'merged',
    ]);
    expect(await below(`register_subtree_with_predecessors('adminUnit', 'old', '2025-06-30')`)).toEqual([
      'commune',
      'district',
      'old',
    ]);
  });
});
