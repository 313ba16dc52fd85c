import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: Buffer;
}

/** A ZIP archive of a few small parts (APPNOTE 6.3). The same parts give the same bytes: no clock goes in. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const stored = deflateRawSync(data);
    const facts = entryFacts(data, stored.length, nameBytes.length);
    const local = Buffer.concat([u32(0x04034b50), facts, nameBytes, stored]);
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
const entryFacts = (data: Buffer, storedLength: number, nameLength: number): Buffer =>
  Buffer.concat([
    ...[20, 0x0800, 8, 0, 0x21].map(u16),
    ...[crc32(data), storedLength, data.length].map(u32),
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
