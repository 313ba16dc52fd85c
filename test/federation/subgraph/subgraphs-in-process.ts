import type { Call, Situation } from '../situation.js';
import type { ComposedGraph } from '../world/composed-graph.js';
import { Monolith } from '../world/monolith.js';
import { type Fields, World } from '../world/world.js';
import { SubgraphInProcess, type SubgraphQuestion } from './subgraph-in-process.js';

/** One question under way. */
export interface Run {
  readonly situation: Situation;
  readonly monolith: Monolith;
  readonly calls: Call[];
  readonly faults: string[];
}

/** All subgraphs of a graph. Each question has a world of its own, found again by the id under which it runs. */
export interface SubgraphsInProcess {
  begin(runId: string, situation: Situation): Run;
  end(runId: string): void;
  ask(subgraph: string, runId: string, question: SubgraphQuestion): Promise<Fields>;
}

export function subgraphsInProcess(composed: ComposedGraph): SubgraphsInProcess {
  const subgraphs = new Map(composed.subgraphNames.map((name) => [name, new SubgraphInProcess(composed, name)]));
  const runs = new Map<string, Run>();
  return {
    begin(runId, situation) {
      const monolith = new Monolith(composed, new World(composed.graph.rows()), situation.throwing);
      const run: Run = { situation, monolith, calls: [], faults: [] };
      runs.set(runId, run);
      return run;
    },
    end: (runId) => void runs.delete(runId),
    async ask(name, runId, question) {
      const [subgraph, run] = [subgraphs.get(name), runs.get(runId)];
      if (subgraph === undefined || run === undefined) throw new Error(`Nobody answers for ${name}`);
      return answer(subgraph, name, overTheWire(question), run);
    },
  };
}

async function answer(
  subgraph: SubgraphInProcess,
  name: string,
  question: SubgraphQuestion,
  run: Run,
): Promise<Fields> {
  const call: Call = { subgraph: name, query: question.query, variables: question.variables ?? {} };
  run.calls.push(call);
  const { failing = [], answers = {} } = run.situation;
  if (failing.includes(name)) return outage(name);
  const right = overTheWire(await subgraph.ask(question, run));
  return overTheWire((answers[name]?.(right, call) ?? right) as Fields);
}

/** No object of one side ever reaches the other. */
export const overTheWire = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** As a source over HTTP says it. */
const outage = (subgraph: string): Fields => ({
  errors: [
    {
      message: `Phần dữ liệu do “${subgraph}” phụ trách đang tạm gián đoạn. Xin thử lại sau.`,
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true, subgraph, agency: null },
    },
  ],
});
