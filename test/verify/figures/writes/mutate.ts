import { randomUUID } from 'node:crypto';
import type { TestSubgraph } from '../../../../shared/service/testing.js';
import type { RandomWrites } from './world.js';

export interface Mutate {
  /** Answers the id of the new row. */
  create(type: string, input: object): Promise<string>;
  change(type: string, row: Versioned, input: object): Promise<void>;
  move(type: string, row: Versioned, to: string, on: string): Promise<void>;
  remove(type: string, row: Versioned): Promise<void>;
}

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The mutations that all records have, as a front end sends them. */
export function mutationsOf(graph: TestSubgraph, { scopes, stateTypes }: Omit<RandomWrites, 'kinds'>): Mutate {
  const send = async (field: string, given: Readonly<Record<string, readonly [type: string, value: unknown]>>) => {
    const all = { idempotencyKey: ['String!', randomUUID()] as const, ...given };
    const head = Object.entries(all).map(([name, [type]]) => `$${name}: ${type}`);
    const body = Object.keys(all).map((name) => `${name}: $${name}`);
    const variables = Object.fromEntries(Object.entries(all).map(([name, [, value]]) => [name, value]));
    const query = `mutation (${head.join(', ')}) { ${field}(${body.join(', ')}) { entityId } }`;
    const { data, errors } = await graph.ask(query, {
      variables,
      viewer: { scopes, subject: 'figures', purpose: 'TEST' },
    });
    if (errors !== undefined)
      throw new Error(`${field} ${JSON.stringify(variables)}: ${errors.map(({ message }) => message).join('; ')}`);
    return data[field].entityId as string;
  };
  const at = ({ id, version }: Versioned) => ({ id: ['ID!', id], expectedVersion: ['Int!', version] }) as const;
  const reason = ['String!', 'verify'] as const; // what changes the year of comparison must say why
  return {
    create: (type, input) => send(`create${type}`, { input: [`${type}Input!`, input], reason }),
    change: async (type, row, input) =>
      void (await send(`change${type}`, { ...at(row), input: [`${type}Changes!`, input], reason })),
    move: async (type, row, to, on) =>
      void (await send(`move${type}`, { ...at(row), to: [`${stateTypes[type]}!`, to], on: ['Date!', on], reason })),
    remove: async (type, row) => void (await send(`remove${type}`, { ...at(row), reason })),
  };
}
