import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { graphql } from 'graphql';
import { roots } from './bench-graph.js';
import type { Question } from './questions.js';

/** What the graph says when one process holds all of it: no gateway and no subgraph has a part in it. */
export async function referenceAnswer(supergraphSdl: string, question: Question): Promise<string> {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const { query, variables } = question;
  const result = await graphql({
    schema: supergraph.apiSchema().toGraphQLJSSchema(),
    source: query,
    variableValues: variables,
    rootValue: roots,
  });
  if (result.errors !== undefined) throw new Error(`The bench graph answers ${question.operationName} with errors`);
  return JSON.stringify(result);
}
