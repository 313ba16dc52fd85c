import type { IncomingMessage } from 'node:http';
import { HubError, notFound, unauthenticated } from '../../shared/errors/hub-error.js';
import {
  exportHeader,
  fileStallsAfterMs,
  fileWithinMs,
  filesPath,
  maxFileBytes,
  signedFileCall,
} from '../../shared/files/file-call.js';
import { sendPieces, whenGone } from '../../shared/files/send-pieces.js';
import type { Exchange, Route } from '../../shared/http/http-server.js';
import { readBody } from '../../shared/http/request-body.js';
import type { Logger } from '../../shared/log/logger.js';
import { callHeader, type CallSigner } from '../../shared/trust/call-signer.js';
import type { Viewer } from '../../shared/trust/viewer.js';
import type { AgencyDirectory } from '../agencies/agency-directory.js';
import type { SubgraphAddress } from '../config.js';
import type { Identify } from '../identity/identify.js';
import { CallFailure } from '../sources/call-failure.js';
import { outageError } from '../sources/outage.js';
import { streamCall } from './stream-call.js';

interface FilesRouteParts {
  readonly subgraphs: readonly SubgraphAddress[];
  readonly signer: CallSigner;
  readonly identify: Identify;
  readonly agencies: AgencyDirectory;
  readonly log: Logger;
}

/**
 * `/files/<subgraph>/…`: the one way for a file in or out. The gateway says who asks and passes the bytes on; what the
 * file is, and who may have it, its subgraph says.
 */
export const filesRoute =
  (parts: FilesRouteParts): Route =>
  async (exchange) => {
    const { request, response, url, requestId, locale } = exchange;
    const method = demandMethod(request.method);
    const subgraph = demandSubgraph(parts, url.pathname);
    const { viewer } = await parts.identify({ headers: request.headers, requestId, locale });
    if (method === 'POST' && viewer.subject === null) throw anonymousUpload(); // before 64 MB are taken in
    const body = method === 'POST' ? await readBody(request, maxFileBytes, fileWithinMs) : Buffer.alloc(0);
    const target = `${filesPath}${url.pathname.slice(`${filesPath}${subgraph.name}/`.length)}${url.search}`;
    const headers = {
      'content-length': String(body.length),
      'accept-language': locale,
      [callHeader]: parts.signer.sign(
        { viewer, issuer: 'gateway' },
        subgraph.name,
        signedFileCall(method, target, body),
      ),
    };
    const signal = whenGone(response);
    const timing = { answerWithinMs: fileWithinMs, stallsAfterMs: fileStallsAfterMs };
    const call = { method, url: `${subgraph.url}${target}`, headers, body, signal, ...timing };
    try {
      await pass(await streamCall(call), response, signal);
    } catch (error) {
      if (signal.aborted) return; // nobody waits for an answer
      outage(parts, subgraph.name, viewer, error);
    }
  };

const anonymousUpload = (): HubError =>
  unauthenticated({
    vi: 'Chỉ người đã xác thực mới được gửi tệp. Gửi kèm tiêu đề Authorization.',
    en: 'Only who is authenticated may send files. Send an Authorization header.',
  });

function demandMethod(method: string | undefined): 'GET' | 'POST' {
  if (method === 'GET' || method === 'POST') return method;
  throw new HubError('METHOD_NOT_ALLOWED', {
    vi: 'Tệp được lấy bằng GET và gửi bằng POST.',
    en: 'Files are fetched with GET and sent with POST.',
  });
}

function demandSubgraph({ subgraphs }: FilesRouteParts, path: string): SubgraphAddress {
  const [name = ''] = path.slice(filesPath.length).split('/');
  const found = subgraphs.find((one) => one.name === name);
  if (found === undefined) throw notFound({ vi: 'phân hệ', en: 'subgraph' }, name);
  return found;
}

/** Byte by byte as it comes, no faster than it is taken; broken off where the subgraph breaks off. */
async function pass(answer: IncomingMessage, response: Exchange['response'], signal: AbortSignal): Promise<void> {
  const { statusCode = 502, headers } = answer;
  const kept = Object.entries(headers).filter(([name]) => keptHeaders.includes(name) || name.startsWith(exportHeader));
  response.writeHead(statusCode, { ...Object.fromEntries(kept), 'x-content-type-options': 'nosniff' });
  const trailers = () => ownTrailers(answer);
  const told = headers.trailer === undefined ? {} : { trailers };
  try {
    await sendPieces(response, answer, { signal, stallsAfterMs: fileStallsAfterMs, ...told });
  } catch (error) {
    throw new CallFailure('bad-answer', `broken off: ${String(error)}`, { cause: error });
  }
}

const keptHeaders = ['content-type', 'content-length', 'content-disposition', 'trailer'];

const ownTrailers = ({ trailers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(trailers).flatMap(([name, value]) =>
      name.startsWith(exportHeader) && value !== undefined ? [[name, value]] : [],
    ),
  );

function outage({ agencies, log }: FilesRouteParts, subgraph: string, viewer: Viewer, error: unknown): never {
  if (!(error instanceof CallFailure)) throw error;
  log.warn({ subgraph, requestId: viewer.requestId, reason: error.reason, detail: error.message }, 'file call failed');
  const about = { subgraph, reason: error.reason, agency: agencies.leadOf(subgraph) };
  const [vi, en] = (['vi', 'en'] as const).map((locale) => outageError({ ...about, locale }));
  const { code, ...extensions } = vi?.extensions ?? {};
  throw new HubError(code as 'SUBGRAPH_UNAVAILABLE', { vi: vi?.message ?? '', en: en?.message ?? '' }, extensions);
}
