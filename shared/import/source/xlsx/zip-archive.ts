import { pipeline, type Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefused, refuseFile } from '../../file-refused.js';
import type { ImportLimits } from '../../import-limits.js';
import { zipBudget } from './zip-budget.js';

/** The parts of a workbook, read through a budget. Nothing is ever written to a disk. */
export interface ZipArchive {
  has(part: string): boolean;
  readonly parts: readonly string[];
  /** The inflated bytes of a part, chunk by chunk. */
  read(part: string, partLimit?: number): AsyncIterable<Buffer>;
}

export async function openZip(bytes: Buffer, limits: ImportLimits): Promise<ZipArchive> {
  const zip = await fromBufferPromise(bytes).catch((error: unknown) => {
    throw refuseFile('DAMAGED', [reasonOf(error)]);
  });
  if (zip.entryCount > limits.archiveEntries) throw refuseFile('TOO_MANY_PARTS', [limits.archiveEntries]);
  const entries = await listEntries(zip);
  const budget = zipBudget(limits);
  return {
    has: (part) => entries.has(nameKey(part)),
    parts: [...entries.values()].map(({ fileName }) => fileName),
    read: (part, partLimit) =>
      readEntry(zip, entries.get(nameKey(part)), part, (entry) =>
        budget.counted(entry.fileName, entry.compressedSize, partLimit),
      ),
  };
}

/** Names of parts differ by more than case (ECMA-376, part 2, 6.2.2.3). */
const nameKey = (part: string): string => part.replace(/^\//, '').toLowerCase();

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      // Two parts of one name are read differently by different programs: what was checked is not what is opened.
      if (entries.has(nameKey(entry.fileName))) throw refuseFile('UNSAFE_ARCHIVE', [entry.fileName]);
      if (entry.isEncrypted()) throw refuseFile('ENCRYPTED', []);
      entries.set(nameKey(entry.fileName), entry);
    }
  } catch (error) {
    throw asRefusal(error, 'zip');
  }
  return entries;
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  part: string,
  counted: (entry: Entry) => NodeJS.ReadWriteStream,
): AsyncIterable<Buffer> {
  if (entry === undefined) throw refuseFile('DAMAGED', [part]);
  try {
    const inflating = await zip.openReadStreamPromise(entry);
    const chunks = pipeline(inflating, counted(entry), () => undefined) as unknown as Readable;
    for await (const chunk of chunks) yield chunk as Buffer;
  } catch (error) {
    throw asRefusal(error, part);
  }
}

/** yauzl refuses absolute names, `..` and false sizes by itself; its sentences say which. */
function asRefusal(error: unknown, part: string): FileRefused {
  if (error instanceof FileRefused) return error;
  const reason = reasonOf(error);
  return /relative path|absolute path|invalid characters/.test(reason)
    ? refuseFile('UNSAFE_ARCHIVE', [reason.replace(/^.*?: /, '')])
    : refuseFile('DAMAGED', [part]);
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
