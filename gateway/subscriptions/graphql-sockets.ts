import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { limits } from '../http/limits.js';
import { type SessionParts, SocketSession } from './socket-session.js';

/**
 * WebSockets at `/graphql`. The origin of a page is not looked at: who asks is said in `connection_init` by the page itself,
 * never by a cookie that a browser adds, so no page can ask in the name of somebody else.
 */
export class GraphqlSockets {
  private readonly server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.maxBodyBytes,
    handleProtocols: (offered) => offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  private readonly sessions = new Set<SocketSession>();
  private isStopping = false;

  constructor(private readonly parts: SessionParts) {}

  /** Takes over the connection of a client that asks for a WebSocket. */
  readonly take = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url?.split('?')[0] !== '/graphql') return refuse(socket, 404);
    if (this.isStopping || this.sessions.size >= limits.maxSockets) return refuse(socket, 503);
    this.server.handleUpgrade(request, socket, head, (opened) => this.open(opened, request));
  };

  /** Lets running operations end, for a while; clients are told to come again. */
  stop(graceMs: number): void {
    this.isStopping = true;
    for (const session of this.sessions) session.leave();
    setTimeout(() => this.sessions.forEach((session) => session.cut()), graceMs).unref();
  }

  private open(socket: WebSocket, request: IncomingMessage): void {
    socket.on('error', (error) => this.parts.log.debug({ err: error }, 'a socket failed')); // it closes then
    if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL)
      return socket.close(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
    const session = new SocketSession(socket, request, this.parts);
    this.sessions.add(session);
    socket.once('close', () => this.sessions.delete(session));
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
