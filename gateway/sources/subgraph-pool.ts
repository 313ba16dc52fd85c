import { Pool } from 'undici';
import { CallFailure } from './call-failure.js';
import type { CallLimits } from './call-limits.js';
import { Exchange, type HttpAnswer } from './exchange.js';

type PoolLimits = Pick<CallLimits, 'timeoutMs' | 'maxAnswerBytes' | 'maxInFlight' | 'keepAliveMs'>;

/**
 * Kept-alive connections to one subgraph. A request is sent once: undici repeats one only where it was pipelined behind
 * another, and nothing is pipelined here. No redirect is followed, so a signed call stays where it was sent.
 */
export class SubgraphPool {
  private readonly pool: Pool;
  private readonly path: string;
  /** Who got less cannot tell a slow subgraph from a request that was nearly over. */
  private readonly fairMs: number;

  constructor(url: string, { timeoutMs, maxAnswerBytes, maxInFlight, keepAliveMs }: PoolLimits) {
    const target = new URL(`${url}/graphql`);
    this.path = target.pathname;
    this.fairMs = timeoutMs / 2;
    this.pool = new Pool(target.origin, {
      connections: maxInFlight,
      pipelining: 1,
      connect: { timeout: timeoutMs },
      keepAliveTimeout: keepAliveMs,
      // A subgraph may ask for a shorter time (`Keep-Alive: timeout=5`), never for a longer one.
      keepAliveMaxTimeout: keepAliveMs,
      maxResponseSize: maxAnswerBytes,
      // Theirs start anew with every byte; an exchange has one of its own, for all of it.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Posts, and reads the whole answer, whatever its status. Rejects with CallFailure, or with what `read` throws. */
  post<Answer>(
    { headers, body }: { readonly headers: string[]; readonly body: Buffer },
    timeoutMs: number,
    read: (answer: HttpAnswer) => Answer,
  ): Promise<Answer> {
    const late = (): CallFailure =>
      new CallFailure(timeoutMs < this.fairMs ? 'hurried' : 'timeout', `no whole answer within ${timeoutMs} ms`);
    return new Promise((resolve, reject) => {
      const exchange = new Exchange({ timeoutMs, late, read, resolve, reject });
      this.pool.dispatch({ path: this.path, method: 'POST', headers, body }, exchange);
    });
  }

  /** Takes no more calls; resolves when those under way have ended. */
  close(): Promise<void> {
    return this.pool.close();
  }
}
