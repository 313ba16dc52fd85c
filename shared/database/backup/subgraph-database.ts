import type { DatabaseChoice } from '../database-urls.js';
import { onConnection } from '../connect.js';
import type { MigrationClass } from '../migrate.js';
import { databaseNameOf, withDatabase } from '../provision.js';
import type { RestoreTarget } from './restore-backup.js';
import type { BackupSource } from './write-backup.js';

/** A subgraph, and where the settings put its rows. */
export interface SubgraphDatabase {
  readonly name: string;
  readonly migrations: readonly MigrationClass[];
  readonly choice: Exclude<DatabaseChoice, { kind: 'FAULT' }>;
}

/** The server on which databases are provisioned: DATABASE_URL's or the embedded one. */
export interface ProvisioningServer {
  readonly adminUrl: string;
  readonly passwordSecret: string;
  readonly prefix: string;
}

/** By an account that sees every row: the administrator where there is one. */
export function backupSource({ name, choice }: SubgraphDatabase, server: ProvisioningServer | null): BackupSource {
  if (choice.kind === 'DIRECT') return { name, url: choice.ownerUrl };
  return { name, url: withDatabase(serverOf(server).adminUrl, databaseNameOf(name, server?.prefix)) };
}

export function restoreTarget(
  { name, migrations, choice }: SubgraphDatabase,
  server: ProvisioningServer | null,
): RestoreTarget {
  if (choice.kind === 'DIRECT') return { kind: 'DIRECT', name, migrations, ownerUrl: choice.ownerUrl };
  return { kind: 'ADMIN', name, migrations, ...serverOf(server) };
}

function serverOf(server: ProvisioningServer | null): ProvisioningServer {
  if (server === null) throw new Error('No server to provision on');
  return server;
}

/** False when the server answers that there is none; everything else that is wrong is thrown. */
export async function databaseExists(url: string): Promise<boolean> {
  try {
    await onConnection(url, () => Promise.resolve());
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '3D000') return false;
    throw error;
  }
}
