import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../../shared/database/read-transaction.js';

/** Points so far; null: not one score yet. */
export interface RatingTotal {
  readonly self: string | null;
  readonly appraised: string | null;
}

export interface RatingRank {
  readonly rank: number;
  readonly population: number;
}

/** The points of each rating, added up from its scores. */
export const ratingTotalLoader = (db: ReadTransaction): DataLoader<string, RatingTotal> =>
  new DataLoader(async (ids) => {
    const rows = await db.query<RatingTotal & { id: string }>(
      `SELECT rating_id AS id, sum(self_score)::text AS self, sum(appraised_score)::text AS appraised
       FROM index_score WHERE rating_id = ANY ($1) GROUP BY rating_id`,
      [ids],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? { self: null, appraised: null });
  });

/**
 * Places by appraised points among what is published of the same year, group and set. Equal points share a place, and the
 * next place is left out (1, 2, 2, 4): standard competition ranking.
 */
export const ratingRankLoader = (db: ReadTransaction): DataLoader<string, RatingRank | null> =>
  new DataLoader(async (ids) => {
    const rows = await db.query<RatingRank & { id: string }>(
      `WITH total AS (
         SELECT r.id, r.criteria_set_id, r.year, r.rated_group, sum(s.appraised_score) AS points
         FROM index_rating AS r JOIN index_score AS s ON s.rating_id = r.id
         WHERE r.state = 'PUBLISHED' AND (r.criteria_set_id, r.year, r.rated_group) IN
           (SELECT criteria_set_id, year, rated_group FROM index_rating WHERE id = ANY ($1))
         GROUP BY r.id),
       ranked AS (
         SELECT id, rank() OVER (PARTITION BY criteria_set_id, year, rated_group ORDER BY points DESC)::integer AS rank,
                count(*) OVER (PARTITION BY criteria_set_id, year, rated_group)::integer AS population
         FROM total)
       SELECT id, rank, population FROM ranked WHERE id = ANY ($1)`,
      [ids],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
