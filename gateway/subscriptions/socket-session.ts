import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  CloseCode,
  type ConnectionInitMessage,
  type Message,
  MessageType,
  parseMessage,
  type SubscribeMessage,
} from 'graphql-ws';
import { GraphQLError } from 'graphql';
import { type RawData, WebSocket } from 'ws';
import { HubError } from '../../shared/errors/hub-error.js';
import { localeOf } from '../../shared/http/locale.js';
import type { Logger } from '../../shared/log/logger.js';
import type { OperationObserver } from '../../shared/observation/operation-watch.js';
import { anonymousViewer, type Viewer } from '../../shared/trust/viewer.js';
import { type GraphqlAnswer, isSubscription, type OperationAnswers } from '../http/answer-operation.js';
import { limits } from '../http/limits.js';
import { demandOperation } from '../http/operation-request.js';
import type { OperationValidator } from '../http/operation-validator.js';
import type { Identified, Identify } from '../identity/identify.js';
import { answered } from '../observation/end-watch.js';
import { SocketOperation } from './socket-operation.js';
import { SocketPulse } from './socket-pulse.js';
import type { Subscriptions } from './subscriptions.js';

export interface SessionParts {
  readonly validator: Pick<OperationValidator, 'find' | 'read'>;
  readonly answers: OperationAnswers;
  readonly identify: Identify;
  readonly subscriptions: Pick<Subscriptions, 'follow'>;
  readonly operations: OperationObserver;
  readonly log: Logger;
}

/** A client need not wait longer than this before it says who it is. */
const initWithinMs = 3_000;

/**
 * One client by the protocol `graphql-transport-ws`: it says once who it is (`connection_init`), then asks any number of
 * operations, several at a time. Each passes the same validator, limits and access table as a POST. The close codes are
 * those of the protocol.
 */
