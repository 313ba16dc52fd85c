import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import { isInForce, type LocalDate, yearOf } from '../../../../shared/time/local-date.js';
import { mean, readRecounter, type RecountQuestion, type Share } from '../../target/recount.fixture.js';

interface Holder {
  id: string;
  place: string;
  agency: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}
interface Quota {
  holder: string;
  year: number;
  funded: number;
  inPost: number | null;
}

export interface Recount extends Share {
  readonly reported: number;
  readonly expected: number;
  readonly rows: number;
}

const lastDayOf2021 = '2021-12-31';

/** T3.3b once more, holder by holder over all rows, sharing nothing with the formula. */
export async function readPostsRecounter(database: Queryable) {
  const { contains } = await readRecounter(database);
  const quotas = await database.query<Quota>(
    `SELECT coalesce(public_service_unit_id, agency_id) AS holder, year, funded_by_budget AS funded,
            in_post_funded_by_budget AS "inPost" FROM staff_quota WHERE kind = 'PUBLIC_SERVICE'`,
  );
  const units = await database.query<Holder>(
    `SELECT id, admin_unit_id AS place, governing_agency_id AS agency, established_on AS "validFrom", dissolved_on AS "validTo" FROM public_service_unit`,
  );
  const agencies = await database.query<Holder>(
    `SELECT id, admin_unit_id AS place, id AS agency, valid_from AS "validFrom", valid_to AS "validTo" FROM agency WHERE admin_unit_id IS NOT NULL`,
  );
  const given = new Set(quotas.map(({ holder }) => holder));
  const holders = [...units, ...agencies.filter(({ id }) => given.has(id))];

  const postsOf = (holder: Holder, asOf: LocalDate, by: 'funded' | 'inPost') => {
    const own = quotas
      .filter((quota) => quota.holder === holder.id && quota[by] !== null && quota.year <= yearOf(asOf))
      .sort((one, other) => other.year - one.year);
    const before = own.find(({ year }) => year === 2021);
    const [lived, lives] = [isInForce(holder, lastDayOf2021), isInForce(holder, asOf)];
    const told = (!lived || before !== undefined) && (!lives || own[0]?.year === yearOf(asOf));
    return {
      agency: holder.agency,
      before: before?.[by] ?? null,
      now: lives ? (own[0]?.[by] ?? 0) : 0,
      owes: lived || lives,
      told,
    };
  };

  const shareOf = (posts: readonly ReturnType<typeof postsOf>[]): Share => {
    const before = posts.reduce((sum, one) => sum + (one.before ?? 0), 0);
    const now = posts.reduce((sum, one) => sum + one.now, 0);
    return { numerator: BigInt(before - now), denominator: BigInt(before) };
  };

  return (question: RecountQuestion, reading: 'assigned' | 'inPost' | 'agencyAverage' = 'assigned'): Recount => {
    const posts = holders
      .filter(({ place }) => contains(place, question))
      .map((holder) => postsOf(holder, question.asOf, reading === 'inPost' ? 'inPost' : 'funded'));
    const perAgency = [...new Set(posts.map(({ agency }) => agency))].map((agency) =>
      shareOf(posts.filter((one) => one.agency === agency)),
    );
    const owing = posts.filter(({ owes }) => owes);
    return {
      ...(reading === 'agencyAverage' ? mean(perAgency) : shareOf(posts)),
      reported: question.asOf < lastDayOf2021 ? 0 : owing.filter(({ told }) => told).length,
      expected: owing.length,
      rows: posts.filter(({ before }) => before !== null).length,
    };
  };
}
