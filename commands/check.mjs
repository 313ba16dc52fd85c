// `npm run check`: format, lint, types, generated files and tests, each with its time; all of it runs, then one verdict.
import { spawnSync } from 'node:child_process';
import { prepare, root } from './prepare.mjs';

if (process.argv.includes('--help')) {
  console.log(
    'npm run check [-- --without-tests]\nĐịnh dạng, lint, kiểu, tệp sinh ra, kiểm thử — format, lint, types, generated files, tests.',
  );
  process.exit(0);
}

const node = process.execPath;
const steps = [
  [
    'định dạng — format (prettier)',
    [node, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ],
  ['lint (eslint, graphql-eslint)', [node, 'node_modules/eslint/bin/eslint.js', '.']],
  ['kiểu — types (tsc)', [node, 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']],
  ['tệp sinh ra — generated files', [node, 'commands/run.mjs', 'schema', '--check']],
  ...(process.argv.includes('--without-tests') ? [] : [['kiểm thử — tests (vitest)', [node, 'commands/test.mjs']]]),
];

await prepare({ say: (line) => console.log(`· ${line}`) });
const failed = steps.filter(([title, [command, ...args]]) => {
  const startedAt = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  console.log(
    `${status === 0 ? '✓' : '✗'} ${title.padEnd(40)} ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
  );
  return status !== 0;
});
console.log(
  failed.length === 0 ? '✓ đạt — passed' : `✗ không đạt — failed: ${failed.map(([title]) => title).join('; ')}`,
);
process.exit(failed.length === 0 ? 0 : 1);
