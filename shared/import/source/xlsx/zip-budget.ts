import { Transform, type TransformCallback } from 'node:stream';
import { refuseFile } from '../../file-refused.js';
import type { ImportLimits } from '../../import-limits.js';

/** Counts what an archive really inflates to. The sizes in its directory are claims of whoever made it. */
export interface ZipBudget {
  /** A stream that lets the bytes of one part through until they are too many. A part read twice is counted once. */
  counted(part: string, storedBytes: number, partLimit?: number): Transform;
}

export function zipBudget(limits: ImportLimits): ZipBudget {
  const inflated = new Map<string, number>();
  let total = 0;
  const isTooMuch = (bytes: number, storedBytes: number, partLimit: number): boolean =>
    bytes > partLimit ||
    total > limits.inflatedBytes ||
    (bytes > limits.ratioFromBytes && bytes > storedBytes * limits.inflationRatio);

  return {
    counted: (part, storedBytes, partLimit = Infinity) => {
      let bytes = 0;
      const transform = (chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void => {
        bytes += chunk.length;
        const before = inflated.get(part) ?? 0;
        total += Math.max(0, bytes - before);
        inflated.set(part, Math.max(before, bytes));
        if (isTooMuch(bytes, storedBytes, partLimit)) done(refuseFile('INFLATES_TOO_MUCH', [part]));
        else done(null, chunk);
      };
      return new Transform({ transform });
    },
  };
}
