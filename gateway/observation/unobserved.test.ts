import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const fixture = fileURLToPath(new URL('loaded-packages.fixture.ts', import.meta.url));

function runWith(observation: object): { status: number; metrics: number; loaded: string[] } {
  const { PATH } = process.env;
  const env = { PATH, OBSERVATION: JSON.stringify(observation), OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' };
  const imports = ['--import', 'tsx', '--import', 'reflect-metadata'];
  const { stdout, stderr } = spawnSync(process.execPath, [...imports, fixture], { env, encoding: 'utf8' });
  const last = stdout.trim().split('\n').at(-1);
  if (!last?.startsWith('{')) throw new Error(stderr);
  return JSON.parse(last) as ReturnType<typeof runWith>;
}

test('a gateway that nobody asked to tell anything loads nothing for it, and has no metrics', () => {
  expect(runWith({ metricsPort: null, isTraced: false })).toEqual({ status: 200, metrics: 404, loaded: [] });
});

test('metrics load no SDK of traces', () => {
  const { loaded } = runWith({ metricsPort: 0, isTraced: false });
  expect(loaded).toContain('prom-client');
  expect(loaded.filter((name) => /sdk|exporter/.test(name))).toEqual([]);
});

test('traces load no metrics', () => {
  const { loaded } = runWith({ metricsPort: null, isTraced: true });
  expect(loaded).toContain('@opentelemetry/sdk-trace-base');
  expect(loaded).not.toContain('prom-client');
});
