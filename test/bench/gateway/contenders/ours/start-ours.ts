import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGatewayConfig } from '../../../../../gateway/config.js';
import { createLogger } from '../../../../../shared/log/logger.js';
import { given } from '../environment.js';

/** The gateway as its main starts it, all settings from the environment; only the graph's files come from elsewhere. */
export async function startOurs(): Promise<void> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true'; // as in the main: before any of the vendor's packages is loaded
  const config = readGatewayConfig(process.env);
  const log = createLogger('gateway', config.logLevel);
  const { startGateway } = await import('../../../../../gateway/start-gateway.js');
  const files = {
    supergraphSdl: read('supergraph.graphql'),
    gatewaySdl: read('schema.graphql'),
    accessTable: read('access-table.json'),
  };
  await startGateway({ config, files, log });
}

const read = (name: string): string => readFileSync(join(given('FILES'), name), 'utf8');
