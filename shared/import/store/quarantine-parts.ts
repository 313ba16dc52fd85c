import type { ImportRun } from './import-run.entity.js';

/** What one workbook of waiting rows holds: a program opens it at once, and a service makes it while it answers others. */
export const rowsOfPart = 5_000;

/** The part of a row, by how many rows of the run waited before it. */
export const partAfter = (earlier: number): number => Math.floor(earlier / rowsOfPart) + 1;

/** How many parts can be fetched now. */
export const partsOf = (run: ImportRun): number => (isExpired(run) ? 0 : Math.ceil(run.quarantined / rowsOfPart));

/** A run that is over and has no day of expiry any more. */
export const isExpired = ({ finishedAt, quarantineExpiresOn }: ImportRun): boolean =>
  finishedAt !== null && quarantineExpiresOn === null;
