import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../shared/config/environment.js';

/** The folder of package.json, from the sources and from the compiled files alike. */
export const projectRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('No package.json above this file');
  return findRoot(above);
}

/** Always a whole path: the database server works in a folder of its own. */
export const dataDirectory = (environment: Environment): string =>
  resolve(projectRoot, environment['HUB_DATA_DIRECTORY'] || '.data');
