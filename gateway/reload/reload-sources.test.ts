import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../shared/log/logger.js';
import { composeFiles } from '../composition/compose-files.js';
import type { GatewayFiles } from '../gateway-files.js';
import { localPlanner } from '../planner/local-planner.js';
import { startTinyHub, tinyFiles, type TinyHub, tinySdls } from '../testing/tiny-hub.js';
import type { ReloadOutcome } from './graph-reloader.js';
import { pollServices } from './poll-services.js';
import { watchFiles } from './watch-files.js';

let hub: TinyHub;
beforeAll(async () => {
  hub = await startTinyHub();
});
afterAll(() => hub.stop());
afterEach(() => hub.gateway.engine.reload(tinyFiles()));

const withField = (name: string): GatewayFiles =>
  composeFiles({ ...tinySdls, finance: tinySdls.finance.replace('year: Int!', `year: Int! ${name}: String`) });
const log = createLogger('test', 'silent');
const isServed = async (field: string): Promise<boolean> => {
  const { body } = await hub.ask('{ __type(name: "Budget") { fields { name } } }');
  const { fields } = body.data?.['__type'] as { fields: { name: string }[] };
  return fields.some(({ name }) => name === field);
};

/** Patience, within bounds. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error('It never came');
}

describe('a graph that is offered', () => {
  it('is served when it adds something, and left alone when it is the same', async () => {
    expect(await hub.gateway.reloader.offer(withField('note'))).toEqual({ kind: 'served' });
    expect(await isServed('note')).toBe(true);
    expect(await hub.gateway.reloader.offer(withField('note'))).toEqual({ kind: 'unchanged' });
  });

  it('brings its access table: a new field is open to whom it is declared open', async () => {
    await hub.gateway.reloader.offer(withField('note'));
    expect((await hub.ask('{ budgets { note } }')).body.errors?.[0]?.extensions['code']).not.toBe('FORBIDDEN');
    const closed = 'note: String @ownership(content: 5, classification: RESTRICTED, basis: "b")';
    const finance = tinySdls.finance.replace('year: Int!', `year: Int! ${closed}`);
    expect(await hub.gateway.reloader.offer(composeFiles({ ...tinySdls, finance }))).toEqual({ kind: 'served' });
    expect((await hub.ask('{ budgets { note } }')).status).toBe(401);
  });

  it.each<[string, () => GatewayFiles, RegExp]>([
    [
      'that takes a field away',
      () => composeFiles({ ...tinySdls, finance: tinySdls.finance.replace('total: String!', '') }),
      /Budget.total was removed/,
    ],
    ['that is no supergraph', () => ({ ...tinyFiles(), supergraphSdl: 'type Query { a: Int }' }), /./],
    ['whose access table cannot be read', () => ({ ...tinyFiles(), accessTable: '{' }), /JSON/],
  ])('%s is refused with its reason, and the one before serves on', async (_name, files, reason) => {
    const outcome: ReloadOutcome = await hub.gateway.reloader.offer(files());
    expect(outcome).toEqual({ kind: 'refused', reason: expect.stringMatching(reason) });
    expect((await hub.ask('{ budgets { total } }')).body.errors).toBeUndefined();
  });
});

describe('the files of the graph', () => {
  const directory = mkdtempSync(join(tmpdir(), 'graph-'));
  const write = (name: string, text: string): void => writeFileSync(join(directory, name), text);
  const writeAll = ({ supergraphSdl, gatewaySdl, accessTable }: GatewayFiles): void => {
    write('supergraph.graphql', supergraphSdl);
    write('schema.graphql', gatewaySdl);
    write('access-table.json', accessTable);
  };
  let stop: () => void;
  beforeEach(() => {
    writeAll(tinyFiles());
    const { reloader } = hub.gateway;
    stop = watchFiles({ reloader, directory: pathToFileURL(`${directory}/`), everyMs: 20, log });
  });
  afterEach(() => stop());
  afterAll(() => rmSync(directory, { recursive: true }));

  it('are taken up when they change', async () => {
    writeAll(withField('fromFiles'));
    await eventually(() => isServed('fromFiles'));
  });

  it('that are broken change nothing, until they are whole again', async () => {
    write('supergraph.graphql', 'type Query {');
    await pause(300);
    expect((await hub.ask('{ budgets { total } }')).body.errors).toBeUndefined();
    writeAll(withField('whole'));
    await eventually(() => isServed('whole'));
  });
});

describe('the subgraphs, asked what they are', () => {
  it('are composed with signed calls; while one is away nothing changes', async () => {
    const { institutions, finance, gateway } = hub;
    const sdlOf = (name: string): string | null => (name === 'finance' ? financeSdl : tinySdls.institutions);
    let financeSdl: string | null = null;
    const sources = (name: string) => ({
      ask: async () => (sdlOf(name) === null ? { errors: [] } : { data: { _service: { sdl: sdlOf(name) } } }),
    });
    const subgraphNames = [institutions.name, finance.name];
    const planner = localPlanner();
    const stop = pollServices({ reloader: gateway.reloader, planner, subgraphNames, sources, everyMs: 20, log });
    await pause(200);
    expect(await isServed('fromServices')).toBe(false);
    financeSdl = tinySdls.finance.replace('year: Int!', 'year: Int! fromServices: String');
    await eventually(() => isServed('fromServices'));
    stop();
  });
});
