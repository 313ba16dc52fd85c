import { readFileSync } from 'node:fs';
import type { Environment } from '../config/environment.js';
import { ConfigurationError } from '../config/environment.js';
import { createLogger } from '../log/logger.js';
import { readServiceConfig } from './config.js';
import type { SubgraphDefinition } from './define-subgraph.js';
import { startSubgraph } from './start-subgraph.js';

/** What `main.ts` of a subgraph does: starts it, says why when it cannot, drains on SIGTERM and Ctrl-C. */
export async function runSubgraphProcess<Loaders>(definition: SubgraphDefinition<Loaders>, environment: Environment): Promise<void> {
  try {
    const config = readServiceConfig(definition.name, environment);
    const log = createLogger(definition.name, config.logLevel);
    const running = await startSubgraph({ definition, config, version: projectVersion(), log });
    const stop = (signal: string): void => {
      log.info({ signal }, 'stopping');
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'did not stop cleanly');
          process.exit(1);
        },
      );
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    console.error(reasonOf(definition.name, error));
    process.exit(error instanceof ConfigurationError ? 2 : 1);
  }
}

function reasonOf(name: string, error: unknown): string {
  if (error instanceof ConfigurationError) return `${name}: ${error.message}`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `${name}: cổng ${String(error.port)} đang có chương trình khác dùng — port ${String(error.port)} is taken by another program`;
  }
  return `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** The version in package.json, wherever the compiled file stands below it. */
function projectVersion(): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    try {
      return (JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { version: string }).version;
    } catch {
      if (folder.pathname === '/') return 'unknown';
    }
  }
}
