import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { CriteriaSet } from '../criteria-set/criteria-set.entity.js';
import { IndexScore } from '../index-score/index-score.entity.js';
import { indexOwnership, measurementScope, seesUnpublished } from '../measurement-ownership.js';
import { IndexRating } from './index-rating.entity.js';
import { IndexRatingsArgs } from './index-rating.inputs.js';
import { indexRatingRecord } from './index-rating.record.js';
import { isVisible } from './index-rating.reference.js';

export const IndexRatingConnection = connectionOf(IndexRating, 'IndexRating', indexOwnership);

@Resolver(() => IndexRating)
class IndexRatingResolver {
  @Query(() => IndexRatingConnection, {
    nullable: true,
    description:
      'Kết quả chấm điểm các cơ quan, theo năm; chưa công bố thì chỉ người chấm thấy — Ratings of agencies, by year; only raters see those not published.',
  })
  async indexRatings(@Args(() => IndexRatingsArgs) args: IndexRatingsArgs, @Ctx() { db, viewer }: Context) {
    const { agency, year, group, state, asOf, ...paging } = args;
    const query = {
      entity: IndexRating,
      from: 'index_rating AS e',
      where: [
        `e.state = 'PUBLISHED' OR $1::boolean`,
        '$2::text IS NULL OR e.agency_id = $2',
        '$3::integer IS NULL OR e.year = $3',
        '$4::text IS NULL OR e.rated_group = $4',
        '$5::text IS NULL OR e.state = $5',
        '$6::date IS NULL OR e.published_on <= $6',
      ],
      parameters: [seesUnpublished(viewer), agency ?? null, year ?? null, group ?? null, state ?? null, asOf ?? null],
      orderBy: [
        { column: 'e.year', type: 'integer' },
        { column: 'e.rated_group', type: 'text' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return IndexRatingConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan được chấm — The agency rated.' })
  agency(@Root() { agencyId }: IndexRating, @Ctx() { loaders }: Context) {
    return loaders.agency.load(agencyId);
  }

  @FieldResolver(() => CriteriaSet, { nullable: true, description: 'Bộ tiêu chí — The set of criteria.' })
  criteriaSet(@Root() { criteriaSetId }: IndexRating, @Ctx() { loaders }: Context) {
    return loaders.criteriaSet.load(criteriaSetId);
  }

  @FieldResolver(() => [IndexScore], { description: 'Điểm theo tiêu chí, theo mã — Scores, by criterion.' })
  scores(@Root() { id }: IndexRating, @Ctx() { loaders }: Context) {
    return loaders.scoresOfRating.load(id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Tổng điểm tự chấm đến nay; null: chưa chấm — Self-scored points so far; null: none yet.',
  })
  async selfTotal(@Root() { id }: IndexRating, @Ctx() { loaders }: Context) {
    return (await loaders.ratingTotal.load(id)).self;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Tổng điểm thẩm định đến nay; null: chưa thẩm định — Appraised points so far; null: none yet.',
  })
  async appraisedTotal(@Root() { id }: IndexRating, @Ctx() { loaders }: Context) {
    return (await loaders.ratingTotal.load(id)).appraised;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Thứ hạng trong nhóm; bằng điểm thì đồng hạng và bỏ hạng kế tiếp (1, 2, 2, 4); null: chưa công bố — Rank within the group; equal points share it and the next is left out; null: not published.',
  })
  async rank(@Root() { id }: IndexRating, @Ctx() { loaders }: Context) {
    return (await loaders.ratingRank.load(id))?.rank ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Số cơ quan đã công bố trong nhóm; null: chưa công bố — How many are ranked; null: not published.',
  })
  async population(@Root() { id }: IndexRating, @Ctx() { loaders }: Context) {
    return (await loaders.ratingRank.load(id))?.population ?? null;
  }
}

@Resolver(() => Agency)
class RatingsOfAgencyResolver {
  @FieldResolver(() => [IndexRating], {
    description: 'Kết quả chấm điểm của cơ quan, theo năm — The ratings of the agency, by year.',
  })
  async indexRatings(
    @Root() { id }: Agency,
    @Arg('year', () => Int, { nullable: true, description: 'Chỉ năm này — Only this year.' }) year: number | null,
    @Ctx() context: Context,
  ) {
    const ratings = await context.loaders.ratingsOfAgency.load(id);
    return ratings.filter((rating) => isVisible(rating, context) && (year == null || rating.year === year));
  }
}

export const indexRatingResolvers = [
  IndexRatingResolver,
  RatingsOfAgencyResolver,
  historyField(IndexRating),
  ...recordMutations(indexRatingRecord, { ownership: indexOwnership, scopes: [measurementScope] }),
];
