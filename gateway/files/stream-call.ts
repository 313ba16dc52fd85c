import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { CallFailure } from '../sources/call-failure.js';

interface StreamCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Until the answer begins. */
  readonly answerWithinMs: number;
  /** An answer of which nothing came for so long is broken off. */
  readonly stallsAfterMs: number;
  /** Aborted when nobody waits any more: the call is broken off, and whoever answers it sees that. */
  readonly signal: AbortSignal;
}

/** Calls and gives back the answer as soon as it begins, unread. Follows no redirect. Rejects with CallFailure. */
export function streamCall(asked: StreamCall): Promise<IncomingMessage> {
  const { method, url, headers, body, answerWithinMs, stallsAfterMs, signal } = asked;
  const target = new URL(url);
  return new Promise((resolve, reject) => {
    const request = target.protocol === 'https:' ? httpsRequest : httpRequest;
    const call: ClientRequest = request(target, { method, headers, signal });
    const late = (withinMs: number) => () =>
      call.destroy(new CallFailure('timeout', `nothing came within ${withinMs} ms`));
    const timer = setTimeout(late(answerWithinMs), answerWithinMs);
    call.on('error', (error) => {
      clearTimeout(timer);
      reject(asFailure(error));
    });
    call.once('response', (answer) => {
      clearTimeout(timer);
      call.setTimeout(stallsAfterMs, late(stallsAfterMs));
      resolve(answer);
    });
    call.end(body);
  });
}

const asFailure = (error: Error): CallFailure =>
  error instanceof CallFailure ? error : new CallFailure('unreachable', error.message, { cause: error });
