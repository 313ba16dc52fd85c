import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FileRefused, refuseFile } from '../file-refused.js';
import type { ImportLimits } from '../import-limits.js';
import { type OpenedBytes, readHead } from './read-head.js';

/** A text that was packed to be sent (RFC 1952): a million rows fit into the largest file that is taken. */
export const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** What was packed, as if it had been sent so; what it inflates to is counted, never believed. */
export async function unpacked(packed: OpenedBytes, limits: ImportLimits): Promise<OpenedBytes> {
  const inflated = await readHead(inflate(packed.chunks, limits), limits.inflatedBytes);
  return {
    ...inflated,
    close: async () => {
      await inflated.close();
      await packed.close();
    },
  };
}

async function* inflate(chunks: AsyncIterable<Buffer>, limits: ImportLimits): AsyncGenerator<Buffer> {
  let stored = 0;
  let inflated = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      stored += chunk.length;
      yield chunk;
    }
  }
  try {
    for await (const chunk of pipeline(Readable.from(counted()), createGunzip(), () => undefined)) {
      inflated += (chunk as Buffer).length;
      if (
        inflated > limits.inflatedBytes ||
        (inflated > limits.ratioFromBytes && inflated > stored * limits.inflationRatio)
      )
        throw refuseFile('INFLATES_TOO_MUCH', ['gzip']);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw isZlibError(error) ? refuseFile('GZIP_DAMAGED', []) : error;
  }
}

const isZlibError = (error: unknown): boolean =>
  !(error instanceof FileRefused) && String((error as { code?: unknown }).code).startsWith('Z_');
