import type { ExecutionResult, GraphQLError } from 'graphql';

/** One plan may call a subgraph several times: when it is down, one error says so, not one per call. */
export function withDistinctErrors(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined || result.errors.length < 2) return result;
  return { ...result, errors: [...new Map(result.errors.map((error) => [identityOf(error), error])).values()] };
}

const identityOf = ({ message, path, extensions }: GraphQLError): string =>
  JSON.stringify([message, path, extensions['code'], extensions['subgraph'], extensions['serviceName']]);
