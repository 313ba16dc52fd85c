import { defineConfig } from 'vitest/config';

// Sources and CommonJS dependencies must meet one and the same graphql module.
const graphqlOnce = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

interface Project {
  readonly name: string;
  readonly include: readonly string[];
  readonly timeoutMs: number;
  readonly globalSetup: string;
  /** One file after the other, where all share one running hub. */
  readonly inOrder?: boolean;
}

const project = ({ name, include, timeoutMs, globalSetup, inOrder = false }: Project) => ({
  resolve: graphqlOnce,
  test: {
    name,
    include: [...include],
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
    setupFiles: ['./test/setup.ts'],
    globalSetup: [globalSetup],
    fileParallelism: !inOrder,
  },
});

const testServer = './shared/database/testing.global-setup.ts';

export default defineConfig({
  test: {
    maxWorkers: '100%', // by default one core is left idle, which is half of two
    projects: [
      project({
        name: 'unit',
        include: [
          'shared/**/*.test.ts',
          'gateway/**/*.test.ts',
          'commands/**/*.test.ts',
          'subgraphs/**/*.rules.test.ts',
          'test/architecture/*.test.ts',
          'test/federation/**/*.test.ts',
        ],
        timeoutMs: 60_000,
        globalSetup: testServer,
      }),
      project({
        name: 'subgraphs',
        include: ['subgraphs/**/!(*.rules).test.ts'],
        timeoutMs: 60_000,
        globalSetup: testServer,
      }),
      project({
        name: 'verify',
        include: ['test/verify/**/*.test.ts'],
        timeoutMs: 600_000,
        globalSetup: testServer,
      }),
      project({
        name: 'stories',
        include: ['test/!(architecture|verify|federation)/**/*.test.ts'],
        timeoutMs: 60_000,
        globalSetup: './test/hub/running-hub.global-setup.ts',
        inOrder: true,
      }),
    ],
  },
});
