import { completeAnswer } from '../answer/complete-answer.js';
import type { ObjectShape } from '../answer/answer-shape.js';
import type { AnswerInParts, EngineAnswer, FaultyAnswer, LaterParts } from '../engine.js';
import type { Introspection } from '../operation/introspection.js';
import type { AskedSelection } from '../operation/planned-operation.js';
import { placeOf } from '../plan/fetch-order.js';
import type { EntityData } from '../run/entity-data.js';
import { PlanRun, type RunParts } from '../run/plan-run.js';
import type { SubgraphSource } from '../../sources/subgraph-source.js';
import { type DeferredObject, deferredObjects, type ObjectPosition } from './deferred-objects.js';
import type { PartNeeds } from './part-needs.js';
import { ToldAnswer } from './told-answer.js';

export interface DeferringOperation {
  readonly shape: ObjectShape;
  readonly selections: readonly AskedSelection[];
  readonly introspection: Introspection | null;
  readonly needs: PartNeeds;
  readonly ownerOf: (place: string) => string | null;
}

/**
 * One request whose answer comes in parts. There is one run, and every part reads its data: a part is written as soon as
 * the fetches that bring what it shows have ended, whatever the others still wait for.
 */
export class AnsweringInParts {
  private readonly run: PlanRun;
  private readonly ended = new Set<number>();
  private fault: { readonly reason: unknown } | null = null;
  private toldRemarks = 0;
  private told: ToldAnswer | null = null;
  private wake: () => void = () => {};

  constructor(
    private readonly operation: DeferringOperation,
    private readonly request: RunParts,
    private readonly left: AbortSignal,
  ) {
    const onEnd = (index: number): void => {
      this.ended.add(index);
      this.wake();
    };
    this.run = new PlanRun({ ...request, sources: (name) => (left.aborted ? silent : request.sources(name)), onEnd });
    left.addEventListener('abort', () => this.wake(), { once: true });
  }

  /** The whole answer at once where nothing is left to come. */
  async answer(): Promise<EngineAnswer | AnswerInParts> {
    const { shape, selections, introspection, needs } = this.operation;
    this.run.run().catch((reason: unknown) => {
      this.fault = { reason };
      this.wake();
    });
    const awaited = needs.ofFirst(selections);
    while (!this.haveEnded(awaited)) await this.nextEnd();
    const introspectionErrors = introspection?.answer(this.run.joined.root, this.request.variables) ?? [];
    const { data, errors, later } = this.complete(shape, this.run.joined.root, { path: [], keys: [] });
    const first = { data, errors: [...introspectionErrors, ...errors] };
    return later.length === 0 ? whole(first) : { first, later: this.parts(later) };
  }

  /** What came together is told together; a part inside of another one comes after it. */
  private async *parts(waiting: readonly DeferredObject[]): AsyncGenerator<LaterParts> {
    let left = waiting;
    while (left.length > 0) {
      const ready = left.filter((one) => this.isReady(one));
      if (ready.length === 0) {
        await this.nextEnd();
        if (this.left.aborted) return;
        continue;
      }
      const told = ready.map((one) => ({ ...one, ...this.complete(one.shape, this.dataAt(one), one) }));
      left = [...left.filter((one) => !ready.includes(one)), ...told.flatMap(({ later }) => later)];
      const parts = told.map(({ fragment, path, data, errors }) => ({
        label: fragment.deferred?.label ?? null,
        path,
        data,
        errors,
      }));
      yield { parts, isLast: left.length === 0 };
    }
  }

  private complete(shape: ObjectShape, data: EntityData, at: ObjectPosition) {
    const { remarks } = this.run.joined;
    const completed = completeAnswer({
      shape,
      data,
      at: { path: at.path, data: placeIn(at) },
      remarks: remarks.slice(this.toldRemarks),
      reader: this.request.reader,
      ownerOf: this.operation.ownerOf,
    });
    this.toldRemarks = remarks.length;
    const told = this.told === null ? completed.data : this.told.add(at.path, completed.data);
    if (told !== null) this.told ??= new ToldAnswer(told);
    const later = told === null ? [] : deferredObjects(shape, data, told, at);
    return { data: JSON.stringify(told), errors: completed.errors, later };
  }

  /** Looked up when it is told: objects that are the same in all may have become one meanwhile. */
  private dataAt({ keys }: ObjectPosition): EntityData {
    return keys.reduce<unknown>((value, key) => (value as EntityData)[key], this.run.joined.root) as EntityData;
  }

  private isReady(one: DeferredObject): boolean {
    return this.haveEnded(this.operation.needs.of(one.fragment, placeIn(one)));
  }

  private haveEnded(fetches: readonly number[]): boolean {
    return fetches.every((index) => this.ended.has(index));
  }

  private async nextEnd(): Promise<void> {
    if (this.fault === null) await new Promise<void>((resolve) => (this.wake = resolve));
    if (this.fault !== null) throw this.fault.reason;
  }
}

/** Whoever has left is asked nothing more for. */
const silent: SubgraphSource = { ask: async () => ({}) };

const placeIn = ({ keys }: ObjectPosition): string => placeOf(keys.filter((key) => typeof key === 'string'));

const whole = (answer: FaultyAnswer): EngineAnswer =>
  answer.errors.length > 0 ? answer : { body: Buffer.from(`{"data":${answer.data}}`), errors: [] };
