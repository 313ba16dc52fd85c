import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './project-root.js';

/** The files that git knows, as they are now, in another folder, with the packages linked: a clone, installed. */
export function copyCheckout(target: string): void {
  const known = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', known, { cwd: projectRoot, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((one) => one !== '' && existsSync(join(projectRoot, one)))) {
    const [from, to] = [join(projectRoot, file), join(target, file)];
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(target, 'node_modules'));
}
