// `npm test`: installs and compiles what is missing, then runs vitest with whatever is given after `--`.
import { spawn } from 'node:child_process';
import { prepare, root } from './prepare.mjs';

await prepare({ say: (line) => console.log(`· ${line}`), withDevelopment: true });
const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
