import { migrate, type MigrationClass, migrationName } from '../migrate.js';
import { verifyChecksums } from './checksum.js';
import { loadDatabase } from './load-database.js';
import { BackupError, type BackupManifest, type DatabaseBackup, readManifest } from './manifest.js';
import { OwnedTarget } from './owned-target.js';
import { ServerTarget, switchAll } from './server-target.js';
import { rowsOf } from './write-backup.js';

/** Where one subgraph's rows are to go. */
export type RestoreTarget = { readonly name: string; readonly migrations: readonly MigrationClass[] } & (
  | { readonly kind: 'ADMIN'; readonly adminUrl: string; readonly prefix?: string; readonly passwordSecret: string }
  | { readonly kind: 'DIRECT'; readonly ownerUrl: string }
);

interface RestoreOptions {
  readonly directory: string;
  readonly targets: readonly RestoreTarget[];
  /** Throws away what the targets hold. */
  readonly replace: boolean;
  readonly log?: (step: string) => void;
}

/**
 * Brings databases back to the state of a backup: everything is checked before anything is changed. With an administrator's
 * URL each is filled beside the one in use, and only when all are complete they change places, at once.
 */
export async function restoreBackup({
  directory,
  targets,
  replace,
  log = () => undefined,
}: RestoreOptions): Promise<BackupManifest> {
  const manifest = readManifest(directory);
  const pairs = pairUp(manifest, targets);
  await verifyChecksums(directory, manifest);
  log('đã kiểm tra bản sao lưu — checked the backup');
  const plans = pairs.map(({ target, backup }) => ({
    target,
    backup,
    place: target.kind === 'ADMIN' ? new ServerTarget(target) : new OwnedTarget(target),
  }));
  for (const { place } of plans) await place.check({ replace });
  try {
    for (const { target, backup, place } of plans) {
      const startedAt = performance.now();
      const { ownerUrl, loaderUrl } = await place.prepare();
      await migrate({
        ownerUrl,
        migrations: target.migrations.filter((one) => backup.migrations.includes(migrationName(one))),
      });
      await loadDatabase({ url: loaderUrl, directory, backup });
      log(`${target.name}: ${rowsOf(backup)} dòng — rows (${(performance.now() - startedAt).toFixed(0)} ms)`);
    }
    await switchAll(plans.map(({ place }) => place).filter((place) => place instanceof ServerTarget));
  } catch (error) {
    for (const { place } of plans) await place.abandon();
    throw error;
  }
  return manifest;
}

function pairUp(
  { databases }: BackupManifest,
  targets: readonly RestoreTarget[],
): { target: RestoreTarget; backup: DatabaseBackup }[] {
  return databases.map((backup) => {
    const target = targets.find(({ name }) => name === backup.name);
    const known = new Set(target?.migrations.map(migrationName));
    const unknown = backup.migrations.filter((name) => !known.has(name));
    if (target !== undefined && unknown.length === 0) return { target, backup };
    throw new BackupError('BACKUP_INVALID', {
      vi: `Bản sao lưu của ${backup.name} thuộc bản phát hành khác (${unknown.join(', ')}); hãy khôi phục bằng bản đó`,
      en: `The backup of ${backup.name} is of another release (${unknown.join(', ')}); restore it with that one`,
    });
  });
}
