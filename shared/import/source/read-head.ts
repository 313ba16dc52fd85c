import { refuseFile } from '../file-refused.js';

export type ByteSource = Uint8Array | AsyncIterable<Uint8Array>;

/** A file whose beginning has been looked at and can still be read from there. */
export interface OpenedBytes {
  readonly head: Buffer;
  /** All bytes, the head included; once. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Lets go of the source, however much of it was read. */
  close(): Promise<void>;
}

const headBytes = 1024 * 1024;
const chunkBytes = 64 * 1024;

/** Reads the beginning, from which kind and encoding are told, and counts all that follows against the limit. */
export async function readHead(source: ByteSource, limitBytes: number): Promise<OpenedBytes> {
  const chunks = limited(source instanceof Uint8Array ? sliced(source) : source, limitBytes);
  const first: Buffer[] = [];
  let length = 0;
  while (length < headBytes) {
    const { done, value } = await chunks.next();
    if (done) break;
    first.push(value);
    length += value.length;
  }
  const close = async (): Promise<void> => void (await chunks.return(undefined));
  return { head: Buffer.concat(first), chunks: continued(first, chunks), close };
}

/** All of a file in memory: an archive is read from its end. */
export async function readAll({ chunks }: OpenedBytes): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

async function* limited(source: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<Buffer, undefined> {
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > limitBytes) throw refuseFile('FILE_TOO_LARGE', [limitBytes]);
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

async function* sliced(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += chunkBytes) yield bytes.subarray(start, start + chunkBytes);
}

async function* continued(first: Buffer[], rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* first.splice(0);
  yield* rest;
}
