import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

/** A sentence for people, in both languages of the hub. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** Every code that a caller may see in `extensions.code`, with its HTTP status where the request as a whole fails. */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  INVALID_CURSOR: 400,
  QUERY_TOO_COMPLEX: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  INVALID_SUBGRAPH_ANSWER: 502,
  SUBGRAPH_UNAVAILABLE: 503,
  STREAM_ENDED: 503,
  DEADLINE_EXCEEDED: 504,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** An error that callers may read: a public code and a message in both languages. Anything else is masked. */
export class HubError extends GraphQLError {
  readonly code: ErrorCode;
  readonly text: Bilingual;

  constructor(code: ErrorCode, text: Bilingual, extensions: GraphQLErrorExtensions = {}) {
    super(text.vi, { extensions: { code, retryable: false, ...extensions } });
    this.name = 'HubError';
    this.code = code;
    this.text = text;
  }
}

export const badInput = (text: Bilingual): HubError => new HubError('BAD_USER_INPUT', text);

export const notFound = (what: Bilingual, key: string): HubError =>
  new HubError('NOT_FOUND', {
    vi: `Không tìm thấy ${what.vi} “${key}”.`,
    en: `There is no ${what.en} “${key}”.`,
  });

export const unauthenticated = (text: Bilingual): HubError => new HubError('UNAUTHENTICATED', text);
