import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { liveWithHub } from './hub/live-with-hub.js';
import { runHub, type RunningHub } from './hub/run-hub.js';
import { gateway, portOf, services, urlOf } from './hub/services.js';
import { printSteps } from './hub/steps.js';
import { dataDirectory, projectRoot } from './project-root.js';

const help = `npm start — khởi động trung tâm dữ liệu: cơ sở dữ liệu, bốn phân hệ, cổng
npm start — starts the hub: database, four subgraphs, gateway

  GATEWAY_PORT=4000           cổng của trang và /graphql — port of the page and of /graphql
  DATABASE_URL=postgres://…   dùng PostgreSQL có sẵn (≥ 15) — use a PostgreSQL of yours (15 or later)
  HUB_DATA_DIRECTORY=.data    nơi giữ dữ liệu — where the data is kept
  SAMPLE_DATA=false           chỉ dữ kiện, không có số liệu mẫu — facts only, no sample rows
  NODE_ENV=production         không có khóa phát triển — no development key`;

const given = process.argv.slice(2).filter((argument) => argument !== '--quiet');
if (given.includes('--help')) {
  console.log(help);
  process.exit(0);
}
if (given.length > 0) {
  console.error(`✗ Không có tùy chọn ${given.join(' ')} — There is no option ${given.join(' ')}\n\n${help}`);
  process.exit(2);
}

const steps = printSteps();
const directory = dataDirectory(process.env);
await liveWithHub({
  directory,
  steps,
  isUnderNpm: process.env['npm_lifecycle_event'] !== undefined,
  start: (signal) => runHub({ directory, environment: process.env, subgraphs: services, gateway, steps, signal }),
  greet,
});

async function greet({ environment }: RunningHub): Promise<void> {
  const sample = readFileSync(join(projectRoot, 'commands', 'start.graphql'), 'utf8').trim();
  const answer = await steps.step('Câu trả lời đầu tiên — First answer', () =>
    ask(urlOf(gateway, environment), sample),
  );
  const url = environment['HUB_HOST']
    ? urlOf(gateway, environment)
    : `http://localhost:${portOf(gateway, environment)}`;
  const key = environment['DEVELOPMENT_KEY'];
  steps.line(`
Liên Thông sẵn sàng sau ${steps.totalSeconds()} — ready.

  Trang thử truy vấn — Explorer   ${url}
  GraphQL                         ${url}/graphql${key ? `\n  Khóa phát triển — Dev key       Authorization: Bearer ${key}` : ''}

  Thử — Try:
${sample.replace(/^/gm, '    ')}

  Trả lời — Answer (SAMPLE = số liệu mẫu, sinh ra để minh họa — generated for show):
${answer.replace(/^/gm, '    ')}

  Ctrl-C để dừng — to stop. npm run reset để xóa dữ liệu — empties the data.`);
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
