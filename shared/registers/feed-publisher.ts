import {
  hasEventsBeyond,
  headPosition,
  type PositionedEvent,
  readEvents,
  type Queryable,
} from '../outbox/outbox-event.js';
import type { Relay } from '../outbox/relay.js';
import { readBody } from '../http/request-body.js';
import type { Route } from '../http/http-server.js';
import { badInput } from '../errors/hub-error.js';
import { callHeader, type CallSigner } from '../trust/call-signer.js';
import { anonymousViewer } from '../trust/viewer.js';
import { registerEventKinds } from './register-event.js';
import { feedAudience, type FeedPage, type FeedQuestion } from './feed-page.js';

interface FeedPublisherOptions {
  readonly database: Queryable;
  readonly relay: Relay;
  readonly signer: CallSigner;
  readonly publisher: string;
}

const maxEvents = 1_000;
const maxWaitMs = 20_000;

/** Serves the outbox to readers that can prove who they are, and signs every page. */
export function feedRoute({ database, relay, signer, publisher }: FeedPublisherOptions): Route {
  return async ({ request, response, requestId, url }) => {
    const body = await readBody(request, 10_000);
    const audience = feedAudience(url.searchParams.get('reader') ?? '');
    signer.verify(header(request.headers[callHeader]), audience, body);
    const { after, limit, waitMs } = parseQuestion(body);
    await relay.waitBeyond(after, waitMs);
    const page = await readFeedPage(database, after, limit);
    const text = JSON.stringify(page);
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      [callHeader]: signer.sign({ issuer: publisher, viewer: anonymousViewer(requestId) }, audience, text),
    });
    response.end(text);
  };
}

async function readFeedPage(database: Queryable, after: number, limit: number): Promise<FeedPage> {
  const events = await readEvents(database, after, limit);
  const isLast = !(await hasEventsBeyond(database, events.at(-1)?.position ?? after));
  return { events: events.map(forReaders), isLast, head: await headPosition(database) };
}

/** Readers need every position, and of other changes nothing: those may be about a person. */
const forReaders = (event: PositionedEvent): PositionedEvent =>
  isForRegisters(event) ? event : { ...event, entityType: '', entityId: '', kind: 'OTHER', payload: null };

const isForRegisters = ({ kind }: PositionedEvent): boolean => Object.values<string>(registerEventKinds).includes(kind);

const header = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

function parseQuestion(body: Buffer): FeedQuestion {
  const question = JSON.parse(body.toString()) as Partial<FeedQuestion>;
  const { after, limit, waitMs } = question;
  if (!isCount(after, Number.MAX_SAFE_INTEGER) || !isCount(limit, maxEvents) || !isCount(waitMs, maxWaitMs)) {
    throw badInput({ vi: 'Câu hỏi luồng dữ liệu không hợp lệ.', en: 'Not a feed question: { after, limit, waitMs }.' });
  }
  return { after, limit, waitMs };
}

const isCount = (value: unknown, max: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= max;
