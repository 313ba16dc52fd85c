import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataDirectoryLock } from '../../shared/database/data-directory-lock.js';
import { databaseChoice } from '../../shared/database/database-urls.js';
import { type RunningPostgres, startEmbeddedPostgres } from '../../shared/database/embedded-postgres.js';
import { provisionDatabase } from '../../shared/database/provision.js';
import type { Environment } from '../../shared/config/environment.js';
import { settingPrefix } from '../../shared/config/setting-prefix.js';
import { reasonOf } from '../reason-of.js';
import type { ServiceListing } from './services.js';

interface DatabaseServerOptions {
  readonly directory: string;
  readonly lock: DataDirectoryLock;
  readonly settings: Environment;
  readonly subgraphs: readonly ServiceListing[];
  readonly say: (line: string) => void;
  /** Told when the embedded server died and runs again, elsewhere. */
  readonly onMoved: (databases: Environment) => Promise<void>;
  /** Told when it died and does not come back. */
  readonly onLost: (error: Error) => void;
}

const attempts = 5;

/** The subgraphs' databases: on the server of `DATABASE_URL`, or on the embedded one, which lives and ends with the hub. */
export class DatabaseServer {
  private postgres: RunningPostgres | null = null;
  private recovering: Promise<void> = Promise.resolve();
  private isStopping = false;
  private isRecovering = false;

  constructor(private readonly options: DatabaseServerOptions) {}

  /** Settings that tell each subgraph where its database is. What the environment names already is left alone. */
  async start(): Promise<Environment> {
    const { settings, subgraphs } = this.options;
    const kinds = subgraphs.map(({ name }) => databaseChoice(name, settings).kind);
    const names = subgraphs.map(({ name }) => name).filter((_, index) => kinds[index] !== 'DIRECT');
    if (names.length === 0) return {};
    const adminUrl = settings['DATABASE_URL'];
    return adminUrl ? this.provisionOn(adminUrl, names) : this.provisionEmbedded(names);
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.recovering;
    await this.postgres?.stop();
  }

  private async provisionOn(adminUrl: string, names: readonly string[]): Promise<Environment> {
    const passwordSecret = this.options.settings['DATABASE_PASSWORD_SECRET'] ?? '';
    try {
      return await provisionAll(names, adminUrl, passwordSecret, this.options.settings);
    } catch (error) {
      throw new Error(`DATABASE_URL (${new URL(adminUrl).host}): ${reasonOf(error)}`, { cause: error });
    }
  }

  private async provisionEmbedded(names: readonly string[]): Promise<Environment> {
    const { directory, lock, say, settings } = this.options;
    const postgres = await startEmbeddedPostgres({ dataDirectory: directory, lock, log: (step) => say(`· ${step}`) });
    this.postgres = postgres;
    void postgres.exited.then((code) => {
      const isNews = !this.isStopping && !this.isRecovering && this.postgres === postgres;
      if (isNews) this.recovering = this.recover(code, names).finally(() => (this.isRecovering = false));
    });
    return provisionAll(names, postgres.adminUrl, postgres.passwordSecret, settings);
  }

  /** The server ended unasked: what was committed is on disk, and the next one recovers it. */
  private async recover(code: number | null, names: readonly string[]): Promise<void> {
    this.isRecovering = true;
    const { say, directory, onMoved, onLost } = this.options;
    const log = join(directory, 'postgres.log');
    say(
      `! PostgreSQL đã dừng (${code ?? 'SIGKILL'}), khởi động lại — the database stopped, starting again; see ${log}`,
    );
    for (let attempt = 1; !this.isStopping; attempt++) {
      try {
        const databases = await this.provisionEmbedded(names);
        return void (await onMoved(databases));
      } catch (error) {
        if (attempt === attempts) return onLost(new Error(`PostgreSQL: ${reasonOf(error)}`, { cause: error }));
        await sleep(250 * 2 ** attempt);
      }
    }
  }
}

async function provisionAll(
  names: readonly string[],
  adminUrl: string,
  passwordSecret: string,
  settings: Environment,
): Promise<Environment> {
  const prefix = settings['DATABASE_PREFIX'] || 'lien_thong';
  const urls = await Promise.all(
    names.map(async (subgraph) => {
      const { ownerUrl, serviceUrl } = await provisionDatabase({ adminUrl, subgraph, prefix, passwordSecret });
      const setting = settingPrefix(subgraph);
      return { [`${setting}_DATABASE_URL`]: serviceUrl, [`${setting}_OWNER_DATABASE_URL`]: ownerUrl };
    }),
  );
  return Object.assign({}, ...urls) as Environment;
}
