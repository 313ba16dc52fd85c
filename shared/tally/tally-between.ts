import { type Tally, tallyColumns, tallyTables } from './tally.js';

/**
 * The sums of the days `from` to `to`, both included, as a table expression with the tally's columns and `on_day`, the
 * day or, of a whole month, its first: whole months from
 * the months, the days at both ends from the days, and what is not folded yet. `from` and `to` are SQL of type date;
 * `'-infinity'::date` reads from the first day on. `where` may name the keys.
 */
export function tallyBetweenSql(tally: Tally, { from, to, where = 'true' }: TallyRange): string {
  const { delta, day, month } = tallyTables(tally);
  const columns = `on_day, ${tallyColumns(tally)}`;
  const firstMonth = `date_trunc('month', ${from} + interval '1 month - 1 day')::date`;
  const nextDay = `(${to} + interval '1 day')::date`;
  const nextMonth = `date_trunc('month', ${to} + interval '1 day')::date`;
  return `(
    SELECT ${columns} FROM ${month} WHERE on_day >= ${firstMonth} AND on_day < ${nextMonth} AND ${where}
    UNION ALL
    SELECT ${columns} FROM ${day} WHERE on_day >= ${from} AND on_day < least(${firstMonth}, ${nextDay}) AND ${where}
    UNION ALL
    SELECT ${columns} FROM ${day} WHERE on_day >= greatest(${nextMonth}, ${firstMonth}) AND on_day < ${nextDay} AND ${where}
    UNION ALL
    SELECT ${columns} FROM ${delta} WHERE on_day BETWEEN ${from} AND ${to} AND ${where})`;
}

export interface TallyRange {
  readonly from: string;
  readonly to: string;
  readonly where?: string;
}
