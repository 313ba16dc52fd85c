import { createInterface } from 'node:readline/promises';
import { dataDirectoryHolder, DataDirectoryLocked } from '../shared/database/data-directory-lock.js';
import { embeddedFiles, removeCluster } from '../shared/database/embedded/remove-cluster.js';
import { printSteps } from './hub/steps.js';
import { runCommand } from './maintenance.js';
import { dataDirectory } from './project-root.js';

const help = `npm run reset [-- --yes]
Xóa cơ sở dữ liệu nhúng; không bao giờ động tới DATABASE_URL — Deletes the embedded database; never touches one of DATABASE_URL.
Bản sao lưu, nhật ký và khóa bí mật được giữ — Backups, logs and secrets are kept.
  --yes   không hỏi — does not ask`;

await runCommand({ help, arguments: process.argv.slice(2), options: ['--yes'] }, async ({ has }) => {
  const directory = dataDirectory(process.env);
  const holder = dataDirectoryHolder(directory);
  if (holder !== null) throw new DataDirectoryLocked(holder.pid, directory);
  const files = embeddedFiles(directory);
  if (files.length === 0) {
    console.log(`✓ Không có gì để xóa — Nothing to delete: ${directory}`);
    return 0;
  }
  console.log(`Sẽ xóa — To be deleted:\n  ${files.join('\n  ')}`);
  if (!has('--yes') && !(await isConfirmed())) {
    console.error('✗ Không xóa gì — Nothing was deleted');
    return 1;
  }
  await printSteps().step('Xóa — Deleting', () => removeCluster(directory, console.log));
  return 0;
});

/** No answer is a no. */
async function isConfirmed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const answer = await Promise.race([terminal.question('Xóa? có/không — Delete? yes/no: '), closed]);
  terminal.close();
  return ['c', 'có', 'co', 'y', 'yes'].includes(answer.trim().toLowerCase().normalize('NFC'));
}
