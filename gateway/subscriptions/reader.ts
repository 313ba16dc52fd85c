import type { GraphqlAnswer } from '../http/answer-operation.js';

/** Where one subscriber reads: a connection of server-sent events, or one operation on a WebSocket. */
export interface Reader {
  /** Aborted when nobody reads any more. */
  readonly left: AbortSignal;
  /** What waits in our memory to be taken. */
  readonly waitingBytes: number;
  /** The subgraph has refused nothing: from here on there are events. */
  begin(): void;
  /** One answer, as JSON, and where it stands in its owner's outbox. False: it waits to be taken. */
  next(text: string, position: string | null): boolean;
  /** When what waits is taken; false: it was not, for too long. */
  taken(): Promise<boolean>;
  /** The last word: why there is no more to come, or null where all was said. */
  end(reason: GraphqlAnswer | null): void;
}
