import { readFileSync } from 'node:fs';
import { cpuSecondsOf } from '../../../../commands/process-tree.js';

/** CPU of a whole process in milliseconds: all its threads, garbage collection and children included. */
export function cpuMsOf(pid: number): number {
  const seconds = cpuSecondsOf(pid);
  if (seconds === null) throw new Error('CPU is read from /proc: this bench needs Linux');
  return seconds * 1_000;
}

/** Memory that a process holds now, and the most it ever held (proc(5): VmRSS, VmHWM). */
export function memoryOf(pid: number): { readonly rssMb: number; readonly peakMb: number } {
  const text = readFileSync(`/proc/${pid}/status`, 'latin1');
  const megabytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1]) / 1_024;
  return { rssMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') };
}
