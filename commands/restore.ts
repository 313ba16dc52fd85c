import { resolve } from 'node:path';
import { restoreBackup } from '../shared/database/backup/restore-backup.js';
import { restoreTarget } from '../shared/database/backup/subgraph-database.js';
import { printSteps } from './hub/steps.js';
import { onServer, runCommand, subgraphDatabases } from './maintenance.js';

const help = `npm run restore -- <thư mục — folder> [--replace]
Khôi phục từ một bản sao lưu; hub phải dừng trước — Restores a backup; the hub must be stopped.
  --replace   thay dữ liệu đang có — puts it in place of what is there
Mọi tệp được kiểm tra trước khi thay đổi — Every file is checked before anything is changed.`;

await runCommand(
  { help, arguments: process.argv.slice(2), options: ['--replace'] },
  async ({ words: [folder], has }) => {
    if (folder === undefined) {
      console.error(`✗ Thiếu thư mục sao lưu — The folder of the backup is missing\n\n${help}`);
      return 2;
    }
    const steps = printSteps();
    const databases = await subgraphDatabases(process.env);
    const log = (line: string): void => steps.line(`· ${line}`);
    await onServer({ environment: process.env, databases, exclusive: true, log }, (server) =>
      steps.step('Khôi phục — Restore', () =>
        restoreBackup({
          directory: resolve(folder),
          targets: databases.map((database) => restoreTarget(database, server)),
          replace: has('--replace'),
          log,
        }),
      ),
    );
    return 0;
  },
);
