import { join } from 'node:path';
import { freePorts } from '../../commands/hub/free-port.js';
import { projectRoot } from '../../commands/project-root.js';
import { startBenchProcess } from '../bench/gateway/process/bench-process.js';
import { ask } from '../hub/ask.js';
import { gatewaySettings } from '../hub/gateway-settings.js';
import { hiveGateway, installPeers } from '../peers/install-peers.js';

/** The two ways in which Hive Gateway plans and joins. */
export type HiveExecutor = 'JavaScript' | 'Rust';

export interface RunningHive {
  readonly url: string;
  stop(): Promise<void>;
}

/** Hive Gateway as `gateway/hive/README.md` tells a site to start it, before the subgraphs of the running hub. */
export async function startHive(executor: HiveExecutor): Promise<RunningHive> {
  const peers = await installPeers();
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const { stop } = await startBenchProcess({
    title: `Hive Gateway (${executor})`,
    command: [
      ...[process.execPath, hiveGateway(peers), 'supergraph'],
      ...['--config-path', join(projectRoot, 'dist', 'gateway', 'hive', 'main.js')],
      ...(executor === 'Rust' ? ['--hive-router-runtime'] : []),
    ],
    environment: gatewaySettings(port),
    folder: peers.folder,
    core: null,
    isReady: () => ask('{ plan { number } }', { url }).then(({ errors }) => errors.length === 0),
  });
  return { url, stop };
}
