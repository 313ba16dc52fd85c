import { join, resolve } from 'node:path';
import { inspectCluster } from '../shared/database/embedded/cluster.js';
import { backupSource, databaseExists } from '../shared/database/backup/subgraph-database.js';
import { writeBackup } from '../shared/database/backup/write-backup.js';
import { printSteps } from './hub/steps.js';
import { onServer, runCommand, subgraphDatabases } from './maintenance.js';
import { dataDirectory } from './project-root.js';

const help = `npm run backup [-- <thư mục — folder>]
Sao lưu mọi cơ sở dữ liệu, cả khi hub đang chạy — Saves every database, also while the hub runs.
Mặc định — default: <HUB_DATA_DIRECTORY>/backups/<thời điểm — time>. Khóa bí mật không nằm trong bản sao lưu — secrets are not in it.`;

await runCommand({ help, arguments: process.argv.slice(2), options: [] }, async ({ words: [folder] }) => {
  const steps = printSteps();
  const databases = await subgraphDatabases(process.env);
  const data = dataDirectory(process.env);
  const isEmbedded = databases.some(({ choice }) => choice.kind === 'EMBEDDED');
  if (isEmbedded && inspectCluster(data) === null)
    throw new Error(`Chưa có dữ liệu trong ${data} — There is no data in ${data} yet`);
  const directory = resolve(folder ?? join(data, 'backups', new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')));

  await onServer(
    { environment: process.env, databases, exclusive: false, log: (line) => steps.line(`· ${line}`) },
    async (server) => {
      const sources = databases.map((database) => backupSource(database, server));
      const there = await Promise.all(sources.map(({ url }) => databaseExists(url)));
      sources
        .filter((_, index) => !there[index])
        .forEach(({ name }) => steps.line(`· ${name}: chưa có cơ sở dữ liệu, bỏ qua — no database yet, left out`));
      const existing = sources.filter((_, index) => there[index]);
      if (existing.length === 0)
        throw new Error('Không có cơ sở dữ liệu nào để sao lưu — There is no database to save');
      await steps.step('Sao lưu — Backup', () =>
        writeBackup({ databases: existing, directory, log: (line) => steps.line(`· ${line}`) }),
      );
    },
  );
  steps.line(
    `✓ ${directory}\n  Khôi phục — Restore: npm run restore -- "${directory}"\n  Giữ secrets.json ở nơi khác — Keep secrets.json elsewhere: it is not in the backup.`,
  );
  return 0;
});
