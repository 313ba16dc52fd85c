import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import {
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { badInput, HubError } from '../../shared/errors/hub-error.js';
import type { Logger } from '../../shared/log/logger.js';
import type { SubgraphSources } from '../sources/subgraph-source.js';
import type { Engine, EngineRequest } from './engine.js';
import { buildEngineState, type EngineState } from './engine-state.js';
import { toDataSources } from './data-source.js';
import { withDistinctErrors } from './distinct-errors.js';
import { noSubscriptions, planSubscription, type SubscriptionFetch } from './plan-subscription.js';
import { explainNulls } from './unexplained-null.js';

type PlanRequestContext = Parameters<typeof executeQueryPlan>[2];

interface EngineParts {
  readonly sources: SubgraphSources;
  readonly log: Logger;
}

/** Plans and executes with the public parts of the Apollo packages. */
export function plannedEngine(supergraphSdl: string, parts: EngineParts): Engine {
  let current = buildEngineState(supergraphSdl);
  // A request is answered by the supergraph it was validated against, even when a reload came in between.
  const states = new WeakMap<object, EngineState>([[current.apiSchema, current]]);
  const listeners = new Set<() => void>();
  return {
    get schema() {
      return current.apiSchema;
    },
    get supergraphSdl() {
      return current.supergraphSdl;
    },
    get supergraphDigest() {
      return current.supergraphDigest;
    },
    execute: (request) => executeOn(states.get(request.schema) ?? current, request, parts),
    subscription: (request) => subscriptionOn(states.get(request.schema) ?? current, request),
    reload(sdl) {
      const next = buildEngineState(sdl);
      states.set(next.apiSchema, next);
      current = next;
      for (const listener of listeners) listener();
    },
    onReload(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

async function executeOn(state: EngineState, request: EngineRequest, parts: EngineParts): Promise<ExecutionResult> {
  const { document, operationName, variables } = request;
  const context = buildOperationContext({
    schema: state.apiSchema,
    operationDocument: document,
    ...(operationName === null ? {} : { operationName }),
  });
  const refusals = variableFaults(state, context.operation, variables);
  if (refusals.length > 0) return { errors: refusals };

  const plan = state.plan(request);
  if (plan.node === undefined && asksForData(context.operation)) return { data: null, errors: [unanswerable()] };
  const sources = toDataSources(state.subgraphNames, request.call, parts.sources);
  const planContext = toPlanContext(request, parts.log);
  const result = await executeQueryPlan(plan, sources, planContext, context, state.fullSchema, state.api);
  return withDistinctErrors(explainNulls(result));
}

function subscriptionOn(state: EngineState, request: EngineRequest): SubscriptionFetch {
  const { document, operationName, variables } = request;
  if (state.apiSchema.getSubscriptionType() == null) throw noSubscriptions();
  const operation = getOperationAST(document, operationName);
  const [refusal] = operation == null ? [] : variableFaults(state, operation, variables);
  if (refusal !== undefined) throw refusal;
  return planSubscription(state.plan(request), variables);
}

/** The executor does not check variables: a wrong one would reach a subgraph and come back as that subgraph's fault. */
function variableFaults(
  { apiSchema }: EngineState,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: EngineRequest['variables'],
): readonly GraphQLError[] {
  if (variableDefinitions.some(({ variable }) => variable.name.value === 'representations')) return [reservedName()];
  const { errors } = getVariableValues(apiSchema, variableDefinitions, variables, { maxErrors: 5 });
  return (errors ?? []).map(
    (error) => new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } }),
  );
}

/** `executeQueryPlan` reads only these parts of the server's request context; without `metrics` it breaks on errors. */
function toPlanContext({ document, variables, call }: EngineRequest, log: Logger): PlanRequestContext {
  const logger = {
    debug: log.debug.bind(log),
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
  };
  return { request: { variables }, document, context: call, metrics: {}, logger } as unknown as PlanRequestContext;
}

/** Whether something must be fetched, whatever the variables say. */
const asksForData = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.some(
    (selection) =>
      selection.kind === Kind.FIELD &&
      !selection.name.value.startsWith('__') &&
      (selection.directives ?? []).length === 0,
  );

/** Executed as it is, an empty plan would answer null without an error. */
const unanswerable = (): HubError =>
  new HubError('INTERNAL_SERVER_ERROR', {
    vi: 'Không phân hệ nào trả lời được câu hỏi này.',
    en: 'No subgraph can answer this operation.',
  });

/** The planner's own variable; the executor fails on a second one of that name. */
const reservedName = (): HubError =>
  badInput({
    vi: 'Tên biến “$representations” dành cho hệ thống. Hãy đổi tên biến.',
    en: 'The variable name “$representations” is reserved. Please rename it.',
  });
