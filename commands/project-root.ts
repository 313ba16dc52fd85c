import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, from the sources and from the compiled files alike. */
export const projectRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('No package.json above this file');
  return findRoot(above);
}

export const dataDirectory = (environment: Readonly<Record<string, string | undefined>>): string =>
  environment['HUB_DATA_DIRECTORY'] ?? join(projectRoot, '.data');
