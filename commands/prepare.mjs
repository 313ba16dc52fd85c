// Brings a fresh checkout to where its commands can run: installs what is missing, compiles what has changed.
// Plain JavaScript without a dependency: nothing is installed yet when it starts.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sourceFolders = ['commands', 'gateway', 'shared', 'subgraphs'];
const dist = join(root, 'dist');
const stampFile = join(dist, '.sources');

/** Ready to run, or the process ends with one line that says why not. */
export async function prepare({ say = () => undefined } = {}) {
  demandNode();
  if (isInstallNeeded()) install(say);
  await build(say);
}

function demandNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Cần Node.js 20.19 trở lên, đang dùng ${process.versions.node} — Node.js 20.19 or later is needed, this is ${process.versions.node}`,
  );
}

/** What the lockfile wants and node_modules does not have. Optional packages of other platforms do not count. */
function isInstallNeeded() {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null) return true;
  const wanted = readLock(join(root, 'package-lock.json')) ?? {};
  return Object.entries(wanted).some(
    ([path, { version, optional }]) => path !== '' && !optional && installed[path]?.version !== version,
  );
}

function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

function install(say) {
  say('Cài các gói còn thiếu — Installing packages');
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`npm ci không xong — npm ci failed${error ? `: ${error.message}` : ''}`);
}

/** Compiles every source when any has changed. Into a folder beside, then swapped: a running hub never sees half a build. */
async function build(say) {
  const files = sourceFolders.flatMap((folder) => listFiles(join(root, folder)));
  const stamp = stampOf(files);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('Biên dịch — Compiling');
  const fresh = join(root, `dist.${process.pid}`);
  await compile(files.filter(isSource), fresh);
  for (const file of files.filter(isAsset)) copyInto(fresh, file);
  writeFileSync(join(fresh, '.sources'), stamp);
  const old = `${fresh}.old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}

const isForTests = (file) => /\.(test|fixture)\.ts$|[\\/]testing[\\/.]/.test(file);
const isSource = (file) => file.endsWith('.ts') && !isForTests(file);
const isAsset = (file) => !/\.(ts|mjs|md)$/.test(file) && !isForTests(file);

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

/** Size and time of every file: enough to notice an edit, cheap enough for every start. */
function stampOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files.toSorted()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

async function compile(entryPoints, outdir) {
  const { build: bundle } = await import('esbuild');
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
}

function copyInto(folder, file) {
  const target = join(folder, relative(root, file));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(file, target);
}

function fail(reason) {
  console.error(`✗ ${reason}`);
  process.exit(1);
}
