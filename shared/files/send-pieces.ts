import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

interface Sending {
  /** Aborted when the reader has gone. */
  readonly signal: AbortSignal;
  /** A reader who takes nothing for so long is given up. */
  readonly stallsAfterMs: number;
  /** Known only behind the last piece. */
  readonly trailers?: () => Readonly<Record<string, string>>;
}

/**
 * Sends a body piece by piece, no faster than its reader takes it: what waits to be taken is one piece. When the pieces
 * fail or the reader stalls, this rejects and the response is still open: whoever called must destroy it, so that the
 * reader sees a broken transfer and never a short file.
 */
export async function sendPieces(
  response: ServerResponse,
  pieces: AsyncIterable<Uint8Array>,
  { signal, stallsAfterMs, trailers }: Sending,
): Promise<void> {
  for await (const piece of pieces) {
    signal.throwIfAborted();
    if (!response.write(piece)) await drained(response, signal, stallsAfterMs);
  }
  if (trailers !== undefined) response.addTrailers(trailers());
  response.end();
}

async function drained(response: ServerResponse, signal: AbortSignal, stallsAfterMs: number): Promise<void> {
  const stalled = AbortSignal.timeout(stallsAfterMs);
  await once(response, 'drain', { signal: AbortSignal.any([signal, stalled]) });
}

/** A signal that is aborted when the other side closes before the answer has ended. */
export function whenGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
