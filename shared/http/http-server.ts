import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { HubError } from '../errors/hub-error.js';
import { masked } from '../errors/public-error.js';
import type { Logger } from '../log/logger.js';
import type { Locale } from '../trust/viewer.js';
import { sendError } from './http-error.js';
import { localeOf } from './locale.js';

/** One request with what every handler needs to answer it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly requestId: string;
  readonly locale: Locale;
}

export type Route = (exchange: Exchange) => Promise<void> | void;

/** Routes by `METHOD /path`, or by path alone for every method; a path that ends in `/*` takes all that lies below. */
export type Routes = Readonly<Record<string, Route>>;

export interface HttpServer {
  readonly port: number;
  /** Stops taking connections, lets running requests end, then resolves. */
  drain(graceMs: number): Promise<void>;
}

interface HttpServerOptions {
  readonly port: number;
  readonly host?: string;
  readonly routes: Routes;
  readonly log: Logger;
  /** Takes over the connection of a client that asks for a WebSocket. What is taken over is not drained here. */
  readonly onUpgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** Starts an HTTP server that survives any handler. Resolves once it listens; a taken port rejects with EADDRINUSE. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const server = createServer(
    { requestTimeout: 300_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      void answer(options, request, response);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host ?? '127.0.0.1', resolve);
  });
  if (options.onUpgrade !== undefined) takeUpgrades(server, options.onUpgrade);
  server.on('error', (error) => options.log.error({ err: error }, 'http server'));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    drain: (graceMs) => drain(server, graceMs),
  };
}

async function answer(options: HttpServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const about = { requestId: randomUUID(), locale: localeOf(request) };
  try {
    const url = urlOf(request);
    const route = routeFor(options.routes, request.method ?? '', url.pathname);
    response.setHeader('x-request-id', about.requestId);
    await route({ request, response, url, ...about });
  } catch (error) {
    if (!(error instanceof HubError)) options.log.error({ err: error, requestId: about.requestId }, 'request failed');
    if (response.headersSent || response.destroyed) return void response.destroy();
    // What was not read of the body must not be taken for the next request.
    if (!request.complete) response.setHeader('connection', 'close');
    sendError(response, error instanceof HubError ? error : internal(), about);
  }
}

const routeFor = (routes: Routes, method: string, path: string): Route =>
  routes[`${method} ${path}`] ??
  routes[path] ??
  Object.entries(routes).find(([key]) => key.endsWith('/*') && path.startsWith(key.slice(0, -1)))?.[1] ??
  notHere;

/** A client may offer to go on in another protocol that we do not speak (HTTP/2, for one): then its request is answered as it is. */
function takeUpgrades(server: Server, take: NonNullable<HttpServerOptions['onUpgrade']>): void {
  server.on('upgrade', (request, socket, head) => {
    if (request.headers.upgrade?.toLowerCase() === 'websocket') return take(request, socket, head);
    socket.unshift(Buffer.concat([Buffer.from(withoutUpgrade(request), 'latin1'), head]));
    server.emit('connection', socket);
  });
}

/** The head of the request, written again. */
function withoutUpgrade({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : []));
  const kept = lines.filter(([name = '']) => !/^(upgrade|connection|http2-settings)$/i.test(name));
  return [`${method} ${url} HTTP/${httpVersion}`, ...kept.map((line) => line.join(': ')), '', ''].join('\r\n');
}

function urlOf({ url = '/' }: IncomingMessage): URL {
  if (URL.canParse(url, 'http://hub')) return new URL(url, 'http://hub');
  throw new HubError('BAD_REQUEST', { vi: 'Địa chỉ không hợp lệ.', en: 'The address is not valid.' });
}

function drain(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    // A kept-alive connection becomes idle only when its last request ends, which may be after this line.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}

const notHere: Route = ({ url }) => {
  throw new HubError('NOT_FOUND', { vi: `Không có gì ở ${url.pathname}.`, en: `There is nothing at ${url.pathname}.` });
};

const internal = (): HubError => new HubError('INTERNAL_SERVER_ERROR', masked);
