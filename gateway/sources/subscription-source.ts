import type { IncomingMessage } from 'node:http';
import { eventStreamType, streamStallsAfterMs } from '../../shared/http/event-stream.js';
import { callHeader, type CallSigner } from '../../shared/trust/call-signer.js';
import type { Viewer } from '../../shared/trust/viewer.js';
import type { SubgraphAddress } from '../config.js';
import type { SubscriptionFetch } from '../engine/plan-subscription.js';
import { streamCall } from '../files/stream-call.js';
import { CallFailure } from './call-failure.js';

const answerWithinMs = 5_000;
const maxFrameBytes = 1_000_000;

interface Opening {
  readonly fetch: SubscriptionFetch;
  readonly viewer: Viewer;
  /** Aborted when nobody listens any more. */
  readonly signal: AbortSignal;
}

/** Opens the stream of one subgraph with a signed call. */
export function openSubscription(
  { name, url }: SubgraphAddress,
  signer: CallSigner,
  { fetch, viewer, signal }: Opening,
): Promise<IncomingMessage> {
  const { query, operationName, variables } = fetch;
  const body = Buffer.from(JSON.stringify({ query, operationName, variables }));
  const headers = {
    'content-type': 'application/json',
    accept: eventStreamType,
    'content-length': String(body.length),
    [callHeader]: signer.sign({ viewer, issuer: 'gateway' }, name, body),
  };
  const timing = { answerWithinMs, stallsAfterMs: streamStallsAfterMs };
  return streamCall({ method: 'POST', url: `${url}/graphql`, headers, body, signal, ...timing });
}

/** Frame by frame, each whole; without heartbeats. Fails when the stream breaks off before it said that it is complete. */
export async function* framesOf(answer: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of answer) {
    text += decoder.decode(bytes, { stream: true });
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    if (text.length > maxFrameBytes) throw new CallFailure('bad-answer', `a frame larger than ${maxFrameBytes} bytes`);
    for (const frame of frames) {
      if (frame.startsWith('event: complete')) return;
      if (!frame.startsWith(':')) yield `${frame}\n\n`;
    }
  }
  throw new CallFailure('bad-answer', 'the stream broke off');
}
