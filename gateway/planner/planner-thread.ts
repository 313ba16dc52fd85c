import { parentPort } from 'node:worker_threads';
import type { SubgraphSdls } from '../composition/compose.js';
import type { GatewayFiles } from '../gateway-files.js';
import { planSupergraph, type SupergraphPlanner } from './supergraph-planner.js';

/** What the gateway asks of the thread, by a number under which the answer comes. */
export type PlannerQuestion =
  | { readonly number: number; readonly kind: 'load'; readonly graph: number; readonly supergraphSdl: string }
  | {
      readonly number: number;
      readonly kind: 'plan';
      readonly graph: number;
      readonly operation: string;
      readonly labels: readonly string[];
    }
  | { readonly number: number; readonly kind: 'forget'; readonly graph: number }
  | { readonly number: number; readonly kind: 'compose'; readonly subgraphSdls: SubgraphSdls };

export type PlannerAnswer =
  { readonly number: number; readonly value: unknown } | { readonly number: number; readonly reason: string };

const graphs = new Map<number, SupergraphPlanner>();

parentPort?.on('message', (question: PlannerQuestion) => {
  void answer(question).then((said) => parentPort?.postMessage(said));
});

async function answer(question: PlannerQuestion): Promise<PlannerAnswer> {
  const { number } = question;
  try {
    return { number, value: await valueFor(question) };
  } catch (error) {
    return { number, reason: error instanceof Error ? error.message : String(error) };
  }
}

function valueFor(question: PlannerQuestion): unknown {
  if (question.kind === 'compose') return compose(question.subgraphSdls);
  if (question.kind === 'forget') return graphs.delete(question.graph);
  if (question.kind === 'load') {
    const planner = planSupergraph(question.supergraphSdl);
    graphs.set(question.graph, planner);
    const { apiSdl, facts, standIns } = planner;
    return { apiSdl, facts, standIns };
  }
  const planner = graphs.get(question.graph);
  if (planner === undefined) throw new Error(`Supergraph ${question.graph} is not loaded`);
  return planner.plan(question.operation, question.labels);
}

/** The composer is loaded where it is needed: most gateways never compose. */
async function compose(subgraphSdls: SubgraphSdls): Promise<GatewayFiles> {
  const { composeFiles } = await import('../composition/compose-files.js');
  return composeFiles(subgraphSdls);
}
