/** Steps of a start, each with how long it took. */
export interface Steps {
  /** Runs a step and prints it once it is done. */
  step<Result>(title: string, work: () => Promise<Result>): Promise<Result>;
  line(text: string): void;
  totalSeconds(): string;
}

export function printSteps(
  write: (line: string) => void = (line) => console.log(line),
  now: () => number = () => performance.now(),
): Steps {
  const startedAt = now();
  const seconds = (from: number): string => `${((now() - from) / 1000).toFixed(1)} s`;
  return {
    async step(title, work) {
      const from = now();
      const stillRunning = setInterval(() => write(`  … ${title} (${seconds(from)})`), 5_000);
      try {
        const result = await work();
        write(`✓ ${title.padEnd(64)} ${seconds(from)}`);
        return result;
      } catch (error) {
        write(`✗ ${title.padEnd(64)} ${seconds(from)}`);
        throw error;
      } finally {
        clearInterval(stillRunning);
      }
    },
    line: write,
    totalSeconds: () => seconds(startedAt),
  };
}
