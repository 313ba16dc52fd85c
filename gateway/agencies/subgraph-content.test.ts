import { expect, it } from 'vitest';
import { contentBySubgraph } from './subgraph-content.js';

const entry = (content: number, ...subgraphs: string[]) =>
  ({ content, classification: 'PUBLIC', basis: 'x', scopes: [], subgraphs }) as const;

it('is the content of most fields that a subgraph alone declares', () => {
  const table = new Map([
    ['Query.budgets', entry(7, 'finance')],
    ['Query.units', entry(7, 'finance')],
    ['Figure.percent', entry(7, 'finance', 'procedures')],
    ['Budget.total', entry(5, 'finance')],
    ['Budget.year', entry(5, 'finance')],
    ['Note.text', entry(7, 'finance')],
    ['Dossier.code', entry(2, 'procedures')],
  ]);
  expect(contentBySubgraph(table)).toEqual(
    new Map([
      ['finance', 5],
      ['procedures', 2],
    ]),
  );
});
