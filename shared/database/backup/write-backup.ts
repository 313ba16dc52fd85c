import { mkdir, readdir, rm } from 'node:fs/promises';
import { dumpDatabase } from './dump-database.js';
import { BackupError, type BackupManifest, type DatabaseBackup, writeManifest } from './manifest.js';

export interface BackupSource {
  readonly name: string;
  /** Of an account that sees every row. */
  readonly url: string;
}

interface WriteBackupOptions {
  /** In the order in which they are read: whoever reads another's feed comes before it, so that no reader is ever ahead. */
  readonly databases: readonly BackupSource[];
  readonly directory: string;
  readonly log?: (step: string) => void;
}

/** Writes one folder that holds everything. A failure leaves nothing behind that looks like a backup. */
export async function writeBackup({
  databases,
  directory,
  log = () => undefined,
}: WriteBackupOptions): Promise<BackupManifest> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if ((await readdir(directory)).length > 0) throw notEmpty(directory);
  const createdAt = new Date().toISOString();
  try {
    const written: DatabaseBackup[] = [];
    for (const source of databases) {
      const startedAt = performance.now();
      const database = await dumpDatabase({ ...source, directory });
      written.push(database);
      log(
        `${source.name}: ${database.tables.length} bảng, ${rowsOf(database)} dòng — ${database.tables.length} tables, ${rowsOf(database)} rows (${(performance.now() - startedAt).toFixed(0)} ms)`,
      );
    }
    const manifest: BackupManifest = { format: 'lien-thong-backup', version: 1, createdAt, databases: written };
    await writeManifest(directory, manifest);
    return manifest;
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

export const rowsOf = ({ tables }: Pick<DatabaseBackup, 'tables'>): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0);

const notEmpty = (directory: string): BackupError =>
  new BackupError('BACKUP_TARGET', {
    vi: `Thư mục ${directory} không trống; hãy chọn thư mục mới`,
    en: `The folder ${directory} is not empty; name a new one`,
  });
