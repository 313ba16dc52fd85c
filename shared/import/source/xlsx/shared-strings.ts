import { parseXml } from './xml-part.js';
import { unescapeXstring } from './xstring.js';
import type { ZipArchive } from './zip-archive.js';

/** The texts that cells point to by number. */
export async function readSharedStrings(zip: ZipArchive, part: string, limitBytes: number): Promise<string[]> {
  const strings: string[] = [];
  const collector = richTextCollector();
  await parseXml(part, zip.read(part, limitBytes), {
    open: (name) => {
      if (name === 'si') collector.reset();
      collector.open(name);
    },
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name === 'si') strings.push(unescapeXstring(collector.value()));
    },
  });
  return strings;
}

export interface RichTextCollector {
  reset(): void;
  open(name: string): void;
  text(text: string): void;
  close(name: string): void;
  value(): string;
}

/** Joins the runs of a rich text; the phonetic guide of East Asian texts (`rPh`) is no part of it. */
export function richTextCollector(): RichTextCollector {
  let runs = '';
  let inText = false;
  let inPhonetic = false;
  return {
    reset: () => void (runs = ''),
    open: (name) => {
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = true;
    },
    text: (text) => {
      if (inText && !inPhonetic) runs += text;
    },
    close: (name) => {
      if (name === 'rPh') inPhonetic = false;
      if (name === 't') inText = false;
    },
    value: () => runs,
  };
}
