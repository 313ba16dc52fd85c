import type { FileRoute } from '../../../shared/files/file-route.js';
import type { Loaders } from '../context.js';
import { dossierScopes } from '../dossier-move/dossier-payload.type.js';
import { mostItems, writeBatch } from '../dossier-move/write-batch.js';
import { absorbMessages, type FeedOutcome } from './absorb-messages.js';
import { type FeedMessage, readFeedMessage } from './feed-message.rules.js';
import { readFeed } from './read-feed.js';
import { tellOutcome } from './tell-outcome.js';

/**
 * `POST dossier-feed`: what a one-stop system would send to the national portal, sent here. Each message is answered for
 * itself; the same request again changes nothing, so whoever does not hear the answer sends it again.
 */
export const dossierFeed: FileRoute<Loaders> = {
  method: 'POST',
  path: 'dossier-feed',
  title: { vi: 'gửi trạng thái hồ sơ', en: 'sending the states of dossiers' },
  scopes: dossierScopes,
  answer: async ({ context, body }) => {
    const read = readFeed(body).map(readFeedMessage);
    const messages = read.filter((one): one is FeedMessage => !isRefusal(one));
    const outcomes: FeedOutcome[] = [];
    for (let first = 0; first < messages.length; first += mostItems) {
      const some = messages.slice(first, first + mostItems);
      outcomes.push(...(await writeBatch(context, (writing) => absorbMessages(writing, some))));
    }
    const told = outcomes.values();
    const items = read.map((one, index) =>
      tellOutcome(
        index,
        one,
        isRefusal(one) ? { outcome: 'REFUSED', refusal: one } : (told.next().value as FeedOutcome),
        context.viewer.locale,
      ),
    );
    const count = (wanted: FeedOutcome['outcome']): number => items.filter(({ outcome }) => outcome === wanted).length;
    const counts = {
      received: items.length,
      accepted: count('ACCEPTED'),
      ignored: count('IGNORED'),
      refused: count('REFUSED'),
    };
    return { contentType: 'application/json; charset=utf-8', body: JSON.stringify({ ...counts, items }) };
  },
};

const isRefusal = (one: ReturnType<typeof readFeedMessage>): one is Exclude<typeof one, FeedMessage> => 'text' in one;
