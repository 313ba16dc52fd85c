import { GraphQLError } from 'graphql';
import { HubError } from '../../shared/errors/hub-error.js';

/** What one operation may cost before anything is planned. */
export const limits = {
  maxBodyBytes: 1024 * 1024,
  maxTokens: 2_000,
  /** Selections once every fragment is written out: 1 KB of nested fragments can mean millions. Planning 9,000 took 1.4 s. */
  maxRecursiveSelections: 1_500,
  /** What planning one operation may take; then it is given up. */
  planningMs: 2_000,
  maxDepth: 15,
  maxValidationErrors: 5,
  requestMs: 10_000,
  /** Subscriptions that are open at the same time. */
  maxStreams: 1_000,
  /** WebSockets that are open at the same time. */
  maxSockets: 1_000,
  maxOperationsPerSocket: 100,
} as const;

/** The libraries report their limits only as text; under our own code a client can tell them from a mistake. */
export function limitExceeded(error: unknown): HubError | null {
  if (!(error instanceof GraphQLError)) return null;
  if (/tokens\. Parsing aborted/.test(error.message)) return tooLong();
  return /recursively requests too many selections/.test(error.message) ? tooManySelections() : null;
}

const tooLong = (): HubError =>
  new HubError('QUERY_TOO_COMPLEX', {
    vi: `Câu hỏi dài quá ${limits.maxTokens} từ. Hãy chia thành nhiều câu.`,
    en: `The operation has more than ${limits.maxTokens} tokens. Please split it.`,
  });

const tooManySelections = (): HubError =>
  new HubError('QUERY_TOO_COMPLEX', {
    vi: `Câu hỏi hỏi quá ${limits.maxRecursiveSelections} trường khi viết đầy đủ các fragment.`,
    en: `With its fragments written out the operation selects more than ${limits.maxRecursiveSelections} fields.`,
  });
