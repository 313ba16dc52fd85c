import { HubError } from '../../shared/errors/hub-error.js';

/** The members of a GraphQL request. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Checks the members before the server sees them, so that each mistake gets our own answer. */
export function demandOperation(body: Record<string, unknown>): OperationRequest {
  const { query, variables, operationName, extensions } = body;
  if (typeof query !== 'string' || query.trim() === '') {
    throw refused('Thiếu “query”: một chuỗi GraphQL.', 'There is no “query”: a GraphQL text.');
  }
  if (!isObjectOrNothing(variables))
    throw refused('“variables” phải là một đối tượng.', '“variables” must be an object.');
  if (!isObjectOrNothing(extensions))
    throw refused('“extensions” phải là một đối tượng.', '“extensions” must be an object.');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw refused('“operationName” phải là một chuỗi.', '“operationName” must be a text.');
  }
  // Extensions carry nothing that we serve (stored queries are off): they end here.
  return { query, variables: variables ?? {}, operationName: operationName ?? null };
}

const isObjectOrNothing = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));

const refused = (vi: string, en: string): HubError => new HubError('BAD_REQUEST', { vi, en });
