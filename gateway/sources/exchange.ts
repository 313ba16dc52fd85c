import { type Dispatcher, errors } from 'undici';
import { CallFailure } from './call-failure.js';

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

interface ExchangeParts<Answer> {
  /** For the whole exchange, to the last byte: a dripping answer is as late as none. */
  readonly timeoutMs: number;
  readonly late: () => CallFailure;
  /** Reads the whole answer, or throws. */
  readonly read: (answer: HttpAnswer) => Answer;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (failure: Error) => void;
}

/** One call as undici tells of it, step by step. It makes no stream and no signal: a request of a client is many calls. */
export class Exchange<Answer> implements Dispatcher.DispatchHandler {
  private status = 0;
  private contentType = '';
  private chunks: Buffer[] = [];
  private controller: Dispatcher.DispatchController | null = null;
  private lateness: CallFailure | null = null;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly parts: ExchangeParts<Answer>) {
    this.timer = setTimeout(cut, parts.timeoutMs, this);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    // Its time ran out before there was a connection. Nobody waits for it any more: it must not be sent after all.
    if (this.lateness !== null) controller.abort(this.lateness);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    this.status = status;
    this.contentType = String(headers['content-type'] ?? '');
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.timer);
    const { status, contentType, chunks } = this;
    const [first] = chunks;
    const body = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
    this.chunks = []; // undici may hold on to what is over
    try {
      this.parts.resolve(this.parts.read({ status, contentType, body }));
    } catch (error) {
      this.parts.reject(error as Error);
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.timer);
    this.parts.reject(asFailure(error));
  }

  expire(): void {
    this.lateness = this.parts.late();
    this.controller?.abort(this.lateness);
    this.parts.reject(this.lateness);
  }
}

const cut = (exchange: Pick<Exchange<unknown>, 'expire'>): void => exchange.expire();

function asFailure(error: Error): CallFailure {
  if (error instanceof CallFailure) return error;
  const isTooLarge = error instanceof errors.ResponseExceededMaxSizeError;
  const isGarbled = error instanceof errors.HTTPParserError || error instanceof errors.HeadersOverflowError;
  const reason = isTooLarge ? 'too-large' : isGarbled ? 'bad-answer' : 'unreachable';
  return new CallFailure(reason, error.message, { cause: error });
}
