import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { onConnection } from './connect.js';
import { findServerBinaries } from './embedded/server-binaries.js';
import {
  type EmbeddedPostgresOptions,
  findEmbeddedPostgres,
  type RunningPostgres,
  startEmbeddedPostgres,
} from './embedded-postgres.js';
import { processIdentity } from './process-identity.js';
import { asUser, canBeAnotherUser, moduleUrl, startChild } from './testing.child-process.js';

const created: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-'));
  created.push(folder);
  return folder;
}
/** Below a folder that only its owner may enter, with blanks and Vietnamese letters. */
const newDirectory = (): string => join(newFolder(), 'Thư mục có dấu cách', 'dữ liệu');

let running: RunningPostgres[] = [];
async function start(options: EmbeddedPostgresOptions): Promise<RunningPostgres> {
  const server = await startEmbeddedPostgres(options);
  running.push(server);
  return server;
}
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
});
afterAll(() => created.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const query = (url: string, sql: string): Promise<unknown[]> =>
  onConnection(url, async (client) => (await client.query<Record<string, unknown>>({ text: sql })).rows);

const launcher = (dataDirectory: string): string => `
  const { startEmbeddedPostgres } = await import(${moduleUrl('./embedded-postgres.ts')});
  const server = await startEmbeddedPostgres({ dataDirectory: ${JSON.stringify(dataDirectory)} });
  console.log(JSON.stringify(server));
  process.stdin.once('data', () => server.stop().then(() => process.exit()));`;

describe('the embedded server', () => {
  it('keeps its rows from one start to the next, durably, and frees the directory', async () => {
    const dataDirectory = newDirectory();
    const first = await startEmbeddedPostgres({ dataDirectory });
    await query(first.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS row');
    expect(
      await query(
        first.adminUrl,
        `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'lc_collate', 'server_encoding') ORDER BY name`,
      ),
    ).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
    await first.stop();
    expect(await first.exited).toBe(0);
    expect(findEmbeddedPostgres(dataDirectory)).toBeNull();
    const second = await start({ dataDirectory });
    expect(second.passwordSecret).toBe(first.passwordSecret);
    expect(await query(second.adminUrl, 'SELECT row FROM kept')).toEqual([{ row: 1 }]);
    expect(findEmbeddedPostgres(dataDirectory)?.adminUrl).toBe(second.adminUrl);
  });

  it('asks for the password, keeps it to itself and listens on this machine only', async () => {
    const dataDirectory = newDirectory();
    const server = await start({ dataDirectory, unsafeButFast: true });
    const guess = new URL(server.adminUrl);
    guess.password = 'guess';
    await expect(query(guess.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(dataDirectory, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(await query(server.adminUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(readFileSync(join(dataDirectory, 'postgres', 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#]*trust/m);
  });

  it('refuses a directory in use', async () => {
    const dataDirectory = newDirectory();
    await start({ dataDirectory, unsafeButFast: true });
    await expect(startEmbeddedPostgres({ dataDirectory })).rejects.toMatchObject({
      code: 'DATA_DIR_LOCKED',
      pid: process.pid,
    });
  });

  it.each(['its launcher', 'everything'])(
    'starts again after kill -9 of %s, with all that was acknowledged',
    async (victim) => {
      const dataDirectory = newDirectory();
      const child = startChild(launcher(dataDirectory));
      const old = JSON.parse(await child.line()) as RunningPostgres;
      await query(old.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS row');
      const idle = new Client({ connectionString: old.adminUrl });
      idle.on('error', () => undefined);
      await idle.connect(); // the server must not wait for those who are still connected
      child.process.kill('SIGKILL');
      if (victim === 'everything') process.kill(-old.pid, 'SIGKILL');
      await child.output();
      const server = await start({ dataDirectory });
      expect(processIdentity(old.pid)).toBeNull();
      expect(await query(server.adminUrl, 'SELECT row FROM kept')).toEqual([{ row: 1 }]);
    },
  );

  it('never stops a stranger whose number stands in the old file', async () => {
    const dataDirectory = newDirectory();
    await (await startEmbeddedPostgres({ dataDirectory, unsafeButFast: true })).stop();
    const stranger = spawn('sleep', ['60']);
    const cluster = join(dataDirectory, 'postgres');
    writeFileSync(join(cluster, 'postmaster.pid'), `${stranger.pid}\n${cluster}\n0\n1\n\n127.0.0.1\n\nready\n`);
    const server = await start({ dataDirectory, unsafeButFast: true });
    expect(await query(server.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    stranger.kill();
  });

  it('does over a first start that was killed midway', async () => {
    const dataDirectory = newDirectory();
    mkdirSync(join(dataDirectory, 'postgres.new'), { recursive: true });
    writeFileSync(join(dataDirectory, 'postgres.new', 'PG_VERSION'), '18\n');
    const server = await start({ dataDirectory, unsafeButFast: true });
    expect(await query(server.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('refuses the files of another major version, touches nothing and says the steps', async () => {
    const dataDirectory = newDirectory();
    mkdirSync(join(dataDirectory, 'postgres'), { recursive: true });
    writeFileSync(join(dataDirectory, 'postgres', 'PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres({ dataDirectory })).rejects.toMatchObject({
      code: 'DATA_DIR_VERSION',
      message: expect.stringMatching(/17.*npm run backup.*npm run reset.*npm run restore/) as string,
    });
    expect([readdirSync(dataDirectory), readdirSync(join(dataDirectory, 'postgres'))]).toEqual([
      ['postgres'],
      ['PG_VERSION'],
    ]);
  });

  it('says in one line why it did not start', async () => {
    const dataDirectory = newDirectory();
    await (await startEmbeddedPostgres({ dataDirectory, unsafeButFast: true })).stop();
    writeFileSync(join(dataDirectory, 'postgres', 'postgresql.auto.conf'), 'no_such_setting = 1\n');
    const failure = await startEmbeddedPostgres({ dataDirectory }).catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({
      code: 'START_FAILED',
      message: expect.stringContaining('no_such_setting') as string,
    });
    expect((failure as Error).message).not.toContain('\n');
  });

  it('names the platform it has no server for, and the way out', async () => {
    await expect(findServerBinaries('@embedded-postgres/none')).rejects.toMatchObject({
      code: 'UNSUPPORTED_PLATFORM',
      message: expect.stringContaining('DATABASE_URL') as string,
    });
  });
});

describe.runIf(canBeAnotherUser)('the embedded server, for other users', () => {
  it.each([
    ['an ordinary user', 1],
    ['a user without a name, as containers have them', 12_345],
  ])('serves %s in a folder of its own', async (_, uid) => {
    const dataDirectory = newDirectory();
    const home = join(dataDirectory, '..', '..');
    mkdirSync(dataDirectory, { recursive: true });
    [home, join(dataDirectory, '..'), dataDirectory].forEach((folder) => {
      chownSync(folder, uid, uid);
      chmodSync(folder, 0o700);
    });
    const child = startChild(launcher(dataDirectory), { as: asUser(uid) });
    const server = JSON.parse(await child.line()) as RunningPostgres;
    expect(await query(server.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    child.process.stdin?.write('stop\n');
    await child.output();
    expect(statSync(join(dataDirectory, 'postgres')).uid).toBe(uid);
    await expect(startEmbeddedPostgres({ dataDirectory })).rejects.toMatchObject({ code: 'DATA_DIR_OWNER' });
  });

  it("refuses root's data to an ordinary user", async () => {
    const dataDirectory = newFolder();
    chmodSync(dataDirectory, 0o711);
    await (await startEmbeddedPostgres({ dataDirectory, unsafeButFast: true })).stop();
    const child = startChild(launcher(dataDirectory), { as: asUser(12_345) });
    expect(await child.output()).toMatch(/DATA_DIR_OWNER/);
  });
});
