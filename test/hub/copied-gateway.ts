import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../commands/hub/free-port.js';
import { projectRoot } from '../../commands/project-root.js';
import { startBenchProcess } from '../bench/gateway/process/bench-process.js';
import { ask } from './ask.js';
import { gatewaySettings } from './gateway-settings.js';

export interface CopiedGateway {
  readonly url: string;
  readonly supergraphSdl: string;
  /** Writes another graph beside the running program, as a deployment does. */
  writeSupergraph(sdl: string): void;
  stop(): Promise<void>;
}

/** A gateway process from a copy of what is compiled, whose files may be changed: before the subgraphs of the running hub. */
export async function startCopiedGateway(settings: Readonly<Record<string, string>>): Promise<CopiedGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-gateway-'));
  for (const part of ['gateway', 'shared'])
    cpSync(join(projectRoot, 'dist', part), join(folder, 'dist', part), { recursive: true });
  cpSync(join(projectRoot, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const file = join(folder, 'dist', 'gateway', 'supergraph.graphql');
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const { stop } = await startBenchProcess({
    title: 'the copied gateway',
    command: [process.execPath, join(folder, 'dist', 'gateway', 'main.js')],
    environment: { ...gatewaySettings(port), ...settings },
    core: null,
    isReady: () => ask('{ plan { number } }', { url }).then(({ errors }) => errors.length === 0),
  });
  return {
    url,
    supergraphSdl: readFileSync(file, 'utf8'),
    writeSupergraph: (sdl) => writeFileSync(file, sdl),
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
