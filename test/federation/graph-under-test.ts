import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import { compiledEngine } from '../../gateway/engine/compiled-engine.js';
import { type Engine, type EngineRequest, resultOf } from '../../gateway/engine/engine.js';
import { localPlanner } from '../../gateway/planner/local-planner.js';
import type { SubgraphSource } from '../../gateway/sources/subgraph-source.js';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import { type JoinedParts, joinParts } from './compare/joined-parts.js';
import type { Answer, Situation } from './situation.js';
import { overTheWire, subgraphsInProcess } from './subgraph/subgraphs-in-process.js';
import { composeGraph } from './world/composed-graph.js';
import type { Question } from './world/reference.js';
import type { SmallGraph } from './world/small-graph.js';
import type { Fields } from './world/world.js';

export interface GraphUnderTest {
  ask(question: Question, situation?: Situation): Promise<Answer>;
  /** As a client who takes parts: what they come to when all are there. */
  askInParts(question: Question, situation?: Situation): Promise<JoinedParts>;
}

const built = new Map<SmallGraph, GraphUnderTest>();

/** The engine over subgraphs in this process. Nothing else of these tests knows which engine it is. */
export function graphUnderTest(graph: SmallGraph): GraphUnderTest {
  const known = built.get(graph) ?? build(graph);
  built.set(graph, known);
  return known;
}

function build(graph: SmallGraph): GraphUnderTest {
  const composed = composeGraph(graph);
  const subgraphs = subgraphsInProcess(composed);
  const sources = (name: string): SubgraphSource => ({
    ask: ({ query, variables, viewer }) => {
      const given = variables === null ? {} : { variables: JSON.parse(variables) as Fields };
      return subgraphs.ask(name, viewer.requestId, { query, ...given });
    },
  });
  const labelsOn = new Map<string, readonly string[]>();
  const files = { supergraphSdl: composed.supergraphSdl, gatewaySdl: '', accessTable: '' };
  const starting: Promise<Engine> = compiledEngine(files, {
    planner: localPlanner(),
    sourcesOf: () => sources,
    agencies: { leadOf: () => null },
    isOverridden: (label, { requestId }) => labelsOn.get(requestId)?.includes(label) === true,
  });
  let count = 0;

  async function answered<Result>(
    { query, variables = {}, operationName, labels = [] }: Question,
    situation: Situation,
    answer: (engine: Engine, request: EngineRequest) => Promise<Result>,
  ): Promise<Result & Pick<Answer, 'calls' | 'faults'>> {
    const engine = await starting;
    const document = validated(graph, engine.schema, query);
    const requestId = `${graph.name} ${(count += 1)}`;
    const call = { viewer: anonymousViewer(requestId), deadline: Date.now() + 60_000 };
    const { calls, faults } = subgraphs.begin(requestId, situation);
    labelsOn.set(requestId, labels);
    const request = {
      document,
      documentKey: query,
      operationName: operationName ?? null,
      variables,
      schema: engine.schema,
      call,
    };
    const result = await answer(engine, request);
    labelsOn.delete(requestId);
    subgraphs.end(requestId);
    return { ...overTheWire(result), calls, faults };
  }

  return {
    ask: (question, situation = {}) =>
      answered(question, situation, async (engine, request) => {
        const { data, errors = [] } = resultOf(await engine.execute(request));
        return { data, errors } as Pick<Answer, 'data' | 'errors'>;
      }),
    askInParts: (question, situation = {}) =>
      answered(question, situation, async (engine, request) =>
        joinParts(await engine.executeInParts(request, new AbortController().signal)),
      ),
  };
}

/** As the server does it before it asks the engine. */
function validated(graph: SmallGraph, schema: GraphQLSchema, query: string): DocumentNode {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length === 0) return document;
  throw new Error(
    `Not a valid operation of ${graph.name}: ${errors.map(({ message }) => message).join(' ')}\n${query}`,
  );
}
