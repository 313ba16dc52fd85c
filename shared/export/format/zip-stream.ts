import { pipeline } from 'node:stream';
import { constants, crc32, createDeflateRaw } from 'node:zlib';
import { HubError } from '../../errors/hub-error.js';

/** A part of an archive, as it comes. */
export interface StreamedPart {
  readonly name: string;
  readonly pieces: AsyncIterable<Buffer>;
}

/** What the directory says of a part that was written. */
interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  crc: number;
  length: number;
  stored: number;
}

/** From here on the plain form of ZIP has no room for a number. */
const limit = 0xffff_ffff;

/**
 * A ZIP archive (APPNOTE 6.3) that is sent while it is made: sizes stand behind each part, in its data descriptor, and
 * of what was sent only the directory stays in memory.
 */
export async function* zipStream(parts: AsyncIterable<StreamedPart>): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let offset = 0;
  for await (const { name, pieces } of parts) {
    const entry: Entry = { name: Buffer.from(name), offset, crc: 0, length: 0, stored: 0 };
    entries.push(entry);
    const head = Buffer.concat([u32(0x04034b50), facts(entry, false), entry.name]);
    yield head;
    for await (const chunk of deflated(entry, pieces)) {
      entry.stored += chunk.length;
      if (offset + entry.stored > limit) throw tooLarge();
      yield chunk;
    }
    const descriptor = Buffer.concat([0x08074b50, entry.crc, entry.stored, entry.length].map(u32));
    yield descriptor;
    offset += head.length + entry.stored + descriptor.length;
  }
  yield directoryOf(entries, offset);
}

/** Fast rather than small: cells of one column are much alike, and packing hard would cost more than reading them. */
function deflated(entry: Entry, pieces: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      entry.crc = crc32(piece, entry.crc);
      entry.length += piece.length;
      yield piece;
    }
  };
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  return pipeline(counted(), deflate, () => undefined); // whoever reads it meets the error
}

function directoryOf(entries: readonly Entry[], offset: number): Buffer {
  const lines = Buffer.concat(
    entries.map((entry) => {
      const where = Buffer.concat([u16(0), u16(0), u16(0), u32(0), u32(entry.offset)]); // no comment, disk 0, no attributes
      return Buffer.concat([u32(0x02014b50), u16(20), facts(entry, true), where, entry.name]);
    }),
  );
  const count = u16(entries.length);
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(lines.length), u32(offset), u16(0)];
  return Buffer.concat([lines, ...end]);
}

/** Version, descriptor and UTF-8 names, deflated, 1980-01-01; the sizes, where they are known by then. */
const facts = ({ name, crc, stored, length }: Entry, isKnown: boolean): Buffer =>
  Buffer.concat([
    ...[20, 0x0808, 8, 0, 0x21].map(u16),
    ...[crc, stored, length].map((value) => u32(isKnown ? value : 0)),
    ...[name.length, 0].map(u16),
  ]);

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const tooLarge = (): HubError =>
  new HubError('PAYLOAD_TOO_LARGE', {
    vi: 'Tệp XLSX vượt quá 4 GB. Xuất CSV hoặc JSONL.',
    en: 'The XLSX file grew beyond 4 GB. Export CSV or JSONL.',
  });
