import { type ExecutionResult, GraphQLError } from 'graphql';
import { HubError } from '../../shared/errors/hub-error.js';

/**
 * Nulls that no subgraph explained. The executor hides them in `extensions.valueCompletion`, where nobody looks:
 * a silent null is a wrong figure, so each becomes an error with its path.
 */
export function explainNulls(result: ExecutionResult): ExecutionResult {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  if (!Array.isArray(valueCompletion)) return result;
  const explained = (valueCompletion as GraphQLError[]).map(({ path }) => unexplained(path));
  return {
    ...(result.data === undefined ? {} : { data: result.data }),
    errors: [...(result.errors ?? []), ...explained],
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
}

function unexplained(path: GraphQLError['path']): GraphQLError {
  const cause = new HubError('INVALID_SUBGRAPH_ANSWER', {
    vi: 'Phân hệ trả lời thiếu hoặc sai một giá trị bắt buộc.',
    en: 'A subgraph left out a required value, or sent a wrong one.',
  });
  return new GraphQLError(cause.message, { path: path ?? null, extensions: cause.extensions, originalError: cause });
}
