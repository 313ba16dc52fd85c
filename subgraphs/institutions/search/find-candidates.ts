import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { SearchKind } from './search.enums.js';
import type { Candidate } from './search-ranking.rules.js';
import { questionsOf } from './search-terms.rules.js';

/** More names than any answer shows: the ranking, not the trigrams, decides which. */
const mostNames = 400;

/** The share of a question's trigrams that a name must have: two wrong letters in eight still come through. */
const nearEnough = 0.3;

/** The names that come near a question, of things of the kinds asked for that exist on the day, if one is given. */
export const findCandidates = (
  db: ReadTransaction,
  { text, kinds, asOf }: { text: string; kinds: readonly SearchKind[]; asOf: LocalDate | null },
): Promise<Candidate[]> =>
  db.query<Candidate>(
    `SELECT entity_id AS "entityId", life.kind, life.level, named.source, named.name,
            coalesce(named.valid_from, life.valid_from) AS "nameFrom",
            CASE WHEN named.valid_from IS NULL THEN life.valid_to ELSE named.valid_to END AS "nameTo",
            life.valid_from AS "validFrom", life.valid_to AS "validTo"
     FROM search_name AS named JOIN search_life AS life USING (entity_id)
       CROSS JOIN LATERAL (SELECT max(word_similarity(asked, named.folded)) AS nearness FROM unnest($1::text[]) AS asked) AS near
     WHERE nearness >= $2 AND life.kind = ANY ($3)
       AND ($4::date IS NULL OR life.valid_from <= $4 AND (life.valid_to IS NULL OR $4 < life.valid_to))
     ORDER BY nearness DESC, length(named.folded), entity_id, named.source, named.name, named.valid_from
     LIMIT ${mostNames}`,
    [questionsOf(text), nearEnough, kinds, asOf],
  );
