import { createLogger } from '../shared/log/logger.js';
import { runProcess } from '../shared/process/run-process.js';
import { readGatewayConfig } from './config.js';
import { readGatewayFiles } from './gateway-files.js';

// Read by the vendor's packages; set before any of them is loaded, so that none reports to anyone.
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';

await runProcess('gateway', async () => {
  const config = readGatewayConfig(process.env);
  const log = createLogger('gateway', config.logLevel);
  const { startGateway } = await import('./start-gateway.js');
  const running = await startGateway({ config, files: readGatewayFiles(), log });
  log.info({ port: running.port }, 'ready');
  return { running, log };
});
