/** What a dossier's clock is told from. */
export interface ClockFacts {
  readonly receivedAt: Date | null;
  readonly dueAt: Date | null;
  /** When handling ended: done or stopped; where the national feed knew no such time, returned. */
  readonly endedAt: Date | null;
  readonly pauses: readonly PauseSpan[];
}

/** The clock stands from `beganAt` on, until `endedAt` or still. */
export interface PauseSpan {
  readonly kind: string;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
}

export interface ClockReading {
  readonly isRunning: boolean;
  readonly pausedForMs: number;
  /** Due with all pauses so far; null while the clock stands: nobody knows yet. */
  readonly deadlineAt: Date | null;
  /** End − pauses ≤ due, to the instant; while it is open, the moment asked about stands for the end. */
  readonly isInTime: boolean;
  /** What is left until due; negative once it is late. */
  readonly remainingMs: number;
  readonly supplementRequests: number;
  /** The national index also counts as overdue whoever was asked for papers twice (766/QĐ-TTg). */
  readonly isOverdueInNationalIndex: boolean;
}

/** The clock of a dossier as it stood at a moment, by what is known now; null before it was received. */
export function readClock({ receivedAt, dueAt, endedAt, pauses }: ClockFacts, asOf: Date): ClockReading | null {
  if (receivedAt === null || dueAt === null || asOf < receivedAt) return null;
  const hasEnded = endedAt !== null && endedAt <= asOf;
  const until = hasEnded ? endedAt : asOf;
  const begun = pauses.filter(({ beganAt }) => beganAt <= until);
  const pausedForMs = sum(begun.map((pause) => lengthUntil(pause, until)));
  const isPaused = !hasEnded && begun.some(({ endedAt: over }) => over === null || over > asOf);
  const remainingMs = dueAt.getTime() + pausedForMs - until.getTime();
  const supplementRequests = begun.filter(({ kind }) => kind === 'SUPPLEMENT').length;
  return {
    isRunning: !hasEnded && !isPaused,
    pausedForMs,
    deadlineAt: isPaused ? null : new Date(dueAt.getTime() + pausedForMs),
    isInTime: remainingMs >= 0,
    remainingMs,
    supplementRequests,
    isOverdueInNationalIndex: remainingMs < 0 || supplementRequests > 1,
  };
}

/** Pauses of one dossier never overlap: the table keeps at most one open, and a new one begins after the last. */
const lengthUntil = ({ beganAt, endedAt }: PauseSpan, until: Date): number =>
  (endedAt === null || endedAt > until ? until : endedAt).getTime() - beganAt.getTime();

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
