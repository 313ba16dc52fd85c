import type { GraphQLError } from 'graphql';
import type { Viewer } from '../../shared/trust/viewer.js';
import type { EngineAnswer } from '../engine/engine.js';
import { type GraphqlAnswer, type OperationAnswers, textOf } from '../http/answer-operation.js';
import type { OperationRequest } from '../http/operation-request.js';
import { atTime } from './at-time.js';
import type { Reader } from './reader.js';
import type { SharedStream } from './shared-stream.js';
import { credentialsExpired, readTooSlowly } from './stream-errors.js';

/** Who follows, and where the events go. */
export interface Following {
  readonly asked: OperationRequest;
  readonly viewer: Viewer;
  /** When the credentials of the viewer expire, in epoch milliseconds; null: not as long as this process runs. */
  readonly expiresAt: number | null;
  readonly reader: Reader;
}

interface SubscriberParts {
  readonly answers: Pick<OperationAnswers, 'write'>;
  /** Told once, when it is over. */
  readonly onOver: (subscriber: Subscriber) => void;
}

/** What a reader may leave untaken before we give it up: whoever reads more slowly than the others comes again and goes on. */
const maxWaitingBytes = 256 * 1024;

/** One reader of one subscription: what it is told, until it leaves or is told why that was all. */
export class Subscriber {
  readonly viewer: Viewer;
  /** What it asks; its variables change when it is moved on to a position. */
  asked: OperationRequest;
  /** The stream it is told from. */
  stream: SharedStream | null = null;
  /** Of the last event it was told; null: of none, or not known. */
  position: string | null = null;
  hasBegun = false;
  /** Whether it was told any event. */
  isUnderWay = false;
  isOver = false;
  /** While what it was told waits to be taken; resolves when it is taken, or nobody waits for that any more. */
  clogged: Promise<void> | null = null;
  private readonly reader: Reader;
  private readonly keepTime: () => void;
  private release: () => void = () => {};

  constructor(
    private readonly following: Following,
    private readonly parts: SubscriberParts,
  ) {
    const { asked, viewer, expiresAt, reader } = following;
    this.asked = asked;
    this.viewer = viewer;
    this.reader = reader;
    this.keepTime = expiresAt === null ? () => {} : atTime(expiresAt, () => this.expire());
    reader.left.addEventListener('abort', () => this.close(), { once: true });
  }

  begin(): void {
    if (this.isOver || this.hasBegun) return;
    this.hasBegun = true;
    this.reader.begin();
  }

  /** One event, answered; `text` is the answer as JSON, for an answer without errors. */
  tell(answer: EngineAnswer, text: string | null, position: string | null): void {
    if (this.isOver) return;
    const { expiresAt } = this.following;
    if (expiresAt !== null && expiresAt <= Date.now()) return this.expire();
    if (this.reader.waitingBytes > maxWaitingBytes) return this.end([readTooSlowly(this.position)]);
    this.position = position;
    this.isUnderWay = true;
    const isTaken = this.reader.next(text ?? textOf(this.parts.answers.write(answer, this)), position);
    if (!isTaken) this.clogged ??= this.waitUntilTaken();
  }

  /** It is told why there is no more to come. */
  end(errors: readonly GraphQLError[]): void {
    this.finish(this.parts.answers.write({ data: null, errors }, this));
  }

  /** The same in words that are already written; null: all was said. */
  finish(reason: GraphqlAnswer | null): void {
    if (this.isOver) return;
    this.close();
    this.reader.end(reason);
  }

  private expire(): void {
    this.end([credentialsExpired(this.position)]);
  }

  private async waitUntilTaken(): Promise<void> {
    const released = new Promise<true>((resolve) => (this.release = () => resolve(true)));
    const isTaken = await Promise.race([this.reader.taken(), released]);
    this.clogged = null;
    if (!isTaken) this.end([readTooSlowly(this.position)]);
  }

  private close(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.keepTime();
    this.release();
    this.stream?.remove(this);
    this.parts.onOver(this);
  }
}
