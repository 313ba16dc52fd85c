import { readdirSync, readFileSync } from 'node:fs';

interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

const ticksPerSecond = 100; // USER_HZ, the same on every Linux that Node runs on

/** CPU seconds of a process and all below it, those that ended included. Null where there is no /proc. */
export function cpuSecondsOf(pid: number): number | null {
  const all = statistics();
  if (all === null) return null;
  const below = (parent: number): Stat[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  const tree = [...all.filter((one) => one.pid === pid), ...below(pid)];
  return tree.reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond;
}

function statistics(): Stat[] | null {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(statOf);
  } catch {
    return null;
  }
}

/** Its own time in user and kernel, and that of its children which have ended (proc(5): utime, stime, cutime, cstime). */
function statOf(pid: string): Stat[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return [{ pid: Number(pid), parent: Number(fields[1]), ticks }];
  } catch {
    return []; // it ended meanwhile
  }
}
