import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../shared/log/logger.js';
import { tinyFiles } from '../testing/tiny-hub.js';
import { localPlanner } from './local-planner.js';
import { ThreadPlanner } from './thread-planner.js';

// A thread runs JavaScript: here the sources are compiled for it.
const directory = mkdtempSync(join(tmpdir(), 'planner-'));
const entry = pathToFileURL(join(directory, 'planner-thread.cjs'));
beforeAll(async () => {
  const source = fileURLToPath(new URL('./planner-thread.ts', import.meta.url));
  await build({ entryPoints: [source], bundle: true, platform: 'node', format: 'cjs', outfile: fileURLToPath(entry) });
});
afterAll(() => rmSync(directory, { recursive: true }));

const { supergraphSdl } = tinyFiles();
const asked = '{ agencies { code budget { total } } }';

async function withPlanner(planningMs: number, act: (planner: ThreadPlanner) => Promise<void>): Promise<void> {
  const planner = new ThreadPlanner({ log: createLogger('test', 'silent'), planningMs, entry });
  await act(planner).finally(() => planner.stop());
}

/** A 1.2 kB text that means more selections than anyone can plan. */
const bomb = (depth: number): string =>
  `{ agencies { ...F0 } } ${Array.from({ length: depth }, (_one, level) => {
    const inside = level + 1 < depth ? `...F${level + 1}` : 'code';
    return `fragment F${level} on Agency { a: parent { ${inside} } b: parent { ${inside} } }`;
  }).join(' ')}`;

describe('the planner in its thread', () => {
  it('plans as the one beside it does', () =>
    withPlanner(10_000, async (planner) => {
      const [there, here] = await Promise.all([planner.load(supergraphSdl), localPlanner().load(supergraphSdl)]);
      expect(there.apiSdl).toBe(here.apiSdl);
      expect(there.facts).toEqual(here.facts);
      expect(await there.plan(asked, [])).toEqual(JSON.parse(JSON.stringify(await here.plan(asked, []))));
    }));

  it('says what is wrong with a supergraph, and goes on', () =>
    withPlanner(10_000, async (planner) => {
      await expect(planner.load('type Query {')).rejects.toThrow('Syntax Error');
      await expect(planner.load('type Query { a: String }')).rejects.toThrow();
      expect((await (await planner.load(supergraphSdl)).plan(asked, [])).kind).toBe('QueryPlan');
    }));

  it('gives a plan up that takes too long, refuses it, and answers the others', () =>
    withPlanner(1_500, async (planner) => {
      const graph = await planner.load(supergraphSdl);
      const [late, next] = await Promise.allSettled([graph.plan(bomb(18), []), graph.plan(asked, [])]);
      expect(late).toMatchObject({ status: 'rejected', reason: { code: 'QUERY_TOO_COMPLEX' } });
      expect(next.status).toBe('fulfilled');
    }));
});
