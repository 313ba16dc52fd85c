import type { ServerResponse } from 'node:http';
import { errorCodes, type HubError } from '../errors/hub-error.js';
import type { Locale } from '../trust/viewer.js';

/** Answers a request that never became a GraphQL operation, in the same envelope as one that did. */
export function sendError(
  response: ServerResponse,
  error: HubError,
  about: { locale: Locale; requestId: string },
): void {
  const { locale, requestId } = about;
  sendJson(response, errorCodes[error.code], {
    errors: [{ message: error.text[locale], extensions: { ...error.extensions, requestId } }],
  });
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
