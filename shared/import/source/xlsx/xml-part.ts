import { SaxesParser, type SaxesOptions } from 'saxes';
import { FileRefused, refuseFile } from '../../file-refused.js';

/** What a part is made of, by local name: programs differ in prefixes (`x:row`, `row`). */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Parses one XML part as it arrives. */
export interface XmlPart {
  write(chunk: Buffer): void;
  end(): void;
}

/**
 * No document type, so neither entities that grow (billion laughs) nor entities that fetch files (XXE): ECMA-376
 * forbids them in a workbook, and the parser is stopped at the first.
 */
export function xmlPart(part: string, handlers: XmlHandlers): XmlPart {
  const parser = new SaxesParser<SaxesOptions & { xmlns: false }>({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw refuseFile('UNSAFE_ARCHIVE', [part]);
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => handlers.close?.(localName(name)));
  if (handlers.text) {
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  const decode = partDecoder();
  const guarded = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      throw error instanceof FileRefused ? error : refuseFile('DAMAGED', [part]);
    }
  };
  return {
    write: (chunk) => guarded(() => void parser.write(decode(chunk))),
    end: () => guarded(() => void parser.write(decode()).close()),
  };
}

/** Parses a whole part; for those that are small. */
export async function parseXml(part: string, chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const xml = xmlPart(part, handlers);
  for await (const chunk of chunks) xml.write(chunk);
  xml.end();
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The attribute of that local name: `r:id` is `id` with a prefix that the file chose. */
export const attributeOf = (attributes: Readonly<Record<string, string>>, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];

/** Workbook parts are UTF-8 or, rarely, UTF-16 with a mark. */
function partDecoder(): (chunk?: Buffer) => string {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  return (chunk) => {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  };
}

function encodingOf(chunk: Buffer | undefined): string {
  if (chunk?.[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk?.[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
}
