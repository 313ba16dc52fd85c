import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import type { Context } from '../../context.js';
import { Criterion } from '../criterion/criterion.entity.js';
import { IndexRating } from '../index-rating/index-rating.entity.js';
import { visibleRating } from '../index-rating/index-rating.reference.js';
import { indexOwnership, measurementScope, seesUnpublished } from '../measurement-ownership.js';
import { IndexScore } from './index-score.entity.js';
import { IndexScoresArgs } from './index-score.inputs.js';
import { indexScoreRecord } from './index-score.record.js';

export const IndexScoreConnection = connectionOf(IndexScore, 'IndexScore', indexOwnership);

@Resolver(() => IndexScore)
class IndexScoreResolver {
  @Query(() => IndexScoreConnection, {
    nullable: true,
    description:
      'Điểm theo tiêu chí; chưa công bố thì chỉ người chấm thấy — Scores by criterion; only raters see those not published.',
  })
  async indexScores(
    @Args(() => IndexScoresArgs) { rating, criterion, ...paging }: IndexScoresArgs,
    @Ctx() { db, viewer }: Context,
  ) {
    const query = {
      entity: IndexScore,
      from: 'index_score AS e JOIN index_rating AS r ON r.id = e.rating_id',
      where: [
        `r.state = 'PUBLISHED' OR $1::boolean`,
        '$2::text IS NULL OR e.rating_id = $2',
        '$3::text IS NULL OR e.criterion_id = $3',
      ],
      parameters: [seesUnpublished(viewer), rating ?? null, criterion ?? null],
      orderBy: [
        { column: 'r.year', type: 'integer' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return IndexScoreConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => IndexRating, { nullable: true, description: 'Lần chấm — The rating.' })
  rating(@Root() { ratingId }: IndexScore, @Ctx() context: Context) {
    return visibleRating(ratingId, context);
  }

  @FieldResolver(() => Criterion, { nullable: true, description: 'Tiêu chí — The criterion.' })
  criterion(@Root() { criterionId }: IndexScore, @Ctx() { loaders }: Context) {
    return loaders.criterion.load(criterionId);
  }
}

export const indexScoreResolvers = [
  IndexScoreResolver,
  historyField(IndexScore),
  ...recordMutations(indexScoreRecord, { ownership: indexOwnership, scopes: [measurementScope] }),
];
