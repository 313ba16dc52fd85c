import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../commands/project-root.js';
import { type RunningPostgres, startEmbeddedPostgres } from '../../shared/database/embedded-postgres.js';
import { assembleImage } from './assemble-image.js';
import {
  type ComposeService,
  interpolate,
  readEnvironmentFile,
  readServices,
  type Variables,
  variablesIn,
} from './read-compose.js';
import { commandsOf, copiesOf, readDockerfile, wordsOf } from './read-dockerfile.js';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const stages = readDockerfile(read('Dockerfile'));
const image = stages.at(-1);
if (image === undefined) throw new Error('The Dockerfile has no stage');

const isSecret = (name: string): boolean => /SECRET|PASSWORD/.test(name);

/** `.env.example` as somebody would fill it in: every secret, and nothing else. */
const example = readEnvironmentFile(read('.env.example'));
const filledIn: Variables = Object.fromEntries(
  Object.entries(example).map(([name, value]) => [name, isSecret(name) ? randomBytes(32).toString('hex') : value]),
);
const services = readServices(read('docker-compose.yml'), filledIn);
const ours = services.filter(({ build }) => build !== null);
const subgraphs = ours.filter(({ name }) => name !== 'gateway');
const service = (name: string): ComposeService => {
  const found = services.find((one) => one.name === name);
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};

describe('docker-compose.yml', () => {
  it('runs PostgreSQL, the four subgraphs and the gateway, ours from one image', () => {
    expect(services.map(({ name }) => name)).toEqual([
      'postgres',
      'institutions',
      'procedures',
      'finance',
      'e-government',
      'gateway',
    ]);
    expect(new Set(ours.map((one) => `${one.build} ${one.image}`))).toEqual(new Set(['. lien-thong']));
  });

  it('opens a port of the gateway alone, on this machine unless told otherwise', () => {
    expect(services.filter(({ ports }) => ports.length > 0).map(({ name, ports }) => [name, ports])).toEqual([
      ['gateway', ['127.0.0.1:4000:4000']],
    ]);
  });

  it('starts each service when what it needs is healthy', () => {
    expect(service('gateway').waitsFor).toEqual(subgraphs.map(({ name }) => name));
    for (const one of subgraphs) expect(one.waitsFor, one.name).toEqual(['postgres']);
  });

  it('gives a secret only to those who share it', () => {
    const holders = (setting: string) =>
      services.filter(({ environment }) => setting in environment).map(({ name }) => name);
    for (const { name } of subgraphs) {
      const prefix = name.toUpperCase().replaceAll('-', '_');
      expect(holders(`${prefix}_CALL_SECRET`)).toEqual([name, 'gateway']);
      expect(holders(`${prefix}_PERSONAL_SECRET`)).toEqual([name]);
      if (name !== 'institutions') expect(holders(`${prefix}_FEED_SECRET`)).toEqual(['institutions', name]);
    }
    expect(holders('DATABASE_URL')).toEqual(subgraphs.map(({ name }) => name));
  });

  it('takes every secret from .env and refuses to start without it', () => {
    const compose = read('docker-compose.yml');
    expect(new Set(Object.keys(example))).toEqual(new Set(variablesIn(compose)));
    for (const [name, value] of Object.entries(example)) {
      if (!isSecret(name)) continue;
      expect(value, `${name} must not ship with a value`).toBe('');
      expect(() => interpolate(compose, { ...filledIn, [name]: '' })).toThrow(name);
    }
  });
});

describe('Dockerfile', () => {
  it('copies only what exists and is not kept out by .dockerignore', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const sources = stages
      .flatMap(copiesOf)
      .filter(({ from }) => from === null)
      .flatMap((copy) => copy.sources);
    for (const source of sources) {
      expect(existsSync(join(projectRoot, source)), source).toBe(true);
      expect(allowed).toContain(source);
    }
  });

  it('runs as an ordinary user, in production, with production packages only', () => {
    expect(wordsOf(image, 'USER')).toEqual(['node']);
    expect(wordsOf(image, 'ENV')).toEqual(['NODE_ENV=production']);
    const packages = stages.find(
      ({ name }) => name === copiesOf(image).find(({ target }) => target === 'node_modules')?.from,
    );
    expect(packages && wordsOf(packages, 'RUN')).toEqual([
      expect.stringContaining('npm ci --omit=dev --omit=optional'),
    ]);
  });
});

