import type { Environment } from '../config/environment.js';
import { createLogger } from '../log/logger.js';
import { projectVersion } from '../process/project-version.js';
import { runProcess } from '../process/run-process.js';
import { readServiceConfig } from './config.js';
import type { SubgraphDefinition } from './define-subgraph.js';
import { startSubgraph } from './start-subgraph.js';

/** What `main.ts` of a subgraph does. */
export const runSubgraphProcess = <Loaders>(
  definition: SubgraphDefinition<Loaders>,
  environment: Environment,
): Promise<void> =>
  runProcess(definition.name, async () => {
    const config = readServiceConfig(definition.name, environment);
    const log = createLogger(definition.name, config.logLevel);
    return { running: await startSubgraph({ definition, config, version: projectVersion(), log }), log };
  });
