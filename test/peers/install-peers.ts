import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../commands/project-root.js';

/** What we are compared with and is no part of the product. Apollo's packages are: the gateway plans with them. */
const dependencies = {
  '@graphql-hive/gateway': '2.15.1',
  '@graphql-hive/router-runtime': '1.4.23',
  '@graphql-hive/router-query-planner': '0.0.38',
  graphql: '16.15.0',
  undici: '7.30.2',
} as const;

export interface Peers {
  readonly folder: string;
  /** One line for a report. */
  readonly versions: string;
}

/** The longest that installing took was 45 s, on two cores and with nothing fetched before. */
export const installingMs = 240_000;

/** Installed outside the project, for benches and tests only, and kept for the next. */
export async function installPeers(): Promise<Peers> {
  const digest = createHash('sha256').update(JSON.stringify(dependencies)).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `lien-thong-peers-${digest}`);
  if (!existsSync(folder)) await install(folder);
  return { folder, versions: versionsIn(folder) };
}

/** The program of Hive Gateway, for Node.js. */
export const hiveGateway = ({ folder }: Peers): string =>
  join(folder, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js');

/** Under another name until it is whole: who finds the folder finds all of it. */
async function install(folder: string): Promise<void> {
  console.log(`Cài các cổng khác để so sánh, cần mạng — Installing the peers, which needs the network: ${folder}`);
  const unfinished = mkdtempSync(`${folder}-`);
  try {
    writeFileSync(join(unfinished, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
    await npmInstall(unfinished);
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function npmInstall(folder: string): Promise<void> {
  const words = [
    ...['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    ...['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'], // without a network it says so soon
  ];
  const npm = spawn('npm', words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], timeout: installingMs });
  let said = '';
  npm.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const [code] = (await once(npm, 'close')) as [number | null];
  if (code === 0) return;
  const ended = code === null ? `was stopped after ${installingMs / 1_000} s` : `ended with ${code}`;
  throw new Error(
    `Hive Gateway must be fetched from the package registry once, and could not be: npm install ${ended}\n${said.slice(-2_000)}`,
  );
}

function versionsIn(folder: string): string {
  const ours = ['@apollo/server', '@apollo/gateway'].map((name) => `${name} ${versionOf(projectRoot, name)}`);
  const theirs = Object.keys(dependencies).map((name) => `${name} ${versionOf(folder, name)}`);
  return [...ours, ...theirs].join(', ');
}

function versionOf(folder: string, name: string): string {
  const file = join(folder, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
