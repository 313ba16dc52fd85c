import { liveWithHub } from './hub/live-with-hub.js';
import { runHub, type RunningHub } from './hub/run-hub.js';
import { services, urlOf } from './hub/services.js';
import { printSteps } from './hub/steps.js';
import { isReady } from './hub/wait-until-ready.js';
import { dataDirectory } from './project-root.js';

const help = `npm run service -- <${services.map(({ name }) => name).join(' | ')}>
Khởi động một phân hệ một mình, kèm cơ sở dữ liệu — Starts one subgraph alone, with its database.`;

const given = process.argv.slice(2).filter((argument) => argument !== '--quiet');
if (given.includes('--help')) {
  console.log(help);
  process.exit(0);
}
const service = services.find(({ name }) => name === given[0]);
if (service === undefined || given.length !== 1) {
  console.error(`✗ Không có phân hệ “${given.join(' ')}” — There is no subgraph “${given.join(' ')}”\n\n${help}`);
  process.exit(2);
}

const steps = printSteps();
const directory = dataDirectory(process.env);
const environment = { REGISTER_PATIENCE_MS: '2000', ...process.env };

await liveWithHub({
  directory,
  steps,
  isUnderNpm: process.env['npm_lifecycle_event'] !== undefined,
  start: (signal) => runHub({ directory, environment, subgraphs: [service], gateway: null, steps, signal }),
  greet: async (hub) => {
    const registers = await registerWarning(hub);
    steps.line(`
${service.name} sẵn sàng sau ${steps.totalSeconds()} — ready: ${urlOf(service, hub.environment)}/health/ready
Chỉ trả lời lời gọi có chữ ký của cổng — It answers only calls signed by the gateway.${registers}
Ctrl-C để dừng — to stop.`);
  },
});

/** Who reads the registers of institutions cannot make its sample rows before it has read them once. */
async function registerWarning({ environment: settings }: RunningHub): Promise<string> {
  const url = settings['INSTITUTIONS_URL'] ?? '';
  if (service?.name === 'institutions' || (await isReady(url))) return '';
  return `
! Chưa đọc được sổ đăng ký ở ${url}: dùng những gì đã đọc trước đây; nếu chưa đọc lần nào thì chưa có số liệu mẫu, sẽ tự tạo khi sổ trả lời
  The registers at ${url} do not answer: it works with what it read before; without any, sample rows come once they answer`;
}