export class SocketSession {
  private phase: 'new' | 'identifying' | 'open' = 'new';
  private caller: Identified = { viewer: anonymousViewer(''), expiresAt: null };
  private readonly operations = new Map<string, SocketOperation>();
  private readonly pulse: SocketPulse;
  private isLeaving = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly request: IncomingMessage,
    private readonly parts: SessionParts,
  ) {
    this.pulse = new SocketPulse(socket);
    const slow = (): void => this.close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout');
    const init = setTimeout(() => this.phase === 'new' && slow(), initWithinMs);
    socket.on('message', (data, isBinary) => this.hear(data, isBinary));
    socket.once('close', () => {
      clearTimeout(init);
      for (const operation of this.operations.values()) operation.leave();
      this.operations.clear();
    });
  }

  get waitingBytes(): number {
    return this.socket.bufferedAmount;
  }

  /** False: it waits to be taken. */
  send(text: string, onTaken: () => void = () => {}): boolean {
    if (this.socket.readyState !== WebSocket.OPEN) return true;
    this.socket.send(text, () => {
      onTaken();
      this.pulse.tookSomething();
    });
    return this.pulse.hasRoom();
  }

  taken(): Promise<boolean> {
    return this.pulse.taken();
  }

  /** The gateway stops: what runs may end, then the client is told to come again. */
  leave(): void {
    this.isLeaving = true;
    this.closeIfIdle();
  }

  cut(): void {
    this.socket.terminate();
  }

  private hear(data: RawData, isBinary: boolean): void {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    const message = isBinary ? null : readMessage(data);
    switch (message?.type) {
      case MessageType.ConnectionInit:
        return void this.initialise(message);
      case MessageType.Ping:
        return void this.send(JSON.stringify({ ...message, type: MessageType.Pong }));
      case MessageType.Pong:
        return;
      case MessageType.Subscribe:
        return this.begin(message);
      case MessageType.Complete:
        return this.forget(message.id);
      case MessageType.ConnectionAck:
      case MessageType.Next:
      case MessageType.Error: // ours to say
      case undefined:
        return this.close(CloseCode.BadRequest, 'Invalid message received');
    }
  }

  private async initialise({ payload }: ConnectionInitMessage): Promise<void> {
    if (this.phase !== 'new')
      return this.close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
    this.phase = 'identifying';
    const headers = { ...this.request.headers, ...credentialsIn(payload ?? {}) };
    try {
      this.caller = await this.parts.identify({ headers, requestId: randomUUID(), locale: localeOf({ headers }) });
    } catch (error) {
      if (error instanceof HubError) return this.close(CloseCode.Forbidden, 'Forbidden');
      this.parts.log.error({ err: error }, 'a client could not be identified');
      return this.close(CloseCode.InternalServerError, 'Internal server error');
    }
    this.phase = 'open';
    this.send(JSON.stringify({ type: MessageType.ConnectionAck }));
  }

  private begin({ id, payload }: SubscribeMessage): void {
    if (this.phase !== 'open') return this.close(CloseCode.Unauthorized, 'Unauthorized');
    if (this.operations.has(id))
      return this.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id.slice(0, 80)} already exists`);
    if (this.isLeaving) return; // it asks again where it connects next
    const { viewer, expiresAt } = this.caller;
    // Whoever connects again with new credentials goes on: the clients of this protocol do so by themselves.
    if (expiresAt !== null && expiresAt <= Date.now()) return this.close(CloseCode.Forbidden, 'Forbidden');
    const operation: SocketOperation = new SocketOperation(id, this, () => this.forget(id, operation));
    this.operations.set(id, operation);
    void this.run(operation, payload, { ...viewer, requestId: randomUUID() });
  }

  private async run(operation: SocketOperation, payload: SubscribeMessage['payload'], viewer: Viewer): Promise<void> {
    const { validator, answers, subscriptions, operations } = this.parts;
    const watch = operations.begin({}); // its headers are those of the whole connection
    const told = (answer: GraphqlAnswer): GraphqlAnswer => {
      if (watch !== null) answered(watch, answer);
      return answer;
    };
    const deadline = Date.now() + limits.requestMs;
    try {
      if (this.operations.size > limits.maxOperationsPerSocket) throw tooManyOperations();
      const asked = demandOperation({ ...payload });
      const valid = validator.find(asked) ?? (await validator.read(asked, viewer));
      if ('body' in valid) return operation.end(told(valid));
      watch?.knownAs(valid.operation.operation, valid.operation.name?.value ?? null);
      if (!isSubscription(valid)) {
        const call = { viewer, deadline, span: watch?.span };
        return operation.answer(told(await answers.answer(valid, asked.variables, call)));
      }
      const { expiresAt } = this.caller;
      await subscriptions.follow(valid, { asked, viewer, expiresAt, reader: operation });
      watch?.end(operation.left.aborted ? 'refused' : 'ok', []);
    } catch (error) {
      const known = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
      operation.end(told(answers.write({ data: null, errors: [known] }, { viewer })));
    }
  }

  /** The client left it, or it has ended. An operation that came later under the same name stays. */
  private forget(id: string, ended = this.operations.get(id)): void {
    if (ended === undefined || this.operations.get(id) !== ended) return;
    this.operations.delete(id);
    ended.leave();
    this.closeIfIdle();
  }

  private closeIfIdle(): void {
    if (this.isLeaving && this.operations.size === 0) this.close(1001, 'Going away');
  }

  private close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }
}

function readMessage(data: RawData): Message | null {
  try {
    return parseMessage((data as Buffer).toString());
  } catch {
    return null;
  }
}

/** Of `connection_init` only what a header of a POST would say; it goes before the headers of the upgrade. */
function credentialsIn(payload: Record<string, unknown>): Record<string, string> {
  const said = (name: string): unknown => Object.entries(payload).find(([key]) => key.toLowerCase() === name)?.[1];
  const authorization = said('authorization');
  const language = said('acceptlanguage') ?? said('accept-language');
  return {
    ...(authorization == null ? {} : { authorization: typeof authorization === 'string' ? authorization : '' }),
    ...(typeof language === 'string' ? { 'accept-language': language } : {}),
  };
}

const tooManyOperations = (): HubError =>
  new HubError(
    'TOO_MANY_REQUESTS',
    {
      vi: `Một kết nối chỉ hỏi cùng lúc được ${limits.maxOperationsPerSocket} thao tác.`,
      en: `One connection asks at most ${limits.maxOperationsPerSocket} operations at the same time.`,
    },
    { retryable: true },
  );
