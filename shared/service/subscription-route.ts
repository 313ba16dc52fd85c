import { HubError } from '../errors/hub-error.js';
import type { Exchange } from '../http/http-server.js';
import { EventStreamWriter } from '../http/event-stream.js';
import { whenGone } from '../files/send-pieces.js';
import type { Viewer } from '../trust/viewer.js';
import { publicErrorOf, type StreamedResult, subscribe, type SubscriptionParts } from './subscription-executor.js';

export interface SubscriptionsOptions<Loaders> extends SubscriptionParts<Loaders> {
  /** How many may be open at once. */
  readonly atMost?: number;
  readonly stallsAfterMs?: number;
}

const openAtMost = 500;
/** Then the reader comes again, and is asked again who it is. */
const streamMs = 30 * 60_000;

/** All subscriptions that are open at one service. */
export class Subscriptions<Loaders> {
  private readonly stopping = new AbortController();
  private open = 0;

  constructor(private readonly options: SubscriptionsOptions<Loaders>) {}

  /** Answers one signed call with a stream, for as long as its reader stays. */
  async answer({ response }: Pick<Exchange, 'response'>, body: Record<string, unknown>, viewer: Viewer): Promise<void> {
    if (this.open >= (this.options.atMost ?? openAtMost)) throw tooMany();
    const gone = whenGone(response);
    const ended = AbortSignal.any([gone, this.stopping.signal, AbortSignal.timeout(streamMs)]);
    this.open++;
    try {
      const results = await subscribe(this.options, { body, viewer, ended });
      await this.send(new EventStreamWriter(response, this.options.stallsAfterMs), results, viewer);
    } finally {
      this.open--;
    }
  }

  /** Ends them all; their readers are told where to go on. */
  stop(): void {
    this.stopping.abort();
  }

  /** A stream ends when its reader leaves; otherwise we end it, and say so. */
  private async send(writer: EventStreamWriter, results: AsyncIterable<StreamedResult>, viewer: Viewer): Promise<void> {
    let last: string | null = null;
    let reason: unknown;
    try {
      for await (const { position, result } of results) {
        last = position; // what was written is sent, at the latest with the farewell
        if (!(await writer.next(result, position))) break;
      }
      reason = interrupted(last);
    } catch (error) {
      reason = error;
    }
    writer.end(JSON.stringify({ errors: [publicErrorOf(reason, viewer, this.options.log)] }));
  }
}

const interrupted = (position: string | null): HubError =>
  new HubError(
    'STREAM_ENDED',
    {
      vi: 'Luồng đã đóng. Kết nối lại và tiếp tục sau vị trí cuối đã nhận.',
      en: 'The stream was closed. Connect again and go on after the last position that you received.',
    },
    { retryable: true, ...(position === null ? {} : { position }) },
  );

const tooMany = (): HubError =>
  new HubError(
    'TOO_MANY_REQUESTS',
    {
      vi: 'Đang có quá nhiều luồng theo dõi. Xin thử lại sau.',
      en: 'Too many streams are open at this service. Please try again later.',
    },
    { retryable: true },
  );
