import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { isConnectionLost } from '../database/viewer-transaction.js';
import { badInput, HubError } from '../errors/hub-error.js';
import type { Logger } from '../log/logger.js';
import { databaseGone } from '../service/graphql-executor.js';
import { type EventPage, readFollowed } from './followed-event.js';
import { headPosition, type Queryable } from './outbox-event.js';

/** What a subscription reads from: the events of this database as they get their positions. */
export interface EventSource {
  readonly dataSource: DataSource;
  /**
   * Every event after the position, each once, in order, until the signal; null: from now on. Refuses at once a position
   * that is not there. Who falls too far behind is told so, with the position up to which it has read.
   */
  follow(after: number | null, signal: AbortSignal): Promise<AsyncIterable<EventPage>>;
}

interface FollowerOptions {
  readonly dataSource: DataSource;
  /** Comes back when there may be something beyond the position, or when the time is over. */
  readonly waitBeyond: (position: number, waitMs: number) => Promise<void>;
  readonly log: Logger;
  /** How many events are kept for those who are not so quick. */
  readonly keep?: number;
}

const pollMs = 1_000;
const retryMs = 500;
const keptByDefault = 10_000;

/**
 * Reads each event once for all who follow in this process. The newest are kept; who begins further back reads pages of
 * its own until it has caught up with them. What wakes the reader is only a hint: what counts is what it then finds.
 */
export class EventFollower implements EventSource {
  readonly dataSource: DataSource;
  private readonly database: Queryable;
  private kept: EventPage[] = [];
  /** Events after this position are kept, up to `last`; nothing is before the reader has its place. */
  private floor = Infinity;
  private last = Infinity;
  /** Grows with all that followers may wait for. */
  private changes = 0;
  private followers = 0;
  private reading: Promise<void> | null = null;
  private readonly olderPages = new Map<number, Promise<EventPage | null>>();
  private readonly waiting = new Set<() => void>();

  constructor(private readonly options: FollowerOptions) {
    this.dataSource = options.dataSource;
    this.database = {
      query: (sql, parameters) =>
        this.dataSource.query<never>(sql, parameters as never).catch((error: unknown) => {
          throw isConnectionLost(error) ? databaseGone() : error;
        }),
    };
  }

  async follow(after: number | null, signal: AbortSignal): Promise<AsyncIterable<EventPage>> {
    const head = await headPosition(this.database);
    if (after !== null && after > head) throw beyond(after, head);
    const from = after ?? head;
    if (from < head && (await readFollowed(this.database, from)) === 'GONE') throw gone(from);
    return this.pagesAfter(from, signal);
  }

  private async *pagesAfter(from: number, signal: AbortSignal): AsyncGenerator<EventPage, void, undefined> {
    this.followers++;
    try {
      this.reading ??= this.read();
      let position = from;
      let hasCaughtUp = false;
      while (!signal.aborted) {
        if (position < this.floor && hasCaughtUp) throw fellBehind(position);
        const { changes } = this;
        const page = await this.next(position);
        if (page === null && changes === this.changes) await this.news(signal);
        if (page !== null) {
          position = page.events.at(-1)?.position ?? position;
          hasCaughtUp ||= position >= this.floor;
          yield page;
        }
      }
    } finally {
      this.followers--;
    }
  }

  /** Null: nothing yet. */
  private async next(position: number): Promise<EventPage | null> {
    if (this.floor === Infinity) return null; // the reader is about to take its place
    return position < this.floor ? this.older(position) : this.keptAfter(position);
  }

  /** Many who come back after the same interruption read the same pages. */
  private older(position: number): Promise<EventPage | null> {
    const known = this.olderPages.get(position);
    if (known !== undefined) return known;
    const page = this.readOlder(position).finally(() => this.olderPages.delete(position));
    this.olderPages.set(position, page);
    return page;
  }

  private async readOlder(position: number): Promise<EventPage | null> {
    const page = await readFollowed(this.database, position);
    if (page === 'GONE') throw gone(position);
    return page.events.length === 0 ? null : page;
  }

  private keptAfter(position: number): EventPage | null {
    const page = this.kept.find(({ events }) => (events.at(-1)?.position ?? 0) > position);
    if (page?.events[0] === undefined) return null;
    return page.events[0].position > position
      ? page
      : { events: page.events.filter((event) => event.position > position) };
  }

  /** One reader for as long as anybody follows. The database may be away meanwhile: nobody misses anything by that. */
  private async read(): Promise<void> {
    let isPlaced = false;
    while (this.followers > 0) {
      try {
        if (!isPlaced) this.begin(await headPosition(this.database));
        isPlaced = true;
        const page = await readFollowed(this.database, this.last);
        if (page !== 'GONE' && page.events.length > 0) this.keep(page);
        else await this.options.waitBeyond(this.last, pollMs);
      } catch (error) {
        this.options.log.warn({ err: error }, 'events could not be read, trying again');
        await sleep(retryMs);
      }
    }
    this.reading = null;
    this.kept = [];
    this.floor = this.last = Infinity;
  }

  private begin(position: number): void {
    this.kept = [];
    this.floor = this.last = position;
    this.wakeAll();
  }

  private keep(page: EventPage): void {
    const { keep = keptByDefault } = this.options;
    this.kept.push(page);
    this.last = page.events.at(-1)?.position ?? this.last;
    while (this.kept.length > 1 && this.last - this.floor > keep)
      this.floor = this.kept.shift()?.events.at(-1)?.position ?? this.floor;
    this.wakeAll();
  }

  private wakeAll(): void {
    this.changes++;
    for (const wake of [...this.waiting]) wake();
  }

  private news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}

const fellBehind = (position: number): HubError =>
  new HubError(
    'STREAM_ENDED',
    {
      vi: `Bên nhận đọc quá chậm. Kết nối lại và tiếp tục sau vị trí ${position}.`,
      en: `You read too slowly. Connect again and go on after position ${position}.`,
    },
    { retryable: true, position: String(position) },
  );

const beyond = (asked: number, head: number): HubError =>
  badInput({
    vi: `Chưa có vị trí ${asked}: vị trí mới nhất là ${head}. Nếu cơ sở dữ liệu đã được khôi phục, hãy tải lại từ đầu.`,
    en: `There is no position ${asked} yet: the newest is ${head}. If the database was restored, load everything again.`,
  });

const gone = (asked: number): HubError =>
  badInput({
    vi: `Các thay đổi ngay sau vị trí ${asked} không còn được giữ. Hãy tải lại danh sách rồi theo dõi từ bây giờ.`,
    en: `The changes right after position ${asked} are no longer kept. Load the list again, then follow from now on.`,
  });
