import { availableParallelism } from 'node:os';
import { ConfigurationError } from '../shared/config/environment.js';
import { backupSource } from '../shared/database/backup/subgraph-database.js';
import { loadManySamples } from '../subgraphs/procedures/sample/load-many.js';
import { onServer, runCommand, subgraphDatabases } from './maintenance.js';

const help = `npm run seed -- --dossiers 1000000
Thêm hồ sơ mẫu vào trung tâm đang có số liệu mẫu — Adds sample dossiers to a hub that holds samples.
Mỗi lô 20.000 hồ sơ được ghi trọn hoặc không; chạy lại thì làm tiếp — Each batch of 20,000 is whole or not there; run again, it goes on.`;

await runCommand({ help, arguments: process.argv.slice(2), options: ['--dossiers'] }, async ({ words, has }) => {
  const count = Number(words[0]);
  if (!has('--dossiers') || !Number.isSafeInteger(count) || count < 1 || count > 10_000_000)
    throw new ConfigurationError([`--dossiers: từ 1 đến 10.000.000 — 1 to 10,000,000\n\n${help}`]);
  const databases = (await subgraphDatabases(process.env)).filter(({ name }) => name === 'procedures');
  const startedAt = performance.now();
  await onServer(
    { environment: process.env, databases, exclusive: false, log: (line) => console.log(`· ${line}`) },
    async (server) => {
      const [database] = databases;
      if (database === undefined) throw new Error('There is no subgraph procedures');
      const { url } = backupSource(database, server);
      const writers = Math.min(4, availableParallelism());
      await loadManySamples({ url, count, writers, say: (done) => tell(done, count, startedAt) });
    },
  );
  if (process.stdout.isTTY) process.stdout.write('\n');
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`✓ ${number(count)} hồ sơ mẫu — sample dossiers, ${seconds.toFixed(0)} s`);
  return 0;
});

/** How far, how fast, how long still; on a terminal one line that moves. */
function tell(done: number, count: number, startedAt: number): void {
  const rate = done / ((performance.now() - startedAt) / 1000);
  const left = Math.round((count - done) / rate);
  const line = `  ${number(done)} / ${number(count)} (${Math.floor((100 * done) / count)} %), ${number(Math.round(rate))}/s, còn — left ${left} s`;
  process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
}

const number = (value: number): string => value.toLocaleString('vi-VN');
