import type { GraphQLFormattedError } from 'graphql';
import type { Viewer } from '../../shared/trust/viewer.js';
import type { SubgraphAnswer } from '../sources/subgraph-source.js';

/** One event of the subgraph that owns it. */
export interface UpstreamEvent {
  readonly answer: SubgraphAnswer;
  /** Where it stands in the owner's outbox; null where the owner does not say. */
  readonly position: string | null;
}

/** What a subgraph is asked to follow, and for whom. */
export interface Opening {
  readonly query: string;
  /** As JSON; null for none. */
  readonly variables: string | null;
  readonly viewer: Viewer;
  /** Aborted when nobody listens any more. */
  readonly signal: AbortSignal;
}

/**
 * Opens the stream of one subgraph. The events end when the subgraph has said all; they fail with an UpstreamRefusal where
 * it says why there are no more, and with a CallFailure where it breaks off.
 */
export type OpenUpstream = (subgraph: string, opening: Opening) => Promise<AsyncIterable<UpstreamEvent>>;

/** In its own words, a subgraph begins no stream or ends it. */
export class UpstreamRefusal extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super('the subgraph ended the stream with errors');
    this.name = 'UpstreamRefusal';
  }
}

/** An event without data is the last: its errors speak of the whole stream. */
export function demandData(answer: SubgraphAnswer): SubgraphAnswer {
  if (answer.data === undefined) throw new UpstreamRefusal(answer.errors ?? []);
  return answer;
}

/** A position goes on to readers as it is: it must not be able to end a line. */
export const readPosition = (position: unknown): string | null =>
  typeof position === 'string' && /^[\x21-\x7e]{1,200}$/.test(position) ? position : null;
