import { GraphQLError } from 'graphql';
import type { Logger } from '../../shared/log/logger.js';
import type { Viewer } from '../../shared/trust/viewer.js';
import type { AgencyDirectory } from '../agencies/agency-directory.js';
import type { EngineSubscription } from '../engine/engine.js';
import type { OperationAnswers } from '../http/answer-operation.js';
import { CallFailure } from '../sources/call-failure.js';
import { outageError } from '../sources/outage.js';
import { EventJoin, type PlannedSubscription } from './event-join.js';
import { fromSubgraph } from './stream-errors.js';
import type { Subscriber } from './subscriber.js';
import { type OpenUpstream, type UpstreamEvent, UpstreamRefusal } from './upstream.js';

type Source = Pick<EngineSubscription, 'subgraph' | 'query' | 'variables'>;

interface StreamParts {
  readonly open: OpenUpstream;
  readonly answers: Pick<OperationAnswers, 'refuse'>;
  readonly agencies: AgencyDirectory;
  readonly log: Logger;
  /** Whether events that were told are lost to who comes later: then nobody joins once the first has come. */
  readonly beginsAtPosition: boolean;
  /** Told when nobody may join any more. */
  readonly onShut: () => void;
}

/** Events whose joins are under way at the same time: a burst need not wait for the answers of others one by one. */
const eventsAtOnce = 16;

/**
 * One stream of one subgraph and all who are told from it. Each is told every event that comes after it joined, once and
 * in the order of the owner, whatever becomes of the others. The stream is read no faster than the quickest takes it, and
 * closed when the last has left.
 */
export class SharedStream {
  private joins: EventJoin[] = [];
  private readonly left = new AbortController();
  private isBegun = false;

  /** The opener's request stands for all in the records of the subgraphs. */
  constructor(
    private readonly source: Source,
    private readonly viewer: Viewer,
    private readonly parts: StreamParts,
  ) {}

  get subgraph(): string {
    return this.source.subgraph;
  }

  /** Whether this is what the owner would be asked. */
  isOf({ subgraph, query, variables }: Source): boolean {
    return subgraph === this.source.subgraph && query === this.source.query && variables === this.source.variables;
  }

  /** From the next event on it is told here, as it is planned now. */
  add(subscriber: Subscriber, planned: PlannedSubscription): void {
    this.leaveJoin(subscriber);
    subscriber.stream = this;
    let join = this.joins.find((one) => one.isFor(planned));
    if (join === undefined) this.joins.push((join = new EventJoin(planned, { ...this.parts, viewer: this.viewer })));
    join.subscribers.add(subscriber);
    if (this.isBegun) subscriber.begin();
  }

  remove(subscriber: Subscriber): void {
    this.leaveJoin(subscriber);
    subscriber.stream = null;
    if (this.joins.length > 0) return;
    this.parts.onShut();
    this.left.abort(); // the subgraph need not speak to nobody
  }

  /** Resolves when the stream is over and everybody was told. */
  async run(): Promise<void> {
    try {
      await this.pass();
      for (const subscriber of this.subscribers()) subscriber.finish(null);
    } catch (error) {
      this.parts.onShut();
      const listeners = this.subscribers();
      if (listeners.length > 0) this.report(error, listeners.length);
      for (const subscriber of listeners) subscriber.end(this.errorsFor(error, subscriber));
    }
  }

  private async pass(): Promise<void> {
    const { subgraph, query, variables } = this.source;
    const events = await this.parts.open(subgraph, { query, variables, viewer: this.viewer, signal: this.left.signal });
    this.isBegun = true;
    for (const subscriber of this.subscribers()) subscriber.begin();
    let told = Promise.resolve();
    const untold: Promise<void>[] = [];
    try {
      for await (const event of events) {
        if (this.parts.beginsAtPosition) this.parts.onShut();
        told = this.tellAfter(told, event);
        untold.push(told);
        if (untold.length >= eventsAtOnce) await untold.shift();
      }
    } finally {
      this.parts.onShut();
      await told; // what came before the end is told before it
    }
  }

  /** Who joins or is planned anew while an event is being joined is told from the next one on: nobody misses one, or gets one twice. */
  private tellAfter(before: Promise<void>, event: UpstreamEvent): Promise<void> {
    const audience = this.joins.map((join) => {
      return { join, listeners: [...join.subscribers], answer: join.answer(event) };
    });
    return before.then(async () => {
      for (const { join, listeners, answer } of audience) {
        const answered = await answer;
        const present = listeners.filter(({ stream }) => stream === this);
        try {
          join.tell(answered, event, present);
        } catch (error) {
          for (const subscriber of present) subscriber.end(this.errorsFor(error, subscriber));
        }
      }
      await this.quickest();
    });
  }

  /** Resolves when any of them can take more. */
  private async quickest(): Promise<void> {
    const clogged: Promise<void>[] = [];
    for (const subscriber of this.subscribers()) {
      if (subscriber.clogged === null) return;
      clogged.push(subscriber.clogged);
    }
    if (clogged.length > 0) await Promise.race(clogged);
  }

  private subscribers(): Subscriber[] {
    return this.joins.flatMap(({ subscribers }) => [...subscribers]);
  }

  private leaveJoin(subscriber: Subscriber): void {
    for (const { subscribers } of this.joins) subscribers.delete(subscriber);
    this.joins = this.joins.filter(({ subscribers }) => subscribers.size > 0);
  }

  private errorsFor(error: unknown, { viewer, position }: Subscriber): readonly GraphQLError[] {
    const { subgraph } = this.source;
    if (error instanceof UpstreamRefusal) return error.errors.map((one) => fromSubgraph(one, subgraph, position));
    if (!(error instanceof CallFailure)) return [new GraphQLError('', { originalError: error as Error })];
    const { reason } = error;
    const agency = this.parts.agencies.leadOf(subgraph);
    return [fromSubgraph(outageError({ subgraph, reason, agency, locale: viewer.locale }), subgraph, position)];
  }

  private report(error: unknown, subscribers: number): void {
    if (!(error instanceof CallFailure)) return; // said in words of its own, or logged where it is masked
    const { reason, message: detail } = error;
    const { subgraph } = this.source;
    const { requestId } = this.viewer;
    this.parts.log.warn({ subgraph, requestId, reason, detail, subscribers }, 'a stream ended early');
  }
}
