import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../../commands/project-root.js';

/** What is measured beside us and is no part of the product. Apollo's packages are: the gateway plans with them. */
const dependencies = {
  '@graphql-hive/gateway': '2.15.1',
  '@graphql-hive/router-runtime': '1.4.23',
  '@graphql-hive/router-query-planner': '0.0.38',
  graphql: '16.15.0',
  undici: '7.30.2',
} as const;

export interface Peers {
  readonly folder: string;
  /** One line for the report. */
  readonly versions: string;
}

/** Installed beside the project, for the bench only, and kept for the next. */
export function installPeers(): Peers {
  const digest = createHash('sha256').update(JSON.stringify(dependencies)).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `lien-thong-gateway-peers-${digest}`);
  const done = join(folder, 'installed');
  if (!existsSync(done)) install(folder, done);
  copyFileSync(
    join(projectRoot, 'test', 'bench', 'gateway', 'contenders', 'hive', 'gateway.config.mjs'),
    join(folder, 'gateway.config.mjs'),
  );
  return { folder, versions: versionsIn(folder) };
}

function install(folder: string, done: string): void {
  console.log(`Cài các cổng khác để so sánh, cần mạng — Installing the peers, which needs the network: ${folder}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(done, '');
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
