import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ask, asRole } from '../hub/ask.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const blocks = (markdown: string, language: string): string[] =>
  [...markdown.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');

describe.each(['README.md', 'README.vi.md'])('%s', (path) => {
  test('shows the answer that its query gives', async () => {
    const [query = ''] = blocks(read(path), 'graphql');
    const [shown = '{}'] = blocks(read(path), 'json');
    const { data, errors } = await ask(query);
    expect(errors).toEqual([]);
    expect(data).toEqual(JSON.parse(shown));
  });
});

const owners = ['institutions', 'procedures', 'finance', 'e-government'];
const areas = ['law', 'apparatus', 'civil-service', 'measurement', 'steering'].map((area) => `institutions/${area}`);
const queries = [...owners, ...areas].flatMap((name) =>
  blocks(read(`subgraphs/${name}/README.md`), 'graphql').map((query, index) => [name, index + 1, query] as const),
);

describe('the README of each subgraph', () => {
  test.each(owners)('%s has three queries', (name) => {
    expect(queries.filter(([owner]) => owner === name).length).toBeGreaterThanOrEqual(3);
  });

  test.each(areas)('%s has two queries', (name) => {
    expect(queries.filter(([area]) => area === name).length).toBeGreaterThanOrEqual(2);
  });

  test.each(queries)('%s, query %i answers through the gateway', async (_name, _number, query) => {
    const { data, errors } = await ask(query, { headers: asRole() });
    expect(errors).toEqual([]);
    expect(data).not.toEqual({});
  });
});
