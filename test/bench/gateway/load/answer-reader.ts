/** An HTTP/1.1 answer as it arrives on a socket; pieces are kept until the last byte is there. */
export class AnswerReader {
  private parts: Buffer[] = [];
  private size = 0;
  private head: Head | null = null;

  /** The answer once it is whole, else null. */
  take(part: Buffer): WholeAnswer | null {
    this.parts.push(part);
    this.size += part.length;
    this.head ??= readHead(this.joined());
    if (this.head === null) return null;
    const body = bodyOf(this.head, this);
    if (body === null) return null;
    const { status } = this.head;
    this.parts = [];
    this.size = 0;
    this.head = null;
    return { status, body };
  }

  /** Null while fewer bytes are there. */
  bytes(from: number, to: number): Buffer | null {
    return this.size < to ? null : this.joined().subarray(from, to);
  }

  joined(): Buffer {
    const [first] = this.parts;
    if (first !== undefined && this.parts.length === 1) return first;
    const whole = Buffer.concat(this.parts, this.size);
    this.parts = [whole];
    return whole;
  }
}

export interface WholeAnswer {
  readonly status: number;
  readonly body: Buffer;
}

interface Head {
  readonly status: number;
  readonly length: number;
  /** Null when the answer comes in chunks. */
  readonly bodyLength: number | null;
}

const endOfHead = '\r\n\r\n';
const endOfChunks = Buffer.from('0\r\n\r\n');

function readHead(bytes: Buffer): Head | null {
  const end = bytes.indexOf(endOfHead);
  if (end < 0) return null;
  const text = bytes.toString('latin1', 0, end);
  const contentLength = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  return {
    status: Number(text.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)),
    length: end + endOfHead.length,
    bodyLength: contentLength === undefined ? null : Number(contentLength),
  };
}

function bodyOf({ length, bodyLength }: Head, reader: AnswerReader): Buffer | null {
  if (bodyLength !== null) return reader.bytes(length, length + bodyLength);
  const bytes = reader.joined();
  return bytes.subarray(-endOfChunks.length).equals(endOfChunks) ? unchunked(bytes.subarray(length)) : null;
}

/** RFC 9112, 7.1. Null when the last chunk is not the one that only looked so. */
function unchunked(bytes: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const endOfLine = bytes.indexOf('\r\n', at);
    const size = parseInt(bytes.toString('latin1', at, endOfLine), 16);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(endOfLine + 2, endOfLine + 2 + size));
    at = endOfLine + 2 + size + 2;
  }
  return null;
}
