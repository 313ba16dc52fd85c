import { runHub } from './hub/run-hub.js';
import { portOf, services } from './hub/services.js';
import { stayUntilStopped } from './hub/stay-until-stopped.js';
import { printSteps } from './hub/steps.js';
import { dataDirectory } from './project-root.js';

const names = services.map(({ name }) => name).join(' | ');
const [asked] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const service = services.find(({ name }) => name === asked);
if (service === undefined || process.argv.includes('--help')) {
  console.log(
    `npm run service -- <${names}>\nKhởi động một phân hệ một mình, kèm cơ sở dữ liệu — Starts one subgraph alone, with its database.`,
  );
  process.exit(service === undefined && !process.argv.includes('--help') ? 2 : 0);
}

const steps = printSteps();
try {
  const environment = { REGISTER_PATIENCE_MS: '2000', ...process.env };
  const hub = await runHub({
    directory: dataDirectory(process.env),
    environment,
    subgraphs: [service],
    gateway: null,
    steps,
  });
  stayUntilStopped(hub, steps.line);
  steps.line(
    `\n${service.name} sẵn sàng — ready: http://localhost:${portOf(service, hub.environment)}/health/ready\nChỉ trả lời lời gọi có chữ ký của cổng — It answers only calls signed by the gateway.`,
  );
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
