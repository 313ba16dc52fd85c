import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePorts } from '../../commands/hub/free-port.js';
import { runHub } from '../../commands/hub/run-hub.js';
import { gateway, services } from '../../commands/hub/services.js';
import { printSteps } from '../../commands/hub/steps.js';
import { settingPrefix } from '../../shared/config/setting-prefix.js';
import { dropDatabase } from '../../shared/database/provision.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the gateway. */
    hubUrl: string;
    /** Address of each subgraph. */
    subgraphUrls: Readonly<Record<string, string>>;
    /** Each subgraph's database, as its service sees it. */
    databaseUrls: Readonly<Record<string, string>>;
    /** The settings with which the hub was started, secrets included. */
    hubSettings: Readonly<Record<string, string>>;
  }
}

/** Starts the whole hub once for all stories: real processes, real PostgreSQL, on free ports and in a folder of its own. */
export default async function startRunningHub(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'liên thông '));
  const ports = await freePorts(services.length + 1);
  const all = [...services, gateway];
  const portSettings = Object.fromEntries(all.map(({ portSetting }, index) => [portSetting, String(ports[index])]));
  const prefix = `test_${randomBytes(4).toString('hex')}`;
  const environment = {
    DATABASE_PASSWORD_SECRET: randomBytes(32).toString('hex'),
    ...process.env,
    ...portSettings,
    DATABASE_PREFIX: prefix,
  };
  const hub = await runHub({ directory, environment, subgraphs: services, gateway, steps: printSteps() });

  project.provide('hubUrl', urlOf(ports.at(-1)));
  project.provide('subgraphUrls', Object.fromEntries(services.map(({ name }, index) => [name, urlOf(ports[index])])));
  project.provide(
    'databaseUrls',
    Object.fromEntries(services.map(({ name }) => [name, hub.databases[`${settingPrefix(name)}_DATABASE_URL`] ?? ''])),
  );
  project.provide(
    'hubSettings',
    Object.fromEntries(Object.entries(hub.environment).map(([name, value]) => [name, value ?? ''])),
  );

  return async () => {
    await hub.stop();
    const adminUrl = process.env['DATABASE_URL'];
    if (adminUrl) for (const { name } of services) await dropDatabase({ adminUrl, subgraph: name, prefix });
    rmSync(directory, { recursive: true, force: true });
  };
}

const urlOf = (port: number | undefined): string => `http://127.0.0.1:${port}`;
