import { readFileSync } from 'node:fs';
import { runHub, type RunningHub } from './hub/run-hub.js';
import { gateway, portOf, services } from './hub/services.js';
import { stayUntilStopped } from './hub/stay-until-stopped.js';
import { printSteps } from './hub/steps.js';
import { dataDirectory, projectRoot } from './project-root.js';

const help = `npm start — khởi động trung tâm dữ liệu: cơ sở dữ liệu, bốn phân hệ, cổng
npm start — starts the hub: database, four subgraphs, gateway

  GATEWAY_PORT=4000           cổng của trang và /graphql — port of the page and of /graphql
  DATABASE_URL=postgres://…   dùng PostgreSQL có sẵn (≥ 15) — use a PostgreSQL of yours (15 or later)
  HUB_DATA_DIRECTORY=.data    nơi giữ dữ liệu — where the data is kept
  SAMPLE_DATA=false           chỉ dữ kiện, không có số liệu mẫu — facts only, no sample rows
  NODE_ENV=production         không có khóa phát triển — no development key`;

if (process.argv.includes('--help')) {
  console.log(help);
  process.exit(0);
}

const steps = printSteps();
let running: RunningHub | null = null;
try {
  const isProduction = process.env['NODE_ENV'] === 'production';
  const environment = { ...process.env, ...(isProduction ? { DEVELOPMENT_KEY: '' } : {}) };
  const hub = await runHub({ directory: dataDirectory(process.env), environment, subgraphs: services, gateway, steps });
  running = hub;
  stayUntilStopped(hub, steps.line);
  const url = `http://localhost:${portOf(gateway, hub.environment)}`;
  const sample = readFileSync(`${projectRoot}/commands/start.graphql`, 'utf8').trim();
  const answer = await steps.step('Câu trả lời đầu tiên — First answer', () => ask(url, sample));
  steps.line(`
Liên Thông sẵn sàng sau ${steps.totalSeconds()} — ready.

  Trang thử truy vấn — Explorer   ${url}
  GraphQL                         ${url}/graphql${isProduction ? '' : `\n  Khóa phát triển — Dev key       Authorization: Bearer ${hub.environment['DEVELOPMENT_KEY']}`}

  Thử — Try:
${sample.replace(/^/gm, '    ')}

  Trả lời — Answer (SAMPLE = số liệu mẫu, sinh ra để minh họa — generated for show):
${answer.replace(/^/gm, '    ')}

  Ctrl-C để dừng — to stop. npm run reset để xóa dữ liệu — empties the data.`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  await running?.stop();
  process.exit(1);
}

async function ask(url: string, query: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: readonly { message: string }[] };
  if (errors !== undefined)
    throw new Error(`Cổng trả lời lỗi — The gateway answered: ${errors.map(({ message }) => message).join('; ')}`);
  return JSON.stringify(data, null, 2);
}
