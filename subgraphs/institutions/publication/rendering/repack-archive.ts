import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { writeZip, type ZipPart } from '../../../../shared/import/template/zip-writer.js';

/** The same parts without the hour at which somebody packed them: the same content is then the same bytes. */
export async function repackArchive(archive: Buffer): Promise<Buffer> {
  const zip = await fromBufferPromise(archive);
  const parts: ZipPart[] = [];
  for await (const entry of zip.eachEntry()) {
    const isFolder = entry.fileName.endsWith('/');
    if (!isFolder) parts.push({ name: entry.fileName, data: await readEntry(zip, entry) });
  }
  return writeZip(parts);
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
