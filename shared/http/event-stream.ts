import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Server-sent events as GraphQL over SSE has them, one operation per connection: `next` for each result, with its position as id, then `complete`. */
export const eventStreamType = 'text/event-stream';

/** Whether the caller wants a stream; a browser’s `*\/*` does not say so. */
export const wantsEventStream = ({ headers }: IncomingMessage): boolean =>
  (headers.accept ?? '').split(',').some((one) => one.split(';')[0]?.trim() === eventStreamType);

const heartbeatMs = 12_000; // proxies close a connection on which nothing is said for 30 or 60 s
/** A stream on which nothing came for so long is broken: at least one heartbeat was lost. */
export const streamStallsAfterMs = 30_000;
const farewellMs = 5_000;

/** The writing end of one stream. It writes no faster than its reader takes; a reader who takes nothing is given up. */
export class EventStreamWriter {
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly response: ServerResponse,
    private readonly stallsAfterMs = streamStallsAfterMs,
  ) {
    response.writeHead(200, {
      'content-type': `${eventStreamType}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.write(':\n\n');
    this.heartbeat = setInterval(() => this.beat(), heartbeatMs);
  }

  /** False: the reader stalls. */
  async next(result: object, position: string | null = null): Promise<boolean> {
    return this.put(JSON.stringify(result), position) || this.drained();
  }

  /** Writes a result, as JSON, whatever waits already; the position becomes the id of the event. False: it waits. */
  put(result: string, position: string | null = null): boolean {
    const id = position === null ? '' : `id: ${position}\n`;
    return this.response.write(`event: next\n${id}data: ${result}\n\n`);
  }

  /** When the reader has taken what waits; false: it stalls. */
  drained(): Promise<boolean> {
    const stalled = AbortSignal.timeout(this.stallsAfterMs);
    return once(this.response, 'drain', { signal: stalled }).then(
      () => true,
      () => false,
    );
  }

  /** The last words, as JSON, wait in our own memory until the reader takes them, for a while. */
  end(farewell?: string): void {
    clearInterval(this.heartbeat);
    if (this.response.writableEnded || this.response.destroyed) return;
    if (farewell !== undefined) this.put(farewell);
    this.response.end('event: complete\ndata:\n\n');
    const cut = setTimeout(() => this.response.destroy(), farewellMs);
    this.response.once('close', () => clearTimeout(cut));
  }

  /** Not on top of what already waits. */
  private beat(): void {
    if (this.response.writableLength === 0) this.response.write(':\n\n');
  }
}
