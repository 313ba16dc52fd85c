import { inflateSync } from 'node:zlib';

/** What a reader finds on each page of a PDF that pdfkit wrote: glyphs turned back into letters by each font’s ToUnicode map. */
export function pdfPages(file: Buffer): string[] {
  const objects = objectsOf(file);
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => pageText(objects, head));
}

interface PdfObject {
  readonly head: string;
  readonly stream: Buffer | null;
}

type Objects = ReadonlyMap<string, PdfObject>;

function objectsOf(file: Buffer): Objects {
  const text = file.toString('latin1');
  const found = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)];
  return new Map(
    found.map((match) => {
      const from = match.index + match[0].length;
      return [match[1] ?? '', objectAt(file, text, from)];
    }),
  );
}

function objectAt(file: Buffer, text: string, from: number): PdfObject {
  const end = text.indexOf('endobj', from);
  const streamAt = text.indexOf('stream\n', from);
  if (streamAt === -1 || streamAt > end) return { head: text.slice(from, end), stream: null };
  const head = text.slice(from, streamAt);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  const bytes = file.subarray(streamAt + 'stream\n'.length, streamAt + 'stream\n'.length + length);
  return { head, stream: head.includes('/FlateDecode') ? inflateSync(bytes) : bytes };
}

function pageText(objects: Objects, head: string): string {
  const drawn = objects.get(referenceIn(head, 'Contents'))?.stream?.toString('latin1') ?? '';
  const resources = objects.get(referenceIn(head, 'Resources'))?.head ?? head;
  let letters = new Map<string, string>();
  let text = '';
  for (const [, font, glyphs] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font !== undefined) letters = lettersOf(objects, referenceIn(resources, font));
    else text += `${decode(glyphs ?? '', letters)}\n`;
  }
  return text;
}

const referenceIn = (head: string, key: string): string => new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? '';

const decode = (glyphs: string, letters: ReadonlyMap<string, string>): string =>
  [...glyphs.matchAll(/<([0-9a-f]*)>/g)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((glyph) => letters.get(glyph) ?? '\uFFFD')
    .join('');

/** pdfkit lists the letters of glyphs 0, 1, 2 … in blocks of a range. */
function lettersOf(objects: Objects, font: string): Map<string, string> {
  const map = objects.get(referenceIn(objects.get(font)?.head ?? '', 'ToUnicode'))?.stream?.toString('latin1') ?? '';
  const letters = new Map<string, string>();
  for (const [, first = '0', , listed = ''] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[(.*?)\]/g))
    for (const [offset, [, hex = '']] of [...listed.matchAll(/<([0-9a-f ]*)>/g)].entries())
      letters.set(
        (parseInt(first, 16) + offset).toString(16).padStart(4, '0'),
        Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      );
  return letters;
}
