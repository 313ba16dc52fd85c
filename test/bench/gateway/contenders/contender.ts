import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { freePorts } from '../../../../commands/hub/free-port.js';
import { gateway } from '../../../../commands/hub/services.js';
import { projectRoot } from '../../../../commands/project-root.js';
import { settingPrefix } from '../../../../shared/config/setting-prefix.js';
import { hiveGateway, type Peers } from '../../../peers/install-peers.js';
import { bodyOf, questionOf, type QuestionName } from '../graph/questions.js';
import { type BenchProcess, startBenchProcess } from '../process/bench-process.js';
import { compiled } from '../process/compile.js';
import type { BenchCores } from '../process/cores.js';

export type ContenderName =
  'ours' | 'ours-sharing' | 'ours-unsigned' | 'stock' | 'hive' | 'hive-alone' | 'floor' | ObservedName;

/** Ours, while it tells of itself. */
export type ObservedName = (typeof observedNames)[number];
export const observedNames = ['ours-metrics', 'ours-traces-few', 'ours-traces', 'ours-observed'] as const;

/** All that a contender is told of the graph. */
export interface Surroundings {
  readonly question: QuestionName;
  /** Holds the gateway's three files, and with the addresses of the stubs `peers.graphql` and `hive.graphql`. */
  readonly folder: string;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Takes whatever spans it is sent. */
  readonly collectorUrl: string;
  readonly peers: Peers;
  readonly cores: BenchCores;
}

interface Start {
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

interface Contender {
  readonly title: string;
  start(surroundings: Surroundings): Start;
}

const ours =
  (main: string, more: Readonly<Record<string, string>> = {}) =>
  ({ folder, subgraphUrls }: Surroundings): Start => ({
    command: [process.execPath, ...gateway.flags, compiled(`contenders/ours/${main}`)],
    environment: { FILES: folder, LOG_LEVEL: 'error', ...settingsOf(subgraphUrls), ...more },
  });

const hiveSettings = join(projectRoot, 'test', 'bench', 'gateway', 'contenders', 'hive', 'gateway.config.mjs');
/** Metrics on a port that nobody asks while it is measured; spans to a collector that only counts them. */
const observed =
  (settings: Readonly<Record<string, string>>, sampled: string | null) =>
  (surroundings: Surroundings): Start =>
    ours('main.js', {
      ...settings,
      ...(sampled === null
        ? {}
        : {
            OTEL_EXPORTER_OTLP_ENDPOINT: surroundings.collectorUrl,
            OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
            OTEL_TRACES_SAMPLER_ARG: sampled,
          }),
    })(surroundings);

const metrics = { GATEWAY_METRICS_PORT: '0' };

const hive =
  (sharing: 'on' | 'off') =>
  ({ folder, peers }: Surroundings): Start => ({
    command: [
      ...[process.execPath, hiveGateway(peers), 'supergraph', join(folder, 'hive.graphql')],
      ...['--config-path', hiveSettings, '--hive-router-runtime'],
    ],
    environment: { SHARING: sharing },
    folder: peers.folder,
  });

/** Every row of the table, in its order. */
export const contenders: Readonly<Record<ContenderName, Contender>> = {
  ours: { title: 'ours', start: ours('main.js') },
  'ours-sharing': {
    title: 'ours, sharing requests in flight',
    start: ours('main.js', { SHARE_IN_FLIGHT: 'true' }),
  },
  'ours-unsigned': { title: 'ours, calls not signed (information)', start: ours('unsigned.js') },
  stock: {
    title: 'Apollo Server + @apollo/gateway',
    start: ({ folder }) => ({
      command: [process.execPath, compiled('contenders/stock/main.js')],
      environment: { SUPERGRAPH: join(folder, 'peers.graphql'), APOLLO_TELEMETRY_DISABLED: 'true' },
    }),
  },
  hive: { title: 'Hive Gateway, Rust planner, its defaults (shares)', start: hive('on') },
  'hive-alone': { title: 'Hive Gateway, Rust planner, no sharing', start: hive('off') },
  floor: {
    title: 'hand-written floor (undici)',
    start: ({ question, subgraphUrls, peers }) => ({
      command: [process.execPath, compiled('contenders/floor/main.js')],
      environment: { QUESTION: question, SUBGRAPHS: JSON.stringify(subgraphUrls), PEERS: peers.folder },
    }),
  },
  'ours-metrics': { title: 'ours with metrics', start: observed(metrics, null) },
  'ours-traces-few': { title: 'ours with traces (sampled 1 %)', start: observed({}, '0.01') },
  'ours-traces': { title: 'ours with traces (all)', start: observed({}, '1') },
  'ours-observed': { title: 'ours with metrics and traces (all)', start: observed(metrics, '1') },
};

export interface RunningContender extends BenchProcess {
  readonly name: ContenderName;
  readonly port: number;
  /** The text of the answer to the question, as a client gets it. */
  ask(): Promise<string>;
}

/** A process of its own on the core of the gateways, ready when it has answered the question once. */
export async function startContender(name: ContenderName, surroundings: Surroundings): Promise<RunningContender> {
  const [port = 0] = await freePorts(1);
  const { title, start } = contenders[name];
  const { command, environment = {}, folder } = start(surroundings);
  const ask = (): Promise<string> => askOnce(port, bodyOf(questionOf(surroundings.question)));
  const running = await startBenchProcess({
    title,
    command,
    environment: { NODE_ENV: 'production', PORT: String(port), GATEWAY_PORT: String(port), ...environment },
    ...(folder === undefined ? {} : { folder }),
    core: surroundings.cores.contender,
    isReady: () => ask().then(() => true),
  });
  return { ...running, name, port, ask };
}

async function askOnce(port: number, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body });
  if (answer.status !== 200) throw new Error(`status ${answer.status}: ${await answer.text()}`);
  return (await answer.text()).trimEnd();
}

/** The stubs read no signature, so any secret will do. */
const settingsOf = (urls: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(urls).flatMap(([name, url]) => [
      [`${settingPrefix(name)}_URL`, url],
      [`${settingPrefix(name)}_CALL_SECRET`, randomBytes(32).toString('hex')],
    ]),
  );
