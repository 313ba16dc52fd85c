import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { AnswerReader, type WholeAnswer } from './answer-reader.js';

export const connections = 50;

export interface Target {
  readonly port: number;
  /** Body of every request. */
  readonly body: string;
  /** The text that every answer must be. */
  readonly answer: Buffer;
}

export interface Load {
  readonly latenciesMs: readonly number[];
  readonly seconds: number;
}

/** Raw sockets: what asks must cost little, it shares its core with the stubs. */
export async function openConnections(target: Target): Promise<Asker[]> {
  return Promise.all(Array.from({ length: connections }, () => Asker.connected(target)));
}

/** Every connection asks again as soon as it is answered, until enough was asked. Each answer is compared whole. */
export async function runLoad(askers: readonly Asker[], isEnough: (asked: number) => boolean): Promise<Load> {
  const from = performance.now();
  const latenciesMs: number[] = [];
  let asked = 0;
  const keepAsking = async (asker: Asker): Promise<void> => {
    while (!isEnough(asked)) {
      asked++;
      latenciesMs.push(await asker.ask());
    }
  };
  await Promise.all(askers.map(keepAsking));
  return { latenciesMs, seconds: (performance.now() - from) / 1_000 };
}

/** One kept-alive connection that asks one thing after the other. */
export class Asker {
  private readonly reader = new AnswerReader();
  private readonly request: Buffer;
  private waiting: { resolve(ms: number): void; reject(error: Error): void; since: number } | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly target: Target,
  ) {
    this.request = requestOf(target);
    socket.on('data', (part) => this.take(part));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('the connection was closed before the answer')));
  }

  static async connected(target: Target): Promise<Asker> {
    const socket = connect({ host: '127.0.0.1', port: target.port, noDelay: true });
    await once(socket, 'connect');
    return new Asker(socket, target);
  }

  /** Milliseconds from asking to the last byte. */
  ask(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject, since: performance.now() };
      this.socket.write(this.request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(part: Buffer): void {
    const answer = this.reader.take(part);
    const { waiting } = this;
    if (answer === null || waiting === null) return;
    if (!isSame(answer, this.target.answer)) return this.fail(new Error(difference(answer, this.target.answer)));
    this.waiting = null;
    waiting.resolve(performance.now() - waiting.since);
  }

  private fail(error: Error): void {
    this.waiting?.reject(error);
    this.waiting = null;
  }
}

function requestOf({ port, body }: Target): Buffer {
  const head = [
    'POST /graphql HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const newline = 0x0a;

/** Byte for byte; Apollo Server ends every answer with a line feed, which is not part of the JSON. */
function isSame({ status, body }: WholeAnswer, answer: Buffer): boolean {
  const text = body.at(-1) === newline ? body.subarray(0, -1) : body;
  return status === 200 && text.equals(answer);
}

function difference({ status, body }: WholeAnswer, answer: Buffer): string {
  const at = body.findIndex((byte, index) => byte !== answer[index]);
  const around = (bytes: Buffer): string => bytes.subarray(Math.max(0, at - 60), at + 120).toString();
  return `status ${status}, ${body.length} bytes for ${answer.length}; first difference at ${at}:\n  …${around(body)}…\n  for …${around(answer)}…`;
}
