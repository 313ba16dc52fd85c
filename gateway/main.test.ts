import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('says everything that is wrong with its settings, and exits with 2', () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const { PATH } = process.env;
  const environment = { PATH, GATEWAY_PORT: 'x', NODE_ENV: 'production', DEVELOPMENT_KEY: 'k' };
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main], {
    env: environment,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  for (const name of ['GATEWAY_PORT', 'DEVELOPMENT_KEY', 'INSTITUTIONS_CALL_SECRET', 'E_GOVERNMENT_CALL_SECRET']) {
    expect(stderr).toContain(name);
  }
  expect(stderr).not.toMatch(/\bat .*:\d+/);
});
