import { MessageType } from 'graphql-ws';
import { type GraphqlAnswer, textOf } from '../http/answer-operation.js';
import type { Reader } from './reader.js';
import type { SocketSession } from './socket-session.js';

/** One operation on a WebSocket, from its `subscribe` to its `complete` or `error`. */
export class SocketOperation implements Reader {
  private readonly leaving = new AbortController();
  readonly left = this.leaving.signal;
  private readonly id: string;
  /** Sent, and not yet said to be on its way. */
  private unconfirmedBytes = 0;

  constructor(
    id: string,
    private readonly session: SocketSession,
    private readonly onEnd: () => void,
  ) {
    this.id = JSON.stringify(id);
  }

  /** Its own part only: a large answer on the same socket is not its fault. */
  get waitingBytes(): number {
    return Math.min(this.unconfirmedBytes, this.session.waitingBytes);
  }

  begin(): void {} // the protocol has no word for it

  next(text: string): boolean {
    this.unconfirmedBytes += text.length;
    const message = `{"id":${this.id},"type":"${MessageType.Next}","payload":${text}}`;
    return this.session.send(message, () => (this.unconfirmedBytes -= text.length));
  }

  taken(): Promise<boolean> {
    return this.session.taken();
  }

  /** A query or a mutation is answered, or refused as a whole. */
  answer(answer: GraphqlAnswer): void {
    if (this.left.aborted) return;
    if (answer.status !== 200) return this.end(answer);
    this.next(textOf(answer));
    this.end(null);
  }

  end(reason: GraphqlAnswer | null): void {
    if (this.left.aborted) return;
    this.session.send(
      reason === null
        ? `{"id":${this.id},"type":"${MessageType.Complete}"}`
        : `{"id":${this.id},"type":"${MessageType.Error}","payload":${errorsIn(reason)}}`,
    );
    this.onEnd();
  }

  /** Nobody waits for it any more. */
  leave(): void {
    this.leaving.abort();
  }
}

const errorsIn = (answer: GraphqlAnswer): string =>
  JSON.stringify((JSON.parse(textOf(answer)) as { errors: unknown }).errors);
