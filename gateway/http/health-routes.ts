import { randomUUID } from 'node:crypto';
import { sendJson } from '../../shared/http/http-error.js';
import type { Routes } from '../../shared/http/http-server.js';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import type { SubgraphSources } from '../sources/subgraph-source.js';

interface HealthParts {
  readonly subgraphNames: readonly string[];
  readonly sources: SubgraphSources;
  /** False from the moment a stop is asked for. */
  readonly isServing: () => boolean;
}

export type SubgraphHealth = Readonly<Record<string, 'up' | 'down'>>;

/** `/health/live`: the process runs. `/health/ready`: it takes requests; a subgraph that is down does not close the door. */
export function healthRoutes({ subgraphNames, sources, isServing }: HealthParts): Routes {
  const check = remembered(() => checkSubgraphs(subgraphNames, sources), 2_000);
  return {
    'GET /health/live': ({ response }) => sendJson(response, 200, { status: 'live', pid: process.pid }),
    'GET /health/ready': async ({ response }) => {
      if (!isServing()) return sendJson(response, 503, { status: 'stopping' });
      sendJson(response, 200, { status: 'ready', subgraphs: await check() });
    },
  };
}

async function checkSubgraphs(names: readonly string[], sources: SubgraphSources): Promise<SubgraphHealth> {
  const states = names.map(async (name) => {
    const call = { viewer: anonymousViewer(randomUUID()), deadline: Date.now() + 1_000 };
    const { data } = await sources(name).ask({ ...call, query: '{ __typename }', variables: null, isMutation: false });
    return [name, data ? 'up' : 'down'] as const;
  });
  return Object.fromEntries(await Promise.all(states));
}

/** Anyone may ask for health: a flood of questions must not become four floods behind us. */
function remembered<Value>(find: () => Promise<Value>, forMs: number): () => Promise<Value> {
  let last: { readonly at: number; readonly value: Promise<Value> } | null = null;
  return () => {
    if (last === null || Date.now() - last.at > forMs) last = { at: Date.now(), value: find() };
    return last.value;
  };
}
