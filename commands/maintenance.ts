import { mkdirSync } from 'node:fs';
import { reasonOf } from './reason-of.js';
import { readSecrets } from './hub/secrets.js';
import { loadSubgraphs } from './all-subgraphs.js';
import { dataDirectory } from './project-root.js';
import { ConfigurationError, type Environment } from '../shared/config/environment.js';
import type { ProvisioningServer, SubgraphDatabase } from '../shared/database/backup/subgraph-database.js';
import { dataDirectoryHolder } from '../shared/database/data-directory-lock.js';
import { findEmbeddedPostgres } from '../shared/database/embedded-postgres.js';
import { databaseChoice } from '../shared/database/database-urls.js';
import { useEmbeddedPostgres } from '../shared/database/embedded/use-embedded-postgres.js';

/** Whoever reads another's feed comes first: saved in this order, no reader is ever ahead of what it reads. */
const readersFirst = ['procedures', 'finance', 'e-government', 'institutions'];

/** Every subgraph with the place of its rows, as the settings say. */
export async function subgraphDatabases(environment: Environment): Promise<SubgraphDatabase[]> {
  const faults = new Set<string>();
  const databases = (await loadSubgraphs()).flatMap(({ name, migrations }) => {
    const choice = databaseChoice(name, environment);
    if (choice.kind !== 'FAULT') return [{ name, migrations, choice }];
    faults.add(`${choice.setting} ${choice.reason}`);
    return [];
  });
  if (faults.size > 0) throw new ConfigurationError([...faults]);
  return databases.sort((a, b) => readersFirst.indexOf(a.name) - readersFirst.indexOf(b.name));
}

interface ServerOptions {
  readonly environment: Environment;
  readonly databases: readonly SubgraphDatabase[];
  /** Refuses while the hub runs on the embedded server. */
  readonly exclusive: boolean;
  readonly log: (line: string) => void;
}

/** Works on the server where databases are provisioned: DATABASE_URL's, the embedded one, or none when each has its own. */
export async function onServer<Result>(
  options: ServerOptions,
  work: (server: ProvisioningServer | null) => Promise<Result>,
): Promise<Result> {
  const { environment, databases, exclusive, log } = options;
  const prefix = environment['DATABASE_PREFIX'] || 'lien_thong';
  const directory = dataDirectory(environment);
  const admin = databases.map(({ choice }) => choice).find((choice) => choice.kind === 'ADMIN');
  if (admin?.kind === 'ADMIN') {
    const passwordSecret = environment['DATABASE_PASSWORD_SECRET'] || (exclusive ? keptSecret(directory) : '');
    return work({ adminUrl: admin.adminUrl, passwordSecret, prefix });
  }
  if (!databases.some(({ choice }) => choice.kind === 'EMBEDDED')) return work(null);
  endServerWithUs(directory);
  return useEmbeddedPostgres({ dataDirectory: directory, exclusive, log }, ({ adminUrl, passwordSecret }) =>
    work({ adminUrl, passwordSecret, prefix }),
  );
}

/** Only a restore makes roles, with the passwords that the hub will use. */
function keptSecret(directory: string): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return readSecrets(directory)['DATABASE_PASSWORD_SECRET'] ?? '';
}

/** Runs a command to its end: 0 when it did its work, 1 when it could not, 2 when it was asked wrongly. */
export async function runCommand(
  { help, arguments: given, options }: CommandLine,
  work: (asked: Asked) => Promise<number>,
): Promise<never> {
  if (given.includes('--help')) {
    console.log(help);
    process.exit(0);
  }
  const unknown = given.filter((argument) => argument.startsWith('--') && ![...options, '--quiet'].includes(argument));
  if (unknown.length > 0) {
    console.error(`✗ Không có tùy chọn ${unknown.join(' ')} — There is no option ${unknown.join(' ')}\n\n${help}`);
    process.exit(2);
  }
  try {
    process.exit(
      await work({
        words: given.filter((argument) => !argument.startsWith('--')),
        has: (option) => given.includes(option),
      }),
    );
  } catch (error) {
    console.error(`✗ ${reasonOf(error)}`);
    process.exit(error instanceof ConfigurationError ? 2 : 1);
  }
}

/** A server that was started for this command alone must not outlive it: Ctrl-C and SIGTERM end both. */
function endServerWithUs(directory: string): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      const server = dataDirectoryHolder(directory)?.pid === process.pid ? findEmbeddedPostgres(directory) : null;
      if (server !== null) process.kill(server.pid, 'SIGINT');
      process.exit(130);
    });
  }
}

interface CommandLine {
  readonly help: string;
  readonly arguments: readonly string[];
  readonly options: readonly string[];
}

interface Asked {
  readonly words: readonly string[];
  has(option: string): boolean;
}
