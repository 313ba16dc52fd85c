import { setImmediate as breath } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Logger } from '../../shared/log/logger.js';
import type { AgencyDirectory } from '../agencies/agency-directory.js';
import type { Engine } from '../engine/engine.js';
import type { OperationAnswers } from '../http/answer-operation.js';
import { limits } from '../http/limits.js';
import type { OperationValidator, Refusal } from '../http/operation-validator.js';
import type { ValidOperation } from '../http/valid-operation.js';
import type { PlannedSubscription } from './event-join.js';
import { beginsAtPosition, variablesAfter } from './resume-position.js';
import { SharedStream } from './shared-stream.js';
import { streamEnded, tooManyStreams } from './stream-errors.js';
import { type Following, Subscriber } from './subscriber.js';
import type { OpenUpstream } from './upstream.js';
import { rightsOf } from './viewer-rights.js';

interface SubscriptionsParts {
  readonly open: OpenUpstream;
  readonly engine: Pick<Engine, 'schema' | 'onReload'>;
  readonly validator: Pick<OperationValidator, 'find' | 'read'>;
  readonly answers: Pick<OperationAnswers, 'subscribe' | 'refuse' | 'write'>;
  readonly agencies: AgencyDirectory;
  readonly log: Logger;
}

/**
 * All who follow something at this gateway. What it promises to each of them, over whichever transport:
 *
 * - Every event of the owner from the begin of the stream on comes once and in the owner's order, joined with what the other
 *   subgraphs know. A stream that cannot go on so is ended with an error; what came before it is whole. Its `position`, where
 *   the owner says positions, is that of the last event that was told: `after: position` goes on behind it.
 * - Rights are looked at before each event; who loses them, or whose credentials expire, is told nothing after that.
 * - Equal questions of viewers of equal rights share one stream of the subgraph, unless it goes on from a position and has
 *   told events already.
 * - A new supergraph is taken over by open streams: what it asks the owner in the same words goes on where it is; what it
 *   asks the same subgraph in other words goes on right after the last event, or ends where that cannot be told; what is no
 *   longer valid ends with the reason.
 */
export class Subscriptions {
  /** By what is asked of whom, and under which rights: the streams that may be joined. */
  private readonly joinable = new Map<string, SharedStream>();
  private readonly subscribers = new Set<Subscriber>();
  private isStopping = false;

  constructor(private readonly parts: SubscriptionsParts) {
    parts.engine.onReload(() => void this.moveAll());
  }

  /** Tells the reader what happens, until it leaves; or why not. Resolves when that has begun. */
  async follow(operation: ValidOperation, following: Following): Promise<void> {
    if (following.reader.left.aborted) return;
    const { answers } = this.parts;
    const onOver = (one: Subscriber): void => void this.subscribers.delete(one);
    const subscriber = new Subscriber(following, { answers, onOver });
    if (this.isStopping) return subscriber.end([streamEnded(null)]);
    if (this.subscribers.size >= limits.maxStreams) return subscriber.end([tooManyStreams()]);
    this.subscribers.add(subscriber);
    await this.begin(subscriber, operation);
  }

  get open(): number {
    return this.subscribers.size;
  }

  /** Ends them all; their readers are told where to go on. */
  stop(): void {
    this.isStopping = true;
    for (const subscriber of [...this.subscribers]) subscriber.end([streamEnded(subscriber.position)]);
  }

  private join(subscriber: Subscriber, planned: PlannedSubscription): void {
    const { subgraph, query, variables } = planned.subscription;
    const key = JSON.stringify([subgraph, query, variables, rightsOf(subscriber.viewer)]);
    const stream = this.joinable.get(key) ?? this.openStream(key, subscriber, planned);
    stream.add(subscriber, planned);
  }

