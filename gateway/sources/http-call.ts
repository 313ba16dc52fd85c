import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { CallFailure } from './call-failure.js';

export interface HttpCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** For the whole exchange, to the last byte: a dripping answer is as late as none. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

// Sockets stay open between calls; the subgraphs close idle ones later than Node's client does (keepAliveTimeout 65 s).
const agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) };

/** Calls and reads the whole answer. Follows no redirect, so a signed call stays where it was sent. Rejects with CallFailure. */
export function httpCall({ method, url, headers, body, timeoutMs, maxBytes }: HttpCall): Promise<HttpAnswer> {
  const target = new URL(url);
  const secure = target.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const options = { method, headers, agent: secure ? agents['https:'] : agents['http:'] };
    const call: ClientRequest = (secure ? httpsRequest : httpRequest)(target, options);
    const late = new CallFailure('timeout', `no whole answer within ${timeoutMs} ms`);
    const timer = setTimeout(() => call.destroy(late), timeoutMs);
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    call.on('error', (error) => settle(() => reject(asFailure(error))));
    call.on('response', (response) => {
      readAnswer(response, maxBytes).then(
        (answer) => settle(() => resolve(answer)),
        (error: unknown) => settle(() => reject(asFailure(error))),
      );
    });
    call.end(body);
  });
}

async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the loop destroys the socket: the rest is never received.
    if (size > maxBytes) throw new CallFailure('bad-answer', `answer larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  const contentType = response.headers['content-type'] ?? '';
  return { status: response.statusCode ?? 0, contentType, body: Buffer.concat(chunks) };
}

const asFailure = (error: unknown): CallFailure =>
  error instanceof CallFailure
    ? error
    : new CallFailure('unreachable', error instanceof Error ? error.message : String(error), { cause: error });
