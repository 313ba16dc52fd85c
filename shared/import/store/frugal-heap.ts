import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By how much of what lives the heap may grow before it is swept: V8 by itself lets garbage grow to three times that. */
const growthPercent = 50;

/**
 * For a process that reads files of a million rows: what a row needs is thrown away again within a second, so sweeping
 * more often keeps some hundred megabytes free and costs a few percent of time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
  sweepHeap();
}

let sweep: (() => void) | undefined;

/** Lets go of what came before, such as the copies in which a file came in: V8 would wait until the heap is full. */
export function sweepHeap(): void {
  setFlagsFromString('--expose-gc'); // the only way to ask for it in a process that was started without
  (sweep ??= runInNewContext('gc') as () => void)();
}