describe('the services of docker-compose.yml, as processes', () => {
  const readyWithinMs = 150_000;
  const running = new Map<string, ChildProcess>();
  const environments = new Map<string, Variables>();
  const output = new Map<string, string>();
  let root = '';
  let dataDirectory = '';
  let postgres: RunningPostgres | undefined;

  beforeAll(async () => {
    dataDirectory = mkdtempSync(join(tmpdir(), 'lien-thong-compose-'));
    chmodSync(dataDirectory, 0o711); // root's server runs as somebody else
    root = assembleImage(stages);
    postgres = await startEmbeddedPostgres({ dataDirectory, unsafeButFast: true });
    const here = await addressesHere(ours, postgres.adminUrl);
    for (const one of ours) environments.set(one.name, { ...environmentHere(one, here), NODE_ENV: 'production' });
    for (const one of ours) start(one);
    await Promise.all(ours.map(({ name }) => becomesHealthy(name)));
  }, readyWithinMs);

  afterAll(async () => {
    for (const child of running.values()) child.kill('SIGKILL');
    await postgres?.stop();
    for (const folder of [dataDirectory, root === '' ? '' : dirname(root)].filter(Boolean))
      rmSync(folder, { recursive: true, force: true });
  });

  it('become healthy by the check of the image, with no setting but those of the file', () => {
    for (const { name } of ours) expect(isHealthy(name), output.get(name) ?? '').toBe(true);
  });

  it('answer one query through the gateway, across all four subgraphs', async () => {
    const url = environments.get('gateway')?.['HEALTH_URL']?.replace('/health/ready', '/graphql') ?? '';
    const query =
      '{ plan { number } services { name version registerPosition } target(id: "T5.2a") { result(asOf: "2025-06-30") { figure { state } } } }';
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    expect(errors).toBeUndefined();
    expect(data['plan']).toEqual({ number: '1271/QĐ-UBND' });
    expect(data['services']).toEqual(
      subgraphs.map(({ name }) => ({
        name,
        version: expect.any(String) as string,
        registerPosition: name === 'institutions' ? null : (expect.stringMatching(/^[1-9]\d*$/) as string),
      })),
    );
    expect(data['target']).toEqual({ result: { figure: { state: 'KNOWN' } } });
  });

  it('serve the page to try queries from production packages', async () => {
    const origin = new URL(environments.get('gateway')?.['HEALTH_URL'] ?? '').origin;
    for (const path of ['/', '/assets/graphiql.js', '/assets/react-dom.js', '/assets/samples.json']) {
      expect((await fetch(`${origin}${path}`)).status, path).toBe(200);
    }
  });

  it('stop cleanly when they are told to', async () => {
    const codes = await Promise.all([...running].map(async ([name, child]) => [name, await stop(child)] as const));
    expect(Object.fromEntries(codes)).toEqual(Object.fromEntries(ours.map(({ name }) => [name, 0])));
  });

  function start({ name, command: [program, ...words] }: ComposeService): void {
    expect(program).toBe('node');
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...environments.get(name) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => output.set(name, `${output.get(name) ?? ''}${chunk.toString()}`));
    }
    running.set(name, child);
  }

  async function becomesHealthy(name: string): Promise<void> {
    for (const until = Date.now() + readyWithinMs; Date.now() < until; await pause(300)) {
      if (await isReady(name)) return;
      if (running.get(name)?.exitCode !== null) throw new Error(`${name} ended: ${output.get(name)}`);
    }
    throw new Error(`${name} is not ready: ${output.get(name)}`);
  }

  async function isReady(name: string): Promise<boolean> {
    const url = environments.get(name)?.['HEALTH_URL'] ?? '';
    return fetch(url).then(
      async (response) => (await response.arrayBuffer(), response.ok),
      () => false,
    );
  }

  /** The image's own health check, run beside the service as the engine would. */
  function isHealthy(name: string): boolean {
    const [check = []] = commandsOf(image as NonNullable<typeof image>, 'HEALTHCHECK');
    return spawnSync(process.execPath, check.slice(1), { cwd: root, env: { ...environments.get(name) } }).status === 0;
  }
});

/** What stands for an address of the containers' network on this machine. */
async function addressesHere(all: readonly ComposeService[], adminUrl: string): Promise<ReadonlyMap<string, string>> {
  const map = new Map<string, string>();
  for (const { name, environment } of all) {
    const { port } = new URL(environment['HEALTH_URL'] ?? '');
    const free = String(await freePort());
    map.set(`http://127.0.0.1:${port}`, `http://127.0.0.1:${free}`);
    map.set(`http://${name}:${port}`, `http://127.0.0.1:${free}`);
    map.set(`port ${name}`, free);
  }
  return map.set(service('institutions').environment['DATABASE_URL'] ?? '', adminUrl);
}

/** The environment that the file gives a service, with addresses, port and host of this machine in their places. */
function environmentHere({ name, environment }: ComposeService, here: ReadonlyMap<string, string>): Variables {
  const moved = Object.entries(environment).map(([key, value]) => {
    const address = [...here.keys()].find((one) => value === one || value.startsWith(`${one}/`));
    return [key, address === undefined ? value : value.replace(address, here.get(address) ?? '')];
  });
  const port = `${name.toUpperCase().replaceAll('-', '_')}_PORT`;
  return { ...(Object.fromEntries(moved) as Variables), HUB_HOST: '127.0.0.1', [port]: here.get(`port ${name}`) ?? '' };
}

async function stop(child: ChildProcess): Promise<number | null> {
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return exited;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
