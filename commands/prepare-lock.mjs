// One command at a time installs and compiles in this checkout. Plain JavaScript: nothing is installed yet.
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';

const beatMs = 1_000;
const staleMs = 15_000;

/** Does the work while holding `file`. Others wait; the lock of a process that was killed is taken over. */
export async function withLock(file, say, work) {
  let hasSaid = false;
  for (const since = Date.now(); !take(file); await pause(100)) {
    if (hasSaid || Date.now() - since < 3_000) continue;
    hasSaid = true;
    say('Chờ một lệnh khác cài đặt hoặc biên dịch xong — Waiting for another command to install or compile');
  }
  const beat = setInterval(() => attempt(() => utimesSync(file, new Date(), new Date())), beatMs);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    const descriptor = openSync(file, 'wx');
    writeSync(descriptor, JSON.stringify({ pid: process.pid, host: hostname() }));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const found = attempt(() => readFileSync(file, 'utf8'));
    if (found !== null && isStale(file, found)) remove(file, found);
    return false;
  }
}

function isStale(file, text) {
  const age = Date.now() - (attempt(() => statSync(file).mtimeMs) ?? Date.now());
  const holder = attempt(() => JSON.parse(text));
  return age > staleMs || (holder !== null && holder.host === hostname() && !isAlive(holder.pid));
}

/** Takes the stale file away; puts it back when meanwhile somebody else's stood there. */
function remove(file, stale) {
  const aside = `${file}.${process.pid}`;
  attempt(() => renameSync(file, aside));
  if (attempt(() => readFileSync(aside, 'utf8')) !== stale) attempt(() => linkSync(aside, file));
  rmSync(aside, { force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function attempt(act) {
  try {
    return act();
  } catch {
    return null;
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
