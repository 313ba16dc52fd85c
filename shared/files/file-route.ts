import type { Bilingual } from '../errors/hub-error.js';
import type { RequestContext } from '../service/request-context.js';

/** A request about a file, with the parts of its path that the route names. */
export interface FileRequest<Loaders> {
  readonly context: RequestContext<Loaders>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

export interface FileAnswer {
  readonly status?: number;
  readonly contentType: string;
  /** The name under which a browser keeps it; left out: it is shown. */
  readonly fileName?: string;
  readonly body: Buffer | string;
}

/** A file that a subgraph gives out or takes: `GET templates/:register`, `POST imports/:register`. */
export interface FileRoute<Loaders = unknown> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly title: Bilingual;
  /** All of them are needed; none: everybody. A file that is sent in always needs one. */
  readonly scopes: readonly string[];
  answer(request: FileRequest<Loaders>): Promise<FileAnswer>;
}
