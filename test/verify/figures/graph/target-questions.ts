import type { TestSubgraph } from '../../../../shared/service/testing.js';

export interface TargetQuestion {
  readonly code: string;
  /** Of variables, as in `$asOf: Date!`. */
  readonly declared: readonly string[];
  readonly variables: object;
  readonly fields: string;
}

/** How a subgraph is asked for its targets: who holds the plan by their codes, the others by key, with the plan's rule beside it. */
export interface TargetQuestions {
  /** The named fields of one target. */
  ask<Fields>(graph: TestSubgraph, question: TargetQuestion): Promise<Fields>;
  /** The targets whose rows the subgraph holds, by the plan. */
  readonly owned: readonly string[];
}

export async function askGraph<Data>(graph: TestSubgraph, query: string, variables: object): Promise<Data> {
  const { data, errors } = await graph.ask(query, { variables });
  if (errors !== undefined) throw new Error(`The graph refused: ${errors.map(({ message }) => message).join('; ')}`);
  return data as Data;
}
