import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from '../../commands/project-root.js';
import { commandsOf, copiesOf, type Stage } from './read-dockerfile.js';

/**
 * The folder that the Dockerfile's last stage ends with, made from the same instructions without a container engine.
 * Only `npm ci` is not run: its place is taken by links to the packages that are installed here.
 */
export function assembleImage(stages: readonly Stage[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-image-'));
  const roots = new Map<string, string>();
  for (const [index, stage] of stages.entries()) {
    const root = join(folder, stage.name ?? String(index));
    mkdirSync(root);
    roots.set(stage.name ?? '', root);
    layOut(stage, root, roots);
    for (const command of commandsOf(stage, 'RUN')) run(command, root);
  }
  return roots.get('') ?? folder;
}

function layOut(stage: Stage, root: string, roots: ReadonlyMap<string, string>): void {
  for (const { from, sources, target } of copiesOf(stage)) {
    const origin = from === null ? projectRoot : stageRoot(roots, from);
    for (const source of sources) {
      const into = target === './' ? basename(source) : target;
      cpSync(join(origin, source.replace(/^\/app\//, '')), join(root, into), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
  }
  const install = stage.instructions.find(({ name, text }) => name === 'RUN' && text.startsWith('npm ci'));
  if (install !== undefined) linkPackages(root, install.text.includes('--omit=dev --omit=optional'));
}

function stageRoot(roots: ReadonlyMap<string, string>, name: string): string {
  const root = roots.get(name);
  if (root === undefined) throw new Error(`There is no stage ${name}`);
  return root;
}

interface LockedPackage {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

/** All packages, or those that the lockfile keeps without development and optional ones. */
function linkPackages(root: string, isForProduction: boolean): void {
  const installed = join(projectRoot, 'node_modules');
  if (!isForProduction) return symlinkSync(installed, join(root, 'node_modules'));
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const kept = Object.entries(lock.packages).filter(
    ([, { dev, optional, devOptional }]) => !dev && !optional && !devOptional,
  );
  for (const [path] of kept) {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? []; // deeper ones come along with their parent
    if (name === undefined) continue;
    mkdirSync(dirname(join(root, 'node_modules', name)), { recursive: true });
    symlinkSync(join(installed, name), join(root, 'node_modules', name));
  }
}

function run([program = '', ...words]: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`);
}
