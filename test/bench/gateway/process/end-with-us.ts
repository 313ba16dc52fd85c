/** What must be gone when the bench is: processes at once, a hub with its database after it has closed. */
type Ending = () => Promise<void> | void;

const endings = new Set<Ending>();

/** Runs `ending` when a signal ends us; what it gives back forgets about it. */
export function endWithUs(ending: Ending): () => void {
  endings.add(ending);
  return () => void endings.delete(ending);
}

export function listenForSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      console.error('\n… đang dừng mọi tiến trình — stopping everything');
      void Promise.allSettled([...endings].map(async (end) => end())).then(() => process.exit(130));
    });
  }
}
