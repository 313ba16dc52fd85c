import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendPieces } from '../../shared/files/send-pieces.js';
import { streamStallsAfterMs } from '../../shared/http/event-stream.js';

/** Incremental delivery as it was drafted in August 2022, byte for byte as Apollo Server writes it: what today's clients ask for. */
const spec = 'deferSpec=20220824';
export const multipartType = `multipart/mixed; boundary="-"; ${spec}`;

/** Whether the caller takes parts. `multipart/mixed` alone does not say in which format. */
export const takesParts = ({ headers }: IncomingMessage): boolean =>
  (headers.accept ?? '').split(',').some((one) => {
    const [type, ...parameters] = one.split(';').map((text) => text.trim().replaceAll('"', ''));
    return type?.toLowerCase() === 'multipart/mixed' && parameters.includes(spec);
  });

/** One part of the stream, as JSON. */
export interface MultipartPiece {
  readonly json: string;
  readonly isLast: boolean;
}

/** Sends an answer in parts, no faster than it is taken. Its headers, but for the type, are set already. */
export async function sendMultipart(
  response: ServerResponse,
  pieces: AsyncIterable<MultipartPiece>,
  left: AbortSignal,
): Promise<void> {
  response.writeHead(200, { 'content-type': multipartType, 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  try {
    await sendPieces(response, written(pieces), { signal: left, stallsAfterMs: streamStallsAfterMs });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
    response.destroy(); // the reader has gone, or takes nothing
  }
}

async function* written(pieces: AsyncIterable<MultipartPiece>): AsyncGenerator<Uint8Array> {
  let before = '\r\n---\r\n';
  for await (const { json, isLast } of pieces) {
    yield Buffer.from(
      `${before}content-type: application/json; charset=utf-8\r\n\r\n${json}\r\n---${isLast ? '--' : ''}\r\n`,
    );
    before = '';
  }
}
