import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../../shared/database/read-transaction.js';
import type { DraftFeedbackState } from './draft-feedback.enums.js';

export type FeedbackCounts = ReadonlyMap<DraftFeedbackState, number>;

/** How many comments each draft has, by what became of them. */
export const feedbackCountsOfDraft = (db: ReadTransaction): DataLoader<string, FeedbackCounts> =>
  new DataLoader(async (drafts) => {
    const rows = await db.query<{ draftId: string; state: DraftFeedbackState; count: number }>(
      `SELECT draft_id AS "draftId", state, count(*)::integer AS count FROM draft_feedback
       WHERE draft_id = ANY ($1) GROUP BY draft_id, state`,
      [drafts],
    );
    return drafts.map(
      (draft) => new Map(rows.filter(({ draftId }) => draftId === draft).map(({ state, count }) => [state, count])),
    );
  });
