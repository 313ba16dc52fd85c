import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localPlanner } from '../planner/local-planner.js';
import type { Planner } from '../planner/planner.js';
import { startTinyHub, tinyFiles } from '../testing/tiny-hub.js';
import { compiledEngine } from './compiled-engine.js';

const broken = {
  'not GraphQL': 'type Query {',
  empty: '',
  'not a supergraph': 'type Query { a: String }',
  'a dangling type': 'DANGLING',
};

describe('reload', () => {
  it.each(Object.entries(broken))('%s: throws, twice, and the old graph keeps answering', async (_name, text) => {
    const hub = await startTinyHub();
    const { engine } = hub.gateway;
    const before = engine.files;
    const sdl = before.supergraphSdl;
    const supergraphSdl = text === 'DANGLING' ? sdl.replace(/agency: Agency\b/, 'agency: Nowhere') : text;
    for (const _time of [1, 2]) await expect(engine.reload({ ...before, supergraphSdl })).rejects.toThrow();
    expect(engine.files).toBe(before);
    expect((await hub.ask('{ budgets { year } }')).body).toEqual({ data: { budgets: [{ year: 2025 }] } });
    await hub.stop();
  });

  it('serves the new graph from the next request on, and fails none under load', async () => {
    const hub = await startTinyHub();
    const { engine } = hub.gateway;
    const old = engine.files;
    const described = old.supergraphSdl.replace('type Budget', '"""Ngân sách — A budget."""\ntype Budget');
    const renamed = { ...old, supergraphSdl: described };
    const answers: Promise<number>[] = [];
    for (let round = 0; round < 20; round += 1) {
      for (let one = 0; one < 10; one += 1) {
        answers.push(
          hub
            .ask(`{ agency(code: "STC") { a${round % 5}: budget { year } } }`)
            .then(({ status, body }) => (body.errors ? 500 : status)),
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
      await engine.reload(round % 2 === 0 ? renamed : old);
    }
    expect(new Set(await Promise.all(answers))).toEqual(new Set([200]));
    await engine.reload(renamed);
    const { body } = await hub.ask('{ __type(name: "Budget") { description } }');
    expect(body.data).toEqual({ __type: { description: 'Ngân sách — A budget.' } });
    await hub.stop();
  });
});

describe('what a graph holds', () => {
  const files = tinyFiles();
  const next = { ...files, supergraphSdl: `${files.supergraphSdl}\n# another` };
  const forgotten: string[] = [];
  const local = localPlanner();
  const planner: Planner = {
    ...local,
    load: async (sdl) => ({ ...(await local.load(sdl)), forget: () => void forgotten.push(sdl) }),
  };
  const engineOver = () =>
    compiledEngine(files, {
      planner,
      sourcesOf: () => () => {
        throw new Error('Nobody is asked');
      },
      agencies: { leadOf: () => null },
      isOverridden: () => false,
    });
  beforeEach(() => {
    forgotten.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('is let go at once where it is refused', async () => {
    const engine = await engineOver();
    const refuse = (): void => {
      throw new Error('It breaks clients');
    };
    await expect(engine.reload(next, refuse)).rejects.toThrow('It breaks clients');
    expect(forgotten).toEqual([next.supergraphSdl]);
  });

  it('is let go when no request can need it any more', async () => {
    const engine = await engineOver();
    await engine.reload(next);
    vi.advanceTimersByTime(10_000);
    expect(forgotten).toEqual([]);
    vi.advanceTimersByTime(20_000);
    expect(forgotten).toEqual([files.supergraphSdl]);
  });
});
