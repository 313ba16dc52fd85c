import { type DataDirectoryLock, lockDataDirectory } from '../../shared/database/data-directory-lock.js';
import type { Environment } from '../../shared/config/environment.js';
import { reasonOf } from '../reason-of.js';
import { DatabaseServer } from './database-server.js';
import { demandPorts } from './demand-ports.js';
import { endLeftovers } from './leftovers.js';
import { type ServiceListing, urlOf } from './services.js';
import { demandSettings, hubSettings, settingsFor } from './settings.js';
import type { Steps } from './steps.js';
import { Supervisor } from './supervisor.js';
import { waitUntilReady } from './wait-until-ready.js';

interface HubOptions {
  readonly directory: string;
  readonly environment: Environment;
  /** Subgraphs to run, in the order in which they are shown. */
  readonly subgraphs: readonly ServiceListing[];
  readonly gateway: ServiceListing | null;
  readonly steps: Steps;
  /** Ends the start wherever it is; what runs by then is stopped again. */
  readonly signal?: AbortSignal;
}

export interface RunningHub {
  readonly environment: Environment;
  /** Settings with each subgraph's database, where the hub made them. */
  readonly databases: Environment;
  readonly supervisor: Supervisor;
  /** Rejects when the hub has lost what it cannot do without; never resolves. */
  readonly lost: Promise<never>;
  stop(): Promise<void>;
}

const readyWithinMs = 120_000;
const deathsAtStart = 3;

/** The longest that each part of a stop may take: together with the database's own end about ten seconds. */
const stopWithin = { firstMs: 6_000, othersMs: 3_000 };

type Undo = (() => Promise<void> | void)[];

/** Starts the database and the processes, each only after what it needs; on failure everything that ran is stopped again. */
export async function runHub(options: HubOptions): Promise<RunningHub> {
  const undo: Undo = [];
  try {
    const lock = lockDataDirectory(options.directory);
    undo.push(() => lock.release());
    return await startUnderLock(options, lock, undo);
  } catch (error) {
    await undoAll(undo).catch((fault: unknown) => options.steps.line(`! ${reasonOf(fault)}`));
    throw error;
  }
}

/** Last come, first gone. One step that fails does not keep the others from being done. */
async function undoAll(undo: Undo): Promise<void> {
  const faults: unknown[] = [];
  for (const step of undo.splice(0).reverse()) {
    try {
      await step();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
}

async function startUnderLock(options: HubOptions, lock: DataDirectoryLock, undo: Undo): Promise<RunningHub> {
  const { directory, environment, subgraphs, gateway, steps, signal = never } = options;
  const all = [...(gateway === null ? [] : [gateway]), ...subgraphs];
  await endLeftovers(directory, steps.line);
  await demandPorts(all, environment);
  const settings = hubSettings(directory, environment);
  demandSettings({ subgraphs, gateway }, settings);
  signal.throwIfAborted();

  const supervisor = new Supervisor({ directory, say: steps.line });
  let databases: Environment = {};
  const start = (service: ServiceListing): void =>
    supervisor.start(service, settingsFor(service, { ...settings, ...databases }));
  const onMoved = async (moved: Environment): Promise<void> => {
    databases = moved;
    await Promise.all(
      subgraphs.map((service) => supervisor.restart(service.name, settingsFor(service, { ...settings, ...moved }))),
    );
  };
  let lose: (error: Error) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  lost.catch(() => undefined); // heard where somebody waits for it
  const server = new DatabaseServer({ directory, lock, settings, subgraphs, say: steps.line, onMoved, onLost: lose });
  undo.push(() => server.stop()); // after the services: they end their transactions
  undo.push(() => supervisor.stop(gateway?.name ?? null, stopWithin));

  if (gateway !== null) start(gateway); // it serves whatever the state of the rest
  databases = await steps.step('Cơ sở dữ liệu PostgreSQL — Database', () => server.start());
  signal.throwIfAborted();
  await steps.step(`Các dịch vụ — Services: ${all.map(({ name }) => name).join(', ')}`, async () => {
    subgraphs.forEach(start);
    await Promise.all(all.map((service) => whenReady(service, { settings, supervisor, signal })));
  });
  return {
    environment: settings,
    get databases() {
      return databases;
    },
    supervisor,
    lost,
    stop: () => undoAll(undo),
  };
}

const never = new AbortController().signal;

interface Waiting {
  readonly settings: Environment;
  readonly supervisor: Supervisor;
  readonly signal: AbortSignal;
}

async function whenReady(service: ServiceListing, { settings, supervisor, signal }: Waiting): Promise<void> {
  const { name } = service;
  const isHopeless = (): string | null => {
    if (supervisor.isRefused(name)) return 'cấu hình bị từ chối — refused its configuration';
    if (supervisor.deathsOf(name) < deathsAtStart) return null;
    return `đã dừng ${deathsAtStart} lần khi khởi động — stopped ${deathsAtStart} times while starting`;
  };
  try {
    await waitUntilReady(urlOf(service, settings), { withinMs: readyWithinMs, isHopeless, signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(`${name}: ${reasonOf(error)}${supervisor.explain(name)}`, { cause: error });
  }
}
