import type { IncomingMessage, ServerResponse } from 'node:http';
import { HubError } from '../../shared/errors/hub-error.js';
import { toPublicError } from '../../shared/errors/public-error.js';
import { whenGone } from '../../shared/files/send-pieces.js';
import { EventStreamWriter, eventStreamType } from '../../shared/http/event-stream.js';
import { sendJson } from '../../shared/http/http-error.js';
import type { Logger } from '../../shared/log/logger.js';
import type { CallSigner } from '../../shared/trust/call-signer.js';
import type { Viewer } from '../../shared/trust/viewer.js';
import type { AgencyDirectory } from '../agencies/agency-directory.js';
import type { SubgraphAddress } from '../config.js';
import type { SubscriptionFetch } from '../engine/plan-subscription.js';
import { CallFailure } from '../sources/call-failure.js';
import { outageError } from '../sources/outage.js';
import { framesOf, openSubscription } from '../sources/subscription-source.js';
import { limits } from './limits.js';

interface StreamParts {
  readonly subgraphs: readonly SubgraphAddress[];
  readonly signer: CallSigner;
  readonly agencies: AgencyDirectory;
  readonly log: Logger;
}

interface Streaming {
  readonly fetch: SubscriptionFetch;
  readonly viewer: Viewer;
  readonly response: ServerResponse;
}

/** Subscriptions that are open at this gateway: each is passed on from the one subgraph that answers it. */
export class SubscriptionStreams {
  private readonly stopping = new AbortController();
  private open = 0;

  constructor(private readonly parts: StreamParts) {}

  async pass(streaming: Streaming): Promise<void> {
    if (this.open >= limits.maxStreams) throw tooMany();
    const left = AbortSignal.any([whenGone(streaming.response), this.stopping.signal]);
    const ending = new AbortController();
    this.open++;
    try {
      await this.passUntil(streaming, AbortSignal.any([left, ending.signal]));
    } finally {
      ending.abort(); // the subgraph need not speak to nobody
      this.open--;
    }
  }

  /** Ends them all; their readers are told to come again. */
  stop(): void {
    this.stopping.abort();
  }

  private async passUntil(streaming: Streaming, signal: AbortSignal): Promise<void> {
    const { fetch, viewer, response } = streaming;
    const { subgraphs, signer } = this.parts;
    const address = subgraphs.find(({ name }) => name === fetch.subgraph);
    if (address === undefined) throw new Error(`No address for ${fetch.subgraph}`);
    let answer: IncomingMessage;
    try {
      answer = await openSubscription(address, signer, { fetch, viewer, signal });
    } catch (error) {
      if (!response.destroyed) sendJson(response, 503, { errors: [this.errorFor(streaming, error)] });
      return;
    }
    if (isStream(answer)) await this.passFrames(answer, streaming);
    else await passRefusal(answer, response);
  }

  private async passFrames(answer: IncomingMessage, streaming: Streaming): Promise<void> {
    const writer = new EventStreamWriter(streaming.response);
    try {
      for await (const frame of framesOf(answer)) if (!(await writer.write(frame))) throw interrupted();
      writer.end();
    } catch (error) {
      const cause = this.stopping.signal.aborted ? interrupted() : error;
      writer.end({ errors: [this.errorFor(streaming, cause)] });
    }
  }

  private errorFor({ fetch, viewer }: Streaming, error: unknown) {
    if (error instanceof HubError) return toPublicError(error.toJSON(), error, viewer);
    const { agencies, log } = this.parts;
    const reason = error instanceof CallFailure ? error.reason : 'bad-answer';
    log.warn({ err: error, subgraph: fetch.subgraph, requestId: viewer.requestId }, 'a stream ended early');
    const subgraph = fetch.subgraph;
    const outage = outageError({ subgraph, reason, agency: agencies.leadOf(subgraph), locale: viewer.locale });
    return { ...outage, extensions: { ...outage.extensions, requestId: viewer.requestId } };
  }
}

const isStream = ({ headers }: IncomingMessage): boolean => (headers['content-type'] ?? '').startsWith(eventStreamType);

const maxRefusalBytes = 100_000;

/** What the subgraph would not begin it says in the same envelope as the gateway. */
async function passRefusal(answer: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const bytes of answer as AsyncIterable<Buffer>) {
    text += bytes.toString();
    if (text.length > maxRefusalBytes) throw new CallFailure('bad-answer', 'a refusal without end');
  }
  sendJson(response, answer.statusCode ?? 502, JSON.parse(text));
}

const interrupted = (): HubError =>
  new HubError(
    'STREAM_ENDED',
    {
      vi: 'Luồng đã đóng. Kết nối lại và tiếp tục sau vị trí cuối đã nhận.',
      en: 'The stream was closed. Connect again and go on after the last position that you received.',
    },
    { retryable: true },
  );

const tooMany = (): HubError =>
  new HubError(
    'TOO_MANY_REQUESTS',
    {
      vi: 'Đang có quá nhiều luồng theo dõi. Xin thử lại sau.',
      en: 'Too many streams are open at this gateway. Please try again later.',
    },
    { retryable: true },
  );
