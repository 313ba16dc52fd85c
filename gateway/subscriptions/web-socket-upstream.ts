import { on, once } from 'node:events';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, type Message, MessageType, parseMessage } from 'graphql-ws';
import { WebSocket } from 'ws';
import { streamStallsAfterMs } from '../../shared/http/event-stream.js';
import { callHeader, type CallSigner } from '../../shared/trust/call-signer.js';
import { CallFailure } from '../sources/call-failure.js';
import { subgraphAnswerOf } from '../sources/subgraph-answer.js';
import { questionBody } from '../sources/subgraph-question.js';
import { maxEventBytes } from './event-stream-upstream.js';
import { demandData, type Opening, readPosition, type UpstreamEvent, UpstreamRefusal } from './upstream.js';

const answerWithinMs = 5_000;
const pingMs = 12_000;
const partingMs = 1_000;
/** The one operation of a socket of ours. */
const id = '1';

interface SocketAddress {
  readonly name: string;
  readonly url: string;
}

/**
 * Follows one operation of a subgraph by the protocol `graphql-transport-ws`, on a socket of its own. The signed call
 * travels in the payload of `connection_init`, under the name of the header; it is signed over the JSON text of the
 * payload of the one `subscribe` that comes after it: `{"query":…,"variables":…}`. A position stands in `extensions.position`
 * of an event.
 */
export async function openWebSocket(
  { name, url }: SocketAddress,
  signer: CallSigner,
  opening: Opening,
): Promise<AsyncIterable<UpstreamEvent>> {
  const asked = String(questionBody(opening));
  const token = signer.sign({ viewer: opening.viewer, issuer: 'gateway' }, name, asked);
  const socket = new WebSocket(url, GRAPHQL_TRANSPORT_WS_PROTOCOL, {
    followRedirects: false,
    perMessageDeflate: false,
    maxPayload: maxEventBytes,
  });
  const messages = messagesOf(socket, opening.signal);
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    socket.terminate();
  }, answerWithinMs);
  try {
    await once(socket, 'open', { signal: opening.signal });
    send(socket, { type: MessageType.ConnectionInit, payload: { [callHeader]: token } });
    await acknowledged(messages);
    socket.send(`{"id":"${id}","type":"${MessageType.Subscribe}","payload":${asked}}`);
    return eventsOf(messages);
  } catch (error) {
    await messages.return();
    part(socket); // where no message was waited for
    throw isLate ? new CallFailure('timeout', `no stream within ${answerWithinMs} ms`) : asFailure(error);
  } finally {
    clearTimeout(late);
  }
}

async function acknowledged(messages: AsyncGenerator<Message, void, undefined>): Promise<void> {
  const { value, done } = await messages.next();
  if (done === true || value.type !== MessageType.ConnectionAck)
    throw new CallFailure('bad-answer', 'the subgraph did not acknowledge the connection');
}

async function* eventsOf(
  messages: AsyncGenerator<Message, void, undefined>,
): AsyncGenerator<UpstreamEvent, void, undefined> {
  for await (const message of messages) {
    if (message.type === MessageType.Complete) return;
    if (message.type === MessageType.Error) throw new UpstreamRefusal(message.payload);
    if (message.type !== MessageType.Next)
      throw new CallFailure('bad-answer', `a message of type ${message.type} out of place`);
    const { extensions } = message.payload;
    const answer = demandData(subgraphAnswerOf(message.payload));
    yield { answer, position: readPosition(extensions?.['position']) };
  }
}

/** Message by message, no faster than they are taken; a ping is answered here. Fails when the socket closes; closes it when left. */
async function* messagesOf(socket: WebSocket, signal: AbortSignal): AsyncGenerator<Message, void, undefined> {
  const closing = new Promise<string>((resolve) => {
    socket.once('close', (code, reason) => resolve(`closed with ${code} ${String(reason)}`));
  });
  const silence = new Silence(socket);
  try {
    const received = on(socket, 'message', { signal, close: ['close'], highWaterMark: 64, lowWaterMark: 16 });
    for await (const [data] of received as AsyncIterable<[Buffer]>) {
      silence.break();
      const message = read(data);
      if (message.type === MessageType.Ping) send(socket, { ...message, type: MessageType.Pong });
      else if (message.type !== MessageType.Pong) yield message;
    }
    throw new CallFailure('bad-answer', await closing);
  } catch (error) {
    throw asFailure(error);
  } finally {
    silence.stop();
    part(socket);
  }
}

function read(data: Buffer): Message {
  try {
    return parseMessage(data.toString());
  } catch (error) {
    throw new CallFailure('bad-answer', 'not a message of the protocol', { cause: error });
  }
}

/** A socket on which nothing is heard, not even an answer to our pings, is broken. */
class Silence {
  private readonly ping: NodeJS.Timeout;
  private readonly tooLong: NodeJS.Timeout;

  constructor(socket: WebSocket) {
    this.ping = setInterval(() => {
      if (socket.readyState === WebSocket.OPEN) socket.ping();
    }, pingMs);
    this.tooLong = setTimeout(() => socket.terminate(), streamStallsAfterMs);
    for (const sign of ['ping', 'pong'] as const) socket.on(sign, () => this.break());
  }

  break(): void {
    this.tooLong.refresh();
  }

  stop(): void {
    clearInterval(this.ping);
    clearTimeout(this.tooLong);
  }
}

/** The subgraph need not speak to nobody. */
function part(socket: WebSocket): void {
  socket.on('error', () => {}); // whatever becomes of it, it is not ours any more
  if (socket.readyState === WebSocket.OPEN) send(socket, { id, type: MessageType.Complete });
  if (socket.readyState === WebSocket.CONNECTING) return socket.terminate();
  socket.resume(); // what it still sends must be read before it can close
  socket.close(1000);
  const cut = setTimeout(() => socket.terminate(), partingMs);
  socket.once('close', () => clearTimeout(cut));
}

const send = (socket: WebSocket, message: Message): void => socket.send(JSON.stringify(message));

const asFailure = (error: unknown): Error =>
  error instanceof CallFailure || error instanceof UpstreamRefusal
    ? error
    : new CallFailure('unreachable', error instanceof Error ? error.message : String(error), { cause: error });
