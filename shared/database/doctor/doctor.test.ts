import { createServer, type AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, describe, expect, it } from 'vitest';
import { onConnection } from '../connect.js';
import { lockDataDirectory } from '../data-directory-lock.js';
import { embeddedFiles, removeCluster } from '../embedded/remove-cluster.js';
import { withDatabase } from '../provision.js';
import { createTestDatabase } from '../testing.js';
import { examineDatabase } from './examine-database.js';
import { examineDataDirectory, examineNode } from './examine-machine.js';
import { examine, printFinding } from './finding.js';
import { portHolder } from './port-holder.js';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

class First1700000000001 implements MigrationInterface {
  readonly name = 'First1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE first (id int)');
  }
  async down(): Promise<void> {}
}

describe('the doctor', () => {
  it.each([
    ['20.18.9', false],
    ['20.19.0', true],
    ['24.0.0', true],
  ])('judges Node.js %s', (version, isWell) => {
    expect(examineNode(version).isWell).toBe(isWell);
  });

  it('names who holds a port', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(portHolder(port)?.pid).toBe(process.pid);
    await new Promise((resolve) => server.close(resolve));
    expect(portHolder(port)).toBeNull();
  });

  it('turns a directory of another major version into one line with the steps', async () => {
    const directory = newFolder();
    mkdirSync(join(directory, 'postgres'));
    writeFileSync(join(directory, 'postgres', 'PG_VERSION'), '17\n');
    const line = printFinding(await examine('data directory', () => examineDataDirectory(directory)));
    expect(line).toMatch(/^✗ data directory → .*npm run backup/);
    expect(line).not.toContain('\n');
  });

  it('sees pending, newer, incomplete and missing databases', async () => {
    const database = await createTestDatabase({ subgraph: 'finance', migrations: [First1700000000001] });
    const at = { name: 'finance', url: database.adminUrlInside };
    expect(await examineDatabase({ ...at, migrations: [First1700000000001] })).toMatchObject({
      isWell: true,
      text: expect.stringContaining('up to date') as string,
    });
    expect(await examineDatabase({ ...at, migrations: [] })).toMatchObject({
      isWell: false,
      text: expect.stringContaining('First1700000000001') as string,
    });
    class Second1700000000002 extends First1700000000001 {
      override readonly name = 'Second1700000000002' as never;
    }
    expect(await examineDatabase({ ...at, migrations: [First1700000000001, Second1700000000002] })).toMatchObject({
      isWell: true,
      text: expect.stringContaining(', 1 ') as string,
    });
    expect(
      (await examineDatabase({ ...at, url: withDatabase(database.adminUrl, 'nowhere'), migrations: [] })).text,
    ).toContain('no database yet');
    await onConnection(database.adminUrlInside, (admin) => admin.query('DROP EXTENSION pg_trgm'));
    expect(await examineDatabase({ ...at, migrations: [] })).toMatchObject({
      isWell: false,
      step: 'CREATE EXTENSION pg_trgm;',
    });
    await database.drop();
    expect(
      await examine('finance', () => examineDatabase({ ...at, url: 'postgres://x:y@127.0.0.1:1/z', migrations: [] })),
    ).toMatchObject({ isWell: false });
  });
});

describe('a reset', () => {
  it('deletes the embedded database and keeps backups, logs and secrets', async () => {
    const directory = newFolder();
    for (const folder of ['postgres', 'postgres.new', 'backups', 'logs']) mkdirSync(join(directory, folder));
    for (const file of ['postgres.password', 'postgres.log', 'secrets.json']) writeFileSync(join(directory, file), '');
    await removeCluster(directory);
    expect(readdirSync(directory).sort()).toEqual(['backups', 'logs', 'secrets.json']);
    expect(embeddedFiles(directory)).toEqual([]);
  });

  it('deletes nothing while somebody holds the directory', async () => {
    const directory = newFolder();
    mkdirSync(join(directory, 'postgres'));
    const lock = lockDataDirectory(directory);
    await expect(removeCluster(directory)).rejects.toMatchObject({ code: 'DATA_DIR_LOCKED' });
    expect(readdirSync(directory).sort()).toEqual(['hub.lock', 'postgres']);
    lock.release();
  });
});
