import type { SubgraphCall } from './subgraph-source.js';

/** What is asked, as it is sent and signed. The variables are JSON already. */
export const questionBody = ({ query, variables }: Pick<SubgraphCall, 'query' | 'variables'>): Buffer =>
  Buffer.from(`{"query":${JSON.stringify(query)}${variables === null ? '' : `,"variables":${variables}`}}`);
