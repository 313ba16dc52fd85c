import { afterEachStatementSql } from '../database/statement-triggers.js';
import { type Tally, tallyColumns, tallyKeys, tallyTables } from './tally.js';

/** Which rows a tally counts, and how. */
export interface CountedTable {
  readonly tally: Tally;
  readonly table: string;
  /**
   * What rows add, as SQL with the columns `on_day`, the keys, `origin` and the measures: one line for each day on which
   * a row changes a sum. `rows` names the rows looked at; a line without a day counts nothing.
   */
  readonly steps: (rows: string) => string;
}

/**
 * Triggers that keep a tally with the rows of a table: what came is added, what went is taken off, once for each
 * statement, however many rows it writes. A statement that changes no sum adds nothing.
 */
export function countWithTriggersSql({ tally, table, steps }: CountedTable): string {
  const name = `${table}_in_${tally.name}`;
  const signed = (rows: string, sign: '' | '-'): string =>
    `SELECT on_day, ${tallyKeys(tally).join(', ')}, ${tally.measures.map((measure) => `${sign}${measure} AS ${measure}`).join(', ')}
     FROM (${steps(rows)}) AS step WHERE on_day IS NOT NULL`;
  const add = (query: string): string => addDifferencesSql(tally, query);
  return `
    CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'INSERT' THEN ${add(signed('come', ''))}
      ELSIF TG_OP = 'DELETE' THEN ${add(signed('gone', '-'))}
      ELSE ${add(`${signed('gone', '-')} UNION ALL ${signed('come', '')}`)}
      END IF;
      RETURN NULL;
    END $$;
    ${afterEachStatementSql({ table, name, run: name })}`;
}

export const stopCountingSql = ({ tally, table }: Pick<CountedTable, 'tally' | 'table'>): string =>
  ['insert', 'update', 'delete'].map((on) => `DROP TRIGGER ${table}_in_${tally.name}_${on} ON ${table};`).join(' ') +
  ` DROP FUNCTION ${table}_in_${tally.name};`;

/** A statement that adds the sums of a query (`on_day`, keys, `origin`, measures), where they are not zero. */
export function addDifferencesSql(tally: Tally, query: string): string {
  const { measures } = tally;
  const sums = measures.map((measure) => `sum(${measure})`);
  return `
    INSERT INTO ${tallyTables(tally).delta} (on_day, ${tallyColumns(tally)})
    SELECT on_day, ${tallyKeys(tally).join(', ')}, ${sums.join(', ')} FROM (${query}) AS step
    GROUP BY on_day, ${tallyKeys(tally).join(', ')}
    HAVING ${sums.map((sum) => `${sum} <> 0`).join(' OR ')};`;
}
