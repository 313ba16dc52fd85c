/**
 * How many of what there are by day: sums that are written with the rows they count, and never by hand. A row that
 * changes adds its difference (`<name>_delta`); folding moves differences into days and months and changes no sum.
 */
export interface Tally {
  /** Beginning of the names of its tables. */
  readonly name: string;
  /** What is told apart, besides the day: text columns, the first of them what is most often asked for. */
  readonly keys: readonly [string, ...string[]];
  /** What is added up: whole numbers. */
  readonly measures: readonly [string, ...string[]];
}

export const defineTally = (tally: Tally): Tally => Object.freeze(tally);

export const tallyTables = ({ name }: Tally) => ({
  delta: `${name}_delta`,
  day: `${name}_day`,
  month: `${name}_month`,
});

/** The columns by which rows are added up; samples and real rows never are. */
export const tallyKeys = ({ keys }: Tally): readonly string[] => [...keys, 'origin'];

export const tallyColumns = (tally: Tally): string => [...tallyKeys(tally), ...tally.measures].join(', ');
