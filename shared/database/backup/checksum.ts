import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BackupError, type BackupManifest } from './manifest.js';

export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Throws when one file is missing or not what was written. */
export async function verifyChecksums(directory: string, { databases }: BackupManifest): Promise<void> {
  for (const { file, sha256 } of databases.flatMap(({ tables }) => tables)) {
    const found = await sha256OfFile(join(directory, file)).catch(() => 'missing');
    if (found === sha256) continue;
    throw new BackupError('BACKUP_INVALID', {
      vi: `Tệp ${file} của bản sao lưu ${found === 'missing' ? 'bị thiếu' : 'đã bị thay đổi'}; chưa có gì bị ghi đè`,
      en: `The file ${file} of the backup is ${found === 'missing' ? 'missing' : 'damaged'}; nothing was changed`,
    });
  }
}
