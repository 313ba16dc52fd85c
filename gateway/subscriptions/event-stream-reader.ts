import type { ServerResponse } from 'node:http';
import { whenGone } from '../../shared/files/send-pieces.js';
import { EventStreamWriter } from '../../shared/http/event-stream.js';
import { type GraphqlAnswer, textOf } from '../http/answer-operation.js';
import type { Reader } from './reader.js';

/** A client of server-sent events. Until there is a stream, it is answered like any other request. */
export class EventStreamReader implements Reader {
  readonly left: AbortSignal;
  private writer: EventStreamWriter | null = null;

  constructor(
    private readonly response: ServerResponse,
    private readonly answer: (answer: GraphqlAnswer) => void,
  ) {
    this.left = response.destroyed ? AbortSignal.abort() : whenGone(response);
  }

  get waitingBytes(): number {
    return this.response.writableLength;
  }

  begin(): void {
    this.writer = new EventStreamWriter(this.response);
  }

  next(text: string, position: string | null): boolean {
    return this.writer?.put(text, position) ?? true;
  }

  taken(): Promise<boolean> {
    return this.writer?.drained() ?? Promise.resolve(true);
  }

  end(reason: GraphqlAnswer | null): void {
    if (this.writer !== null)
      this.writer.end(reason === null ? undefined : textOf(reason).trimEnd()); // a line end would end the event
    else if (reason !== null && !this.response.destroyed) this.answer(reason);
    else this.response.destroy();
  }
}
