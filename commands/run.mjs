// Runs one command of the project: `node commands/run.mjs start`. Installs and compiles first, where needed.
import { prepare, root } from './prepare.mjs';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [command, ...rest] = process.argv.slice(2);
const compiled = (...path) => join(root, 'dist', ...path);
const load = (file) => import(pathToFileURL(file).href);

if (!existsSync(join(root, 'commands', `${command}.ts`))) {
  console.error(`✗ Không có lệnh “${command}” — There is no command “${command}”; see "scripts" in package.json`);
  process.exit(2);
}
if (['start', 'service'].includes(command) && !rest.includes('--help')) await refuseSecond();
const isQuiet = rest.includes('--quiet');
await prepare({ say: (line) => (isQuiet ? undefined : console.log(`· ${line}`)) });
process.argv = [process.argv[0], process.argv[1], ...rest];
await load(compiled('commands', `${command}.js`));

/**
 * A second hub on one data directory must change nothing, so it is refused before anything is compiled under the first.
 * What stands in dist is what the first one runs. The lock itself is taken later, and refuses whoever comes between.
 */
async function refuseSecond() {
  const file = compiled('shared', 'database', 'data-directory-lock.js');
  const directory = resolve(root, process.env['HUB_DATA_DIRECTORY'] || '.data');
  try {
    const { dataDirectoryHolder, DataDirectoryLocked } = await load(file);
    const holder = dataDirectoryHolder(directory);
    if (holder === null) return;
    console.error(`✗ ${new DataDirectoryLocked(holder.pid, directory).message}`);
  } catch {
    return; // nothing compiled yet, or nothing to read: the start itself says what is wrong
  }
  process.exit(1);
}
