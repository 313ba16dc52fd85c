// Runs one command of the project: `node commands/run.mjs start`. Installs and compiles first, where needed.
import { prepare, root } from './prepare.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [command, ...rest] = process.argv.slice(2);
const isQuiet = rest.includes('--quiet');
await prepare({ say: (line) => (isQuiet ? undefined : console.log(`· ${line}`)) });
process.argv = [process.argv[0], process.argv[1], ...rest];
await import(pathToFileURL(join(root, 'dist', 'commands', `${command}.js`)).href);
