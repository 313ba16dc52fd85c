import { badInput, HubError } from '../../../shared/errors/hub-error.js';

/** As many messages as one request may bring. */
export const mostMessages = 5_000;

/** What could not be read of a line is one message that is refused; the others are read all the same. */
export const unreadableLine = Symbol('a line that is no JSON');

/**
 * The messages of a request: a JSON object as the national services take it (`{ service, data: […] }`), a JSON list, one
 * message, or one message on each line (NDJSON).
 */
export function readFeed(body: Buffer): unknown[] {
  const text = body
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim();
  if (text === '') throw nothing();
  const messages =
    wholeJson(text) ??
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(lineJson);
  if (messages.length === 0) throw nothing();
  if (messages.length > mostMessages) throw tooMany(messages.length);
  return messages;
}

function wholeJson(text: string): unknown[] | null {
  const value = lineJson(text);
  if (value === unreadableLine) return null;
  const data = (value as { data?: unknown } | null)?.data;
  const listed = [value, data].find((one): one is unknown[] => Array.isArray(one));
  return listed ?? [value];
}

function lineJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return unreadableLine;
  }
}

const nothing = (): HubError =>
  badInput({
    vi: 'Không có bản tin nào. Gửi JSON { "data": [ … ] }, một mảng JSON, hoặc mỗi dòng một bản tin.',
    en: 'There is no message. Send JSON { "data": [ … ] }, a JSON list, or one message on each line.',
  });

const tooMany = (count: number): HubError =>
  new HubError('PAYLOAD_TOO_LARGE', {
    vi: `Có ${count} bản tin; mỗi lần gửi tối đa ${mostMessages}.`,
    en: `There are ${count} messages; send at most ${mostMessages} at a time.`,
  });
