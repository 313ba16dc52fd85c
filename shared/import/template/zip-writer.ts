import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: Buffer;
}

/** A part as the archive holds it. */
export interface PackedPart {
  readonly name: string;
  readonly crc: number;
  readonly length: number;
  readonly stored: Buffer;
}

/** A ZIP archive of a few small parts (APPNOTE 6.3). The same parts give the same bytes: no clock goes in. */
export const writeZip = (parts: readonly ZipPart[]): Buffer => joinZip(parts.map(packPart));

export const packPart = ({ name, data }: ZipPart): PackedPart => ({
  name,
  crc: crc32(data),
  length: data.length,
  stored: deflateRawSync(data),
});

/** Packs a part as it comes: only what is packed stays in memory, and others have their turn meanwhile. */
export async function packPieces(name: string, pieces: AsyncIterable<Buffer>): Promise<PackedPart> {
  let [crc, length] = [0, 0];
  const stored: Buffer[] = [];
  await pipeline(
    async function* () {
      for await (const piece of pieces) {
        crc = crc32(piece, crc);
        length += piece.length;
        yield piece;
      }
    },
    createDeflateRaw(),
    async (packed: AsyncIterable<Buffer>) => {
      for await (const chunk of packed) stored.push(chunk);
    },
  );
  return { name, crc, length, stored: Buffer.concat(stored) };
}

export function joinZip(parts: readonly PackedPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const nameBytes = Buffer.from(part.name, 'utf8');
    const facts = entryFacts(part, nameBytes.length);
    const local = Buffer.concat([u32(0x04034b50), facts, nameBytes, part.stored]);
    const where = Buffer.concat([u16(0), u16(0), u16(0), u32(0), u32(offset)]); // no comment, disk 0, no attributes
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), facts, where, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const count = u16(parts.length);
  const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), count, count, u32(entries.length), u32(offset), u16(0)]);
  return Buffer.concat([...locals, entries, end]);
}

/** What the header of a part and its line in the directory both say: version, UTF-8 names, deflated, 1980-01-01. */
const entryFacts = ({ crc, length, stored }: PackedPart, nameLength: number): Buffer =>
  Buffer.concat([
    ...[20, 0x0800, 8, 0, 0x21].map(u16),
    ...[crc, stored.length, length].map(u32),
    ...[nameLength, 0].map(u16),
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
