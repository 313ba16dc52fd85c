import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../log/logger.js';
import type { Queryable } from '../outbox/outbox-event.js';
import { callHeader, type CallSigner } from '../trust/call-signer.js';
import { anonymousViewer } from '../trust/viewer.js';
import { feedAudience, feedPath, type FeedPage, type FeedQuestion } from './feed-page.js';
import { applyEvents, registerPosition } from './projection.js';

interface FeedReaderOptions {
  /** The subgraph that reads. */
  readonly reader: string;
  /** The subgraph that publishes, and its address. */
  readonly source: string;
  readonly sourceUrl: string;
  readonly signer: CallSigner;
  readonly database: Queryable;
  readonly inTransaction: <Result>(work: (transaction: Queryable) => Promise<Result>) => Promise<Result>;
  readonly log: Logger;
}

export interface FeedReader {
  /** Resolves once everything that stood in the feed at the start has been applied. */
  readonly caughtUp: Promise<void>;
  position(): number;
  stop(): Promise<void>;
}

const pageSize = 500;
const waitMs = 15_000;
const firstPauseMs = 100;
const maxPauseMs = 500;
const warnEveryMs = 30_000;

/** Follows a feed for as long as the process lives: asks, applies, asks again; pauses longer while the source is away. */
export function startFeedReader(options: FeedReaderOptions): FeedReader {
  const stop = new AbortController();
  let position = 0;
  let caughtUp: () => void = () => undefined;
  const whenCaughtUp = new Promise<void>((resolve) => (caughtUp = resolve));

  const follow = async (): Promise<void> => {
    let pauseMs = firstPauseMs;
    let isFirst = true;
    let warnedAt = 0;
    while (!stop.signal.aborted) {
      try {
        if (isFirst) position = await registerPosition(options.database, options.source);
        const page = await readPage(
          options,
          { after: position, limit: pageSize, waitMs: isFirst ? 0 : waitMs },
          stop.signal,
        );
        if (page.events.length > 0)
          position = await options.inTransaction((tx) => applyEvents(tx, options.source, page.events));
        isFirst = false;
        if (page.isLast) caughtUp();
        pauseMs = firstPauseMs;
      } catch (error) {
        if (stop.signal.aborted) return;
        if (Date.now() - warnedAt > warnEveryMs) {
          options.log.warn({ err: error, source: options.source, position }, 'feed reader tries again');
          warnedAt = Date.now();
        }
        await sleep(pauseMs, undefined, { signal: stop.signal }).catch(() => undefined);
        pauseMs = Math.min(pauseMs * 2, maxPauseMs);
      }
    }
  };
  const running = follow();

  return {
    caughtUp: whenCaughtUp,
    position: () => position,
    stop: async () => {
      stop.abort();
      await running;
    },
  };
}

async function readPage(options: FeedReaderOptions, question: FeedQuestion, signal: AbortSignal): Promise<FeedPage> {
  const audience = feedAudience(options.reader);
  const body = JSON.stringify(question);
  const token = options.signer.sign({ issuer: options.reader, viewer: anonymousViewer(randomUUID()) }, audience, body);
  const response = await fetch(`${options.sourceUrl}${feedPath}?reader=${options.reader}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [callHeader]: token },
    body,
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(question.waitMs + 10_000)]),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The feed of ${options.source} answered ${response.status}`);
  const { issuer } = options.signer.verify(response.headers.get(callHeader) ?? undefined, audience, text);
  if (issuer !== options.source) throw new Error(`The feed of ${options.source} was signed by ${issuer}`);
  const page = JSON.parse(text) as FeedPage;
  if (page.head < question.after) {
    throw new Error(
      `The feed of ${options.source} ends at ${page.head}, but ${question.after} has been read: it was put back to an earlier state. Restore all databases from one backup.`,
    );
  }
  return page;
}
