import { type Tally, tallyKeys, tallyTables } from './tally.js';

/** The tables of a tally, and the function that folds it; for a migration. */
export function createTallySql(tally: Tally): string {
  const { delta, day, month } = tallyTables(tally);
  const keys = tallyKeys(tally);
  const columns = (type: string): string =>
    [
      ...keys.map((key) => `${key} text NOT NULL`),
      'on_day date NOT NULL',
      ...tally.measures.map((measure) => `${measure} ${type} NOT NULL`),
    ].join(', ');
  return `
    CREATE TABLE ${delta} (${columns('integer')});
    CREATE INDEX ${delta}_on_day ON ${delta} (on_day);
    CREATE TABLE ${day} (${columns('bigint')}, PRIMARY KEY (${keys.join(', ')}, on_day));
    CREATE INDEX ${day}_on_day ON ${day} (on_day);
    CREATE TABLE ${month} (${columns('bigint')}, PRIMARY KEY (${keys.join(', ')}, on_day));
    CREATE INDEX ${month}_on_day ON ${month} (on_day);
    ${foldFunction(tally)}`;
}

export const dropTallySql = (tally: Tally): string => {
  const { delta, day, month } = tallyTables(tally);
  return `DROP FUNCTION fold_${tally.name}; DROP TABLE ${delta}, ${day}, ${month};`;
};

/** One folds at a time: who comes second leaves it. A reader sees the sums before or after, which are the same. */
function foldFunction(tally: Tally): string {
  const { delta, day, month } = tallyTables(tally);
  return `
    CREATE FUNCTION fold_${tally.name}() RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT pg_try_advisory_xact_lock(hashtextextended('fold ${tally.name}', 0)) THEN RETURN; END IF;
      WITH taken AS (DELETE FROM ${delta} RETURNING *),
      days AS (${addInto(tally, day, 'on_day')})
      ${addInto(tally, month, `date_trunc('month', on_day)::date`)};
    END $$;`;
}

const addInto = ({ measures, ...tally }: Tally, table: string, onDay: string): string => {
  const keys = tallyKeys({ measures, ...tally });
  return `
    INSERT INTO ${table} AS kept (${keys.join(', ')}, on_day, ${measures.join(', ')})
    SELECT ${keys.join(', ')}, ${onDay}, ${measures.map((measure) => `sum(${measure})`).join(', ')}
    FROM taken GROUP BY ${keys.join(', ')}, ${onDay}
    ON CONFLICT (${keys.join(', ')}, on_day)
    DO UPDATE SET ${measures.map((measure) => `${measure} = kept.${measure} + excluded.${measure}`).join(', ')}`;
};
