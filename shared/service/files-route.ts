import type { ServerResponse } from 'node:http';
import { HubError } from '../errors/hub-error.js';
import { fileStallsAfterMs, fileWithinMs, filesPath, maxFileBytes, signedFileCall } from '../files/file-call.js';
import type { FileAnswer, FileRoute, StreamedAnswer } from '../files/file-route.js';
import { matchPath } from '../files/match-path.js';
import { sendPieces, whenGone } from '../files/send-pieces.js';
import type { Route } from '../http/http-server.js';
import { readBody } from '../http/request-body.js';
import { callHeader, type CallSigner } from '../trust/call-signer.js';
import { deniedScopes } from '../trust/guard-fields.js';
import type { Viewer } from '../trust/viewer.js';
import type { OperationContext } from './operation-context.js';

interface FilesRouteOptions<Loaders> {
  readonly files: readonly FileRoute<Loaders>[];
  readonly contextFor: (viewer: Viewer) => OperationContext<Loaders>;
  readonly signer: CallSigner;
  readonly audience: string;
}

/** Gives out and takes the files of one subgraph, on signed calls only; who may, each file says itself. */
export function filesRoute<Loaders>({ files, contextFor, signer, audience }: FilesRouteOptions<Loaders>): Route {
  return async ({ request, response, url }) => {
    const method = request.method ?? '';
    const body = await readBody(request, maxFileBytes, fileWithinMs);
    const token = request.headers[callHeader];
    const { viewer } = signer.verify(
      Array.isArray(token) ? token[0] : token,
      audience,
      signedFileCall(method, `${url.pathname}${url.search}`, body),
    );
    const found = find(files, method, url.pathname.slice(filesPath.length));
    if (found === null) throw noSuchFile(files);
    const { route, parameters } = found;
    if (!route.scopes.every((scope) => viewer.scopes.includes(scope)))
      throw deniedScopes(route.title, route.scopes, viewer);
    const context = contextFor(viewer);
    const signal = whenGone(response);
    try {
      await send(response, await route.answer({ context, parameters, query: url.searchParams, body, signal }), signal);
    } catch (error) {
      if (!signal.aborted) throw error; // who has gone needs no answer
    } finally {
      await context.db.close();
    }
  };
}

function find<Loaders>(files: readonly FileRoute<Loaders>[], method: string, path: string) {
  for (const route of files.filter((one) => one.method === method)) {
    const parameters = matchPath(route.path, path);
    if (parameters !== null) return { route, parameters };
  }
  return null;
}

async function send(response: ServerResponse, answer: FileAnswer | StreamedAnswer, signal: AbortSignal): Promise<void> {
  if (isStreamed(answer)) return sendStream(response, answer, signal);
  const { status = 200, body } = answer;
  response.writeHead(status, { ...headersOf(answer), 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

const isStreamed = (answer: FileAnswer | StreamedAnswer): answer is StreamedAnswer =>
  typeof answer.body === 'object' && 'pieces' in answer.body;

async function sendStream(response: ServerResponse, answer: StreamedAnswer, signal: AbortSignal): Promise<void> {
  const { status = 200, body } = answer;
  try {
    response.writeHead(status, headersOf(answer));
    await sendPieces(response, body.pieces, { signal, stallsAfterMs: fileStallsAfterMs, trailers: body.trailers });
  } catch (error) {
    throw new Error('A file was cut off on its way out', { cause: error });
  } finally {
    await body.close();
  }
}

const headersOf = ({ contentType, fileName, headers = {} }: Omit<FileAnswer, 'body'>): Record<string, string> => ({
  ...headers,
  'content-type': contentType,
  'x-content-type-options': 'nosniff',
  ...(fileName === undefined
    ? {}
    : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` }),
});

const noSuchFile = (files: readonly FileRoute<never>[]): HubError => {
  const known = files.map(({ method, path }) => `${method} ${path}`).join(', ');
  return new HubError('NOT_FOUND', {
    vi: `Không có tệp này. Có: ${known || 'chưa có tệp nào'}.`,
    en: `There is no such file. There are: ${known || 'none yet'}.`,
  });
};
