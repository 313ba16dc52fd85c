import { getVariableValues, GraphQLError, type GraphQLSchema } from 'graphql';
import type { AgencyDirectory } from '../agencies/agency-directory.js';
import type { Viewer } from '../../shared/trust/viewer.js';
import type { GatewayFiles } from '../gateway-files.js';
import type { PlanObserver } from '../observation/plan-observer.js';
import type { Planner } from '../planner/planner.js';
import type { SubgraphSources } from '../sources/subgraph-source.js';
import type { CompiledOperation } from './compiled-operation.js';
import type {
  AnswerInParts,
  Engine,
  EngineAnswer,
  EngineRequest,
  EngineSubscription,
  SubscriptionRequest,
} from './engine.js';
import { EngineState } from './engine-state.js';
import { operationOf } from './operation/planned-operation.js';
import { noSubscriptions } from './subscription-refusals.js';

export interface EngineParts {
  readonly planner: Planner;
  /** Who answers for each subgraph of a graph. */
  readonly sourcesOf: (files: GatewayFiles) => SubgraphSources;
  readonly agencies: AgencyDirectory;
  /** Whether the fields under a label of progressive `@override` are answered by their new subgraph, in this request. */
  readonly isOverridden: (label: string, viewer: Viewer) => boolean;
  readonly plans?: PlanObserver;
}

/** Plans with the public parts of the Apollo packages, compiles each plan once, and runs it. */
export async function compiledEngine(files: GatewayFiles, parts: EngineParts): Promise<Engine> {
  return new CompiledEngine(await EngineState.build(files, parts), parts);
}

type Listener = () => void;

/** Requests that were validated against the graph of before may still need a plan of it; none takes as long as this. */
const retiresAfterMs = 30_000;

class CompiledEngine implements Engine {
  // A request is answered by the supergraph it was validated against, even when a reload came in between.
  private readonly states = new WeakMap<GraphQLSchema, EngineState>();
  private readonly listeners = new Set<Listener>();

  constructor(
    private current: EngineState,
    private readonly parts: EngineParts,
  ) {
    this.states.set(current.schema, current);
  }

  get schema(): GraphQLSchema {
    return this.current.schema;
  }

  get files(): GatewayFiles {
    return this.current.files;
  }

  get supergraphDigest(): string {
    return this.current.supergraphDigest;
  }

  filesOf(schema: GraphQLSchema): GatewayFiles {
    return this.stateOf(schema).files;
  }

  async execute(request: EngineRequest): Promise<EngineAnswer> {
    const state = this.stateOf(request.schema);
    const { coerced, errors } = coerceVariables(request);
    if (errors !== undefined) return { data: null, errors };
    const operation = await this.operationFor(state, request, { coerced, viewer: request.call.viewer });
    return operation.answer(this.runParts(state, request));
  }

  async executeInParts(request: EngineRequest, left: AbortSignal): Promise<EngineAnswer | AnswerInParts> {
    const state = this.stateOf(request.schema);
    const { coerced, errors } = coerceVariables(request);
    if (errors !== undefined) return { data: null, errors };
    const operation = await this.operationFor(state, request, { coerced, viewer: request.call.viewer, inParts: true });
    return operation.answerInParts(this.runParts(state, request), left);
  }

  async subscribe(request: SubscriptionRequest): Promise<EngineSubscription | EngineAnswer> {
    const state = this.stateOf(request.schema);
    if (state.schema.getSubscriptionType() == null) return { data: null, errors: [noSubscriptions()] };
    const { coerced, errors } = coerceVariables(request);
    if (errors !== undefined) return { data: null, errors };
    const operation = await this.operationFor(state, request, { coerced, viewer: request.viewer });
    return {
      ...operation.source(request.variables),
      answerTo: (event, call) => operation.answer({ ...this.runParts(state, { ...request, call }), event }),
    };
  }

  async reload(files: GatewayFiles, demand: Parameters<Engine['reload']>[1] = () => {}): Promise<void> {
    const next = await EngineState.build(files, this.parts);
    try {
      demand(this.schema, next.schema);
      await next.warmFrom(this.current);
    } catch (error) {
      next.forget();
      throw error;
    }
    const before = this.current;
    this.states.set(next.schema, next);
    this.current = next;
    setTimeout(() => before.forget(), retiresAfterMs).unref();
    for (const listener of this.listeners) listener();
  }

  onReload(listener: Listener): Listener {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private stateOf(schema: GraphQLSchema): EngineState {
    return this.states.get(schema) ?? this.current;
  }

  private operationFor(
    state: EngineState,
    asked: Asked,
    {
      coerced,
      viewer,
      inParts = false,
    }: { readonly coerced: Coerced; readonly viewer: Viewer; readonly inParts?: boolean },
  ): CompiledOperation | Promise<CompiledOperation> {
    const names = state.conditionsOf(asked);
    return state.operation(asked, {
      conditions: Object.fromEntries(names.map((name) => [name, coerced[name] !== false])),
      labels: state.labels.filter((label) => this.parts.isOverridden(label, viewer)),
      inParts,
    });
  }

  private runParts(
    { conditions, sources }: EngineState,
    { variables, call }: Pick<EngineRequest, 'variables' | 'call'>,
  ) {
    const reader = { agencies: this.parts.agencies, locale: call.viewer.locale };
    return { variables, call, sources, conditions, reader };
  }
}

type Asked = Omit<EngineRequest, 'call'>;
type Coerced = Readonly<Record<string, unknown>>;

/** Nobody else checks variables: a wrong one would reach a subgraph and come back as that subgraph's fault. */
function coerceVariables({ schema, document, operationName, variables }: Asked): {
  readonly coerced: Coerced;
  readonly errors?: readonly GraphQLError[];
} {
  const { variableDefinitions = [] } = operationOf(document, operationName);
  if (variableDefinitions.length === 0) return { coerced: {} };
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 5 });
  if (errors === undefined) return { coerced };
  const refusals = errors.map(
    ({ message, nodes }) => new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } }),
  );
  return { coerced: {}, errors: refusals };
}
