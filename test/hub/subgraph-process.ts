import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { ask } from './ask.js';

/** Who leads the contents that a subgraph answers for, and is named when it is away. */
export const leadAgencies = {
  institutions: { code: 'SNV', name: 'Sở Nội vụ' },
  procedures: { code: 'VPUB', name: 'Văn phòng UBND tỉnh' },
  finance: { code: 'STC', name: 'Sở Tài chính' },
  'e-government': { code: 'STTTT', name: 'Sở Thông tin và Truyền thông' },
} as const;

export type SubgraphName = keyof typeof leadAgencies;

const pidOf = async (name: string): Promise<number> => {
  const response = await fetch(`${inject('subgraphUrls')[name]}/health/live`);
  return ((await response.json()) as { pid: number }).pid;
};

/** Kills for good measure with SIGKILL: no goodbye, no drain. Only a process that this test run started. */
export async function kill(name: SubgraphName): Promise<void> {
  process.kill(await pidOf(name), 'SIGKILL');
  await sleep(30); // until its connections are gone
}

/** Who lived shorter is taken for one that dies again and again, and is started later each time (`supervisor.ts`). */
const steadyAfterMs = 30_000;

/** Waits until a subgraph has run for so long that its death is an accident. */
export async function untilSteady(name: SubgraphName): Promise<void> {
  const { data } = await ask('{ services { name startedAt } }');
  const services = data.services as { name: string; startedAt: string }[];
  const startedAt = services.find((one) => one.name === name)?.startedAt ?? '';
  await sleep(Math.max(0, Date.parse(startedAt) + steadyAfterMs - Date.now()));
}
