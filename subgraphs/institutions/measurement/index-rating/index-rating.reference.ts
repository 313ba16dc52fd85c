import type { Context } from '../../context.js';
import { seesUnpublished } from '../measurement-ownership.js';
import type { IndexScore } from '../index-score/index-score.entity.js';
import type { IndexRating } from './index-rating.entity.js';

/** Before publication only those who rate see a rating: half a score is not a result. */
export const isVisible = ({ state }: IndexRating, { viewer }: Context): boolean =>
  state === 'PUBLISHED' || seesUnpublished(viewer);

export async function visibleRating(id: string, context: Context): Promise<IndexRating | null> {
  const rating = await context.loaders.indexRating.load(id);
  return rating !== null && isVisible(rating, context) ? rating : null;
}

export async function visibleScore(id: string, context: Context): Promise<IndexScore | null> {
  const score = await context.loaders.indexScore.load(id);
  return score !== null && (await visibleRating(score.ratingId, context)) !== null ? score : null;
}
