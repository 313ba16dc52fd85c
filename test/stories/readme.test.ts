import { describe, expect, test } from 'vitest';
import { ask, asRole } from '../hub/ask.js';
import { areas, blocks, owners, readText, subgraphQueries } from '../hub/readme-queries.js';

describe.each(['README.md', 'README.vi.md'])('%s', (path) => {
  test('shows the answer that its query gives', async () => {
    const [query = ''] = blocks(readText(path), 'graphql');
    const [shown = '{}'] = blocks(readText(path), 'json');
    const { data, errors } = await ask(query);
    expect(errors).toEqual([]);
    expect(data).toEqual(JSON.parse(shown));
  });
});

const queriesOf = (name: string): number =>
  subgraphQueries.filter(({ folder }) => folder === `subgraphs/${name}`).length;

describe('the README of each subgraph', () => {
  test.each(owners)('%s has three queries', (name) => {
    expect(queriesOf(name)).toBeGreaterThanOrEqual(3);
  });

  test.each(areas)('%s has two queries', (name) => {
    expect(queriesOf(name)).toBeGreaterThanOrEqual(2);
  });

  test.each(subgraphQueries)('$folder, query $number answers through the gateway', async ({ query }) => {
    const { data, errors } = await ask(query, { headers: asRole() });
    expect(errors).toEqual([]);
    expect(data).not.toEqual({});
  });
});
