import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, stop } from 'esbuild';
import { projectRoot } from '../../../../commands/project-root.js';
import { prepare } from '../../../../commands/prepare.mjs';

const ours = ['test', 'bench', 'gateway'];

/** A file of this bench as the processes run it: compiled, like the product beside it. */
export const compiled = (name: string): string => join(projectRoot, 'dist', ...ours, name);

/** Compiles the product as every start does, and what this bench starts in the same way, so that its imports meet the product's files. */
export async function compileBench(): Promise<void> {
  await prepare({ say: (line) => console.log(line) });
  const folder = join(projectRoot, ...ours);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  await build({
    entryPoints: names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name)),
    outdir: join(projectRoot, 'dist'),
    outbase: projectRoot,
    bundle: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: join(projectRoot, 'tsconfig.json'),
    logLevel: 'error',
  });
  await stop();
}
