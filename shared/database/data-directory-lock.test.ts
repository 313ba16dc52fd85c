import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dataDirectoryHolder, DataDirectoryLocked, lockDataDirectory } from './data-directory-lock.js';
import { moduleUrl, startChild } from './testing.child-process.js';

const root = mkdtempSync(join(tmpdir(), 'khóa '));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const newDirectory = (): string => mkdtempSync(join(root, 'dữ liệu '));
const staleLock = JSON.stringify({ pid: process.pid, startedAt: 'another start', token: 'x' });

describe('the lock of a data directory', () => {
  it('refuses a second holder, names the first and writes nothing', () => {
    const directory = newDirectory();
    const lock = lockDataDirectory(directory);
    const before = {
      files: readdirSync(directory),
      text: readFileSync(lock.file, 'utf8'),
      changed: statSync(directory).mtimeMs,
    };
    expect(() => lockDataDirectory(directory)).toThrow(new DataDirectoryLocked(process.pid, directory));
    expect({
      files: readdirSync(directory),
      text: readFileSync(lock.file, 'utf8'),
      changed: statSync(directory).mtimeMs,
    }).toEqual(before);
  });

  it('is free again after release', () => {
    const directory = newDirectory();
    lockDataDirectory(directory).release();
    expect(dataDirectoryHolder(directory)).toBeNull();
    lockDataDirectory(directory).release();
    expect(readdirSync(directory)).toEqual([]);
  });

  it.each([
    ['of a process that reuses the number', staleLock],
    ['of a process that is gone', JSON.stringify({ pid: 2 ** 30, startedAt: 'x', token: 'x' })],
    ['cut short by a crash', '{"pid":'],
    ['left empty by a crash', ''],
  ])('takes over a lock %s', (_, text) => {
    const directory = newDirectory();
    writeFileSync(join(directory, 'hub.lock'), text);
    lockDataDirectory(directory);
    expect(dataDirectoryHolder(directory)?.pid).toBe(process.pid);
    expect(readdirSync(directory)).toEqual(['hub.lock']);
  });

  it('takes over a takeover that was killed midway', () => {
    const directory = newDirectory();
    writeFileSync(join(directory, 'hub.lock'), staleLock);
    writeFileSync(join(directory, 'hub.lock.next'), staleLock.replace('"x"', '"y"'));
    lockDataDirectory(directory);
    expect(readdirSync(directory)).toEqual(['hub.lock']);
  });

  it('goes to exactly one of several processes, free or stale', async () => {
    const folder = newDirectory();
    const rounds = Array.from({ length: 60 }, (_, index) => join(folder, String(index)));
    rounds.forEach((directory, index) => {
      mkdirSync(directory);
      if (index % 3 > 0) writeFileSync(join(directory, 'hub.lock'), staleLock);
      if (index % 3 > 1) writeFileSync(join(directory, 'hub.lock.next'), staleLock);
    });
    const source = `
      const { lockDataDirectory } = await import(${moduleUrl('./data-directory-lock.ts')});
      console.log('ready');
      const startAt = Number(await new Promise((resolve) => process.stdin.once('data', resolve)));
      const won = [];
      ${JSON.stringify(rounds)}.forEach((directory, index) => {
        while (Date.now() < startAt + index * 15);
        try { lockDataDirectory(directory); won.push(index); } catch (error) { if (error.code !== 'DATA_DIR_LOCKED') throw error; }
      });
      console.log(JSON.stringify(won));
      process.stdin.once('data', () => process.exit());`;
    const children = Array.from({ length: 5 }, () => startChild(source));
    await Promise.all(children.map((child) => child.line()));
    const startAt = Date.now() + 50;
    children.forEach((child) => child.process.stdin?.write(`${startAt}\n`));
    const won = await Promise.all(children.map(async (child) => JSON.parse(await child.line()) as number[]));
    children.forEach((child) => child.process.stdin?.write('end\n'));
    expect(won.flat().sort((a, b) => a - b)).toEqual(rounds.map((_, index) => index));
  });

  it('is taken over after kill -9 of its holder', async () => {
    const directory = newDirectory();
    const child = startChild(`
      const { lockDataDirectory } = await import(${moduleUrl('./data-directory-lock.ts')});
      lockDataDirectory(${JSON.stringify(directory)});
      console.log('held');
      setInterval(() => {}, 1000);`);
    await child.line();
    expect(() => lockDataDirectory(directory)).toThrow(DataDirectoryLocked);
    child.process.kill('SIGKILL');
    await child.output();
    lockDataDirectory(directory).release();
  });
});
