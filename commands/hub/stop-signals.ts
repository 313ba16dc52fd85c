interface StopSignals {
  /** Asked for once: stop in order. */
  readonly onStop: () => void;
  /** Asked for again by somebody who does not want to wait. */
  readonly onHurry: () => void;
  /** npm started us, through a shell that dies without a word when npm is told to end. */
  readonly isUnderNpm: boolean;
}

/** npm passes Ctrl-C on to a process that has had it from the terminal already: both are one. */
const sameAskMs = 500;

/** Listens for everything that ends a program in a terminal: Ctrl-C, SIGTERM, the window closed, npm gone. */
export function listenForStop({ onStop, onHurry, isUnderNpm }: StopSignals): void {
  let askedAt: number | null = null;
  const ask = (): void => {
    if (askedAt === null) onStop();
    else if (performance.now() - askedAt > sameAskMs) onHurry();
    askedAt ??= performance.now();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined); // nobody reads any more
  if (isUnderNpm) watchParent(ask);
}

/** SIGTERM to npm ends the shell between it and us, and we are not told: only our parent is another one then. */
function watchParent(ask: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    ask();
  }, 250);
  watch.unref();
}
