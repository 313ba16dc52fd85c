/** Told of each statement when it is sent; what it gives back is told how that ended: null, or the error. */
export type StatementWatch = (sql: string) => (error: unknown) => void;

/** The same result, watched to its end. */
export function watched<Result>(watch: StatementWatch, sql: string, run: () => Promise<Result>): Promise<Result> {
  const end = watch(sql);
  const result = run();
  result.then(() => end(null), end);
  return result;
}
