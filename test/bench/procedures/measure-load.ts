import { Agent, request } from 'node:http';
import { cpuSecondsOf } from '../../../commands/process-tree.js';

/** A server that answers one GraphQL question, whole, each time it is asked. */
export interface Contestant {
  readonly name: string;
  readonly pid: number;
  readonly ask: () => Promise<string>;
}

export interface LoadRound {
  readonly requests: number;
  readonly perSecond: number;
  readonly cpuMs: number;
}

/** So many connections ask again as soon as they are answered. CPU is the whole process's, garbage collection included. */
export async function measureLoad({ pid, ask }: Contestant, seconds: number, connections = 8): Promise<LoadRound> {
  const from = performance.now();
  const cpuBefore = cpuOf(pid);
  let requests = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - from < seconds * 1_000) {
      await ask();
      requests++;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const took = (performance.now() - from) / 1_000;
  return { requests, perSecond: requests / took, cpuMs: ((cpuOf(pid) - cpuBefore) * 1_000) / requests };
}

function cpuOf(pid: number): number {
  const seconds = cpuSecondsOf(pid);
  if (seconds === null) throw new Error('CPU is read from /proc: this bench needs Linux');
  return seconds;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Posts a body and gives the text of the answer; anything but 200 is an error. */
export const post = (url: string, body: string, headers: Readonly<Record<string, string>>): Promise<string> =>
  new Promise((resolve, reject) => {
    const sending = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('error', reject);
        answer.once('end', () => {
          const text = Buffer.concat(parts).toString();
          if (answer.statusCode === 200) resolve(text);
          else reject(new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 500)}`));
        });
      },
    );
    sending.once('error', reject);
    sending.end(body);
  });

export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
