import { createHash } from 'node:crypto';
import type { QueryPlan } from '@apollo/query-planner';
import { buildSchema, type DocumentNode, type GraphQLSchema, print, validate } from 'graphql';
import { BoundedCache } from '../bounded-cache.js';
import { HubError } from '../../shared/errors/hub-error.js';
import type { GatewayFiles } from '../gateway-files.js';
import { nobodyCountsPlans, type PlanObserver } from '../observation/plan-observer.js';
import type { PlannedSupergraph, Planner } from '../planner/planner.js';
import type { SubgraphSources } from '../sources/subgraph-source.js';
import { shapeOf } from './answer/answer-shape.js';
import { CompiledOperation } from './compiled-operation.js';
import type { EngineRequest } from './engine.js';
import { type Conditions, conditionVariables, deferDefinition } from './operation/conditions.js';
import { introspectionIn } from './operation/introspection.js';
import { type AskedOperation, askedOperation, hasDeferred, operationOf } from './operation/planned-operation.js';
import { plannerDocument } from './operation/planner-document.js';
import { compilePlan } from './plan/compile-plan.js';
import { TypeConditions } from './run/type-conditions.js';

type Asked = Pick<EngineRequest, 'document' | 'documentKey' | 'operationName'>;

/** What decides how an operation is planned, beside its text. */
export interface Variant {
  readonly conditions: Conditions;
  /** The labels of progressive `@override` that are on: their fields are answered by the new subgraph. */
  readonly labels: readonly string[];
  /** Whether deferred fragments may come later. */
  readonly inParts: boolean;
}

interface StateParts {
  readonly planner: Planner;
  readonly sourcesOf: (files: GatewayFiles) => SubgraphSources;
  readonly plans?: PlanObserver;
}

interface Known {
  readonly asked: Asked;
  readonly variant: Variant;
  readonly compiled: CompiledOperation;
}

const maxOperations = 500;
const warming = { operations: 100, atMostMs: 10_000 } as const;

/** Everything derived from one supergraph. Built whole, then swapped in as one value, so no request sees a mixture. */
export class EngineState {
  readonly supergraphDigest: string;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly conditions: TypeConditions;
  readonly sources: SubgraphSources;
  private readonly plans: PlanObserver;
  private readonly operations = new BoundedCache<Known>(maxOperations);
  private readonly compiling = new Map<string, Promise<CompiledOperation>>();
  private readonly conditional = new WeakMap<DocumentNode, readonly string[]>();

  private constructor(
    readonly files: GatewayFiles,
    private readonly planned: PlannedSupergraph,
    { sourcesOf, plans = nobodyCountsPlans }: StateParts,
  ) {
    this.plans = plans;
    this.supergraphDigest = createHash('sha256').update(files.supergraphSdl).digest('hex');
    this.schema = buildSchema(planned.apiSdl + deferDefinition, { assumeValidSDL: true, noLocation: true });
    this.conditions = new TypeConditions(planned.facts);
    this.sources = sourcesOf(files);
  }

  /** Rejects what is not a supergraph that this gateway can serve. */
  static async build(files: GatewayFiles, parts: StateParts): Promise<EngineState> {
    return new EngineState(files, await parts.planner.load(files.supergraphSdl), parts);
  }

  get labels(): readonly string[] {
    return this.planned.facts.overrideLabels;
  }

  /** The variables on which it depends what an operation asks. */
  conditionsOf({ document }: Asked): readonly string[] {
    const names = this.conditional.get(document) ?? conditionVariables(document);
    this.conditional.set(document, names);
    return names;
  }

  /** Planned and compiled once; whoever asks for the same meanwhile waits for the same. */
  operation(asked: Asked, variant: Variant): CompiledOperation | Promise<CompiledOperation> {
    const key = keyOf(asked, variant);
    const known = this.operations.get(key);
    if (known !== undefined) {
      this.plans.onFound();
      return known.compiled;
    }
    this.plans.onMissed();
    return this.compiling.get(key) ?? this.compile(key, asked, variant);
  }

  /** Plans what was asked last of the graph before, as far as it is still valid: who comes first after a reload need not wait. */
  async warmFrom(before: EngineState): Promise<void> {
    const until = Date.now() + warming.atMostMs;
    for (const { asked, variant } of before.operations.latest().slice(0, warming.operations)) {
      if (Date.now() > until) return;
      if (validate(this.schema, asked.document).length > 0) continue;
      await this.compile(keyOf(asked, variant), asked, variant).catch(() => {}); // whoever asks is told why
    }
  }

  /** No request comes any more. */
  forget(): void {
    this.planned.forget();
  }

  private compile(key: string, asked: Asked, variant: Variant): Promise<CompiledOperation> {
    const startedAt = performance.now();
    const compiling = this.plan(asked, variant)
      .then((operation) => {
        this.operations.set(key, { asked, variant, compiled: operation });
        return operation;
      })
      .finally(() => {
        this.compiling.delete(key);
        this.plans.onPlanned({ durationMs: performance.now() - startedAt, kept: this.operations.size });
      });
    this.compiling.set(key, compiling);
    return compiling;
  }

  private async plan(
    { document, operationName }: Asked,
    { conditions, labels, inParts }: Variant,
  ): Promise<CompiledOperation> {
    const { schema, planned } = this;
    const definition = operationOf(document, operationName);
    const { sentNames } = planned.facts;
    const asked = askedOperation({ schema, document, definition, conditions, sentNames, inParts });
    return new CompiledOperation({
      plan: compilePlan(await this.planFor(asked, labels), planned),
      shape: shapeOf(schema, asked),
      selections: asked.selections,
      introspection: introspectionIn(asked, document, schema),
    });
  }

  /** The planner fails at some operations for `@defer` alone: those are planned as if nothing were deferred. */
  private async planFor(asked: AskedOperation, labels: readonly string[]): Promise<QueryPlan> {
    const fetched = plannerDocument(asked, { inParts: true });
    if (fetched === null) return { kind: 'QueryPlan' };
    const isHopeless = (error: unknown): boolean => error instanceof HubError || !hasDeferred(asked.selections);
    return this.planned.plan(print(fetched), labels).catch((error: unknown) => {
      const whole = plannerDocument(asked, { inParts: false });
      if (whole === null || isHopeless(error)) throw error;
      return this.planned.plan(print(whole), labels);
    });
  }
}

const keyOf = ({ documentKey, operationName }: Asked, { conditions, labels, inParts }: Variant): string =>
  [documentKey, operationName ?? '', Number(inParts), Object.values(conditions).map(Number).join(''), ...labels].join(
    '\n',
  );
