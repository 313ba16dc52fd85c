import type { IncomingMessage } from 'node:http';
import { HubError } from '../errors/hub-error.js';

const questionMs = 20_000;

/** The whole body, or PAYLOAD_TOO_LARGE as soon as it grows past the limit; a body that drips is cut after `withinMs`. */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
  withinMs: number = questionMs,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const late = setTimeout(() => request.destroy(), withinMs);
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(late);
  }
  return Buffer.concat(chunks);
}

/** JSON in UTF-8 with an object at its top: the only thing a GraphQL request may be. */
export function parseJsonObject(body: Buffer): Record<string, unknown> {
  if (body.length === 0)
    throw badRequest(
      'Yêu cầu không có nội dung. Gửi JSON {"query": "…"}.',
      'The request has no body. Send JSON {"query": "…"}.',
    );
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw badRequest('Nội dung không phải JSON hợp lệ (UTF-8).', 'The body is not valid JSON in UTF-8.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('JSON phải là một đối tượng {"query": "…"}.', 'The JSON must be one object {"query": "…"}.');
  }
  return value as Record<string, unknown>;
}

/** A GraphQL request comes as JSON; anything else is refused before it is read. */
export function demandJson(request: IncomingMessage): void {
  const [type, ...parameters] = (request.headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  if ((type !== 'application/json' && type !== 'application/graphql-response+json') || !isUtf8) {
    throw new HubError('UNSUPPORTED_MEDIA_TYPE', {
      vi: 'Chỉ nhận application/json, UTF-8.',
      en: 'Only application/json in UTF-8 is accepted.',
    });
  }
}

const badRequest = (vi: string, en: string): HubError => new HubError('BAD_REQUEST', { vi, en });

const tooLarge = (maxBytes: number): HubError =>
  new HubError('PAYLOAD_TOO_LARGE', {
    vi: `Nội dung vượt quá ${maxBytes} byte.`,
    en: `The body is larger than ${maxBytes} bytes.`,
  });
