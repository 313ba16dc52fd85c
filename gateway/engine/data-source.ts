import type { executeQueryPlan } from '@apollo/gateway';
import type { CallContext, SubgraphSource, SubgraphSources } from '../sources/subgraph-source.js';

type DataSources = Parameters<typeof executeQueryPlan>[1];
type DataSource = DataSources[string];

/** Our sources in the shape the plan's executor calls, bound to one request: nothing of the client's passes but its viewer. */
export const toDataSources = (names: readonly string[], call: CallContext, sources: SubgraphSources): DataSources =>
  Object.fromEntries(names.map((name) => [name, toDataSource(sources(name), call)]));

const toDataSource = (source: SubgraphSource, call: CallContext): DataSource => ({
  process: async ({ request: { query = '', operationName, variables } }) =>
    await source.ask({ ...call, query, operationName, variables }),
});
