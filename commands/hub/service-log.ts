import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const keptBytes = 20 * 1024 * 1024;

/** Opens a service's log to add to it. One that grew long is put aside first, in place of the one before. */
export function openServiceLog(file: string): { readonly descriptor: number; readonly from: number } {
  if (sizeOf(file) > keptBytes) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, 'a', 0o600);
  return { descriptor, from: fstatSync(descriptor).size };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * The last words of a service that ended: what it wrote since `from` beside its structured lines, without the stack.
 * Empty when it said nothing, as after kill -9.
 */
export function lastWords(file: string, from: number): string {
  const buffer = Buffer.alloc(16_384);
  const descriptor = openSync(file, 'r');
  try {
    const start = Math.max(from, fstatSync(descriptor).size - buffer.length);
    const text = buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, start)).toString();
    const spoken = text
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('{') && !/^\s+at /.test(line));
    return spoken.slice(-12).join('\n').slice(0, 800);
  } finally {
    closeSync(descriptor);
  }
}
