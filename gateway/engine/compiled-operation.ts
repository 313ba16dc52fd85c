import type { GraphQLError } from 'graphql';
import { answerWriter } from './answer/write-answer.js';
import { completeAnswer } from './answer/complete-answer.js';
import type { ObjectShape } from './answer/answer-shape.js';
import { AnsweringInParts } from './deferred/answering-in-parts.js';
import { PartNeeds } from './deferred/part-needs.js';
import type { AnswerInParts, EngineAnswer, EngineSubscription } from './engine.js';
import type { Introspection } from './operation/introspection.js';
import { type AskedSelection, hasDeferred } from './operation/planned-operation.js';
import type { FetchPlan } from './plan/fetch-plan.js';
import { placeOf } from './plan/fetch-order.js';
import { placesIn } from './plan/field-tree.js';
import { MergedQueries } from './run/merged-call.js';
import { PlanRun, type RunParts } from './run/plan-run.js';
import { addVariables, writtenVariables } from './run/variables.js';

interface OperationParts {
  readonly plan: FetchPlan;
  readonly shape: ObjectShape;
  readonly selections: readonly AskedSelection[];
  readonly introspection: Introspection | null;
}

/** An operation under one decision of its conditions: planned, compiled, and ready to be run any number of times. */
export class CompiledOperation {
  private readonly write: ReturnType<typeof answerWriter>;
  private readonly merged = new MergedQueries();
  private needs: PartNeeds | null = null;
  private owners: ReadonlyMap<string, string> | null = null;

  constructor(private readonly parts: OperationParts) {
    this.write = answerWriter(parts.shape, parts.plan.united);
  }

  /** What the owner of a subscription is asked to follow. */
  source(variables: Readonly<Record<string, unknown>>): Pick<EngineSubscription, 'subgraph' | 'query' | 'variables'> {
    const [first] = this.parts.plan.fetches;
    if (first === undefined) throw new Error('A subscription without a fetch');
    const texts = new Map<string, string>();
    addVariables(texts, first, variables);
    return { subgraph: first.subgraph, query: first.query, variables: writtenVariables(texts) };
  }

  async answer(request: Omit<RunParts, 'plan' | 'merged'>): Promise<EngineAnswer> {
    const { plan, introspection } = this.parts;
    const run = new PlanRun({ ...request, plan, merged: this.merged });
    await run.run();
    const introspectionErrors = introspection?.answer(run.joined.root, request.variables) ?? [];
    const body = run.joined.hasFailed ? null : this.write(run.joined.root);
    if (body !== null && introspectionErrors.length === 0) return { body, errors: [] };
    return this.complete(run, request, introspectionErrors);
  }

  /** The whole answer at once where nothing is deferred. */
  answerInParts(request: Omit<RunParts, 'plan' | 'merged'>, left: AbortSignal): Promise<EngineAnswer | AnswerInParts> {
    const { plan, selections } = this.parts;
    if (!hasDeferred(selections)) return this.answer(request);
    this.needs ??= new PartNeeds(plan, (type) => request.conditions.isObject(type));
    const operation = { ...this.parts, needs: this.needs, ownerOf: (place: string) => this.ownerOf(place) };
    return new AnsweringInParts(operation, { ...request, plan, merged: this.merged }, left).answer();
  }

  private complete(run: PlanRun, { reader }: Pick<RunParts, 'reader'>, others: readonly GraphQLError[]): EngineAnswer {
    const { data, errors } = completeAnswer({
      shape: this.parts.shape,
      data: run.joined.root,
      remarks: run.joined.remarks,
      reader,
      ownerOf: (place) => this.ownerOf(place),
    });
    return { data: JSON.stringify(data), errors: [...others, ...errors] };
  }

  /** The subgraph that a place of the data was asked of. */
  private ownerOf(place: string): string | null {
    this.owners ??= new Map(
      this.parts.plan.fetches.flatMap(({ path, brings, subgraph }) =>
        placesIn(brings, placeOf(path), 'as').map((one) => [one, subgraph] as const),
      ),
    );
    return this.owners.get(place) ?? null;
  }
}
