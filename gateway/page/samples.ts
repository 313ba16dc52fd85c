import { readdirSync, readFileSync } from 'node:fs';

/** A query ready in a tab of the page. */
export interface Sample {
  /** File name without its ending: the order and a stable name for tests. */
  readonly name: string;
  /** The file's first comment, in both languages. */
  readonly title: string;
  readonly query: string;
}

const folder = new URL('samples/', import.meta.url);

/** All samples, in the order of their file names. Throws when a file does not start with its title. */
export function loadSamples(): Sample[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort();
  return files.map((file) => {
    const query = readFileSync(new URL(file, folder), 'utf8');
    const title = /^#\s*(.+)/.exec(query)?.[1];
    if (title === undefined) throw new Error(`gateway/page/samples/${file} must start with a comment that names it`);
    return { name: file.replace(/\.graphql$/, ''), title: title.trim(), query };
  });
}
