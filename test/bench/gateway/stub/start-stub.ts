import { freePorts } from '../../../../commands/hub/free-port.js';
import type { BenchCores } from '../process/cores.js';
import { startBenchProcess } from '../process/bench-process.js';
import { compiled } from '../process/compile.js';
import type { StubbedSubgraph, StubCounts, StubSettings } from './stub-settings.js';

export interface Stub {
  /** Address of each subgraph, without a path. */
  readonly urls: Readonly<Record<string, string>>;
  /** Where spans are taken and counted. */
  readonly collectorUrl: string;
  counts(): Promise<StubCounts>;
  /** From now on only what was recorded is answered. */
  seal(): Promise<void>;
  stop(): Promise<void>;
}

type Upstreams = Readonly<Record<string, StubbedSubgraph['upstream']>>;

/** All subgraphs in one process, on the core of whoever asks. */
export async function startStub(upstreams: Upstreams, cores: BenchCores): Promise<Stub> {
  const names = Object.keys(upstreams);
  const [controlPort = 0, ...ports] = await freePorts(names.length + 1);
  const subgraphs = names.map((name, n) => ({ name, port: ports[n] ?? 0, upstream: upstreams[name] ?? null }));
  const settings: StubSettings = { controlPort, subgraphs };
  const control = `http://127.0.0.1:${controlPort}`;
  const running = await startBenchProcess({
    title: 'the stub subgraphs',
    command: [process.execPath, compiled('stub/main.js')],
    environment: { NODE_ENV: 'production', STUB: JSON.stringify(settings) },
    core: cores.others,
    isReady: () => fetch(control).then(({ ok }) => ok),
  });
  return {
    urls: Object.fromEntries(subgraphs.map(({ name, port }) => [name, `http://127.0.0.1:${port}`])),
    collectorUrl: control,
    counts: async () => (await (await fetch(control)).json()) as StubCounts,
    seal: async () => void (await fetch(`${control}/seal`)),
    stop: running.stop,
  };
}
