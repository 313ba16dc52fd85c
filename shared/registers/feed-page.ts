import type { PositionedEvent } from '../outbox/outbox-event.js';

/** What a reader asks: events after a position, waiting for some to come. */
export interface FeedQuestion {
  readonly after: number;
  readonly limit: number;
  readonly waitMs: number;
}

export interface FeedPage {
  readonly events: readonly PositionedEvent[];
  /** Whether these are the last: nothing after them, and nothing committed that waits for its position. */
  readonly isLast: boolean;
  /** The newest position of the publisher. A reader beyond it has read what the publisher lost. */
  readonly head: number;
}

export const feedPath = '/feed';

/** Reader and publisher share one secret per reader; both directions are signed with it. */
export const feedAudience = (reader: string): string => `feed:${reader}`;
