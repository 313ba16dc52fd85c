import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../../../commands/hub/free-port.js';
import { runHub } from '../../../../commands/hub/run-hub.js';
import { services } from '../../../../commands/hub/services.js';
import { printSteps } from '../../../../commands/hub/steps.js';
import { settingPrefix } from '../../../../shared/config/setting-prefix.js';
import { dropDatabase } from '../../../../shared/database/provision.js';
import { endWithUs } from '../process/end-with-us.js';
import type { StubbedSubgraph } from '../stub/stub-settings.js';

export interface BenchHub {
  readonly subgraphs: Readonly<Record<string, StubbedSubgraph['upstream']>>;
  stop(): Promise<void>;
}

/** The real subgraphs with their sample data, on free ports and a database of their own; no gateway. */
export async function startHub(): Promise<BenchHub> {
  const directory = mkdtempSync(join(tmpdir(), 'lien-thong-hub-'));
  const ports = await freePorts(services.length);
  const prefix = `bench_${randomBytes(4).toString('hex')}`;
  const environment = {
    DATABASE_PASSWORD_SECRET: randomBytes(32).toString('hex'),
    ...process.env,
    ...Object.fromEntries(services.map(({ portSetting }, index) => [portSetting, String(ports[index])])),
    DATABASE_PREFIX: prefix,
  };
  const stopping = new AbortController();
  const { signal } = stopping;
  const starting = runHub({ directory, environment, subgraphs: services, gateway: null, steps: printSteps(), signal });

  const stop = async (): Promise<void> => {
    forget();
    stopping.abort(new Error('stopped'));
    await starting.then((hub) => hub.stop()).catch(() => undefined); // a start that failed has cleaned up after itself
    const adminUrl = process.env['DATABASE_URL'];
    if (adminUrl) for (const { name } of services) await dropDatabase({ adminUrl, subgraph: name, prefix });
    rmSync(directory, { recursive: true, force: true });
  };
  const forget = endWithUs(stop);
  const hub = await starting.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const upstream = (name: string, index: number) => ({
    url: `http://127.0.0.1:${ports[index]}`,
    callSecret: hub.environment[`${settingPrefix(name)}_CALL_SECRET`] ?? '',
  });
  return { subgraphs: Object.fromEntries(services.map(({ name }, index) => [name, upstream(name, index)])), stop };
}
