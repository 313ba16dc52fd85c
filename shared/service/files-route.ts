import { HubError } from '../errors/hub-error.js';
import { fileWithinMs, filesPath, maxFileBytes, signedFileCall } from '../files/file-call.js';
import type { FileAnswer, FileRoute } from '../files/file-route.js';
import { matchPath } from '../files/match-path.js';
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
    try {
      send(response, await route.answer({ context, parameters, query: url.searchParams, body }));
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

function send(
  response: Parameters<Route>[0]['response'],
  { status = 200, contentType, fileName, body }: FileAnswer,
): void {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    ...(fileName === undefined
      ? {}
      : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` }),
  });
  response.end(body);
}

const noSuchFile = (files: readonly FileRoute<never>[]): HubError => {
  const known = files.map(({ method, path }) => `${method} ${path}`).join(', ');
  return new HubError('NOT_FOUND', {
    vi: `Không có tệp này. Có: ${known || 'chưa có tệp nào'}.`,
    en: `There is no such file. There are: ${known || 'none yet'}.`,
  });
};
