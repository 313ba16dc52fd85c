import { refuseFile } from '../../file-refused.js';
import { decodeLegacy } from '../../text/legacy-tables.js';
import type { TextEncoding } from './text-encoding.js';

/** Bytes of a known encoding as text, chunk by chunk, without the mark at the beginning. */
export async function* decodeText(chunks: AsyncIterable<Buffer>, encoding: TextEncoding): AsyncGenerator<string> {
  const decode = decoderOf(encoding);
  for await (const chunk of chunks) yield decode(chunk);
  yield decode(null);
}

/** The beginning of a text, for a look: a letter cut at its end is left out. */
export function decodeHead(head: Buffer, encoding: TextEncoding): string {
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be') {
    return new TextDecoder(encoding).decode(head, { stream: true });
  }
  return decodeLegacy(head, encoding);
}

/** `null` ends the text. */
type Decode = (chunk: Buffer | null) => string;

function decoderOf(encoding: TextEncoding): Decode {
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be') return unicodeDecoder(encoding);
  // Marks of tone stand behind their letter and would be cut from it at the end of a chunk, so lines stay whole.
  let kept: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const bytes = Buffer.concat(chunk === null ? [kept] : [kept, chunk]);
    const complete = chunk === null ? bytes.length : bytes.lastIndexOf(0x0a) + 1;
    kept = bytes.subarray(complete);
    return decodeLegacy(bytes.subarray(0, complete), encoding);
  };
}

/** Strict: a letter that cannot be read is not replaced by a question mark, the file is refused. */
function unicodeDecoder(encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (chunk) => {
    try {
      return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw refuseFile('ENCODING_UNKNOWN', []);
    }
  };
}
