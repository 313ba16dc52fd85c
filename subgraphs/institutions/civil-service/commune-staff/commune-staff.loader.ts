import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../../shared/database/read-transaction.js';
import { asEntity } from '../../../../shared/database/select.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { tallyBetweenSql } from '../../../../shared/tally/tally-between.js';
import { communeStaffTally } from './commune-staff.tally.js';
import { CommuneStaff } from './commune-staff.type.js';

export interface PlaceOnDay {
  readonly placeId: string;
  readonly asOf: LocalDate;
}

/** The staff of each place with all below it, on its day; null where nothing was recorded by then. */
export const communeStaffLoader = (db: ReadTransaction): DataLoader<PlaceOnDay, CommuneStaff | null, string> =>
  new DataLoader(
    async (keys) => {
      const rows = await db.query<CommuneStaff & { ordinal: string }>(readStaff, [
        keys.map(({ placeId }) => placeId),
        keys.map(({ asOf }) => asOf),
      ]);
      const found = new Map(
        rows.map(({ ordinal, ...staff }) => [Number(ordinal) - 1, asEntity(CommuneStaff, staff)] as const),
      );
      return keys.map((_, index) => found.get(index) ?? null);
    },
    { cacheKeyFn: ({ placeId, asOf }) => `${placeId} ${asOf}` },
  );

const readStaff = `
  WITH asked AS (
    SELECT ordinal, place_id, register_last_day('adminUnit', place_id, day) AS day
    FROM unnest($1::text[], $2::date[]) WITH ORDINALITY AS key (place_id, day, ordinal))
  SELECT asked.ordinal, asked.day AS "asOf", sum(in_post)::integer AS "inPost", sum(qualified)::integer AS qualified,
         sum(with_degree)::integer AS "withDegree", sum(with_theory)::integer AS "withPoliticalTheory",
         sum(with_profession)::integer AS "withProfession", sum(with_skills)::integer AS "withWorkSkills",
         max(origin) AS origin
  FROM asked CROSS JOIN LATERAL register_subtree('adminUnit', asked.place_id, asked.day) AS within (id)
    JOIN LATERAL ${tallyBetweenSql(communeStaffTally, { from: `'-infinity'::date`, to: 'asked.day', where: 'place_id = within.id' })} AS staff ON true
  GROUP BY asked.ordinal, asked.day`;
