import { readFileSync } from 'node:fs';

interface Statement {
  readonly sql: string;
  /** How many parameters it names: a list of the whole province needs no closing. */
  readonly parameters: number;
}

/** The statement of a target, with `\ir` filled in as psql does. */
export function readStatement(folder: string, name: string): Statement {
  const sql = readSql(new URL(`../sql/${folder}/${name}.sql`, import.meta.url));
  return { sql, parameters: Math.max(...[...sql.matchAll(/\$(\d)/g)].map(([, n]) => Number(n))) };
}

const readSql = (file: URL): string =>
  readFileSync(file, 'utf8').replace(/^\\ir (.+)$/gm, (_, path: string) => readSql(new URL(path, file)).trimEnd());
