import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One table's rows as COPY text, packed with gzip. */
export interface TableBackup {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Below the backup's folder. */
  readonly file: string;
  /** Of the file as it lies there: `sha256sum` tells the same. */
  readonly sha256: string;
}

export interface SequenceBackup {
  readonly schema: string;
  readonly name: string;
  /** Null when nothing was ever drawn. */
  readonly lastValue: string | null;
}

export interface DatabaseBackup {
  readonly name: string;
  readonly serverVersion: string;
  readonly migrations: readonly string[];
  readonly tables: readonly TableBackup[];
  readonly sequences: readonly SequenceBackup[];
}

export interface BackupManifest {
  readonly format: 'lien-thong-backup';
  readonly version: 1;
  readonly createdAt: string;
  readonly databases: readonly DatabaseBackup[];
}

/** Something about a backup, or about where it should go, that a person has to put right. */
export class BackupError extends Error {
  constructor(
    readonly code: 'BACKUP_INVALID' | 'BACKUP_TARGET' | 'BACKUP_RIGHTS',
    text: { readonly vi: string; readonly en: string },
  ) {
    super(`${text.vi} — ${text.en}`);
    this.name = 'BackupError';
  }
}

const manifestFile = (directory: string): string => join(directory, 'manifest.json');

/** Written last and at once: a folder without one is a backup that did not finish. */
export async function writeManifest(directory: string, manifest: BackupManifest): Promise<void> {
  const unfinished = `${manifestFile(directory)}.new`;
  await writeFile(unfinished, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(unfinished, manifestFile(directory));
}

export function readManifest(directory: string): BackupManifest {
  const manifest = parseManifest(manifestFile(directory));
  if (manifest?.format === 'lien-thong-backup' && manifest.version === 1) return manifest;
  throw new BackupError('BACKUP_INVALID', {
    vi: `${directory} không phải là bản sao lưu hoàn chỉnh mà bản này đọc được`,
    en: `${directory} is not a complete backup that this release can read`,
  });
}

function parseManifest(file: string): BackupManifest | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BackupManifest;
  } catch {
    return null;
  }
}
