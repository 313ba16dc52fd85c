import { randomUUID } from 'node:crypto';
import type { Logger } from '../../shared/log/logger.js';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import type { Planner } from '../planner/planner.js';
import type { SubgraphSources } from '../sources/subgraph-source.js';
import type { GraphReloader } from './graph-reloader.js';
import { sleeps } from './sleeps.js';

interface Polling {
  readonly reloader: Pick<GraphReloader, 'offer'>;
  readonly planner: Pick<Planner, 'compose'>;
  readonly subgraphNames: readonly string[];
  readonly sources: SubgraphSources;
  readonly everyMs: number;
  readonly log: Logger;
}

type Sdls = Readonly<Record<string, string>>;

/** Asks every subgraph for its SDL, with a signed call, and offers what they are together. One that is away changes nothing. Returns how to stop. */
export function pollServices(polling: Polling): () => void {
  const stopping = new AbortController();
  void follow();
  return () => stopping.abort();

  async function follow(): Promise<void> {
    let offered = '';
    do {
      const sdls = await askAll(polling);
      const text = JSON.stringify(sdls);
      if (sdls === null || text === offered) continue;
      offered = text;
      await compose(polling, sdls);
    } while (await sleeps(polling.everyMs, stopping.signal));
  }
}

async function compose({ planner, reloader, log }: Polling, sdls: Sdls): Promise<void> {
  try {
    await reloader.offer(await planner.compose(sdls));
  } catch (error) {
    log.error({ err: error }, 'the subgraphs do not compose; the graph before serves on');
  }
}

/** Null where one of them does not answer. */
async function askAll({ subgraphNames, sources }: Polling): Promise<Sdls | null> {
  const asked = await Promise.all(subgraphNames.map(async (name) => [name, await askOne(name, sources)] as const));
  return asked.every(([, sdl]) => sdl !== null) ? (Object.fromEntries(asked) as Sdls) : null;
}

async function askOne(name: string, sources: SubgraphSources): Promise<string | null> {
  const call = { viewer: anonymousViewer(randomUUID()), deadline: Date.now() + 5_000 };
  const query = '{ _service { sdl } }';
  const { data } = await sources(name).ask({ ...call, query, variables: null, isMutation: false });
  const sdl = (data?.['_service'] as { readonly sdl?: unknown } | null | undefined)?.sdl;
  return typeof sdl === 'string' ? sdl : null;
}
