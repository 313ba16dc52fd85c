import type { RowOutcome } from './row-outcome.js';

/** What became of the rows of a file. `read = ready + quarantined + ignored`, always. */
export interface Tally {
  readonly read: number;
  readonly ready: number;
  readonly quarantined: number;
  readonly ignored: number;
}

/** Counts rows where they come in and outcomes where they go out, so that a row lost between is found. */
export interface Tallying {
  in(): void;
  out(outcome: RowOutcome<unknown>): void;
  tally(): Tally;
  /** Throws when a row came in and has no outcome, or has two. */
  close(): void;
}

const countOf = { READY: 'ready', QUARANTINED: 'quarantined', IGNORED: 'ignored' } as const;

export function startTally(): Tallying {
  const counts = { read: 0, ready: 0, quarantined: 0, ignored: 0 };
  return {
    in: () => void (counts.read += 1),
    out: ({ outcome }) => void (counts[countOf[outcome]] += 1),
    tally: () => ({ ...counts }),
    close: () => {
      if (counts.read === counts.ready + counts.quarantined + counts.ignored) return;
      throw new Error(`Rows do not add up: ${JSON.stringify(counts)}`);
    },
  };
}
