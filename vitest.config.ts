import { defineConfig } from 'vitest/config';

// Sources and CommonJS dependencies must meet the same graphql module (docs/decisions/0002).
const graphqlOnce = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

const project = (name: string, include: string[], timeoutMs: number) => ({
  resolve: graphqlOnce,
  test: {
    name,
    include,
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
    setupFiles: ['./test/setup.ts'],
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', ['shared/**/*.test.ts', 'gateway/**/*.test.ts', 'subgraphs/**/*.rules.test.ts', 'commands/**/*.test.ts'], 60_000),
      project('subgraphs', ['subgraphs/**/!(*.rules).test.ts'], 120_000),
      project('stories', ['test/**/*.test.ts'], 180_000),
    ],
  },
});
