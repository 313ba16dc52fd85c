import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../../commands/hub/free-port.js';
import { services } from '../../../commands/hub/services.js';
import { filesPath, signedFileCall } from '../../../shared/files/file-call.js';
import type { TestSubgraph } from '../../../shared/service/testing.js';
import { callHeader, hmacCallSigner } from '../../../shared/trust/call-signer.js';
import { anonymousViewer } from '../../../shared/trust/viewer.js';

/** What a run says of itself. */
export interface RunStatus {
  readonly state: string;
  readonly progress: number | null;
  readonly counts: Readonly<Record<'read' | 'accepted' | 'created' | 'changed' | 'unchanged' | 'quarantined', number>>;
}

/** The service as it is shipped, compiled, in a process of its own: what is to be killed or weighed cannot run in here. */
export interface ProceduresProcess {
  readonly pid: number;
  send(register: string, fileName: string, bytes: Buffer): Promise<string>;
  status(run: string): Promise<RunStatus>;
  /** The most memory that it ever held. */
  peakBytes(): number;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** What is to be started must be what is written. */
export async function compile(): Promise<void> {
  const { href } = new URL('../../../commands/prepare.mjs', import.meta.url);
  const { prepare } = (await import(href)) as { prepare: () => Promise<void> };
  await prepare();
}

const secret = 'a secret between this process and the one it starts';
const readyWithinMs = 60_000;

export async function startProceduresProcess(
  { serviceUrl, adminUrlInside }: Pick<TestSubgraph, 'serviceUrl' | 'adminUrlInside'>,
  scopes: readonly string[],
): Promise<ProceduresProcess> {
  const [port = 0] = await freePorts(1);
  const main = services.find(({ name }) => name === 'procedures')?.main ?? '';
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...settings({ port, serviceUrl, adminUrlInside }) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'], // it stops when we are gone
  });
  const ended = once(child, 'exit');
  const base = `http://127.0.0.1:${port}`;
  await untilReady(child, base);
  const call = async <Answer>(path: string, body?: Buffer): Promise<Answer> => {
    const method = body === undefined ? 'GET' : 'POST';
    const viewer = { ...anonymousViewer('verify'), subject: 'verify', scopes: [...scopes] };
    const signed = signedFileCall(method, `${filesPath}${path}`, body ?? Buffer.alloc(0));
    const token = hmacCallSigner(() => secret).sign({ viewer, issuer: 'gateway' }, 'procedures', signed);
    const answer = await fetch(`${base}${filesPath}${path}`, {
      method,
      body: body ?? null,
      headers: { [callHeader]: token },
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as Answer;
  };
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    pid: child.pid ?? 0,
    send: async (register, fileName, bytes) =>
      (await call<{ id: string }>(`imports/${register}?file=${encodeURIComponent(fileName)}&trial=true`, bytes)).id,
    status: (run) => call<RunStatus>(`imports/${run}`),
    peakBytes: () => peakOf(child.pid ?? 0),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

const settings = ({
  port,
  serviceUrl,
  adminUrlInside,
}: Pick<TestSubgraph, 'serviceUrl' | 'adminUrlInside'> & { readonly port: number }) => ({
  PROCEDURES_PORT: String(port),
  PROCEDURES_DATABASE_URL: serviceUrl,
  PROCEDURES_OWNER_DATABASE_URL: adminUrlInside,
  PROCEDURES_CALL_SECRET: secret,
  PROCEDURES_PERSONAL_SECRET: secret,
  PROCEDURES_FEED_SECRET: secret,
  INSTITUTIONS_URL: 'http://127.0.0.1:1',
  GATEWAY_URL: 'http://127.0.0.1:1',
  REGISTER_PATIENCE_MS: '0',
  LOG_LEVEL: 'error',
});

async function untilReady(child: ChildProcess, base: string): Promise<void> {
  const until = performance.now() + readyWithinMs;
  while (performance.now() < until && child.exitCode === null) {
    const answer = await fetch(`${base}/health/ready`).catch(() => null);
    if (answer?.ok === true) return;
    await sleep(20);
  }
  child.kill('SIGKILL');
  throw new Error('procedures did not become ready');
}

/** Of the process and of all that it started (proc(5): VmHWM). */
function peakOf(pid: number): number {
  const own = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) * 1024;
  const below = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1').split(' ').filter(Boolean).map(Number),
  );
  return below.reduce((sum, child) => sum + peakOf(child), own);
}
