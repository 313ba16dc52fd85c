// Brings a fresh checkout to where its commands can run: installs what is missing, compiles what has changed.
// Plain JavaScript without a dependency: nothing is installed yet when it starts.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './prepare-lock.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sourceFolders = ['commands', 'gateway', 'shared', 'subgraphs'];
const dist = join(root, 'dist');
const stampFile = join(dist, '.sources');

/** Ready to run, or the process ends with one line that says why not. */
export async function prepare({ say = () => undefined, withDevelopment = false } = {}) {
  demandNode();
  try {
    if (isReady(withDevelopment)) return;
    accessSync(root, constants.W_OK);
    await withLock(join(root, 'dist.lock'), say, async () => {
      if (isInstallNeeded(withDevelopment)) await install(say, withDevelopment);
      if (!isBuilt()) await build(say);
    });
  } catch (error) {
    fail(reasonOf(error));
  }
}

const isReady = (withDevelopment) => !isInstallNeeded(withDevelopment) && isBuilt();

function demandNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Cần Node.js 20.19 trở lên, đang dùng ${process.versions.node} — Node.js 20.19 or later is needed, this is ${process.versions.node}`,
  );
}

/**
 * What the lockfile wants and node_modules does not have. Packages only of development count where they are used;
 * optional ones count when they are for this platform (database server and compiler are such) and were not tried yet.
 */
function isInstallNeeded(withDevelopment) {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null) return true;
  const wasTried = existsSync(platformFile) && readFileSync(platformFile, 'utf8') === platform;
  return Object.entries(readLock(join(root, 'package-lock.json')) ?? {}).some(
    ([path, wanted]) =>
      isWanted(path, wanted, withDevelopment, wasTried) && installed[path]?.version !== wanted.version,
  );
}

const platform = `${process.platform}-${process.arch}`;
const platformFile = join(root, 'node_modules', '.tried-on-platform');

function isWanted(path, { optional, dev, devOptional, os, cpu, libc }, withDevelopment, wasTried) {
  if (path === '' || ((dev || devOptional) && !withDevelopment)) return false;
  if (!optional) return true;
  return Boolean(!wasTried && os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}

function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

async function install(say, withDevelopment) {
  say('Cài các gói còn thiếu — Installing packages');
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(withDevelopment ? ['--include=dev'] : [])];
  const reason = await whileSaying(say, 'npm ci', () => run('npm', words));
  if (reason !== null) throw new Error(`npm ci không xong — npm ci failed: ${reason}`);
  writeFileSync(platformFile, platform);
}

/** Null when the program did its work, else why not. Its own words go straight to the terminal. */
function run(program, words) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    const pass = (signal) => child.kill(signal);
    const ended = (reason) => {
      process.off('SIGTERM', pass).off('SIGINT', pass);
      resolve(reason);
    };
    process.on('SIGTERM', pass).on('SIGINT', pass);
    child.once('error', ({ message }) => ended(message));
    child.once('exit', (code, signal) => ended(code === 0 ? null : `${signal ?? `mã — code ${code}`}`));
  });
}

async function whileSaying(say, title, work) {
  const from = Date.now();
  const beat = setInterval(() => say(`… ${title} (${Math.round((Date.now() - from) / 1000)} s)`), 5_000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

const sources = () => sourceFolders.flatMap((folder) => listFiles(join(root, folder)));

function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(sources());
}

/** Compiles every source. Into a folder beside, then swapped: a running hub never sees half a build. */
async function build(say) {
  say('Biên dịch — Compiling');
  for (const name of readdirSync(root)) if (/^dist\.\d+/.test(name)) remove(join(root, name)); // of a build that was killed
  const files = sources();
  const fresh = join(root, `dist.${process.pid}`);
  await whileSaying(say, 'Biên dịch — Compiling', () => compile(files.filter(isSource), fresh));
  for (const file of files.filter(isAsset)) copyInto(fresh, file);
  writeFileSync(join(fresh, '.sources'), stampOf(files));
  const old = `${fresh}.old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  remove(old);
}

const remove = (path) => rmSync(path, { recursive: true, force: true });

const isForTests = (file) => /\.(test|fixture)\.ts$|[\\/]testing[\\/.]/.test(file);
const isSource = (file) => file.endsWith('.ts') && !isForTests(file);
const isAsset = (file) => !/\.(ts|mjs|md)$/.test(file) && !isForTests(file);

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

/** Size and time of every file that is compiled or copied: enough to notice an edit, cheap enough for every start. */
function stampOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files.filter((one) => isSource(one) || isAsset(one)).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

async function compile(entryPoints, outdir) {
  const { build: bundle, stop } = await import('esbuild');
  try {
    await bundle({
      entryPoints,
      outdir,
      outbase: root,
      bundle: false,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: 'linked',
      tsconfig: join(root, 'tsconfig.json'),
      logLevel: 'error',
    });
  } catch (error) {
    remove(outdir);
    const [first] = error.errors ?? [];
    const place = first?.location ? `${first.location.file}:${first.location.line}: ` : '';
    throw new Error(`Không biên dịch được — Compiling failed: ${place}${first?.text ?? error.message}`);
  } finally {
    await stop(); // its service would live as long as we do
  }
}

function copyInto(folder, file) {
  const target = join(folder, relative(root, file));
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(file, target);
}

/** The same words as `commands/reason-of.ts`, which is not compiled yet. */
function reasonOf(error) {
  const cannotWrite = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(error.code);
  return cannotWrite
    ? `Không ghi được vào ${error.path ?? root} — Cannot write to ${error.path ?? root} (${error.code})`
    : error.message;
}

function fail(reason) {
  console.error(`✗ ${reason}`);
  process.exit(1);
}
