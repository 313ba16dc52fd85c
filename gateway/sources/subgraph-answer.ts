import { isAscii, isUtf8, transcode } from 'node:buffer';
import type { GraphQLFormattedError } from 'graphql';
import { CallFailure } from './call-failure.js';
import type { HttpAnswer } from './exchange.js';
import type { SubgraphAnswer } from './subgraph-source.js';

type Fields = Record<string, unknown>;

/** What a subgraph sent, when it is a GraphQL answer; anything else is a CallFailure that keeps the raw text inside. */
export function readAnswer({ status, contentType, body }: HttpAnswer): SubgraphAnswer {
  if (status === 401) throw bad('the subgraph does not accept our signature (401)');
  if (status === 503) throw new CallFailure('busy', 'status 503');
  // A redirect is refused; 404 is a subgraph that is still starting. 400 is GraphQL's own refusal, in JSON.
  if (status !== 400 && (status < 200 || status >= 300)) throw bad(`status ${status}`);
  if (!/^application\/(graphql-response\+)?json\b/i.test(contentType))
    throw bad(`content type ${contentType || 'missing'}`);
  return readAnswerText(decoded(body));
}

/** UTF-8 as text: several times as fast as `toString`, which is left to say what it can of bytes that are none. */
function decoded(body: Buffer): string {
  if (isAscii(body)) return body.toString('latin1');
  return isUtf8(body) ? transcode(body, 'utf8', 'utf16le').toString('utf16le') : body.toString('utf8');
}

export const readAnswerText = (text: string): SubgraphAnswer => subgraphAnswerOf(parse(text));

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CallFailure('bad-answer', 'not JSON', { cause: error });
  }
}

export function subgraphAnswerOf(value: unknown): SubgraphAnswer {
  if (!isObject(value)) throw bad('not a JSON object');
  const { data, errors } = value;
  if (data !== undefined && data !== null && !isObject(data)) throw bad('data is not an object');
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isError)))
    throw bad('errors is not a list of errors');
  const explained = Array.isArray(errors) && errors.length > 0;
  if (!isObject(data) && !explained) throw bad('neither data nor errors');
  return {
    ...(data === undefined ? {} : { data: data }),
    ...(explained ? { errors: errors as GraphQLFormattedError[] } : {}),
  };
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isError = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['message'] === 'string' &&
  (value['path'] === undefined || value['path'] === null || Array.isArray(value['path'])) &&
  (value['extensions'] === undefined || isObject(value['extensions']));

const bad = (detail: string): CallFailure => new CallFailure('bad-answer', detail);
