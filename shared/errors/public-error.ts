import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import type { Locale } from '../trust/viewer.js';
import { errorCodes, HubError, type ErrorCode } from './hub-error.js';

/** What may stand beside a message; everything else stays inside. */
const publicExtensions = [
  'code',
  'retryable',
  'subgraph',
  'agency',
  'field',
  'requiredScopes',
  'position',
  'requestId',
] as const;

/** All that a caller learns of what went wrong inside. */
export const masked = {
  vi: 'Lỗi bên trong hệ thống. Xin gửi kèm requestId khi báo lỗi.',
  en: 'Something failed inside the hub. Please quote the requestId when you report it.',
};

/** Codes whose English text GraphQL itself writes, about the caller's own document. */
const graphqlCodes: readonly string[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
];

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCodes, code);

/** The one door through which errors leave a process: only public codes, public extensions and written messages pass. */
export function toPublicError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { locale, requestId }: { locale: Locale; requestId: string },
): GraphQLFormattedError {
  const hubError = findHubError(error);
  const code = hubError?.code ?? formatted.extensions?.['code'];
  const known = isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR';
  const message =
    hubError?.text[locale] ??
    (known && (graphqlCodes.includes(code) || fromSubgraph(formatted)) ? formatted.message : masked[locale]);
  const allowed = known
    ? pick({ ...formatted.extensions, ...hubError?.extensions })
    : { code: 'INTERNAL_SERVER_ERROR' };
  return {
    message,
    ...(formatted.locations && !fromSubgraph(formatted) ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { retryable: false, ...allowed, requestId },
  };
}

/** A subgraph's errors arrive written and masked by this same door, in the viewer's language. */
const fromSubgraph = (formatted: GraphQLFormattedError): boolean => formatted.extensions?.['serviceName'] !== undefined;

function findHubError(error: unknown): HubError | null {
  if (error instanceof HubError) return error;
  return error instanceof GraphQLError && error.originalError ? findHubError(error.originalError) : null;
}

const pick = (extensions: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    publicExtensions.filter((name) => extensions[name] !== undefined).map((name) => [name, extensions[name]]),
  );
