import type { CallContext, SubgraphAnswer, SubgraphSources } from '../../sources/subgraph-source.js';
import type { EntityFetch, FetchPlan, PlannedFetch, RootFetch } from '../plan/fetch-plan.js';
import type { EntityBatch } from './asked-entities.js';
import { bar, type Barred, EntityQuestions } from './entity-questions.js';
import type { Reader } from './faulty-answer.js';
import { JoinedData } from './joined-data.js';
import { isWorthAskingApart, type MergedQueries, partOf, representationsOf } from './merged-call.js';
import { Places } from './places.js';
import { receiveRoot } from './root-answer.js';
import type { TypeConditions } from './type-conditions.js';
import { addVariables, writtenVariables } from './variables.js';

export interface RunParts {
  readonly plan: FetchPlan;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly call: CallContext;
  readonly sources: SubgraphSources;
  readonly conditions: TypeConditions;
  readonly merged: MergedQueries;
  readonly reader: Reader;
  /** What the owner of a subscription sent: it answers the first fetch. */
  readonly event?: SubgraphAnswer;
  /** Told of each fetch that has ended. */
  readonly onEnd?: (index: number) => void;
}

/** The fetches of one request: each starts when those it waits for have ended, and what starts at once travels together. */
export class PlanRun {
  readonly joined: JoinedData;
  private readonly places: Places;
  private readonly questions: EntityQuestions;
  /** For each fetch, how many others it waits for. */
  private readonly waiting: number[];
  /** For each fetch that was begun, how many answers are to come. */
  private readonly unanswered: number[];
  private readonly barred: Barred[] = [];
  private unfinished: number;
  private inFlight = 0;
  private isSending = false;
  private done: () => void = () => {};
  private failed: (reason: unknown) => void = () => {};

  constructor(private readonly parts: RunParts) {
    const { fetches } = parts.plan;
    this.joined = new JoinedData(parts.conditions, parts.reader);
    this.places = new Places(this.joined.root);
    this.questions = new EntityQuestions(this.joined);
    this.waiting = fetches.map(({ waitsFor }) => waitsFor);
    this.unanswered = fetches.map(() => 0);
    this.unfinished = fetches.length;
  }

  /** Resolves when every fetch has ended. Rejects only for a fault of ours. */
  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.done = resolve;
      this.failed = reject;
      if (this.unfinished === 0) return resolve();
      if (this.parts.event !== undefined) this.receiveEvent(this.parts.event);
      else for (const fetch of this.parts.plan.fetches) if (fetch.waitsFor === 0) this.begin(fetch);
      this.send();
    });
  }

  private receiveEvent(event: SubgraphAnswer): void {
    const [first] = this.parts.plan.fetches;
    if (first === undefined || first.entities !== null) throw new Error('A subscription without a fetch');
    receiveRoot(this.joined, first, [this.joined.root], event);
    this.end(first);
  }

  private begin(fetch: PlannedFetch): void {
    const objects = this.places.objectsAt(fetch);
    if (objects.length === 0) return this.end(fetch);
    if (fetch.entities === null) return this.askRoot(fetch, objects);
    const batches = this.questions.ask(fetch, objects, this.barred);
    this.unanswered[fetch.index] = batches.size;
    if (batches.size === 0) this.end(fetch);
  }

  private end(fetch: PlannedFetch): void {
    // Whatever was answered for what cannot be computed: it is not believed.
    this.barred.forEach(bar);
    this.unfinished--;
    this.parts.onEnd?.(fetch.index);
    for (const index of fetch.awaitedBy) {
      const left = (this.waiting[index] ?? 0) - 1;
      this.waiting[index] = left;
      const next = this.parts.plan.fetches[index];
      if (left === 0 && next !== undefined) this.begin(next);
    }
    if (this.unfinished === 0) this.done();
  }

  /**
   * Sends what is due. While others are on their way it waits for the end of this turn of the event loop: what they bring
   * may have come as well, and what is due then travels with it.
   */
  private sendSoon(): void {
    if (this.inFlight === 0) return this.send();
    if (this.isSending) return;
    this.isSending = true;
    setImmediate(() => {
      this.isSending = false;
      this.send();
    });
  }

  /** Questions about entities of one subgraph go as one call, but those of a deferred part go apart. */
  private send(): void {
    const companies = new Map<string, EntityBatch[]>();
    for (const batch of this.questions.takeDue()) {
      const same = companies.get(batch.fetch.company);
      if (same === undefined) companies.set(batch.fetch.company, [batch]);
      else same.push(batch);
    }
    for (const batches of companies.values()) this.askEntities(batches);
  }

  private askRoot(fetch: RootFetch, objects: Parameters<typeof receiveRoot>[2]): void {
    this.call({ fetches: [fetch], query: fetch.query, texts: new Map() }, (answer) => {
      receiveRoot(this.joined, fetch, objects, answer);
      this.end(fetch);
    });
  }

  private askEntities(batches: readonly EntityBatch[]): void {
    const [first, ...others] = batches.map(({ fetch }) => fetch);
    if (first === undefined) return;
    const isOne = others.length === 0;
    const query = isOne ? first.query : this.parts.merged.queryOf([first, ...others]);
    const texts = new Map<string, string>();
    batches.forEach(({ entities }, index) => {
      const name = isOne ? 'representations' : representationsOf(index);
      texts.set(name, `[${entities.map(({ representation }) => representation).join(',')}]`);
    });
    this.call({ fetches: [first, ...others], query, texts }, (answer) => {
      if (!isOne && isWorthAskingApart(answer)) return batches.forEach((batch) => this.askEntities([batch]));
      batches.forEach((batch, index) => this.questions.receive(batch, isOne ? answer : partOf(answer, index)));
      for (const batch of batches) for (const fetch of batch.fetches) this.answered(fetch);
    });
  }

  private answered(fetch: EntityFetch): void {
    const left = (this.unanswered[fetch.index] ?? 0) - 1;
    this.unanswered[fetch.index] = left;
    if (left === 0) this.end(fetch);
  }

  private call({ fetches, query, texts }: Call, receive: (answer: SubgraphAnswer) => void): void {
    const { variables, sources, call } = this.parts;
    const [first] = fetches;
    for (const fetch of fetches) addVariables(texts, fetch, variables);
    this.inFlight++;
    sources(first.subgraph)
      .ask({
        query,
        variables: writtenVariables(texts),
        isMutation: first.isMutation,
        viewer: call.viewer,
        deadline: call.deadline,
        span: call.span,
      })
      .then((answer) => {
        this.inFlight--;
        receive(answer);
        this.sendSoon();
      })
      .catch(this.failed);
  }
}

/** One question to one subgraph. */
interface Call {
  readonly fetches: readonly [PlannedFetch, ...PlannedFetch[]];
  readonly query: string;
  /** The variables that the gateway sets, as JSON. */
  readonly texts: Map<string, string>;
}