  private openStream(key: string, { viewer }: Subscriber, { subscription, operation, variables }: PlannedSubscription) {
    const { subgraph, query, variables: sent } = subscription;
    const stream: SharedStream = new SharedStream({ subgraph, query, variables: sent }, viewer, {
      ...this.parts,
      beginsAtPosition: beginsAtPosition(operation, variables),
      onShut: () => {
        if (this.joinable.get(key) === stream) this.joinable.delete(key);
      },
    });
    this.joinable.set(key, stream);
    queueMicrotask(() => void stream.run()); // not before its first subscriber is there
    return stream;
  }

  private async begin(subscriber: Subscriber, operation: ValidOperation): Promise<void> {
    const planned = await this.plan(subscriber, operation);
    if (planned === null || subscriber.isOver) return;
    this.join(subscriber, planned);
    if (this.isOutdated(operation)) await this.move(subscriber); // the graph was changed in between
  }

  private async moveAll(): Promise<void> {
    for (const subscriber of [...this.subscribers]) await this.move(subscriber);
  }

  /** What it asks, under the graph of now. Each different text is read once; between two, others get their turn. */
  private async readAgain(subscriber: Subscriber): Promise<ValidOperation | Refusal | null> {
    const { asked, viewer } = subscriber;
    const known = this.parts.validator.find(asked);
    if (known !== undefined) return known;
    await breath();
    return this.parts.validator.read(asked, viewer).catch((error: unknown) => fail(subscriber, error));
  }

  /** Who is not told from any stream is over, or on its way to one: then that is looked at where it arrives. */
  private async move(subscriber: Subscriber): Promise<void> {
    const { stream } = subscriber;
    if (stream === null) return;
    const operation = await this.readAgain(subscriber);
    if (operation === null || subscriber.stream !== stream || this.isOutdated(operation)) return;
    if ('body' in operation) return subscriber.finish(operation);
    const planned = await this.plan(subscriber, operation);
    if (planned === null || subscriber.stream !== stream || this.isOutdated(operation)) return;
    if (stream.isOf(planned.subscription)) stream.add(subscriber, planned);
    else await this.reopen(subscriber, planned);
  }

  /** A newer graph is served: its own round comes. */
  private isOutdated(operation: ValidOperation | Refusal): boolean {
    return 'schema' in operation && operation.schema !== this.parts.engine.schema;
  }

  /** The owner is asked otherwise from now on: by another stream, right after the last event, or not at all. */
  private async reopen(subscriber: Subscriber, { operation, subscription }: PlannedSubscription): Promise<void> {
    const isSameOwner = subscriber.stream?.subgraph === subscription.subgraph;
    subscriber.stream?.remove(subscriber); // from here on its position stands
    const variables = isSameOwner ? variablesToGoOn(subscriber, operation) : null;
    if (variables === null) return subscriber.end([streamEnded(isSameOwner ? subscriber.position : null)]);
    subscriber.asked = { ...subscriber.asked, variables };
    await this.begin(subscriber, operation);
  }

  /** Null where it is refused, or cannot be planned: then that was told. */
  private async plan(subscriber: Subscriber, operation: ValidOperation): Promise<PlannedSubscription | null> {
    const { variables } = subscriber.asked;
    try {
      const subscription = await this.parts.answers.subscribe(operation, variables, subscriber);
      if (!('body' in subscription)) return { operation, variables, subscription };
      subscriber.finish(subscription);
      return null;
    } catch (error) {
      return fail(subscriber, error);
    }
  }
}

function fail(subscriber: Subscriber, error: unknown): null {
  subscriber.end([error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })]);
  return null;
}

/** With what the same operation goes on exactly where this subscriber stands; null where that cannot be told. */
function variablesToGoOn({ asked, position, hasBegun, isUnderWay }: Subscriber, operation: ValidOperation) {
  if (position !== null) return variablesAfter(operation, asked.variables, position);
  const isAtItsBegin = !isUnderWay && (!hasBegun || beginsAtPosition(operation, asked.variables));
  return isAtItsBegin ? asked.variables : null;
}
