import type { Bilingual } from '../errors/hub-error.js';
import type { RequestContext } from '../service/request-context.js';

/** A request about a file, with the parts of its path that the route names. */
export interface FileRequest<Loaders> {
  readonly context: RequestContext<Loaders>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export interface FileAnswer {
  readonly status?: number;
  readonly contentType: string;
  /** The name under which a browser keeps it; left out: it is shown. */
  readonly fileName?: string;
  /** What the file says of itself beside its bytes; the gateway passes on what begins with `x-export-`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

export interface StreamedAnswer extends Omit<FileAnswer, 'body'> {
  readonly body: FileStream;
}

/** A file that is made while it is sent. */
export interface FileStream {
  readonly pieces: AsyncIterable<Buffer>;
  /** What is known only behind the last byte; asked for once the pieces are over. */
  trailers(): Readonly<Record<string, string>>;
  /** Called once, however it ended. */
  close(): Promise<void>;
}

/** A file that a subgraph gives out or takes: `GET templates/:register`, `POST imports/:register`. */
export interface FileRoute<Loaders = unknown> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly title: Bilingual;
  /** All of them are needed; none: everybody. A file that is sent in always needs one. */
  readonly scopes: readonly string[];
  answer(request: FileRequest<Loaders>): Promise<FileAnswer | StreamedAnswer>;
}
