import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findEmbeddedPostgres } from '../../shared/database/embedded-postgres.js';
import { projectRoot } from '../../commands/project-root.js';
import {
  askHub,
  leavePlace,
  makePlace,
  type Place,
  processesOf,
  type Run,
  runToEnd,
  startHub,
  stopHub,
  whatStays,
} from './hub-process.js';

/** Figures of all targets: what a province leader would miss first. */
const scoreboard =
  '{ plan { contents { targets { code result(asOf: "2025-06-30") { status figure { numerator denominator state } } } } } }';

const unitCount = async (place: Place): Promise<number> => {
  const { data } = await askHub(place, '{ publicServiceUnits(first: 1) { totalCount } }');
  return data.publicServiceUnits.totalCount as number;
};

/** A row as its owner would write it, acknowledged before the next step. */
async function writeUnit({ directory }: Place): Promise<void> {
  const url = new URL(findEmbeddedPostgres(directory)?.adminUrl ?? '');
  url.pathname = '/lien_thong_institutions';
  const client = new Client({ connectionString: url.href });
  client.on('error', () => undefined); // the server is killed under it
  await client.connect();
  await client.query(
    `INSERT INTO public_service_unit (id, code, name, sector, governing_agency_id, admin_unit_id, established_on, origin)
     SELECT id || 'x', code || 'x', name, sector, governing_agency_id, admin_unit_id, established_on, origin
     FROM public_service_unit ORDER BY code LIMIT 1`,
  );
  await client.end();
}

const kill = (pids: readonly number[]): void => pids.forEach((pid) => process.kill(pid, 'SIGKILL'));
const pidsOf = (place: Place, isWanted: (commandLine: string) => boolean): number[] =>
  processesOf(place.directory).flatMap(({ pid, commandLine }) => (isWanted(commandLine) ? [pid] : []));
const isPostgres = (line: string): boolean => line.includes('/postgres -D ');
const isService = (line: string): boolean => /dist\/(gateway|subgraphs\/[a-z-]+)\/main\.js/.test(line);

/** Names, sizes and times of all files below a folder. */
function picture(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^(postgres|logs)\//.test(name)) // the running hub's own
    .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);
}

describe.skipIf(process.platform !== 'linux')('a hub through its life', () => {
  let place: Place;
  let hub: Run;
  beforeAll(async () => {
    place = await makePlace();
    hub = await startHub(place, { throughNpm: true });
  });
  afterAll(() => leavePlace(place));

  test('a second start, and a reset, are refused in one line and change nothing', async () => {
    const before = [picture(place.directory), picture(join(projectRoot, 'dist'))];
    const [second, reset] = await Promise.all([
      runToEnd(place, ['start']),
      runToEnd(place, ['reset', '--yes'], { settings: {} }),
    ]);
    for (const { code, said } of [second, reset]) {
      expect(code).toBe(1);
      expect(said.trim().split('\n')).toHaveLength(1);
      expect(said).toMatch(/The data directory .* is in use by process \d+/);
    }
    expect([picture(place.directory), picture(join(projectRoot, 'dist'))]).toEqual(before);
    expect((await askHub(place, '{ plan { number } }')).errors).toBeUndefined();
  });

  test('no service is told another’s secrets or where another’s rows are', async () => {
    const [finance] = processesOf(place.directory).filter(({ commandLine }) => commandLine.includes('finance/main.js'));
    const settings = readFileSync(`/proc/${finance?.pid}/environ`, 'utf8')
      .split('\0')
      .map((line) => line.split('=')[0]);
    expect(settings).toContain('FINANCE_CALL_SECRET');
    expect(settings).toContain('INSTITUTIONS_URL');
    expect(
      settings.filter((name) =>
        /^(INSTITUTIONS|PROCEDURES|E_GOVERNMENT|GATEWAY)_.*(SECRET|DATABASE_URL)$|^DEVELOPMENT_KEY$/.test(name ?? ''),
      ),
    ).toEqual([]);
  });

  test('kill -9 of the database server: it runs again and the services find it', async () => {
    const server = findEmbeddedPostgres(place.directory)?.pid ?? 0;
    expect(pidsOf(place, isPostgres)).toContain(server);
    kill([server]);
    await hub.until('PostgreSQL đã dừng');
    const limit = Date.now() + 30_000;
    let answer = await askHub(place, scoreboard);
    while (answer.errors !== undefined && Date.now() < limit) {
      await sleep(200);
      answer = await askHub(place, scoreboard);
    }
    expect(answer.errors).toBeUndefined();
  });

  test('Ctrl-C ends all that was started within ten seconds', async () => {
    const asked = Date.now();
    process.kill(-(hub.process.pid ?? 0), 'SIGINT'); // the terminal sends it to npm, the shell and the hub
    await hub.ended();
    expect(await whatStays(place.directory, 10_000 - (Date.now() - asked))).toEqual([]);
    expect(hub.said()).toContain('✓ Đã dừng — Stopped');
  });

  test('kill -9 of the supervisor alone: its services end by themselves, and a new start works at once', async () => {
    const first = await startHub(place);
    kill([first.process.pid ?? 0]);
    const second = await startHub(place);
    expect(pidsOf(place, isService)).toHaveLength(5);
    expect((await askHub(place, scoreboard)).errors).toBeUndefined();

    kill([second.process.pid ?? 0]);
    const limit = Date.now() + 10_000;
    while (pidsOf(place, isService).length > 0 && Date.now() < limit) await sleep(50);
    expect(pidsOf(place, isService)).toEqual([]);
  });

  test('kill -9 of everything keeps what was acknowledged; in production there is no development key', async () => {
    const first = await startHub(place);
    const before = await unitCount(place);
    await writeUnit(place);
    kill([first.process.pid ?? 0, ...pidsOf(place, () => true)]);

    hub = await startHub(place, { settings: { NODE_ENV: 'production' } });
    expect(await unitCount(place)).toBe(before + 1);
    expect(hub.said()).not.toContain('Dev key');
    expect(first.said()).toContain('Dev key');
    const key = /Bearer (\w+)/.exec(first.said())?.[1] ?? '';
    const { errors } = await askHub(place, '{ plan { number } }', { authorization: `Bearer ${key}` });
    expect(errors).toHaveLength(1);
  });

  test('backup, reset, restore: the same answer of every target', async () => {
    const before = await askHub(place, scoreboard);
    const count = await unitCount(place);
    const folder = join(place.directory, '..', 'bản sao lưu');
    const saved = await runToEnd(place, ['backup', folder]); // while the hub runs
    expect(saved.said).toContain(`✓ ${join(folder)}`);
    expect(await stopHub(hub)).toBe(0);
    expect(await whatStays(place.directory, 1_000)).toEqual([]);

    const reset = await runToEnd(place, ['reset', '--yes']);
    expect(reset.code).toBe(0);
    expect(readdirSync(place.directory).sort()).toEqual(['logs', 'secrets.json']);
    const restored = await runToEnd(place, ['restore', folder]);
    expect(restored).toMatchObject({ code: 0 });

    hub = await startHub(place);
    expect(await askHub(place, scoreboard)).toEqual(before);
    expect(await unitCount(place)).toBe(count);
  });

  test('SIGTERM to npm ends the hub as well', async () => {
    await stopHub(hub);
    hub = await startHub(place, { throughNpm: true });
    hub.process.kill('SIGTERM');
    expect(await whatStays(place.directory, 10_000)).toEqual([]);
  });
});
