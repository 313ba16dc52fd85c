const longestTimerMs = 2 ** 31 - 1;

/** Acts once the time has come, however far away it is. Returns how to call it off. */
export function atTime(epochMs: number, act: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    const leftMs = epochMs - Date.now();
    timer = leftMs <= 0 ? setTimeout(act, 0) : setTimeout(wait, Math.min(leftMs, longestTimerMs));
  };
  wait();
  return () => clearTimeout(timer);
}
