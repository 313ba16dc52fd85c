import { createLogger } from '../../shared/log/logger.js';
import { readGatewayConfig } from '../config.js';
import { readGatewayFiles } from '../gateway-files.js';
import { hiveConfig } from './hive-config.js';

const config = readGatewayConfig(process.env);

/** What Hive Gateway reads when it is started with this file: the gateway's own settings and files serve it as they are. */
export const gatewayConfig = hiveConfig({
  config,
  files: readGatewayFiles(),
  log: createLogger('hive', config.logLevel),
});
