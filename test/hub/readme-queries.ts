import { readFileSync } from 'node:fs';

/** A query that a README of the project shows. */
export interface ShownQuery {
  /** The README's folder; `.` for that of the project. */
  readonly folder: string;
  /** Counted from 1. */
  readonly number: number;
  readonly query: string;
}

export const readText = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What stands in a page between the fences of a language. */
export const blocks = (markdown: string, language: string): string[] =>
  [...markdown.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');

export const owners = ['institutions', 'procedures', 'finance', 'e-government'];
export const areas = ['law', 'apparatus', 'civil-service', 'measurement', 'steering'].map(
  (name) => `institutions/${name}`,
);

const queriesIn = (folder: string): ShownQuery[] =>
  blocks(readText(`${folder}/README.md`), 'graphql').map((query, index) => ({ folder, number: index + 1, query }));

/** Of the subgraphs and their areas. */
export const subgraphQueries: readonly ShownQuery[] = [...owners, ...areas].flatMap((name) =>
  queriesIn(`subgraphs/${name}`),
);

/** Of the project's own README. */
export const frontQueries: readonly ShownQuery[] = queriesIn('.');
